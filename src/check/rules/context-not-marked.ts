import { typedCommands } from '../commands-of.ts';
import { groupBy } from '../../study/group-by.ts';
import { defineRule } from '../rule.ts';

export const contextNotMarked = defineRule({
  id: 'context-not-marked',
  severity: 'info',
  sure: false,
  preset: 'default',
  description: {
    ko: '컨테이너 안에서 치는 명령인데 그렇다는 표시가 없는 블록을 찾는다. 주석(`# 컨테이너 안`)이나 프롬프트로 알린다.',
    en: 'Finds commands typed inside a container where nothing in the block says so.',
  },
  examples: [
    {
      name: 'not said',
      input: '```bash\ndocker exec -it web sh\nls /usr\nexit\n```\n',
      messages: [
        '3:1: Unexpected command inside the container without a mark, expected a comment `# 컨테이너 안`',
      ],
    },
    {
      name: 'said',
      input: '```bash\ndocker exec -it web sh\n# 컨테이너 안에서\nls /usr\nexit\n```\n',
      messages: [],
    },
    { name: 'prompt', input: '```console\n$ docker exec -it web sh\n/ # ls /usr\n```\n', messages: [] },
  ],
  check(set, context) {
    for (const note of set.notes) {
      const typed = groupBy(typedCommands(note), ({ block }) => block);
      for (const block of note.blocks) {
        const first = typed
          .get(block.id)
          ?.find(
            ({ context: { place }, executable }) => place === 'container' && executable.value !== 'exit',
          );
        const marked = block.lines.some(({ kind, prompt }) => kind === 'comment' || prompt !== undefined);
        if (!first || marked || first.comment) continue;
        context.report({
          note,
          place: first.position,
          message: {
            ko: '컨테이너 안에서 치는 명령인데 표시가 없다. `# 컨테이너 안` 같은 주석을 단다',
            en: 'Unexpected command inside the container without a mark, expected a comment `# 컨테이너 안`',
          },
        });
      }
    }
  },
});
