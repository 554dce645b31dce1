import { describe, expect, test } from 'vitest';
import { isNoTerm } from '../../../src/export/anki/cards/no-term.ts';
import { buildTools } from '../../../src/grammar/tools.ts';
import { understandNote } from '../../../src/pipeline.ts';
import { VFile } from 'vfile';

/** The terms of a note that would become cards. */
function termsOf(markdown: string): string[] {
  const note = understandNote(new VFile({ path: 'note.md', value: markdown }), 'ko', buildTools());
  return (note?.terms ?? []).flatMap((term) => (note && !isNoTerm(note, term) ? [term.term] : []));
}

describe('what is no term', () => {
  test.each([
    ['a word that its meaning says again', '- **실행** : 빌드를 배포하여 실행하는 것'],
    ['a subject said to be a word alone', '이미지는 틀이고 컨테이너와 다르다.'],
    ['a date', '- **생성일** : 2022년 5월 9일 오후 3:12'],
    ['a single letter', '- **C** : 변경된 파일'],
  ])('%s', (_, line) => {
    expect(termsOf(`# 노트\n\n${line}\n`)).toEqual([]);
  });

  test('a sentence that defines two things gives two terms', () => {
    const line = '이미지는 읽기 전용 틀이고 컨테이너는 거기서 찍어 낸 실행 단위다.';
    expect(termsOf(`# 노트\n\n${line}\n`)).toEqual(['이미지', '컨테이너']);
  });

  test('a tool with two uses is a term', () => {
    const line = '도커 컴포즈는 여러 컨테이너를 파일 하나로 정의하고 실행하는 도구다.';
    expect(termsOf(`# 노트\n\n${line}\n`)).toEqual(['도커 컴포즈']);
  });
});
