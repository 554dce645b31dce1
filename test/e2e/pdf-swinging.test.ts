import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../../src/render/browser.ts';
import { openBrowser } from '../../src/render/open-browser.ts';
import { printNotes } from '../export/pdf/print-notes.ts';
import { checkContents, checkFolios, checkIndexes, checkText, seeBook } from './check-book.ts';

let folder: string;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pilgi-swinging-'));
  browser = await openBrowser(undefined, new AbortController().signal);
});

afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

/**
 * Commands at the foot of a page that are spoken of on the next one: where they stand before it they tell its number,
 * which pushes them to it, where they need not tell it and fit on the page before.
 */
function swinging(lines: number): string {
  const before = Array.from({ length: lines }, (_, index) => `${index + 1}번째 줄이다.`).join('\n\n');
  const after = Array.from({ length: 15 }, (_, index) => `# ${index + 1}번째로 볼 것`).join('\n');
  const commands = ['docker container ls', 'docker image ls', 'docker volume ls'];
  const again = commands.map((command) => `\`${command}\``).join(', ');
  return `# 1장 흔들리는 장\n\n${before}\n\n\`\`\`bash\n${commands.join('\n')}\n\`\`\`\n\n\`\`\`text\n${after}\n\`\`\`\n\n${again}를 다시 본다.\n`;
}

test.each([12, 13, 14, 15, 16])('numbers settle with %d lines before a block', async (lines) => {
  const note = path.join(folder, `${lines}.md`);
  await writeFile(note, swinging(lines));
  const book = await seeBook(await printNotes(note, browser, {}));
  expect(checkFolios(book)).toBeGreaterThan(3);
  expect(checkContents(book)).toBeGreaterThan(1);
  expect(checkIndexes(book)).toBeGreaterThan(3);
  expect(checkText(book)).toBeGreaterThan(lines);
});
