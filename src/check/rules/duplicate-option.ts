import type { InvocationOption } from '../../study/nodes.ts';
import { typedCommands } from '../commands-of.ts';
import { defineRule, type RuleContext } from '../rule.ts';

/** Types of options whose later value replaces the earlier. */
const single = new Set([
  'string',
  'int',
  'uint',
  'uint16',
  'uint32',
  'bytes',
  'decimal',
  'duration',
  'float',
]);

export const duplicateOption = defineRule({
  id: 'duplicate-option',
  severity: 'warning',
  sure: true,
  preset: 'default',
  description: {
    ko: '한 명령에 두 번 적힌 옵션을 찾는다. 여러 번 적을 수 있는 옵션(`-p`, `-v`, `-e` 등)은 빼고 본다.',
    en: 'Finds options given twice in one command, but for those that may be repeated (`-p`, `-v`, `-e` …).',
  },
  examples: [
    {
      name: 'two names',
      input: '```bash\ndocker run --name web --name db nginx:1.27\n```\n',
      messages: ['2:23: Unexpected second `--name`, expected it once: the later value wins'],
    },
    {
      name: 'flag in two spellings',
      input: '```bash\ndocker run -d --detach nginx:1.27\n```\n',
      messages: ['2:15: Unexpected second `--detach`, expected it once'],
    },
    { name: 'ports', input: '```bash\ndocker run -p 80:80 -p 443:443 nginx:1.27\n```\n', messages: [] },
  ],
  check(set, context) {
    for (const note of set.notes) {
      for (const invocation of typedCommands(note)) {
        const seen = new Set<string>();
        for (const option of invocation.options) {
          const kind = repeatable(invocation.canonical, option, context);
          if (kind === undefined) continue;
          if (seen.has(option.long)) {
            context.report({
              note,
              place: option.position,
              actual: option.written,
              message: {
                ko: `\`${option.name}\` 옵션이 두 번 있다${kind === 'value' ? '. 뒤의 값만 남는다' : ''}`,
                en: `Unexpected second \`${option.name}\`, expected it once${kind === 'value' ? ': the later value wins' : ''}`,
              },
            });
          }
          seen.add(option.long);
        }
      }
    }
  },
});

/** What an option that counts once has: a value or none; nothing for one that may be repeated. */
function repeatable(
  canonical: string,
  option: InvocationOption,
  context: RuleContext,
): 'value' | 'flag' | undefined {
  if (!option.known) return undefined;
  const known = context
    .command(canonical)
    ?.options?.find(({ long, short }) => `--${long}` === option.long || `-${short}` === option.long);
  if (known === undefined) return undefined;
  if (known.value === undefined) return 'flag';
  return single.has(known.value) ? 'value' : undefined;
}
