import { endsInVowel } from './verb-endings.ts';

/**
 * A predicate that is a noun: `… 컴포넌트다`, `… 것이다`, `…을 말한다`. `이다` counts after any noun; a bare
 * `다` only after nouns that definitions end in, since verbs end in it too.
 */
export const nominal =
  /(?:(?<!(?<!목)적)이다(?<=[가-힣A-Za-z]이다)|것(?:이다|입니다)?|[가-힣]\s?(?<!(?<!목)적|쌓|섞|보|붙|쓰|높|줄|죽|먹|움직|들|놓)입니다|[가-힣](?:이에요|예요)|(?<![붙쓰보높줄죽직먹쌓섞놓들])임|(?:컴포넌트|서비스|서버|도구|형태|단위|메모리|데이터|프로세스|스토리지|네트워크|컨테이너|이미지|레이어|인터페이스|API|CLI|레지스트리|저장소|구조|소프트웨어|파일|스크립트|클라이언트|기술|방식|문서|언어|아키텍처|디렉터리|라이브러리|오브젝트|리소스|패키지|프로토콜|명령어|함수|변수|장치|코드|노드|클러스터)다|(?:을|를) (?:(?:말|의미|뜻)(?:한다|합니다|함)|가리(?:킨다|킵니다|킴))|라고 (?:한다|부른다|칭한다)|라고 (?:(?:보면|생각하면|이해하면) (?:된다|됩니다|돼요|되겠다|됨)|(?:할|볼|말할) 수 있(?:다|습니다|음|어요))|역할[을를]? ?(?:수행|담당|한다|합니다|함))\.?$/;

/** Whether a sentence says what something is: its predicate is a noun, `…포인터다`, `…데이터베이스다` too. */
export function isNominal(text: string): boolean {
  const stem = /^(.+)다[.]?$/s.exec(text)?.[1] ?? '';
  return nominal.test(text) || nounEnd.test(stem) || (endsInVowel(stem) && bareNoun.test(stem));
}

/** Whether a text ends in a noun that definitions end in, as notes write them: `…하는 장소`, `…인 프로세스`, `…을 의미`. */
export function endsInNoun(text: string): boolean {
  const end = text.replace(/[.!\s]+$/, '').replace(/\s*\([^)]*\)$/, '');
  return nominal.test(`${end}.`) || nounEnd.test(end) || modifiedNoun.test(end);
}

/** `…을 만들기 위한 읽기 전용 템플릿`, `…와 분리되어 작동하는 process`: a verb before its noun. */
const modifiedNoun =
  /(?:[가-힣](?:는|던|된|한|할|될|둔|인)|(?:남|담|묶|모|적|받|쌓|붙|놓|찾|얻)은|만든|나눈|쪼갠|옮긴|바꾼|고친|지운|띄운|올린|내린|보낸|세운|가진) (?!때|수\s|뒤|후|경우|동안)(?:[^\s,]+(?<![을를]) ){0,2}(?:[A-Za-z-]+|[가-힣A-Za-z]*[가-힣](?<![다요음함됨임기고며서면록]|[을를은는이가에의로과와도만]|[하되돼지게]))$/;

/** What a text says first where it goes on: `…하는 기능` of `…하는 기능으로, …`. */
export function firstClause(text: string): string {
  return /^(.+?)(?:으로|로|로서|이며|이고),\s/.exec(text)?.[1] ?? text;
}

/** Whether a text is a noun with the verb before it that tells which: `…하는 장소`. */
export function isNounPhrase(text: string): boolean {
  const end = text.replace(/[.!\s]+$/, '').replace(/\s*\([^)]*\)$/, '');
  return (
    modifiedNoun.test(end) ||
    /의 (?:약자|줄임말|별명)$/.test(end) ||
    (nounEnd.test(end) && /[가-힣](?:[는던된한할될둔인은]|만든|나눈|쪼갠|옮긴) /.test(end))
  );
}

/** A verb before a noun that no particle follows: `…를 저장하는 논리 드라이브`. */
const bareNoun =
  /[가-힣](?:는|던|된|한|할|될|둔|인) (?:[^\s,]+(?<![이가을를은는에도로게]) ){0,2}[가-힣A-Za-z]{2,}(?<!니|하|스러우|다르|빠르|느리|필요하)$/;

const nounEnd =
  /(?:중 하나|것|방법|방식|장소|공간|단위|기술|플랫폼|도구|툴|서비스|서버|프로그램|프로세스|파일|템플릿|Template|네트워크|저장소|형태|상태|집합|묶음|그룹|객체|오브젝트|리소스|구조|계층|언어|규칙|규약|명세|표준|프로토콜|인터페이스|엔진|시스템|소프트웨어|컴포넌트|모듈|기능|역할|스토리지|컨테이너|이미지|클러스터|환경|메커니즘|의미|말함|뜻함|목록|경우|포인터|데이터|값|주소|이름|영역|폴더|디렉[터토]리|문서|틀|층|레이어|공간|보관함|인스턴스|스냅샷|주체|대상|신호|별명|두뇌|에이전트|컨트롤러|지점|창구|통로|껍데기|약자|줄임말|곳|이름표|행위|작업|과정|장치|설계도|쉘|셸|프레임워크|데이터베이스|정보|모음|개념|기록|솔루션|커밋|브랜치)$/;
