/** How a piece of a sentence ends that goes on: `해시 찾고`, `이미지를 바꿀 때는`, `지우려면`. */
const openEnd =
  /(?:고|며|면서|(?<![화측표전단평양앞뒷정장도외내])면|는데|지만|므로|니까|아서|어서|해서|때|때는|은|는|을|를|에|에서|에는|으로)$/u;

/** Whether a text is only the beginning of a sentence. */
export function isOpen(text: string): boolean {
  return openEnd.test(text.trim().replace(/[,.…]+$/u, ''));
}

/** How a text ends that tells what came out: `PONG이 나온다`, `에러 남`. */
const outcome =
  /(?:나온다|나온다고 한다|나옴|나와|뜬다|뜸|보인다|보임|생긴다|생김|실패한다|실패|성공|에러|오류|에러 남)[.!)]*$/u;

/** Whether a comment tells what came of a line (a mode, a number, what is seen) and not what the line does. */
export function tellsOutcome(text: string): boolean {
  return outcome.test(text.trim()) || !/\s|\p{Script=Hangul}/u.test(text.trim());
}
