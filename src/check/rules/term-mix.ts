import type { StudyNote } from '../../study/nodes.ts';
import { placeAt } from '../place-at.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { withParticle } from '../../language/particles.ts';

/** Words with their Korean spellings. Names of products that most notes write in English are left out. */
const pairs: readonly (readonly [english: string, korean: string])[] = [
  ['Linux', '리눅스'],
  ['Windows', '윈도우?즈?(?!\\s*(?:창|크기|함수))'],
  ['Ubuntu', '우분투'],
  ['container', '컨테이너'],
  ['image', '이미지'],
  ['volume', '볼륨'],
  ['network', '네트워크'],
  ['registry', '레지스트리'],
  ['layer', '레이어'],
  ['cluster', '클러스터'],
  ['repository', '리포지터리|레포지토리|리포지토리|저장소'],
  ['server', '서버'],
  ['client', '클라이언트'],
  ['branch', '브랜치'],
  ['commit', '커밋'],
];

interface Use {
  readonly word: string;
  readonly start: number;
  /** Whether its line has Korean: a sentence that is English has English words. */
  readonly inKorean: boolean;
}

export const termMix = defineRule({
  id: 'term-mix',
  severity: 'info',
  sure: false,
  preset: 'default',
  description: {
    ko: '한 노트에서 영어로도 한글로도 적은 낱말을 찾는다(Linux와 리눅스). 한 가지로 적어야 찾기가 쉽다.',
    en: 'Finds words that a note writes both in English and in Korean letters (Linux, 리눅스).',
  },
  examples: [
    {
      name: 'both',
      input: '리눅스에서 실행한다. 리눅스의 커널이다.\n\nLinux에서는 빠르다.\n',
      messages: ['3:1: Unexpected "Linux" beside "리눅스" on line 1, expected one spelling'],
    },
    {
      name: 'glossed, part of a name, in code',
      input:
        '컨테이너(Container)는 이미지로 만든다. 컨테이너를 실행하는 Docker Container Engine과 `container`다.\n',
      messages: [],
    },
    {
      name: 'a command of a tool in use',
      input:
        '- `git add .` : 스테이징에 올린다\n- `git commit` : 커밋을 만든다. 커밋에는 메시지가 있다\n- add와 commit을 한 번에 한다\n',
      messages: [],
    },
    {
      name: 'a thing that a tool has commands for',
      input: '`docker volume ls`로 볼륨을 본다. 볼륨은 남는다.\n\nvolume을 지운다.\n',
      messages: ['3:1: Unexpected "volume" beside "볼륨" on line 1, expected one spelling'],
    },
  ],
  check(set, context) {
    for (const note of set.notes) {
      const source = context.source(note);
      const texts = runningTexts(note, context);
      for (const [english, korean] of pairs) {
        const latin = usesOf(texts, latinPattern(english)).filter(
          ({ word, inKorean }) => (inKorean || isName(english)) && !isCommand(word, note, context),
        );
        const hangul = usesOf(texts, new RegExp(`(?<![가-힣])(?:${korean})`, 'g'));
        // One gloss, one heading: where the other word is rare too, nobody can tell the habit.
        const [few, many] = latin.length <= hangul.length ? [latin, hangul] : [hangul, latin];
        if (few.length === 0 || many.length < 2 || few.length === many.length) continue;
        const usual = many[0]!;
        const line = placeAt(source, usual.start, usual.start).start.line;
        for (const { word, start } of few) {
          context.report({
            note,
            place: placeAt(source, start, start + word.length),
            actual: word,
            suggestion: usual.word,
            habit: '',
            message: {
              ko: `${line}행에는 ${withParticle(`"${usual.word}"`, '이라고/라고')} 적었는데 여기는 ${withParticle(`"${word}"`, '이다/다')}. 한 가지로 적는다`,
              en: `Unexpected "${word}" beside "${usual.word}" on line ${line}, expected one spelling`,
            },
          });
        }
      }
    }
  },
});

/** The running text of a note with the sentences among its commands. Glosses in brackets are no habit. */
function runningTexts(note: StudyNote, context: RuleContext): { text: string; offset: number }[] {
  const prose = context.prose(note).filter(({ node }) => node.type !== 'heading');
  const spans = new Map(note.spans.map((span) => [span.id, span]));
  const told = note.blocks.flatMap(({ id, lines }) => {
    const span = spans.get(id);
    // What stands outside of fences is running text already.
    if (span?.where !== 'fence') return [];
    const numbers = new Set(lines.flatMap(({ kind, line }) => (kind === 'prose' ? [line] : [])));
    return span.lines.filter(({ line }) => numbers.has(line));
  });
  return [...prose, ...told].map(({ text, offset }) => ({
    text: text.replaceAll(/\([^()\n]*\)/g, (gloss) => ' '.repeat(gloss.length)),
    offset,
  }));
}

function usesOf(texts: readonly { text: string; offset: number }[], pattern: RegExp): Use[] {
  return texts.flatMap(({ text, offset }) =>
    [...text.matchAll(pattern)].map(({ 0: word, index }) => {
      const line = text.slice(
        text.lastIndexOf('\n', index) + 1,
        (text.indexOf('\n', index) + 1 || text.length + 1) - 1,
      );
      return { word, start: offset + index, inKorean: /[가-힣]/.test(line) };
    }),
  );
}

/** A word of its own: no part of a name (`Docker Container Engine`), a command (`docker volume prune`), a path, a flag. */
function latinPattern(english: string): RegExp {
  const neighbor = isName(english) ? '[A-Z]' : '[A-Za-z]';
  const letter = `[${english[0]!.toLowerCase()}${english[0]!.toUpperCase()}]`;
  return new RegExp(
    `(?<![\\w./-]|${neighbor}[\\w-]* )${letter}${english.slice(1)}s?(?![\\w/(-]|\\.\\w| ${neighbor}| --?\\w)`,
    'g',
  );
}

/** `add + commit`: names a command of a tool the note uses. What only holds commands (`docker volume`) is a thing. */
function isCommand(word: string, { invocations }: StudyNote, context: RuleContext): boolean {
  const tools = new Set(invocations.map(({ canonical }) => canonical.split(' ', 1)[0]!));
  return [...tools].some((tool) => context.command(`${tool} ${word}`)?.options !== undefined);
}

/** `Linux`, `Windows`: in any language one and the same name. */
function isName(english: string): boolean {
  return /^[A-Z]/.test(english);
}
