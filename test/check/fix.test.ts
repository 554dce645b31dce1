import { describe, expect, test } from 'vitest';
import { VFile } from 'vfile';
import { chooseFixes, fixFiles } from '../../src/check/fix.ts';
import { originalText } from '../../src/check/original-text.ts';
import { checkFiles } from './checked-texts.ts';

function fixed(raw: string, path = 'note.md'): string {
  const file = new VFile({ path, value: originalText(raw).normalized, data: { raw } });
  const { changed } = fixFiles([file], (files) => void checkFiles(files));
  return changed.length === 0 ? raw : String(changed[0]);
}

describe('fixing keeps every byte outside of a fix', () => {
  test.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('%s', (_name, end) => {
    const raw = ['# 도커', '', '```', 'docker  container ls  ', '```', '끝', ''].join(end);
    expect(fixed(raw)).toBe(raw.replace('```', '```bash'));
  });

  test('BOM', () => {
    expect(fixed('\uFEFF```\ndocker ps\n```\n')).toBe('\uFEFF```bash\ndocker ps\n```\n');
  });

  test('decomposed letters, before and after the fix', () => {
    const raw = '컨테이너 목록\r\n\r\n```\r\ndocker ps # 목록\r\n```\r\n'.normalize('NFD');
    expect(fixed(raw)).toBe(raw.replace('```', '```bash'));
  });

  test('inserted line ends are those of the file', () => {
    expect(fixed('글\r\n#\r\n글\r\n')).toBe('글\r\n\r\n---\r\n글\r\n');
  });

  test('no final line end', () => {
    expect(fixed('```\ndocker ps\n```')).toBe('```bash\ndocker ps\n```');
  });
});

test('an edit that would cut a letter into pieces is not made', () => {
  const text = originalText('가'.normalize('NFD'));
  expect(text.edit([{ start: 0, end: 1, text: '나' }])).toBe('나');
  expect(originalText('a\r\nb').edit([{ start: 2, end: 2, text: 'x' }])).toBe('a\r\nxb');
  expect(
    originalText('e\u0323\u0301'.normalize('NFD')).edit([{ start: 1, end: 1, text: 'x' }]),
  ).toBeUndefined();
});

test('fixes that overlap wait for the next pass', () => {
  const message = (start: number, end: number) =>
    Object.assign(new VFile().message('x'), { fixes: [{ start, end, text: '' }] });
  const { edits, applied } = chooseFixes([message(0, 4), message(2, 6), message(4, 5), message(0, 0)]);
  expect(edits).toEqual([
    { start: 0, end: 4, text: '' },
    { start: 4, end: 5, text: '' },
  ]);
  expect(applied).toBe(2);
});

test('a second run changes nothing', () => {
  const note =
    '# 도커\n\n```\ndocker container ls // 목록\ndocker run —publish 80:80 Nginx:1.27\n```\n#\n쉘, 1~3장 5~7장, http://localhost:80에\n';
  const once = fixed(note);
  expect(once).toBe(
    '# 도커\n\n```bash\ndocker container ls # 목록\ndocker run --publish 80:80 nginx:1.27\n```\n\n---\n셸, 1\\~3장 5\\~7장, <http://localhost:80>에\n',
  );
  expect(fixed(once)).toBe(once);
});
