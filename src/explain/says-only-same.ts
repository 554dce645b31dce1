/** `docker ps는 docker container ls와 같다` names another spelling, and a denial says what it is not. */
export function saysOnlySame(text: string): boolean {
  const same =
    /(?:동일(?:하다|합니다|함|한\s(?:기능|동작|역할|명령어?)\S*(?:\s\S+)?)|같다|같고|같습니다|같음|줄임(?:말)?|축약(?:형)?|짧은 (?:꼴|형태)|약어|별칭)(?:이다|다|입니다)?\.?$/;
  const denies = /(?:않는다|아니다|없다|안 된다)\.?$/.test(text) && !/[가-힣](?:고|지만|되)[,\s]/.test(text);
  return same.test(text) || denies;
}
