import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Writes our notes into a folder `times` over, under other headings: a long book of real text. Images are left out. */
export async function repeatNotes(folder: string, times: number): Promise<void> {
  const names = (await readdir('notes')).filter((name) => name.endsWith('.md')).toSorted();
  const texts = await Promise.all(names.map((name) => readFile(path.join('notes', name), 'utf8')));
  await mkdir(folder, { recursive: true });
  for (let copy = 0; copy < times; copy += 1) {
    for (const [index, text] of texts.entries()) {
      const number = copy * texts.length + index + 1;
      const own = text
        .replace(/^# (?:\d+장\.? ?)?(.*)$/m, `# ${number}장. $1 (${copy + 1}권)`)
        .replaceAll(/^## \d+\./gm, `## ${number}.`)
        .replaceAll(/!\[[^\]]*\]\([^)]*\)/g, '');
      await writeFile(path.join(folder, `${String(number).padStart(5, '0')}.md`), own);
    }
  }
}
