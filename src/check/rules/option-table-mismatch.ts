import type { Nodes, Root, Table } from 'mdast';
import type { Invocation, StudyNote } from '../../study/nodes.ts';
import { plainText } from '../../study/rich-text.ts';
import { defineRule, type RuleContext } from '../rule.ts';

export const optionTableMismatch = defineRule({
  id: 'option-table-mismatch',
  severity: 'warning',
  sure: true,
  preset: 'default',
  description: {
    ko: '바로 위 명령에 없는 옵션을 설명하는 표의 줄을 찾는다.',
    en: 'Finds rows of an option table whose option the command right above does not have.',
  },
  examples: [
    {
      name: 'no such option',
      input:
        '```bash\ndocker container run -d nginx:1.27\n```\n\n| 옵션 | 뜻 |\n| --- | --- |\n| `-d` | 백그라운드 |\n| `--restat` | 재시작 |\n',
      messages: [
        '8:3: Unexpected option `--restat` in the table, `docker container run` above has none of that name',
      ],
    },
    {
      name: 'used or known',
      input:
        '```bash\ndocker container run -d nginx:1.27\n```\n\n| 옵션 | 뜻 |\n| --- | --- |\n| `-d` | 백그라운드 |\n| `-p`, `--publish` | 포트 |\n',
      messages: [],
    },
    {
      name: 'options of the command inside',
      input:
        '```bash\ndocker run redis:7 redis-cli --pipe\n```\n\n| 옵션 | 뜻 |\n| --- | --- |\n| `--pipe` | 한꺼번에 |\n',
      messages: [],
    },
  ],
  check(set, context) {
    for (const note of set.notes) {
      for (const { table, commands } of tablesBelowCommands(note, context.tree(note))) {
        const text = commands.map((command) => command.text).join('\n');
        for (const row of table.children.slice(1)) {
          const cell = row.children[0];
          const names = plainText(cell ?? []).match(/(?<![\w-])-{1,2}[A-Za-z][\w-]*/g) ?? [];
          const [first] = names;
          if (first === undefined || !cell?.children[0]?.position) continue;
          if (!plainText(cell).startsWith('-') || names.some((name) => text.includes(name))) continue;
          if (commands.some((command) => names.some((name) => isKnown(name, command, context)))) continue;
          context.report({
            note,
            place: cell.children[0].position,
            actual: first,
            message: {
              ko: `표의 \`${first}\` 옵션은 위의 \`${commands[0]!.canonical}\`에 없다`,
              en: `Unexpected option \`${first}\` in the table, \`${commands[0]!.canonical}\` above has none of that name`,
            },
          });
        }
      }
    }
  },
});

interface TableBelow {
  readonly table: Table;
  readonly commands: readonly Invocation[];
}

/** Tables with the block right above them, where a grammar knows every command of it. */
function tablesBelowCommands(note: StudyNote, tree: Root): TableBelow[] {
  return tree.children.flatMap((node: Nodes, index) => {
    const above = tree.children[index - 1];
    if (node.type !== 'table' || above?.type !== 'code') return [];
    const block = note.blocks.find(({ position }) => position.start.offset === above.position?.start.offset);
    const commands = note.invocations.filter((command) => command.block === block?.id);
    const known =
      commands.length > 0 &&
      commands.every(
        ({ grammar, problems }) =>
          grammar !== 'generic' && problems.every(({ kind }) => kind !== 'unknown-subcommand'),
      );
    return known ? [{ table: node, commands }] : [];
  });
}

/** A group of letters such as `-it` is known when its letters are. */
function isKnown(name: string, { canonical }: Invocation, context: RuleContext): boolean {
  const options = context.command(canonical)?.options ?? [];
  if (name.startsWith('--')) return name === '--help' || options.some(({ long }) => `--${long}` === name);
  return Array.from(name.slice(1)).every((letter) => options.some(({ short }) => short === letter));
}
