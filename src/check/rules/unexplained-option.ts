import { typedCommands } from '../commands-of.ts';
import { defineRule } from '../rule.ts';

export const unexplainedOption = defineRule({
  id: 'unexplained-option',
  severity: 'info',
  sure: false,
  preset: 'default',
  description: {
    ko: '쓰기만 하고 어느 노트에서도 설명하지 않은 옵션을 찾는다. 설명을 적으면 카드와 찾아보기에 들어간다.',
    en: 'Finds options that are used and explained in none of the notes.',
  },
  examples: [
    {
      name: 'never explained',
      input: '# 실행\n\n실행한다.\n\n```bash\ndocker container run -d nginx:1.27\n```\n',
      messages: ['6:22: Unexpected option `--detach` (`-d`) without an explanation in the notes'],
    },
    {
      name: 'explained',
      input:
        '# 실행\n\n```bash\ndocker container run -d nginx:1.27\n```\n\n- `-d` : 백그라운드에서 실행한다\n',
      messages: [],
    },
  ],
  check(set, context) {
    const explained = new Set(
      set.entries.flatMap(({ kind, name, meanings }) =>
        kind === 'option' && meanings.length > 0 ? [name] : [],
      ),
    );
    const told = new Set<string>();
    for (const note of set.notes) {
      for (const { canonical, grammar, options } of typedCommands(note)) {
        if (grammar === 'generic') continue;
        for (const { long, name, known, position } of options) {
          const key = `${canonical} ${long}`;
          if (!known || explained.has(long) || told.has(key)) continue;
          told.add(key);
          const both = name === long ? `\`${long}\`` : `\`${long}\` (\`${name}\`)`;
          context.report({
            note,
            place: position,
            actual: name,
            habit: '',
            message: {
              ko: `${both} 옵션을 설명한 곳이 노트에 없다`,
              en: `Unexpected option ${both} without an explanation in the notes`,
            },
          });
        }
      }
    }
  },
});
