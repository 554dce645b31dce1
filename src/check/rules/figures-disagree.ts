import type { Position } from 'unist';
import { placeAt } from '../place-at.ts';
import { defineRule } from '../rule.ts';
import { withParticle } from '../../language/particles.ts';

export const figuresDisagree = defineRule({
  id: 'figures-disagree',
  severity: 'warning',
  sure: false,
  preset: 'default',
  description: {
    ko: '같은 것을 두 번 적은 수치가 서로 다른 곳을 찾는다. 한 절 안에서 한 운영체제의 수는 같은데 다른 쪽의 수만 다를 때다.',
    en: 'Finds figures given twice that differ: in one section, those of one system agree and those of another do not.',
  },
  examples: [
    {
      name: 'one of two',
      input:
        '# 실습\n\n이미지는 리눅스에서 15MB, 윈도에서 260MB다.\n\n```bash\ndocker image ls\n# 15MB on Linux, 230MB on Windows\n```\n',
      messages: ['7:18: Unexpected 230MB for Windows, line 3 has 260MB'],
    },
    {
      name: 'all the same',
      input: '# 실습\n\n이미지는 리눅스에서 15MB, 윈도에서 260MB다.\n\n리눅스 15MB, 윈도우 260MB\n',
      messages: [],
    },
    {
      name: 'nothing in common',
      input: '# 실습\n\n리눅스 15MB, 윈도 260MB다.\n\n리눅스 800MB, 윈도 5GB다.\n',
      messages: [],
    },
  ],
  check(set, context) {
    for (const note of set.notes) {
      const lines = figureLines(context.source(note));
      for (const [index, later] of lines.entries()) {
        const earlier = lines
          .slice(0, index)
          .findLast((line) => line.part === later.part && agreesInPart(line, later));
        if (!earlier) continue;
        for (const figure of later.figures) {
          const others = earlier.figures.filter(
            ({ system, unit }) => system === figure.system && unit === figure.unit,
          );
          const other = others.at(-1);
          if (!other || others.some(({ amount }) => amount === figure.amount)) continue;
          context.report({
            note,
            place: figure.place,
            actual: figure.amount,
            related: [
              {
                note: note.path,
                place: other.place,
                message: { ko: `여기는 ${other.amount}`, en: `${other.amount} here` },
              },
            ],
            message: {
              ko: `${figure.name}의 수가 여기는 ${figure.amount}, ${other.place.start.line}행은 ${withParticle(other.amount, '으로/로')} 다르다`,
              en: `Unexpected ${figure.amount} for ${figure.name}, line ${other.place.start.line} has ${other.amount}`,
            },
          });
        }
      }
    }
  },
});

interface Figure {
  readonly system: 'linux' | 'windows' | 'mac';
  readonly name: string;
  readonly amount: string;
  readonly unit: string;
  readonly place: Position;
}

interface FigureLine {
  /** Counts the headings before: figures of different sections may differ. */
  readonly part: number;
  readonly figures: readonly Figure[];
}

const systems: readonly [Figure['system'], RegExp][] = [
  ['linux', /^(?:리눅스|linux)$/i],
  ['windows', /^(?:윈도우?즈?|windows)$/i],
  ['mac', /^(?:맥|macos)$/i],
];
const system = '리눅스|윈도우즈|윈도우|윈도|맥|linux|windows|macos';
const amount = '\\d+(?:\\.\\d+)?\\s?(?:[KMGT]i?B|ms|초|분|%)';
const figure = new RegExp(
  `(?<system>${system})[^\\d\\n,;]{0,12}?(?<amount>${amount})|(?<amount2>${amount})\\s+(?:on|in|for)\\s+(?<system2>${system})`,
  'gi',
);

function figureLines(source: string): FigureLine[] {
  const found: FigureLine[] = [];
  let offset = 0;
  let part = 0;
  let fenced = false;
  for (const line of source.split('\n')) {
    if (/^\s*(?:```|~~~)/.test(line)) fenced = !fenced;
    if (!fenced && /^#{1,6}\s+\S/.test(line)) part += 1;
    const figures = figuresIn(line, offset, source);
    if (figures.length >= 2) found.push({ part, figures });
    offset += line.length + 1;
  }
  return found;
}

function figuresIn(line: string, offset: number, source: string): Figure[] {
  return [...line.matchAll(figure)].flatMap((match) => {
    const name = match.groups!.system ?? match.groups!.system2!;
    const written = match.groups!.amount ?? match.groups!.amount2!;
    const kind = systems.find(([, pattern]) => pattern.test(name))![0];
    const start = offset + match.index + match[0].indexOf(written);
    const compact = written.replaceAll(/\s/g, '');
    const unit = compact.replace(/^[\d.]+/, '');
    return [
      { system: kind, name, amount: compact, unit, place: placeAt(source, start, start + written.length) },
    ];
  });
}

/** One system's figure is the same in both lines, so that they speak of the same thing. */
function agreesInPart(a: FigureLine, b: FigureLine): boolean {
  return b.figures.some((one) =>
    a.figures.some((other) => one.system === other.system && one.amount === other.amount),
  );
}
