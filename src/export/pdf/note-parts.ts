import type { CommandBlock, Invocation, StudyContent, StudyNote } from '../../study/nodes.ts';
import { plainText } from '../../study/rich-text.ts';
import type { NoteParts } from './book-context.ts';
import { headLines } from './paragraph-looks.ts';

/** Indexes the flat lists of a note. */
export function noteParts(note: StudyNote): NoteParts {
  const invocations = new Map<string, Invocation[]>();
  for (const invocation of note.invocations) {
    const list = invocations.get(invocation.block);
    if (list === undefined) invocations.set(invocation.block, [invocation]);
    else list.push(invocation);
  }
  const slugs = new Map<string, string>();
  addSlugs(note.children, slugs);
  return {
    fences: byOffset(note.blocks, 'fence'),
    inline: byOffset(note.blocks, 'inline'),
    spans: new Map(note.spans.map((span) => [span.id, span])),
    invocations,
    heads: headLines(note),
    tagged: (note.frontMatter.tags ?? []).length > 0,
    slugs,
  };
}

function byOffset(blocks: readonly CommandBlock[], where: CommandBlock['where']): Map<number, CommandBlock> {
  return new Map(
    blocks.filter((block) => block.where === where).map((block) => [block.position.start.offset!, block]),
  );
}

function addSlugs(nodes: readonly StudyContent[], slugs: Map<string, string>): void {
  for (const node of nodes) {
    if (node.type !== 'chapter' && node.type !== 'section') continue;
    if (node.heading !== undefined) {
      const slug = slugOf(plainText(node.heading));
      for (let count = 0; ; count += 1) {
        const candidate = count === 0 ? slug : `${slug}-${count}`;
        if (slugs.has(candidate)) continue;
        slugs.set(candidate, node.anchor);
        break;
      }
    }
    addSlugs(node.children, slugs);
  }
}

/** As GitHub makes it: lower case, punctuation left out, blanks as hyphens. */
function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}
