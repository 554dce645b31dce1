import { allUnsafe } from './all-unsafe.ts';
import { understoodNotes } from './understood-notes.ts';

/** A text in every place where notes have one. */
function noteOf(text: string, index: number): string {
  const line = text.replaceAll(/\s*\n\s*/g, ' ');
  return [
    `# ${index + 1}장. ${line}`,
    text,
    `글 가운데 ${line} 있다.`,
    `**용어${index}** : ${line} 라는 뜻이다`,
    `- \`docker run -d\` : ${line} 실행한다`,
    `| 옵션 | 뜻 |\n|---|---|\n| \`-d\` | ${line.replaceAll('|', '\\|')} |`,
    `> ${line}`,
    `\`\`\`sh\ndocker ps # ${line}\n\`\`\``,
    `### ${line}란?`,
    text,
  ].join('\n\n');
}

const chunk = 50;

/** What is unsafe or lost when each of these texts stands in every place of a note. */
export async function unsafeOfTexts(texts: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (let start = 0; start < texts.length; start += chunk) {
    const notes = understoodNotes(texts.slice(start, start + chunk).map(noteOf));
    const { unsafe, outputs } = await allUnsafe(notes);
    found.push(...unsafe);
    // A text may spoil what stands around it, but not so much that nothing of its note is left.
    const lost = notes.filter((_, index) => !outputs.book.includes(`용어${index}`));
    found.push(...lost.map(({ path }) => `nothing of ${path} of ${start}`));
    if (outputs.fields.length === 0) found.push('no cards');
  }
  return found;
}
