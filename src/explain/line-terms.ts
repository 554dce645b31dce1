import { plainText, richText } from '../study/rich-text.ts';
import { isBlockLabel } from '../language/block-label.ts';
import { definitionLines } from './definition-lines.ts';
import type { ExplainContext } from './explain-context.ts';
import type { FoundMeanings } from './found-meanings.ts';
import { hasSubject } from './has-subject.ts';
import { isMeaning, isTermHead } from './head-kind.ts';
import { endsInNoun } from './nominal.ts';
import { sentences } from './sentences.ts';
import { termName } from './term-name.ts';

/**
 * Reads strong text alone on its line as a term that what stands below defines: `**컨테이너**` above `…격리된 프로세스`,
 * in the same paragraph or the next; a plain name where a quote says it.
 */
export function readLineTerms(context: ExplainContext, into: FoundMeanings): void {
  const known = new Set(into.terms.map(({ term }) => termName(term)));
  for (const { node, section, siblings, index } of context.flow) {
    const [head, line] = node.type === 'paragraph' ? node.children : [];
    const next = siblings[index + 1];
    const quoted = next?.type === 'blockquote';
    const said = quoted ? next.children[0] : next;
    const isName = head?.type === 'text' && quoted && !head.value.includes('\n');
    if (node.type !== 'paragraph' || (head?.type !== 'strong' && !isName)) continue;
    const below =
      line === undefined && said?.type === 'paragraph'
        ? said
        : line?.type === 'text' && /^ *\n/.test(line.value)
          ? { ...node, children: node.children.slice(1) }
          : undefined;
    const [sentence] = below ? sentences(below, context.lines) : [];
    const term = termName(plainText(head).replace(/\s*[:：]$/, ''));
    if (!below || !sentence || definitionLines(below, context.lines).length > 0) continue;
    if (known.has(term) || !isTermHead(term, 'plain') || isBlockLabel(term)) continue;
    if (!isMeaning(sentence.text) || !endsInNoun(sentence.text) || hasSubject(sentence.text)) continue;
    if (context.within(node.position!.start.offset!, below.position!.end.offset!).length > 0) continue;
    known.add(term);
    const meaning = richText(sentence.content);
    into.terms.push({
      type: 'termMeaning',
      term,
      meaning,
      form: 'heading',
      position: node.position!,
      section,
    });
  }
}
