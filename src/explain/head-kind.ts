import { compose } from '../grammar/compose.ts';
import { dockerfile } from '../grammar/dockerfile.ts';
import { isBlockLabel } from '../language/block-label.ts';

/** Section text that makes a word an instruction of a Dockerfile or a key of a Compose file. */
export interface VocabularySigns {
  dockerfile: boolean;
  compose: boolean;
}

const composeKeys = new Set(Object.keys(compose.words).map((path) => path.split('.').at(-1)!));

/** A Dockerfile instruction named by a head: `FROM`, `COPY 명령`; upper case only. */
export function readInstruction(head: string): string | undefined {
  if (/^(?:FROM\s.*\s)?AS(?:\s[\w-]+)?$/.test(head)) return 'FROM';
  const word =
    /^([A-Z]{3,11})(?:\s+(?:--[a-z]+|…|\.\.\.|인스트럭션|명령어?|지시[어자]|instruction)|\s*[[<].*)?$/.exec(
      head,
    )?.[1];
  return word !== undefined && Object.hasOwn(dockerfile.words, word) ? word : undefined;
}

/** A key of a Compose file named by a head: `depends_on`, `services`. */
export function readComposeKey(head: string): string | undefined {
  const word = /^([a-z][a-z_]{2,30}):?$/.exec(head)?.[1];
  return word !== undefined && composeKeys.has(word) ? word : undefined;
}

/** Whether a text speaks of Dockerfiles or Compose files. */
export function vocabularySigns(text: string): VocabularySigns {
  return {
    dockerfile: /docker\s?file|도커\s?파일|인스트럭션|instruction/i.test(text),
    compose: /compose|컴포즈|services:/i.test(text),
  };
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Labels: what follows them is an example, a note, a link, whatever the head looks like. */
const labels = words(
  '힌트 에러 오류 증상 현상 조치 해결책 해결법 결론 정답 답안 핵심 한줄요약 의미 뜻 기능 역할 용도 동작 예시 예 예제 참고 참조 사용법 주의 결과 출력 링크 출처 명령어 명령 형식 설명 정리 질문 답 답변 문제 풀이 해결 원인 이유 즉 단 또는 그리고 ' +
    '하지만 팁 경고 중요 요약 목적 목표 기본값 주소 버전 날짜 작성일 작성자 구문 문법 입력 비고 기타 순서 관련 참고사항 주의사항 note tip ' +
    'warning ex example q a todo url http https reference references summary notes',
);

/** Labels of what is said of the command above: `의미 : …`. */
const meaningLabels = words('의미 뜻 설명 기능 역할 용도 목적 하는일 동작 명령어설명 명령설명');

/** Whether a head announces what the command above it means. */
export function isMeaningLabel(head: string): boolean {
  return meaningLabels.has(head.replaceAll(/\s/g, ''));
}

/** Words that in plain text label more often than they are defined; set in bold they may be terms. */
const plainLabels = words(
  '응용 최소값 최대값 장점 단점 특징 방법 실행 확인 기본 옵션 포트 이름 구성 내용 사용 추가 전 후 앞 뒤 왼쪽 오른쪽 before after 성공 실패 현재 ' +
    'default 나머지 이외 그외 작성 생성일 수정일 등록일 최종 마감 담당 대상 인원 장소 시간 소요 준비 기존 이전 이후 다음 상황 조건 배경 핵심 포인트 공통 차이 차이점 설치 설정 실습 과제 환경 준비 준비물',
);

/** `이번 주 목표`, `읽은 날`, `발표`: what a note says of itself; `커밋 기록` is a term. */
const planned = /(?:^|\s)(?:목표|날|날짜|숙제|진도|질문|비유|방지)$|^(?:발표자?|기록|범위)$/;

/** Whether a head has the shape of a term: a short noun phrase, not a label, a sentence, a time or a URL. */
export function isTermHead(head: string, kind: 'code' | 'strong' | 'plain'): boolean {
  const words = head.split(/\s+/);
  const limit = kind === 'plain' ? 5 : 7;
  if (/\p{Extended_Pictographic}/u.test(head)) return false;
  if (head.length > 40 || words.length > limit || !/[A-Za-z가-힣$/]/.test(head)) return false;
  if (
    (kind !== 'code' && (labels.has(head.toLowerCase().replaceAll(/\s/g, '')) || isBlockLabel(head))) ||
    (kind === 'plain' && (plainLabels.has(head.toLowerCase()) || planned.test(head)))
  )
    return false;
  // `위 명령으로 찾은 이름`: it points at what stands elsewhere.
  if (isWritten(head) || (kind === 'plain' && /^(?:위|아래|이|그)\s/.test(head))) return false;
  if (/^\$[\w?#@*]$/.test(head)) return true;
  if (/^\/(?:[\w.-]+\/?)*$/.test(head)) return true;
  // A letter is one of a code; a placeholder stands for what one types.
  if (/^[a-z]$|^<[^<>]*>$|^\{[^{}]*\}$/.test(head)) return false;
  // `Unit docker.service is masked`: a message.
  if (/^[A-Za-z].*\s(?:is|are|was|not|cannot|failed|denied)(?:\s|$)/i.test(head)) return false;
  if (/^[①-⑳]|^\d(?!-[A-Za-z])|^[-–—+*#$/\\]|[.!?,;"'“”]$|https?:|^[AQ]\d*[.)]\s/.test(head)) return false;
  // `작업1`, `방법 2`, `여기서 -e`
  if (
    /[가-힣]\s?\d+$|^(?:여기서|이때|근데|단)\s|\s-\s|에서\s|할 점$|(?:[가-힣]는 (?:법|이유)|한 이유)$|[을를]\s\S+[함됨음]$|\s(?:뒤|앞|위|아래|안|밖)$|[는은인군]지$|[가-힣]\s(?:예|예시|것)$|^;/.test(
      head,
    )
  )
    return false;
  // `실행 시`, `종료시` tell when; `캐시`, `해시` are nouns.
  if (
    /(?:[다요까]|[을를에의]|에서|으로|[하되나으]면|할\s?때|경우|[은는]|(?:\s|[행료성용요속동치제작생력])시|하기|위해|위한|때문에)$/.test(
      head,
    ) &&
    !/[트이로]는$/.test(head)
  ) {
    return kind !== 'plain' && !/(?:[다요까]|[을를에]|에서|[하되나으]면|할\s?때)$/.test(head);
  }
  if (kind === 'plain' && /\S의\s|할\s?것$|^[A-Z]{3,}\s+(?!\d+$)[^\s가-힣A-Z(]/.test(head)) return false;
  return !/^(?:(?:단계|step|case|q|a)\s*\d*|(?:ctrl|cmd|alt|shift|esc)(?:\s*\+.*)?)$/i.test(head);
}

/**
 * What is written somewhere, no name of a thing: `명령어 --help`, `<저장소> 생략`, `external: true`; half a
 * parenthesis.
 */
function isWritten(head: string): boolean {
  const opened = head.split(/[([]/).length;
  return (
    /\s--?[a-z]|<[^<>]*[가-힣a-z][^<>]*>|^[\w.-]+:\s/.test(head) || opened !== head.split(/[)\]]/).length
  );
}

/** `변경 사항 저장 : …을 저장합니다.`: a step with its name in front, no term. */
export function isStepLabel(head: string, meaning: string): boolean {
  return (
    (actionName.test(head) &&
      /(?:니다|[세하]요|한다|하자|된다)[.!]?$/.test(meaning.split(/(?<=[다요자][.!])\s/)[0]!)) ||
    // `직접 설치 : 패키지를 설치하는 방법`
    meaning.endsWith(`${head.split(' ').at(-1)!}하는 방법`)
  );
}

const actionName =
  /(?:저장|확인|적용|제거|삭제|생성|실행|설치|추가|조회|변경|수정|시작|종료|중지|접속|등록|연결|빌드|배포|복사|이동|보장|관리|지원|향상|개선|강화|절감|하기|만들기)$/;

/** A meaning is more than a value: words, not a bare number, path, link or list of tags. */
export function isMeaning(text: string): boolean {
  if (/^\d+\s(?:#|으?로\s)/.test(text)) return false;
  // `push + pull`: what it consists of.
  if (/^[A-Za-z]{3,}(?: \+ [A-Za-z]{3,})+$/.test(text)) return true;
  // Names alone: `EKS AKS, GKE`.
  if (!/[가-힣]/.test(text) && text.includes(',')) return false;
  if (/^\d{2,4}(?:년|[.\-/]\s?\d{1,2}[.\-/월])/.test(text)) return false;
  if (/^(?:\[\[|https?:|www\.)|\]\]/.test(text) || /^[^\s,]+(?:,\s*[^\s,]+)+$/.test(text)) return false;
  return (
    text.length >= 4 &&
    /[가-힣]{2}|[a-z]+ [a-z]+/i.test(text) &&
    !/^https?:\S+$/.test(text) &&
    !/[?？]$/.test(text)
  );
}
