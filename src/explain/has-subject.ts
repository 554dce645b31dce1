const subject =
  /^(?!(?:\S*[^은는란\s]\s)?\S+[이가]\s)(?:\S{1,20}|\S{1,12}\s\S{1,12}|\S{1,12}\s\S{1,12}\s\S{1,12})(?<![하되있없않키지])\s?(?:은|는|이?란)\s/;

/** Whether a text speaks of something by its name: `컨테이너는 …`; in `커널이 관리하는 …` and `값을 두는 …` a verb stands before its noun. */
export function hasSubject(text: string): boolean {
  const named = subject.exec(text)?.[0];
  return named !== undefined && !/[을를]\s/.test(named);
}
