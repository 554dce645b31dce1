/** Headings and lines that label what stands below without a word on it: `예시`, `사용법`, `기본 형식`. */
const blockLabel =
  /^(?:정답|해답|답안?|풀이|비고|출력|(?:그 ?밖의|그 ?외|다른|나머지|기타|관련|사용|자주 ?쓰는) ?(?:명령어?|옵션)들?|예시|예제|예|실습|사용\s?법|사용\s?방법|사용\s?예시?|사용\s?예제|정리|개요|소개|결과|기타|참고|명령어?|기본 ?명령어?|주요 ?명령어?|옵션|주의|주의 ?사항|설명|실행 ?결과|문제|에러|오류|에러 ?메시지|오류 ?메시지|증상|현상|해결|원인|내용|방법|순서|환경|준비|요약|확인|과제|(?:기본 ?)?(?:문법|형식|형태|구문)|개념|특징|테스트|코드|전제 ?조건|사용 ?용도|주요 ?기능|준비 ?사항|준비물|해결책|해결 ?방법|문제점|ex|example|usage|step\s*\d+|\d+단계)$/i;

/** Whether a text is a mere label of what stands beside it, numbers and marks left out. */
export function isBlockLabel(text: string): boolean {
  const bare = text
    .replace(/^(?:\d+(?:[.)-]\d*)*[.)]?|step\s*\d+[.:)]?|[①-⑳])\s*/i, '')
    .replaceAll(/[^\p{L}\p{N}\s]/gu, '')
    .replace(/(?<=[가-힣])\s*\d+$/, '')
    .trim();
  return blockLabel.test(bare);
}
