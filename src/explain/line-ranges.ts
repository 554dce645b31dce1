/** Source range of one visual line of a paragraph. */
export interface LineRange {
  from: number;
  to: number;
}

/** `…맞추느라 그랬다. ReplicaSet : …`: a definition behind a full stop stands as on a line of its own. */
export function afterSentence(range: LineRange, source: string): LineRange[] {
  const masked = maskCode(source.slice(range.from, range.to));
  const match =
    /(?<=[가-힣][.!])\s+(?=(?:`+|-{1,2}[A-Za-z][\w-]*|[A-Za-z가-힣][\w가-힣-]*(?:\s[\w가-힣]+)?)\s[:：]\s[^:：]*$)/.exec(
      masked,
    );
  if (match === null || /\s[:：]\s/.test(masked.slice(0, match.index))) return [range];
  const at = range.from + match.index;
  return [
    { from: range.from, to: at },
    { from: at + match[0].length, to: range.to },
  ];
}

/** `r : 읽기, w : 쓰기, x : 실행`: several on one line, where each part of it is a short head and its meaning. */
export function pairs(range: LineRange, source: string): LineRange[] {
  const masked = maskCode(source.slice(range.from, range.to));
  const parts: LineRange[] = [];
  let at = 0;
  for (const { index, 0: comma } of masked.matchAll(/[,，/]\s+|$/g)) {
    parts.push({ from: range.from + at, to: range.from + index });
    at = index + comma.length;
  }
  const isPair = ({ from, to }: LineRange): boolean =>
    /^[^:：\s]{1,20}(?:\s[^:：\s]{1,12})?\s*[:：]\s*[^:：]{1,40}$/.test(
      masked.slice(from - range.from, to - range.from),
    );
  return parts.length > 1 && parts.every(isPair) ? parts : [range];
}

/** A source with blanks or marks in place of what no mark separates: codes, tags, addresses, links. */
export function maskCode(raw: string): string {
  return raw
    .replaceAll(/(`+)[^`]+\1/g, (code) => '`'.repeat(code.length))
    .replaceAll(/<\/?br\s*\/?>/gi, (tag) => ' '.repeat(tag.length))
    .replaceAll(/https?:\/\/\S+/g, (url) => 'u'.repeat(url.length))
    .replaceAll(/\[[^\]]*\]\([^)]*\)/g, (link) => 'l'.repeat(link.length));
}
