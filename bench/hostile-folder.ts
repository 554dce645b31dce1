import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Canary } from '../test/render/canary.ts';
import { type WayOut, waysOut } from '../test/render/ways-out.ts';

/**
 * Puts notes that try every way to a server and a file, a note for each, and templates that try some; gives the number
 * of ways.
 */
export async function putHostileFolder(folder: string, canary: Canary): Promise<number> {
  const ways = [...waysOut, ...markdownWays];
  await putNotes(folder, ways, canary);
  await putTemplates(folder, canary.server);
  return ways.length;
}

const markdown = (name: string, html: WayOut['html']): WayOut => ({ name, html });

const markdownWays: readonly WayOut[] = [
  markdown('image', (url) => `![그림](${url})`),
  markdown('image with a title', (url) => `![그림](<${url}> "글")`),
  markdown('image without a protocol', (url) => `![그림](${url.replace(/^\w+:/, '')})`),
  markdown('image by reference', (url) => `![그림][a]\n\n[a]: ${url}`),
  markdown('image out of the folder', (url) => `![그림](../../../../../../..${new URL(url).pathname})`),
  markdown('embed of Obsidian', (url) => `![[${url}]]`),
  markdown('link', (url) => `[글](${url}) <${url}>`),
  markdown('front matter', (url) => `---\ncover: ${url}\ncss: ${url}\nstylesheet: [${url}]\n---\n글`),
];

async function putNotes(folder: string, ways: readonly WayOut[], canary: Canary): Promise<void> {
  await mkdir(path.join(folder, 'notes'));
  for (const [index, way] of ways.entries()) {
    for (const [kind, url] of [
      ['server', canary.server],
      ['file', canary.file],
    ] as const) {
      const html = way.html(url);
      const inside = html.startsWith('---') ? html : `# ${index + 1}장\n\n${html}`;
      const text = `${inside}\n\n- \`docker ps\` : ${html.replaceAll('\n', ' ')} 목록\n\n**용어${index}** : ${html.replaceAll('\n', ' ')}\n`;
      await writeFile(path.join(folder, 'notes', `${index + 1} ${kind}.md`), text);
      for (const [file, value] of Object.entries(way.files?.(url) ?? {}))
        await writeFile(path.join(folder, 'notes', file), value);
    }
  }
}

async function putTemplates(folder: string, url: string): Promise<void> {
  const css = `@import url("${url}/import.css"); @font-face { font-family: X; src: url("${url}/font") } body { font-family: X; background: url("${url}/image") }`;
  for (const [name, text] of [
    ['pdf/user.css', css],
    ['cheatsheet/user.css', css],
    ['cheatsheet/user-print.css', css],
    ['anki/card.css', css],
  ] as const) {
    await mkdir(path.join(folder, 'templates', path.dirname(name)), { recursive: true });
    await writeFile(path.join(folder, 'templates', name), text);
  }
}
