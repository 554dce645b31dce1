import { oddCharacters } from './odd-characters.ts';

/** A command as it goes into the clipboard: what only looks like a plain character becomes one, controls vanish. */
export function copiedText(text: string): string {
  let copied = '';
  let at = 0;
  for (const { index, length, plain } of oddCharacters(text)) {
    copied += text.slice(at, index) + plain;
    at = index + length;
  }
  return copied + text.slice(at);
}
