import { plainRichText, plainText } from '../study/rich-text.ts';
import { isTermHead } from './head-kind.ts';
import type { SaidSentence } from './sentence-meanings.ts';
import type { Sentence } from './sentences.ts';

const naming =
  /^(.{2,80}?)(?:을|를|는(?=\s['‘"“]))\s['‘"“]?(?!(?:\S+\s){0,2}\S*[을를]\s)([^\s,.'’"”]{1,20}?(?:\s[^\s,.'’"”]{1,20}?){0,2})['’"”]?\s?이?라고?\s*(?:(?:한다|부른다|합니다|부릅니다|해요|불러요|함|부름|불린다)[.]?$|(?:하며|하고|하는데|부르며|부르고|부르는데)[,\s])/;

/** `이런 걸 댕글링 이미지라고 해요`: the sentence before says what it is. */
const namingBack =
  /^(?:이|그)(?:것을|걸|를|런\s?(?:것을|걸))\s['‘"“]?([^\s,.'’"”]{1,20}?(?:\s[^\s,.'’"”]{1,20}?){0,2})['’"”]?\s?이?라고?\s*(?:(?:한다|부른다|합니다|부릅니다|해요|불러요|함|부름)[.]?$|(?:하며|하고|하는데|부르며|부르고|부르는데)[,\s])/;

/** `각 서버를 노드라고 한다`: what stands before is the meaning of the name. */
export function readNaming(about: SaidSentence, known: Set<string>, before: Sentence | undefined): void {
  let { text } = about.sentence;
  const [, back] = namingBack.exec(text) ?? [];
  if (back !== undefined && before) return addNamed(about, before.text, back, known);
  for (let match = naming.exec(text); match; match = naming.exec(text)) {
    if (!/^(?:이|그|저|이것|그것|이걸|이런\s?것)$/.test(match[1]!))
      addNamed(about, match[1]!, match[2]!, known);
    text = text.slice(match[0].length);
  }
}

function addNamed(
  { context, item, sentence, into }: SaidSentence,
  meaning: string,
  name: string,
  known: Set<string>,
): void {
  const term = name.replace(/\s*\([^)]*\)$/, '');
  const said = meaning.replace(/^.*(?:에서는|에선)\s/, '');
  const marked = sentence.content.find(
    (node) => (node.type === 'strong' || node.type === 'inlineCode') && plainText(node).startsWith(term),
  );
  const inside = context.within(sentence.position.start.offset!, sentence.position.end.offset!);
  if (
    known.has(term) ||
    inside.some(({ text: typed }) => typed.includes(term)) ||
    term.length < 2 ||
    !isTermHead(term, marked ? 'strong' : 'plain')
  )
    return;
  known.add(term);
  const { text, content, position } = sentence;
  into.terms.push({
    type: 'termMeaning',
    term,
    meaning: plainRichText(said),
    form: 'sentence',
    sentence: { text, content },
    position,
    section: item.section,
  });
}
