import { describe, expect, test } from 'vitest';
import type { CardDraft } from '../../../src/export/anki/card-draft.ts';
import { mergeLock } from '../../../src/export/anki/merge-lock.ts';
import { emptyLock, formatLock, parseLock, type Lock } from '../../../src/export/anki/lock.ts';
import { planNotes, type NotePlan } from '../../../src/export/anki/plan-notes.ts';
import { wordsOf } from '../../../src/export/anki/words.ts';

const day = (n: number): Date => new Date(Date.UTC(2026, 0, n));
const seconds = (n: number): number => day(n).getTime() / 1000;

function plan(
  drafts: readonly CardDraft[],
  lock: Lock,
  n: number,
  outside: readonly string[] = [],
): NotePlan {
  return planNotes(drafts, lock, {
    words: wordsOf('ko'),
    now: day(n),
    mainDeck: '도커',
    deckOf: () => '도커::1장',
    outside: new Set(outside),
  });
}

/** The lock after a build, through its own text. */
function remembered(built: NotePlan): Lock {
  return parseLock(formatLock({ noteTypes: {}, notes: built.locked }));
}

const side = (text: string) => ({ text, html: text });

function draft(key: string, answer: string, change: Partial<CardDraft> = {}): CardDraft {
  return {
    kind: 'question',
    key,
    prose: true,
    place: { note: 'README.md', section: 's-1', line: 3, trail: ['도커', '1장'] },
    sides: { type: 'answer', question: side(key), answer: side(answer) },
    tags: ['pilgi::question'],
    ...change,
  };
}

function list(items: readonly string[]): CardDraft {
  return draft('순서', '', {
    kind: 'steps',
    sides: {
      type: 'cloze',
      prompt: side('순서'),
      layout: 'list',
      pieces: items.map((text) => ({ hidden: true, ...side(text) })),
    },
  });
}

const why = draft('이미지는 왜 레이어로 나뉘는가?', '레이어를 여러 이미지가 함께 쓰기 때문이다');
const how = draft('볼륨은 어디에 저장되는가?', '도커가 관리하는 호스트의 디렉터리');

