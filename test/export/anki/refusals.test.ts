import { describe, expect, test } from 'vitest';
import type { CardDraft } from '../../../src/export/anki/card-draft.ts';
import type { CardKind } from '../../../src/export/anki/anki-note.ts';
import { refuseUnfit } from '../../../src/export/anki/refusals.ts';

const side = (text: string) => ({ text, html: text });

function card(front: string, back: string, change: Partial<CardDraft> = {}): CardDraft {
  return {
    kind: 'question',
    key: front,
    prose: true,
    place: { note: 'README.md', section: 's-1', line: 1, trail: ['도커'] },
    sides: { type: 'answer', question: side(front), answer: side(back) },
    tags: [],
    ...change,
  };
}

function typed(front: string, answer: string): CardDraft {
  return card(front, answer, {
    kind: 'command-recall',
    key: answer,
    sides: { type: 'typed', question: side(front), meaning: front, answer, shown: answer },
  });
}

function reversed(key: string, meaning: string, kind: CardKind = 'term'): CardDraft {
  return card(`${key}란?`, meaning, {
    kind,
    key,
    sides: {
      type: 'answer',
      question: side(`${key}란?`),
      answer: side(meaning),
      reverse: { kind: 'term-recall', question: side(`${meaning} 무엇을 말하는가?`), answer: side(key) },
    },
  });
}

const long = '컨테이너는 프로세스를 격리한다. '.repeat(30);

describe('a card is refused', () => {
  test.each<[string, string, CardDraft]>([
    ['without an answer', 'no-answer', card('왜?', ' . ')],
    ['with a back over 400 characters', 'back-too-long', card('왜?', long)],
    ['with a front over 120 characters', 'front-too-long', card(long.slice(0, 130), '격리')],
    ['that holds its answer', 'answer-in-front', card('볼륨은 저장 공간인가?', '저장 공간')],
    ['whose answer is a list', 'list-answer', card('무엇이 있는가?', '1. 볼륨 2. 바인드 마운트 3. tmpfs')],
    ['that only sends the reader away', 'asks-reader', card('볼륨은?', '다음 장에서 볼륨을 만들어 보자.')],
    ['with a volatile id to type', 'volatile', typed('그 컨테이너를 멈춘다', 'docker stop 0f4ad828824b')],
    ['with an address to type', 'volatile', typed('서버에 접속한다', 'ssh root@192.168.0.12')],
    ['that begins in the middle', 'dangling', card('볼륨은?', '이것을 컨테이너에 연결한다')],
    ['that points to the text above', 'dangling', card('볼륨은?', '설정은 위와 같이 적는다')],
    ['that points to the text below', 'dangling', card('볼륨은?', '결과는 다음과 같다')],
    ['that breaks off', 'unfinished', card('docker logs', '마지막 출력을 확인하고')],
    ['that has lost its first noun', 'unfinished', card('docker start', '을 쓰고 다시 켠다')],
    [
      'that says when, not what',
      'occasion',
      card('kubectl get events', '장애 때 유용', { kind: 'command-meaning' }),
    ],
    [
      'whose meaning has a subject of its own',
      'own-subject',
      card('FROM은 무엇을 하는가?', '모든 이미지는 다른 이미지로부터 출발한다.', { kind: 'instruction' }),
    ],
    ['that only gives an address', 'no-answer', card('docker rm', 'https://docs.docker.com/ 참고')],
    [
      'whose answer is a list of entries',
      'list-answer',
      card('Dockerfile이란?', '텍스트 파일이다. FROM : 기반 RUN : 실행 CMD : 시작'),
    ],
  ])('%s', (_, reason, draft) => {
    const { drafts, refusals } = refuseUnfit({ drafts: [draft], refusals: [] });
    expect(drafts).toEqual([]);
    expect(refusals.map((refusal) => refusal.reason)).toEqual([reason]);
    expect(refusals[0]?.place).toMatchObject({ note: 'README.md', line: 1 });
  });
});

