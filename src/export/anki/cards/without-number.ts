import type { Side } from '../card-draft.ts';

const number = /^\(?\d{1,2}[).]\s+/;

/** A remark without its number in a session: `1) 가상 환경 생성`. */
export function withoutNumber(side: Side): Side {
  const [prefix = ''] = number.exec(side.text) ?? [];
  if (prefix === '' || !side.html.startsWith(prefix)) return side;
  return { text: side.text.slice(prefix.length), html: side.html.slice(prefix.length) };
}
