const invites =
  /(?:[아어여해켜려](?:\s?보(?:자|도록)|\s?봅시다|\s?보겠습니다)|하겠습니다)[^가-힣]*(?:하자|합시다|합니다|하겠습니다)?[.!~\s]*$/;

/** Whether a text leads to what one does next: `볼륨을 연결해 봅시다`, `… 확인해 보겠습니다`. */
export function invitesOn(text: string): boolean {
  return invites.test(text);
}