describe('a card is kept', () => {
  test.each<[string, CardDraft]>([
    ['that says of the command what it does', card('docker ps', '이 명령은 실행 중인 컨테이너를 보여 준다')],
    ['with 다음 as an adverb', card('RUN은?', '명령을 실행한 다음 그 결과를 레이어에 저장한다')],
    ['that ends on a noun in 고', card('로그에서 볼 것은?', '메모리 부족 경고')],
    ['with 위 as a place', card('엔진은?', '리눅스 커널 위에서 움직인다')],
    ['with 위해 in it', card('왜?', '캐시를 재사용하기 위해 순서를 바꾼다')],
    ['whose answer is a single letter', card('몇 개인가?', '3')],
    ['whose solution may be asked for', card('컨테이너를 지워 보자', 'docker rm web', { kind: 'exercise' })],
  ])('%s', (_, draft) => {
    expect(refuseUnfit({ drafts: [draft], refusals: [] })).toEqual({ drafts: [draft], refusals: [] });
  });
});

describe('cards beside one another', () => {
  test('two answers to one front: both are refused and each names the other', () => {
    const one = typed('컨테이너를 멈춘다', 'docker stop web');
    const two = typed('컨테이너를 멈춘다', 'docker kill web');
    const { drafts, refusals } = refuseUnfit({ drafts: [one, two], refusals: [] });
    expect(drafts).toEqual([]);
    expect(refusals.map(({ reason, params }) => [reason, params['other']])).toEqual([
      ['not-unique', 'docker kill web (README.md:1)'],
      ['not-unique', 'docker stop web (README.md:1)'],
    ]);
  });

  test('a command is asked for where its meaning is a card too, and only there', () => {
    const recall = typed('나의 이미지를 실행한다', 'docker run nginx:1.27');
    const meaning = card('docker run nginx:1.27', '나의 이미지를 실행한다', {
      kind: 'command-meaning',
      key: recall.key,
    });
    expect(refuseUnfit({ drafts: [meaning, recall], refusals: [] }).drafts).toEqual([meaning, recall]);
    expect(refuseUnfit({ drafts: [recall], refusals: [] }).drafts).toEqual([]);
  });

  test('a meaning of two terms asks for neither, but each is still asked for its meaning', () => {
    const { drafts } = refuseUnfit({
      drafts: [reversed('볼륨', '저장 공간'), reversed('마운트', '저장 공간')],
      refusals: [],
    });
    expect(drafts.map(({ sides }) => 'reverse' in sides)).toEqual([false, false]);
  });

  test('a meaning that names its term is not asked the other way round', () => {
    const { drafts, refusals } = refuseUnfit({
      drafts: [reversed('볼륨', '볼륨은 저장 공간이다')],
      refusals: [],
    });
    expect(drafts[0]?.sides).not.toHaveProperty('reverse');
    expect(refusals.map(({ kind, reason }) => [kind, reason])).toEqual([['term-recall', 'answer-in-front']]);
  });

  test('command lines with the same options are different cards where they show and mean something else', () => {
    const about = (command: string, meaning: string) =>
      card(command, meaning, { kind: 'command-meaning', key: 'chmod' });
    const drafts = [
      about('chmod 755 a.sh', '모두 읽고 실행한다'),
      about('chmod u+x a.sh', '소유자에게 실행 권한을 준다'),
      about('chmod 755 b.sh', '모두 읽고 실행한다'),
      about('chmod u+x a.sh', '실행할 수 있게 한다'),
    ];
    const kept = refuseUnfit({ drafts, refusals: [] });
    expect(kept.drafts.map(({ key }) => key)).toEqual(['chmod', 'chmod = chmod u+x a.sh']);
    expect(kept.refusals).toMatchObject([{ front: 'chmod u+x a.sh', reason: 'duplicate' }]);
  });

  test('of two cards about one thing the first is kept', () => {
    const again = {
      ...card('볼륨이란?', '다른 뜻'),
      place: { note: 'b.md', section: 's', line: 7, trail: [] },
    };
    const first = card('볼륨이란?', '저장 공간');
    const { drafts, refusals } = refuseUnfit({ drafts: [first, again], refusals: [] });
    expect(drafts).toEqual([first]);
    expect(refusals).toMatchObject([
      { reason: 'duplicate', params: { other: 'README.md:1' }, place: { line: 7 } },
    ]);
  });
});
