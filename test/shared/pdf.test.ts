import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../../src/render/browser.ts';
import { openBrowser } from '../../src/render/open-browser.ts';
import {
  checkContents,
  checkFile,
  checkFolios,
  checkIndexes,
  checkText,
  seeBook,
  type SeenBook,
} from '../e2e/check-book.ts';
import { printNotes } from '../export/pdf/print-notes.ts';

const note = fileURLToPath(new URL('../../../shared/notes/docker_study.md', import.meta.url));

describe.skipIf(!existsSync(note))('the book of a real note', () => {
  let browser: Browser;
  let book: SeenBook;

  beforeAll(async () => {
    browser = await openBrowser(undefined, new AbortController().signal);
    book = await seeBook(await printNotes(note, browser, {}));
  });

  afterAll(() => browser.close());

  test('prints without a message', () => expect(book.messages).toEqual([]));

  test('has an outline equal to the headings of the note, its empty ones left out', () => {
    expect(book.pdf.outline().map(({ title, depth }) => `${'  '.repeat(depth)}${title}`)).toEqual([
      '차례',
      '2장 도커의 기본적인 사용법',
      '  연습문제',
      '3장 도커 이미지 만들기',
      '  3.3 컨테이너 이미지 빌드하기',
      '  3.4 도커 이미지와 이미지 레이어 이해하기',
      '  3.5 이미지 레이어 캐시를 이용한 Dockerfile 스크립트 최적화',
      '  연습문제',
      '4장 애플리케이션 소스 코드에서 도커 이미지까지',
      '  연습문제',
      '5장 도커 허브 등 레지스트리에 이미지 공유하기',
      '6장 도커 볼륨을 이용한 퍼시스턴트 스토리지',
      '명령어 찾아보기',
      '용어 찾아보기',
    ]);
  });

  test('numbers its pages', () => {
    expect(checkFolios(book)).toBeGreaterThan(5);
  });

  test('has contents that are right', () => {
    expect(checkContents(book)).toBe(13);
  });

  test('has indexes that are right', () => {
    expect(checkIndexes(book)).toBeGreaterThan(40);
  });

  test('gives back its text word for word', () => {
    expect(checkText(book)).toBeGreaterThan(80);
  });

  test('is a sound file', () => {
    expect(checkFile(book)).toBeGreaterThan(2);
  });

  test('is the same, byte for byte, when printed again', async () => {
    const again = await printNotes(note, browser, {});
    expect(Buffer.from(again.bytes).equals(Buffer.from(book.bytes))).toBe(true);
  });
});
