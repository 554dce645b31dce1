/** Endings that hand over to another clause: of a sentence cut there the half is left. */
const handingOver = /[가-힣](?:고|며|면서|지만|는데|때는|으려면|려면|므로|으니|어서|아서|해서)$/;

/** Nouns that end alike: `경고`, `창고`. */
const noun =
  /(?:참고|경고|창고|광고|최고|신고|사고|재고|보고|권고|충고|예고|금고|공고|로고|라고|하시고|반면|화면|측면|내면|표면|장면|도면)$/;

/** A text that begins with a particle has lost its noun. */
const headless = /^(?:을|를|은|는|의|로|으로|과|와|에서|에게)[\s,]/;

/** The word at which a text breaks off or sets in without its beginning; `undefined` where it is whole. */
export function brokenOff(text: string): string | undefined {
  const bare = text.trim().replace(/[\s.…]+$/, '');
  const [head] = headless.exec(bare) ?? [];
  if (head !== undefined) return head.trim();
  return handingOver.test(bare) && !noun.test(bare) ? bare.split(/\s+/).at(-1) : undefined;
}