describe('planNotes', () => {
  test('ids are past milliseconds in reading order', () => {
    const { notes } = plan([why, how], emptyLock, 1);
    const [first, second] = notes.map(({ id }) => id);
    expect(first).toBeLessThan(second ?? 0);
    expect(second).toBeLessThan(day(1).getTime());
  });

  test('a rebuild without changes is the same to the last digit, on any day', () => {
    const first = plan([why, how], emptyLock, 1);
    const second = plan([why, how], remembered(first), 9);
    expect(second.notes).toEqual(first.notes);
    expect(formatLock({ noteTypes: {}, notes: second.locked })).toBe(
      formatLock({ noteTypes: {}, notes: first.locked }),
    );
    expect(second.changes).toEqual([]);
  });

  test('without a lock the same guids come out', () => {
    const guids = (n: number): string[] => plan([why, how], emptyLock, n).notes.map(({ guid }) => guid);
    expect(guids(9)).toEqual(guids(1));
  });

  test('mod moves with the content, not with the line in the source', () => {
    const first = plan([why, how], emptyLock, 1);
    const moved = { ...why, place: { ...why.place, line: 99 } };
    const edited = draft(how.key, '도커가 관리하는 곳');
    const second = plan([moved, edited], remembered(first), 2);
    expect(second.notes.map(({ mod }) => mod)).toEqual([seconds(1), seconds(2)]);
    expect(second.changes).toMatchObject([
      { change: 'changed', before: { back: how.sides.type === 'answer' ? how.sides.answer.text : '' } },
    ]);
  });

  test('mod moves even when the clock went back', () => {
    const first = plan([how], emptyLock, 5);
    const second = plan([draft(how.key, '다른 곳')], remembered(first), 1);
    expect(second.notes[0]?.mod).toBe(seconds(5) + 1);
  });

  test('a renamed chapter, a moved card and a reworded answer change no guid', () => {
    const first = plan([why], emptyLock, 1);
    const place = { note: '2장.md', section: 's-9', line: 40, trail: ['도커', '2장 새 이름'] };
    const second = plan([draft(why.key, '새 답', { place })], remembered(first), 2);
    expect(second.notes.map(({ guid }) => guid)).toEqual(first.notes.map(({ guid }) => guid));
  });

  test('a reworded question with its answer is the same card, and says so', () => {
    const first = plan([why], emptyLock, 1);
    const reworded = draft(
      '이미지가 여러 레이어로 나뉘는 까닭은?',
      '레이어를 여러 이미지가 함께 쓰기 때문이다',
    );
    const second = plan([reworded], remembered(first), 2);
    expect(second.notes.map(({ guid, id }) => [guid, id])).toEqual(
      first.notes.map(({ guid, id }) => [guid, id]),
    );
    expect(second.changes.map(({ change }) => change)).toEqual(['renamed']);
    const third = plan([reworded], remembered(second), 3);
    expect(third.changes).toEqual([]);
    expect(third.notes).toEqual(second.notes);
  });

  test('another question in the same section is another card', () => {
    const first = plan([why], emptyLock, 1);
    const second = plan([how], remembered(first), 2);
    expect(second.changes.map(({ change }) => change)).toEqual(['added', 'removed']);
  });

  test('a key that is no prose is never taken for another', () => {
    const command = draft('docker container ls --all', '모두', { kind: 'command-meaning', prose: false });
    const other = draft('docker container ls --all --quiet', '모두', {
      kind: 'command-meaning',
      prose: false,
    });
    const second = plan([other], remembered(plan([command], emptyLock, 1)), 2);
    expect(second.changes.map(({ change }) => change)).toEqual(['added', 'removed']);
  });

  test('a removed card goes out once more with its tag, then never', () => {
    const first = plan([why, how], emptyLock, 1);
    const second = plan([why], remembered(first), 2);
    const gone = second.notes.find(({ tags }) => tags.includes('pilgi::removed'));
    expect(gone).toMatchObject({ guid: first.notes[1]?.guid, id: first.notes[1]?.id, mod: seconds(2) });
    expect(gone?.fields['Question']).toBe(how.key);
    expect(plan([why], remembered(second), 3).notes).toHaveLength(1);
  });

  test('a card that comes back is updated under its old guid', () => {
    const first = plan([why, how], emptyLock, 1);
    const second = plan([why], remembered(first), 2);
    const third = plan([why, how], remembered(second), 3);
    expect(third.notes[1]).toMatchObject({ guid: first.notes[1]?.guid, mod: seconds(3), tags: how.tags });
  });

  test('cards of a note that is outside of the build are not gone', () => {
    const other = draft('왜?', '그래서 그렇다', { place: { ...why.place, note: '다른 노트.md' } });
    const first = plan([why, other], emptyLock, 1);
    const second = plan([why], remembered(first), 2, ['다른 노트.md']);
    expect(second.changes).toEqual([]);
    expect(second.locked).toEqual(first.locked);
  });

  test('cloze numbers are never given to another item', () => {
    const first = plan([list(['받기', '만들기', '지우기'])], emptyLock, 1);
    expect(first.notes[0]?.fields['Text']).toContain('{{c2::만들기}}');
    const second = plan([list(['받기', '들여다보기', '지우기'])], remembered(first), 2);
    expect(second.notes[0]?.fields['Text']).toContain('{{c4::들여다보기}}');
    expect(second.notes[0]?.fields['Text']).toContain('{{c3::지우기}}');
    expect(second.notes[0]?.ordinals).toEqual([0, 2, 3]);
    const third = plan([list(['받기', '지우기', '옮기기'])], remembered(second), 3);
    expect(third.notes[0]?.fields['Text']).toContain('{{c5::옮기기}}');
  });

  test('a reworded item keeps its number', () => {
    const first = plan([list(['이미지를 받는다', '컨테이너를 만든다', '지운다'])], emptyLock, 1);
    const second = plan(
      [list(['이미지를 받는다', '컨테이너를 새로 만든다', '지운다'])],
      remembered(first),
      2,
    );
    expect(second.notes[0]?.fields['Text']).toContain('{{c2::컨테이너를 새로 만든다}}');
  });
});

