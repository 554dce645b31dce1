/** Operators of a content stream (ISO 32000-1, annex A) by what they do to a path. */
const builds = /(?:^| )(?:m|l|c|v|y|h|re)$/;
const paints = /(?:^| )(?:f|F|f\*|S|s|B|B\*|b|b\*)$/;
const drops = /(?:^| )n$/;
/** What draws at once: a form or an image, a shading. */
const draws = /(?:^| )(?:Do|sh)$/;
/** What begins marked content. */
const opens = /(?:^|[ >])(?:BDC|BMC)$/;

/**
 * Marks as artifacts what a page draws outside of all tagged content: rules and grounds, running heads, folios.
 * Chromium leaves them bare, which PDF/UA does not allow (ISO 14289-1, 7.1). `content` is that of Chromium: one
 * operator a line, no line break inside a string.
 */
export function markArtifacts(content: string): string {
  const lines: string[] = [];
  let depth = 0;
  let object: string[] | undefined;
  const close = (isDrawn: boolean): void => {
    if (object === undefined) return;
    const isBare = isDrawn && depth === 0 && !object.some((line) => opens.test(line));
    lines.push(...(isBare ? ['/Artifact BMC', ...object, 'EMC'] : object));
    object = undefined;
  };
  let isText = false;
  for (const line of content.split('\n')) {
    if (isText) {
      object?.push(line);
      if (line === 'ET') {
        isText = false;
        close(true);
      }
    } else if (line === 'BT') {
      close(false);
      isText = true;
      object = [line];
    } else if (object !== undefined) {
      object.push(line);
      if (paints.test(line)) close(true);
      else if (drops.test(line)) close(false);
    } else if (builds.test(line)) object = [line];
    else if (draws.test(line)) {
      object = [line];
      close(true);
    } else {
      if (opens.test(line)) depth += 1;
      else if (line === 'EMC') depth -= 1;
      lines.push(line);
    }
  }
  close(false);
  return lines.join('\n');
}
