import type { Code } from 'mdast';
import { placeAt } from '../place-at.ts';
import { defineRule } from '../rule.ts';
import { withParticle } from '../../language/particles.ts';

export const fenceNotClosed = defineRule({
  id: 'fence-not-closed',
  severity: 'warning',
  sure: true,
  preset: 'default',
  description: {
    ko: '닫지 않은 코드 블록을 찾는다. 그 뒤의 글이 노트 끝까지, 목록이나 인용 안에서는 그 끝까지 코드가 된다.',
    en: 'Finds code blocks that are never closed: all that follows, to the end of the note, the list item or the quote, is code.',
  },
  examples: [
    {
      name: 'to the end of the note',
      input: '# 도커\n\n```bash\ndocker ps\n\n컨테이너 목록을 본다.\n\n## 볼륨\n',
      messages: ['3:1: Unexpected code up to line 8, expected ``` to close the block'],
    },
    {
      name: 'fewer marks than opened it',
      input: '````md\n```\n코드\n```\n',
      messages: ['1:1: Unexpected code up to line 4, expected ```` to close the block'],
    },
    {
      name: 'to the end of a list item',
      input: '- 실행\n\n  ~~~sh\n  docker ps\n\n글\n',
      messages: ['3:3: Unexpected code up to line 4, expected ~~~ to close the block'],
    },
    {
      name: 'one too many',
      input: '```sh\ndocker ps\n```\n```\n',
      messages: ['4:1: Unexpected code up to line 4, expected ``` to close the block'],
    },
    {
      name: 'closed',
      input: '```sh\ndocker ps\n```\n\n> ~~~\n> 글\n> ~~~~\n\n- ```\n  글\n  ```\n\n    docker ps\n',
      messages: [],
    },
  ],
  check(set, context) {
    for (const note of set.notes) {
      const source = context.source(note);
      for (const node of context.nodes(note, 'code')) {
        const fence = openFence(node, source);
        if (fence === undefined) continue;
        const start = node.position!.start.offset!;
        const last = lastLine(node, source);
        context.report({
          note,
          place: placeAt(source, start, start + fence.length),
          actual: fence,
          message: {
            ko: `여기서 연 코드 블록을 닫지 않아 ${last}번째 줄까지 코드가 된다. 끝에 ${withParticle(fence, '을/를')} 적는다`,
            en: `Unexpected code up to line ${last}, expected ${fence} to close the block`,
          },
        });
      }
    }
  },
});

/** The marks that open a block which nothing closes. */
function openFence({ position }: Code, source: string): string | undefined {
  const written = source.slice(position!.start.offset, position!.end.offset);
  const fence = /^(?:`{3,}|~{3,})/.exec(written)?.[0];
  if (fence === undefined) return undefined;
  const [, ...lines] = written.trimEnd().split('\n');
  const closing = /^[\s>]*(`{3,}|~{3,})[ \t]*$/.exec(lines.at(-1) ?? '')?.[1];
  return closing?.startsWith(fence) === true ? undefined : fence;
}

/** The last line of a block that says something. */
function lastLine({ position }: Code, source: string): number {
  const { start, end } = position!;
  return start.line + source.slice(start.offset, end.offset).trimEnd().split('\n').length - 1;
}