describe('lock', () => {
  const lock = remembered(plan([why, how], emptyLock, 1));

  test('is sorted, a line for each card, all lines alike', () => {
    const lines = formatLock(lock)
      .split('\n')
      .filter((line) => line.includes('"kind"'));
    expect(lines).toHaveLength(2);
    expect([...lines].sort()).toEqual(lines);
    for (const line of lines) expect(line).toMatch(/\},$/);
  });

  test('survives writing and reading', () => {
    expect(parseLock(formatLock(lock))).toEqual(lock);
    expect(parseLock(formatLock(emptyLock))).toEqual(emptyLock);
  });

  test.each([
    ['{', /pilgi\.lock\.json/],
    ['{"version": 2, "noteTypes": {}, "notes": {}}', /version/],
    ['[]', /pilgi\.lock\.json/],
    ['null', /pilgi\.lock\.json/],
    ['{"version": 1, "noteTypes": {}, "notes": 1}', /notes/],
    ['{"version": 1, "noteTypes": {}, "notes": null}', /notes/],
  ])('a broken one says the way out: %s', (text, message) => {
    expect(() => parseLock(text)).toThrow(message);
  });

  test('two people’s unmerged sides become one lock: all cards, the later of each', () => {
    const left = remembered(plan([why, how], emptyLock, 1));
    const right = remembered(plan([draft(why.key, '새 답'), list(['가', '나', '다'])], left, 2));
    const lines = (of: Lock): string =>
      formatLock(of)
        .split('\n')
        .filter((line) => line.includes('"kind"'))
        .join('\n');
    const [head = '', tail = ''] = formatLock(emptyLock).split('  "~"');
    const conflict = `<<<<<<< HEAD\n${lines(left)}\n||||||| base\n=======\n${lines(right)}\n>>>>>>> other\n`;
    const merged = parseLock(`${head}${conflict}  "~"${tail}`);
    expect(Object.keys(merged.notes).sort()).toEqual(Object.keys(right.notes).sort());
    expect(merged.notes).toEqual(right.notes);
  });

  test('two people’s first builds become one lock too', () => {
    const [left, right] = [remembered(plan([why], emptyLock, 1)), remembered(plan([how], emptyLock, 2))];
    const merged = parseLock(`<<<<<<< HEAD\n${formatLock(left)}=======\n${formatLock(right)}>>>>>>> other\n`);
    expect(merged.notes).toEqual({ ...left.notes, ...right.notes });
  });

  test('of lines that both sides have the later stays, wherever the conflict ends; the common base is left out', () => {
    const left = remembered(plan([why, how], emptyLock, 1));
    const right = remembered(plan([draft(why.key, '새 답'), how], left, 2));
    const lineOf = (of: Lock, card: { key: string }): string =>
      formatLock(of)
        .split('\n')
        .find((line) => line.includes(JSON.stringify(card.key)))!;
    const sides = (ours: Lock, theirs: Lock): string =>
      mergeLock(
        `<<<<<<< HEAD\n${lineOf(ours, why)}\n||||||| base\n${lineOf(left, why)}\n=======\n  "?"\n${lineOf(theirs, why)}\n${lineOf(theirs, how)}\n>>>>>>> other\n`,
      );
    const expected = `${lineOf(right, why)}\n${lineOf(left, how)}\n`;
    expect(sides(left, right)).toBe(expected);
    expect(sides(right, left)).toBe(expected);
  });
});
