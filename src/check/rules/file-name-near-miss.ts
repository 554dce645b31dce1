import type { Position } from 'unist';
import type { Invocation, StudyNote } from '../../study/nodes.ts';
import { typedCommands } from '../commands-of.ts';
import { isSlip } from '../../language/slip.ts';
import { codeWord } from '../code-word.ts';
import { defineRule } from '../rule.ts';

export const fileNameNearMiss = defineRule({
  id: 'file-name-near-miss',
  severity: 'warning',
  sure: false,
  preset: 'default',
  description: {
    ko: '한 이름으로 만든 파일을 한 글자 다른 이름으로 읽는 명령을 찾는다(`cho03.txt`와 `ch03.txt`).',
    en: 'Finds a file that is written under one name and read under a name one letter off.',
  },
  examples: [
    {
      name: 'one letter more',
      input: '# 실습\n\n```bash\necho hi >> cho03.txt\ncat ch03.txt\n```\n',
      messages: ['5:5: Unexpected file `ch03.txt`, expected `cho03.txt` as written on line 4'],
    },
    { name: 'same', input: '# 실습\n\n```bash\necho hi >> ch03.txt\ncat ch03.txt\n```\n', messages: [] },
    {
      name: 'numbered',
      input: '# 실습\n\n```bash\necho hi > number1.txt\ncat number2.txt\n```\n',
      messages: [],
    },
  ],
  check(set, context) {
    for (const note of set.notes) {
      const { written, read } = filesOf(note);
      for (const use of read) {
        if (written.some(({ name }) => name === use.name)) continue;
        const meant = written.find(({ name, section }) => section === use.section && isSlip(name, use.name));
        if (!meant || read.some(({ name }) => name === meant.name)) continue;
        context.report({
          note,
          place: use.place,
          actual: use.name,
          suggestion: meant.name,
          related: [
            {
              note: note.path,
              place: meant.place,
              message: { ko: '파일을 쓴 곳', en: 'Where the file is written' },
            },
          ],
          message: {
            ko: `읽는 파일은 \`${use.name}\`인데 ${meant.place.start.line}행에서 쓴 파일은 ${codeWord(meant.name, '이다/다')}`,
            en: `Unexpected file \`${use.name}\`, expected \`${meant.name}\` as written on line ${meant.place.start.line}`,
          },
        });
      }
    }
  },
});

interface FileUse {
  readonly name: string;
  readonly place: Position;
  readonly section: string;
}

const fileName = /^(?:[\w.@-]*\/)*([\w-][\w.-]*\.[a-z]{1,5})$/;

function filesOf(note: StudyNote): { written: FileUse[]; read: FileUse[] } {
  const written: FileUse[] = [];
  const read: FileUse[] = [];
  for (const command of typedCommands(note)) {
    const use = (text: string, place: Position): FileUse[] => {
      const name = fileName.exec(text)?.[1];
      return name === undefined ? [] : [{ name, place, section: command.section }];
    };
    for (const { operator, target, position } of command.redirections)
      if (operator.startsWith('>')) written.push(...use(target, position));
    const files = command.arguments.flatMap(({ value, position }) => use(value, position));
    if (makesFiles(command)) written.push(...files);
    else if (readsFiles(command)) read.push(...files);
  }
  return { written, read };
}

function makesFiles({ executable }: Invocation): boolean {
  return /^(?:touch|vi|vim|nano|tee)$/.test(executable.value);
}

/** What is run inside of a container reads files too: `docker container run image cat file.txt`. */
function readsFiles({ executable, arguments: args }: Invocation): boolean {
  return [executable.value, ...args.map(({ value }) => value)].some((word) =>
    /^(?:cat|less|more|head|tail|source|sh|bash)$/.test(word),
  );
}
