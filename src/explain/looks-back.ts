/** Text that speaks of the block before it. */
const looking =
  /^(?:(?:이|위|그)(?:\s(?!후|뒤|다음)|는|의|것|와)|이렇게|이처럼|이러면|그러면|앞의|결과|출력|실행하면|실행 ?결과|입력하면|여기서|참고로|즉|->|→|=>|⇒)/;

/** Whether a text beside blocks speaks of the one before it. */
export function looksBack(text: string): boolean {
  return looking.test(text);
}
