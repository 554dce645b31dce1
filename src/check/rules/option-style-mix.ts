import type { Invocation, InvocationOption, StudyNote } from '../../study/nodes.ts';
import { typedCommands } from '../commands-of.ts';
import { defineRule, type RuleContext } from '../rule.ts';

export const optionStyleMix = defineRule({
  id: 'option-style-mix',
  severity: 'info',
  sure: true,
  preset: 'default',
  description: {
    ko: '한 노트에서 `-d`로도 `--detach`로도 적은 옵션을 찾는다. 한 가지로 적으면 외우기 쉽다.',
    en: 'Finds options that a note spells both `-d` and `--detach`: one spelling is easier to learn.',
  },
  examples: [
    {
      name: 'both',
      input: '```bash\ndocker run --detach nginx:1.27\ndocker run -d redis:7\ndocker run -d mysql:8\n```\n',
      messages: [
        '2:12: Unexpected long `--detach` beside short `-d`, expected one spelling (also on lines 3, 4)',
      ],
    },
    {
      name: 'one',
      input: '```bash\ndocker run -d nginx:1.27\ndocker run -it alpine:3.20\n```\n',
      messages: [],
    },
  ],
  check(set, context) {
    for (const note of set.notes) checkNote(note, context);
  },
});

/** `docker ps` has no short `--format`, although `docker inspect` has. */
function hasBothSpellings(
  { canonical }: Invocation,
  { known, long }: InvocationOption,
  context: RuleContext,
): boolean {
  const options = context.command(canonical)?.options ?? [];
  return known && options.some((option) => `--${option.long}` === long && option.short !== undefined);
}

function checkNote(note: StudyNote, context: RuleContext): void {
  const options = typedCommands(note)
    .filter(({ grammar }) => grammar !== 'generic')
    .flatMap((invocation) =>
      invocation.options.filter((option) => hasBothSpellings(invocation, option, context)),
    );
  const isShort = ({ name }: InvocationOption) => !name.startsWith('--');
  const mixed = [...new Set(options.map(({ long }) => long))].flatMap((long) => {
    const uses = options.filter((option) => option.long === long);
    const short = uses.filter(isShort);
    return short.length > 0 && short.length < uses.length ? [{ long, short: short[0]!.name, uses }] : [];
  });
  const [first] = mixed;
  if (first === undefined) return;
  const shorts = mixed.map(({ short }) => `\`${short}\``).join(', ');
  const longs = mixed.map(({ long }) => `\`${long}\``).join(', ');
  for (const option of mixed.flatMap(({ uses }) => uses)) {
    context.report({
      note,
      place: option.position,
      habit: '',
      message: {
        ko: `옵션을 길게(${longs})도 짧게(${shorts})도 적었다. 한 가지로 맞춘다`,
        en: `Unexpected long ${longs} beside short ${shorts}, expected one spelling`,
      },
    });
  }
}
