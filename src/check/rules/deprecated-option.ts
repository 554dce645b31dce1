import { withParticle } from '../../language/particles.ts';
import type { InvocationOption } from '../../study/nodes.ts';
import { writtenCommands } from '../commands-of.ts';
import { defineRule } from '../rule.ts';

export const deprecatedOption = defineRule({
  id: 'deprecated-option',
  severity: 'warning',
  sure: true,
  preset: 'default',
  description: {
    ko: '이름이 바뀐 옵션을 찾는다. 옛 이름은 도움말에 없고 언젠가 사라진다.',
    en: 'Finds options that have another name now: the former one is in no help text and may go.',
  },
  examples: [
    {
      name: 'former name',
      input: '```bash\ndocker run --net app nginx:1.27\n```\n',
      messages: ['2:12: Unexpected former name `--net`, expected `--network`'],
      fixed: '```bash\ndocker run --network app nginx:1.27\n```\n',
    },
    { name: 'name of today', input: '```bash\ndocker run --network app nginx:1.27\n```\n', messages: [] },
    { name: 'short name', input: '```bash\ndocker run -d nginx:1.27\n```\n', messages: [] },
  ],
  check(set, context) {
    for (const note of set.notes) {
      for (const option of writtenCommands(note).flatMap(({ options }) => options)) {
        if (!isFormerName(option)) continue;
        const { name, long, position } = option;
        const start = position.start.offset!;
        const place = {
          start: position.start,
          end: {
            ...position.start,
            column: position.start.column + name.length,
            offset: start + name.length,
          },
        };
        context.report({
          note,
          place,
          actual: name,
          suggestion: long,
          habit: name,
          fixes: [{ start, end: start + name.length, text: long }],
          message: {
            ko: `${withParticle(`\`${name}\``, '은/는')} 옛 이름이다. ${withParticle(`\`${long}\``, '으로/로')} 적는다`,
            en: `Unexpected former name \`${name}\`, expected \`${long}\``,
          },
        });
      }
    }
  },
});

/** The grammar leads a former name to the one of today. */
function isFormerName({ name, long, known, written }: InvocationOption): boolean {
  return known && name.startsWith('--') && long !== name && written.startsWith(name);
}
