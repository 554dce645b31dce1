import { describe, expect, test } from 'vitest';
import { cheatsheet } from '../../../src/export/cheatsheet/cheatsheet.ts';
import type { ExportContext } from '../../../src/export/exporter.ts';
import { PilgiError } from '../../../src/study/pilgi-error.ts';
import { setOf } from './sheet-of.ts';

const context: ExportContext = {
  language: 'ko',
  now: new Date('2026-11-24T00:00:00Z'),
  signal: new AbortController().signal,
  root: import.meta.dirname,
  browser: () => Promise.reject(new PilgiError('No browser found to print with.', 4)),
  options: {},
};

const set = setOf({
  '1장.md': [
    '# 1장 <script>alert(1)</script> 파이프|표',
    '| 명령 | 뜻 |\n| --- | --- |\n| `docker ps` | `<img src=x onerror=alert(1)>` 목록 | 더 |',
    '```bash\ndocker container ls --format "{{.ID}}" | wc -l\necho "</script><!--{{constructor}}"\n```',
    '- `docker images` : {{constructor}} </script><script>alert(2)</script>',
  ].join('\n\n'),
});

async function exported(options: Record<string, unknown> = {}): Promise<Map<string, string>> {
  const { files } = await cheatsheet.export(set, { ...context, options });
  return new Map(files.map((file) => [file.path, String(file)]));
}

describe('without a browser', () => {
  test('page and Markdown are made, and a message says what is missing', async () => {
    const { files, messages, summary } = await cheatsheet.export(set, context);
    expect(files.map(({ path }) => path)).toEqual(['cheatsheet.html', 'cheatsheet.md']);
    expect(messages).toEqual([
      { severity: 'error', ruleId: 'browser-missing', text: 'No browser found to print with.' },
    ]);
    expect(summary).toMatchObject({ commands: 2 });
    expect(summary).not.toHaveProperty('pages');
  });

  test('any other fault is thrown', async () => {
    const broken = { ...context, browser: () => Promise.reject(new Error('broken pipe')) };
    await expect(cheatsheet.export(set, broken)).rejects.toThrow('broken pipe');
  });
});

describe('with a browser that fails', () => {
  const hung = Object.assign(new Error('Timed out'), { name: 'TimeoutError' });
  test.each([
    ['hangs', hung, 1, /제시간에 인쇄하지 못했다: Timed out/],
    ['dies twice', new Error('Target closed'), 2, /두 번 죽었다: Target closed/],
  ])('and %s, only the paper is missing, with a message', async (_, fault, times, said) => {
    let tried = 0;
    const newPage = () => {
      tried += 1;
      return Promise.reject(fault);
    };
    const browser = () => Promise.resolve({ version: '1', newPage, close: () => Promise.resolve() });
    const { files, messages } = await cheatsheet.export(set, { ...context, browser });
    expect(files.map(({ path }) => path)).toEqual(['cheatsheet.html', 'cheatsheet.md']);
    expect(messages).toEqual([
      { severity: 'error', ruleId: 'browser-missing', text: expect.stringMatching(said) },
    ]);
    expect(tried).toBe(times);
  });
});

describe('the page', () => {
  test('holds note text as text only', async () => {
    const page = (await exported()).get('cheatsheet.html') ?? '';
    expect(page.match(/<script\b/g)).toHaveLength(2);
    expect(page.match(/<img|<!--|function Object/)).toBeNull();
    expect(page.includes('{{constructor}}')).toBe(true);
  });

  test('asks for nothing from outside', async () => {
    const page = (await exported()).get('cheatsheet.html') ?? '';
    const tags = page.match(/<[a-z][^>]*>/g) ?? [];
    expect(
      tags.filter((tag) => /^<(?:link|img|iframe|object|embed)|\s(?:src|on\w+|style)=/.test(tag)),
    ).toEqual([]);
    expect(page.match(/@import|url\((?!data:)/)).toBeNull();
    expect(/Content-Security-Policy" content="default-src &#x27;none&#x27;/.test(page)).toBe(true);
  });

  test('is the same for the same notes', async () => {
    expect(await exported()).toEqual(await exported());
  });

  test('stays small', async () => {
    const page = (await exported()).get('cheatsheet.html') ?? '';
    expect(Buffer.byteLength(page)).toBeLessThan(400_000);
  });
});

describe('the Markdown', () => {
  test('has tables of as many cells in every row, pipes escaped', async () => {
    const markdown = (await exported()).get('cheatsheet.md') ?? '';
    const rows = markdown.split('\n').filter((line) => line.startsWith('|'));
    const cells = (row: string): number => row.replaceAll('\\|', '').split('|').length - 2;
    expect(new Set(rows.map(cells))).toEqual(new Set([5, 3]));
    expect(markdown).toContain('\\| wc -l');
    expect(markdown).not.toContain('<script');
  });

  test('links to the notes where it is told where they are', async () => {
    const markdown = (await exported({ source: 'https://github.com/a/b/blob/main/notes' })).get(
      'cheatsheet.md',
    );
    expect(markdown).toContain('https://github.com/a/b/blob/main/notes/1%EC%9E%A5.md?plain=1#L');
  });
});

test.each([{ columns: 7 }, { paper: 'A3' }, { colour: true }])(
  'settings are checked: %j',
  async (options) => {
    await expect(exported(options)).rejects.toMatchObject({ exitCode: 2 });
  },
);
