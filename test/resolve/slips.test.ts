import { describe, expect, test } from 'vitest';
import { understand } from '../understand.ts';

/** Canonical commands of a note, by line. */
const found = (markdown: string): string[] =>
  understand(markdown).invocations.map(({ position, canonical }) => `${position.start.line} ${canonical}`);

describe('a slip of a subcommand counts as what was meant', () => {
  test.each([
    ['$ docker imgae ls', 'docker image ls'],
    ['$ docker volumn rm data', 'docker volume rm'],
    ['$ kubectl gett pods', 'kubectl get'],
  ])('%s', (line, canonical) => {
    expect(found(`\`\`\`\n${line}\n\`\`\`\n`)).toEqual([`2 ${canonical}`]);
  });

  test('before the mark of a definition too, where one letter is wrong', () => {
    expect(found('> docker tagg : 이름표를 단다\n')).toEqual(['1 docker image tag']);
    expect(found('## docker file\n')).toEqual([]);
  });

  test('but not a word that nothing is near to', () => {
    expect(found('```\n$ docker frobnicate all\n```\n')).toEqual(['2 docker frobnicate all']);
  });
});

describe('a slip of a system command counts as what was meant', () => {
  test.each([
    ['- `chmood 644 a.txt`로 바꾼다', 'chmod'],
    ['> chmood [숫자] [파일] : 권한을 바꾼다', 'chmod'],
    ['```\n$ hostnaame -i\n```', 'hostname'],
  ])('%s', (text, canonical) => {
    expect(found(`${text}\n`)[0]?.replace(/^\d+ /, '')).toBe(canonical);
  });

  test.each(['- `chmood`는 없다', '- `zgrep -n a b.gz`', '- `mkdirp a/b`'])(
    'not alone, and not a name of its own: %s',
    (text) => {
      expect(found(`${text}\n`)).toEqual([]);
    },
  );
});

test('a misspelled tool in a text', () => {
  expect(found('- kubeectl run 으로 띄운다\n')).toEqual(['1 kubectl run']);
});
