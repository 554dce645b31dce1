import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { buildTools } from '../../src/grammar/tools.ts';
import { understandNote } from '../../src/pipeline.ts';
import { html } from '../../src/render/html.ts';
import { colorCommand, colorLines } from '../../src/render/tokens.ts';
import type { CommandBlock, CommandSpan, StudyNote } from '../../src/study/nodes.ts';

function read(markdown: string): { note: StudyNote; block: CommandBlock; span: CommandSpan } {
  const note = understandNote(new VFile({ path: 'note.md', value: markdown }), 'ko', buildTools());
  const block = note?.blocks.find((candidate) => candidate.where === 'fence');
  const span = note?.spans.find((candidate) => candidate.id === block?.id);
  if (note === undefined || block === undefined || span === undefined) throw new Error('no block');
  return { note, block, span };
}

describe('colored commands', () => {
  test('a command path is one piece, options and comments are told apart', () => {
    const { block, span } = read('```sh\n$ docker container ls -a # 모두\n```\n');
    expect(colorLines(block, span).map(html)).toEqual([
      '<span class="p">$ </span><span class="k">docker container ls</span> <span class="o">-a</span> <span class="c"># 모두</span>',
    ]);
  });

  test('a placeholder is escaped', () => {
    const { block, span } = read('```sh\ndocker rm <컨테이너>\n```\n');
    expect(html(colorLines(block, span)[0] ?? [])).toContain('<span class="ph">&#x3C;컨테이너></span>');
  });

  test('pieces with an entry are linked where a link is given', () => {
    const { block, span } = read('```sh\ndocker ps\n```\n');
    const linked = {
      ...block,
      tokens: block.tokens.map((token) => ({ ...token, entry: 'docker-container-ls' })),
    };
    expect(html(colorLines(linked, span, (entry) => `#${entry}`)[0] ?? [])).toBe(
      '<a class="k" href="#docker-container-ls">docker ps</a>',
    );
    expect(html(colorLines(linked, span, () => undefined)[0] ?? [])).toBe('<span class="k">docker ps</span>');
  });

  test('one command is cut out of its block, over its continued lines, without prompt and comment', () => {
    const { note, block, span } = read('```sh\n$ docker run \\\n  -d nginx # 뒤에서\n$ docker ps\n```\n');
    const [first] = note.invocations;
    if (first === undefined) throw new Error('no command');
    const text = html(colorCommand(block, span, first.position)).replaceAll(/<[^>]*>/g, '');
    expect(text).toBe('docker run \\\n  -d nginx');
  });

  test('no text of a block is lost', () => {
    const source =
      'docker run -it --name web nginx sh\nls -al | grep x > out.txt\nCONTAINER ID   IMAGE\nexit';
    const { block, span } = read(`\`\`\`\n${source}\n\`\`\`\n`);
    const lines = colorLines(block, span).map((line) => html(line).replaceAll(/<[^>]*>/g, ''));
    expect(lines.join('\n').replaceAll('&#x3C;', '<')).toBe(source);
  });
});
