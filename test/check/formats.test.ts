import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/language/language.ts';
import { choosePalette, colorPalette, plainPalette } from '../../src/check/format/palette.ts';
import { formats } from '../../src/check/formats.ts';
import { checkFiles, filesOf } from './checked-texts.ts';

const note =
  '# 도커\n\n```bash\n컨테이너=web\ndocker  run —publish 80800:80 nginx:1.27 # 실행 😀\ndocker container ls // 목록\n```\n\n컨테이너의 쉘, `x`로 들어간다.\n';

function formatted(id: string, language: Language = 'ko', text = note): string {
  const files = filesOf({ '2장 100% [실행].md': text, 'clean.md': '# 볼륨\n' });
  checkFiles(files, { language, severities: { 'unexplained-option': 'off', 'unexplained-command': 'off' } });
  const format = formats.find((one) => one.id === id)!;
  return format.format(files, { language, palette: plainPalette, version: '0.1.0' });
}

describe('formats', () => {
  test.each(formats.map(({ id }) => [id] as const))('%s', async (id) => {
    await expect(formatted(id)).toMatchFileSnapshot(`fixtures/format/${id}.txt`);
  });

  test('stylish speaks English too', async () => {
    await expect(formatted('stylish', 'en')).toMatchFileSnapshot('fixtures/format/stylish-en.txt');
  });

  test.each(['json', 'sarif', 'codeclimate'])('%s is JSON', (id) => {
    expect(() => JSON.parse(formatted(id)) as unknown).not.toThrow();
  });

  test('github shows ten of a level and counts the rest', () => {
    const file = new VFile({ path: 'a.md', value: 'x\n' });
    for (let count = 0; count < 14; count += 1)
      file.message(`m${count}`, { ruleId: 'r', place: { line: 1, column: 1 } });
    const github = formats.find(({ id }) => id === 'github')!;
    const lines = github.format([file], { language: 'en', palette: plainPalette }).trimEnd().split('\n');
    expect(lines.filter((line) => line.startsWith('::warning '))).toHaveLength(10);
    expect(lines.at(-1)).toBe('4 more findings are not shown here. Run pilgi check to see all');
  });

  test('nothing a note holds reaches the terminal as a control', () => {
    const hostile = '# a\u001B[31m\u202E\u0085\n\n```\ndocker ru\u001B]0;x\u0007n \u202Ecba\n```\n#\n';
    for (const { id } of formats.filter((format) => format.id === 'stylish' || format.id === 'github'))
      expect(formatted(id, 'en', hostile)).not.toMatch(
        /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/,
      );
  });
});

describe('docs/formats.md shows each format as it is', () => {
  const page = readFileSync(new URL('../../docs/formats.md', import.meta.url), 'utf8');
  const input = /````markdown\n([^]*?)````/.exec(page)![1]!;

  test.each(formats.map((format) => [format.id, format] as const))('%s', (id, format) => {
    const section = page.split(`## ${id}\n`)[1] ?? '';
    const sample = /^```\w+\n([^]*?)^```$/m.exec(section)?.[1];
    const files = filesOf({ 'docker.md': input });
    const severities = { 'unexplained-option': 'off', 'unexplained-command': 'off' } as const;
    checkFiles(files, { language: 'ko', preset: 'default', severities });
    const context = { language: 'ko', palette: plainPalette, version: '0.1.0' } as const;
    expect(sample).toBe(format.format(files, context));
  });
});

test.each([
  ['a terminal has colors', { isTTY: true }, {}, true],
  ['a pipe has none', { isTTY: false }, {}, false],
  ['NO_COLOR wins', { isTTY: true }, { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
  ['FORCE_COLOR gives a pipe colors', {}, { FORCE_COLOR: '1' }, true],
  ['a dumb terminal has none', { isTTY: true }, { TERM: 'dumb' }, false],
])('%s', (_name, stream, env, colors) => {
  expect(choosePalette(stream, env)).toBe(colors ? colorPalette : plainPalette);
});
