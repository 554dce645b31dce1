import type { Position } from 'unist';
import type { CommandBlock, Invocation, StudyNote } from '../../study/nodes.ts';
import { withParticle } from '../../language/particles.ts';
import { blockOf, typedCommands } from '../commands-of.ts';
import { placeAt } from '../place-at.ts';
import { defineRule, type RuleContext } from '../rule.ts';

const shortId = /(?<![\w:@/.-])(?=[0-9a-f]*[a-f])(?=[0-9a-f]*\d)[0-9a-f]{12}(?:[0-9a-f]{52})?(?![\w/.-])/g;

/** IDs that manuals make up. */
const example = /abc|123|def0|dead|beef|(.)\1\1\1/;

export const ephemeralId = defineRule({
  id: 'ephemeral-id',
  severity: 'warning',
  sure: true,
  preset: 'default',
  description: {
    ko: '글쓴이의 컴퓨터에만 있는 컨테이너 ID나 이미지 ID를 쓴 명령을 찾는다.',
    en: "Finds commands with the ID of a container or image that exists on the author's machine alone.",
  },
  examples: [
    {
      name: 'container',
      input: '```bash\ndocker exec -it 0f4ad828824b sh\ndocker stop 0f4ad828824b\n```\n',
      messages: [
        '2:17: Unexpected ID `0f4ad828824b` of one machine, expected a name given with `--name` or a placeholder `<컨테이너>` (also on line 3)',
      ],
    },
    {
      name: 'printed by the command before',
      input: '```console\n$ docker run -d nginx:1.27\n0f4ad828824b\n$ docker stop 0f4ad828824b\n```\n',
      messages: [],
    },
    { name: 'made up', input: '```bash\ndocker stop abc123def456\n```\n', messages: [] },
    { name: 'name', input: '```bash\ndocker stop web\n```\n', messages: [] },
  ],
  check(set, context) {
    for (const note of set.notes) {
      for (const invocation of typedCommands(note)) {
        if (invocation.grammar !== 'docker') continue;
        for (const { id, place } of idsIn(invocation, context.source(note)))
          if (!isPrinted(id, note, blockOf(note, invocation), context)) report(id, place);
      }

      function report(id: string, place: Position): void {
        const name = id.length > 12 ? `${id.slice(0, 12)}…` : id;
        context.report({
          note,
          place,
          actual: id,
          habit: id.slice(0, 12),
          message: {
            ko: `${withParticle(`\`${name}\``, '은/는')} 글쓴이의 컴퓨터에만 있는 ID다. \`--name\`으로 붙인 이름이나 \`<컨테이너>\`를 쓴다`,
            en: `Unexpected ID \`${name}\` of one machine, expected a name given with \`--name\` or a placeholder \`<컨테이너>\``,
          },
        });
      }
    }
  },
});

function idsIn(invocation: Invocation, source: string): { id: string; place: Position }[] {
  const places = invocation.arguments.map(({ position }) => position);
  if (invocation.comment) places.push(invocation.comment.position);
  return places.flatMap(({ start, end }) =>
    [...source.slice(start.offset, end.offset).matchAll(shortId)]
      .filter(([id]) => !example.test(id))
      .map((match) => {
        const from = start.offset! + match.index;
        return { id: match[0], place: placeAt(source, from, from + match[0].length) };
      }),
  );
}

/** In a recorded session whose output shows the ID, it is right where it stands. */
function isPrinted(
  id: string,
  note: StudyNote,
  block: CommandBlock | undefined,
  context: RuleContext,
): boolean {
  const source = context.source(note);
  const outputs = (block?.tokens ?? []).filter(({ kind }) => kind === 'output');
  const printed = outputs.map(({ position }) => source.slice(position.start.offset, position.end.offset));
  return printed.some((text) => text.includes(id.slice(0, 12)));
}
