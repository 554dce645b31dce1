import type { StudyNote } from '../../study/nodes.ts';
import { defineRule } from '../rule.ts';
import { withParticle } from '../../language/particles.ts';

/** Words that say the opposite of each other. */
const opposites: readonly (readonly [RegExp, RegExp])[] = [
  [/포함(?:하|한|된|해)/, /제외(?:하|한|된|해)|빼고/],
  [/실행 중인|실행중인/, /중지된|정지된|멈춘|종료된/],
  [/켜|활성화/, /끄|꺼|비활성화/],
  [/읽기 전용/, /읽고 쓰|쓰기/],
  [/오래된|먼저 만든/, /최신|최근/],
  [/오름차순/, /내림차순/],
  [/동기(?!화|부)/, /비동기/],
  [/유지(?:된|되|한)|남는다|보존/, /삭제(?:된|되)|지워|사라/],
];

export const conflictingDefinitions = defineRule({
  id: 'conflicting-definitions',
  severity: 'warning',
  sure: false,
  preset: 'default',
  description: {
    ko: '같은 용어나 옵션을 두 곳에서 다르게 설명한 것을 찾는다. 거의 같은 말인데 수가 다르거나 반대말을 쓴 때다.',
    en: 'Finds terms and options explained twice in nearly the same words, with another number or the opposite word.',
  },
  examples: [
    {
      name: 'another number',
      input:
        '# 레디스\n\n**기본 포트** : 레디스 서버가 쓰는 6379번 포트\n\n# 정리\n\n**기본 포트** : 레디스 서버가 쓰는 6380번 포트\n',
      messages: ['7:1: Unexpected 6380 in the definition of "기본 포트", line 3 has 6379'],
    },
    {
      name: 'more words, another thing',
      input:
        '# 볼륨\n\n**볼륨** : 컨테이너 밖에 데이터를 두는 저장소\n\n# 정리\n\n**볼륨** : 도커가 관리하는 저장소. 데이터는 컨테이너가 없어져도 남는다\n',
      messages: [],
    },
  ],
  check(set, context) {
    const known = new Map<string, Definition[]>();
    for (const later of set.notes.flatMap(definitionsIn)) {
      const before = known.get(later.name) ?? [];
      known.set(later.name, [...before, later]);
      for (const earlier of before) {
        const conflict = conflictOf(earlier.text, later.text);
        if (!conflict) continue;
        const { path } = earlier.note;
        const line = earlier.place.start.line;
        const where =
          path === later.note.path
            ? { ko: `${line}행`, en: `line ${line}` }
            : { ko: `${path} ${line}행`, en: `${path}:${line}` };
        context.report({
          note: later.note,
          place: later.place,
          actual: conflict[1],
          related: [
            { note: path, place: earlier.place, message: { ko: '다른 설명', en: 'The other explanation' } },
          ],
          message: {
            ko: `"${later.shown}"의 설명이 여기는 "${conflict[1]}", ${withParticle(where.ko, '은/는')} ${withParticle(`"${conflict[0]}"`, '으로/로')} 다르다`,
            en: `Unexpected ${conflict[1]} in the definition of "${later.shown}", ${where.en} has ${conflict[0]}`,
          },
        });
        break;
      }
    }
  },
});

interface Definition {
  readonly note: StudyNote;
  readonly name: string;
  readonly shown: string;
  readonly text: string;
  readonly place: StudyNote['terms'][number]['position'];
}

function definitionsIn(note: StudyNote): Definition[] {
  const terms = note.terms.map(({ term, meaning, position }) => ({
    note,
    name: `term ${term.toLowerCase()}`,
    shown: term,
    text: meaning.text,
    place: position,
  }));
  const options = note.options.map(({ command, option, meaning, position }) => ({
    note,
    name: `option ${command} ${option}`,
    shown: option,
    text: meaning.text,
    place: position,
  }));
  return [...terms, ...options];
}

/** What two explanations of one thing say otherwise, when all else is nearly the same. */
function conflictOf(a: string, b: string): [string, string] | undefined {
  if (likeness(a, b) < 0.6) return undefined;
  const [numbers, others] = [numbersIn(a), numbersIn(b)];
  if (numbers.length === 1 && others.length === 1 && numbers[0] !== others[0])
    return [numbers[0]!, others[0]!];
  for (const [one, other] of opposites) {
    const [x, y] = [one.exec(a)?.[0], other.exec(a)?.[0]];
    const [p, q] = [one.exec(b)?.[0], other.exec(b)?.[0]];
    if (x !== undefined && q !== undefined && y === undefined && p === undefined) return [x, q];
    if (y !== undefined && p !== undefined && x === undefined && q === undefined) return [y, p];
  }
  return undefined;
}

function numbersIn(text: string): string[] {
  return text.match(/(?<![\w.])\d+(?:\.\d+)*(?![\w.])/g) ?? [];
}

/** The share of words that two texts have in common, numbers left out. */
function likeness(a: string, b: string): number {
  const words = (text: string) => new Set(text.replaceAll(/\d+(?:\.\d+)*/g, '').match(/[\p{L}-]+/gu) ?? []);
  const [one, other] = [words(a), words(b)];
  const common = [...one].filter((word) => other.has(word)).length;
  return common / Math.max(1, one.size, other.size);
}
