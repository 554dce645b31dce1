import { expect, test } from 'vitest';
import { checkFiles, filesOf } from './checked-texts.ts';
import { rules } from '../../src/check/rules.ts';

function said(rows: readonly string[]): string | undefined {
  const input = ['```bash', 'kubectl get pods', '```', '', '| 옵션 | 뜻 |', '| --- | --- |', ...rows, ''];
  const rule = rules.filter(({ id }) => id === 'short-option-only');
  const [message] = checkFiles(filesOf({ 'note.md': input.join('\n') }), { rules: rule, language: 'ko' });
  return message?.reason;
}

const rowOf = (option: string): string => `| \`${option}\` | 설명이다 |`;

test('a few other places are all named, those with the same word too', () => {
  expect(said(['-o', '-o', '-l', '-w'].map(rowOf))).toBe(
    '`-o`의 긴 이름 `--output`이 없다. 함께 적으면 외우기 쉽다 (8행 `-o`, 9행 `-l`, 10행 `-w`도)',
  );
});

test('of many places each word is named once, and how many there are', () => {
  expect(said(['-o', '-o', '-l', '-w', '-A', '-L', '-l'].map(rowOf))).toMatch(
    /\(9행 `-l`, 10행 `-w`, 11행 `-A`, 12행 `-L` 등 6곳도\)$/,
  );
});
