/** Done by someone, once: `git add를 하지 않음`, `npm install 을 다시 해요`. */
const deed = /^(?:을|를)?\s*(?:다시\s*)?(?:하(?:였|지|고|기|는)|한(?:다|\s)|할\s|했|해요)/;

/** What another text happens after: `git add 후에는`, `docker push 수행 시`. */
const occasion = /^\s*(?:수행\s*)?(?:후|시|전)(?:에는?|엔)?\s/;

/** What a thing became by it: `docker commit을 통해 생성된 이미지`. */
const made =
  /^\s*(?:명령어?|커맨드|라인)?(?:을|를|으로|로|에)?\s+(?:(?:통해서?|의해서?)\s+)?(?:[가-힣]+된|통한)\s/;

/** An option of it is meant: `docker run 명령의 --expose 옵션`. */
const optionOf = /^\s*(?:명령어?|커맨드)?의\s+(?:-{1,2}[\w-]+\s+)?옵션/;

/**
 * Whether a text speaks of a deed, a thing or an option and names the bare command in passing, by what stands behind
 * the name. A text that begins with the name is about it more often.
 */
export function isPassing(behind: string, atStart: boolean): boolean {
  if (deed.test(behind) || made.test(behind) || optionOf.test(behind)) return true;
  return !atStart && occasion.test(behind);
}
