/** A line of a note: where it stands, and the language of the fence it is in. */
export interface NoteLine {
  /** From 0. */
  readonly index: number;
  readonly text: string;
  /** `bash`, `dockerfile`, `yaml`, …; absent outside of fences, and on the fences' own lines. */
  readonly fence?: string;
  /** Whether it opens a fence. */
  readonly opens: boolean;
}

/** The lines of a note, each with the fence it stands in. */
export function noteLines(text: string): NoteLine[] {
  let fence: string | undefined;
  return text.split('\n').map((line, index) => {
    const mark = /^```(\S*)\s*$/.exec(line);
    if (mark) {
      const opens = fence === undefined;
      fence = opens ? mark[1] : undefined;
      return { index, text: line, opens };
    }
    return { index, text: line, opens: false, ...(fence !== undefined && { fence }) };
  });
}

/** Lines of shell fences after which a command may be put: no continuation, no output, no container's shell. */
export function shellPlaces(text: string): NoteLine[] {
  const lines = noteLines(text);
  return lines.filter(
    (line, index) =>
      line.fence === 'bash' &&
      line.text.trim() !== '' &&
      !/\\\s*$|^\s|--interactive|-it\b|<</.test(line.text) &&
      !/\\\s*$/.test(lines[index - 1]?.text ?? ''),
  );
}

/** Empty lines outside of fences, between blocks: where a paragraph may be put. */
export function gaps(text: string): NoteLine[] {
  const lines = noteLines(text);
  return lines.filter(
    (line, index) =>
      line.fence === undefined &&
      line.text === '' &&
      index > 4 &&
      index < lines.length - 2 &&
      !/^(?:[-*>|]|\d+\.|\s)/.test(lines[index + 1]?.text ?? '') &&
      !/^(?:[-*>|]|\d+\.|\s)/.test(lines[index - 1]?.text ?? ''),
  );
}
