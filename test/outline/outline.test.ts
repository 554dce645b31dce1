import { describe, expect, test } from 'vitest';
import type { Chapter, Section, StudyContent } from '../../src/study/nodes.ts';
import { understand } from '../understand.ts';

/** Structure as indented lines: `chapter 2장 기본`, `  section 2.1 실행`. */
function skeleton(nodes: readonly StudyContent[], indent = ''): string[] {
  return nodes
    .filter((node): node is Chapter | Section => node.type === 'chapter' || node.type === 'section')
    .flatMap((node) => {
      const number = node.type === 'chapter' ? node.label : node.number;
      const name = node.type === 'section' && node.role !== 'section' ? node.role : node.type;
      const line = [indent + name, number, node.title.text].filter(Boolean).join(' ');
      return [line, ...skeleton(node.children, `${indent}  `)];
    });
}

describe('structure by text, not by depth', () => {
  test.each([
    [
      'chapters of different levels, exercises beside them, lone # between',
      '# 노트\n## 2장. 기본\n글\n#\n## 연습문제\n풀이\n#\n### 3장 이미지\n### 3.3 빌드\n글\n#### 3.3.1 캐시\n글\n',
      [
        'chapter 2장 기본',
        '  exercise 연습문제',
        'chapter 3장 이미지',
        '  section 3.3 빌드',
        '    section 3.3.1 캐시',
      ],
    ],
    [
      'a note without chapters is one',
      '# 볼륨\n## 만들기\n글\n### 옵션\n글\n',
      ['chapter 볼륨', '  section 만들기', '    section 옵션'],
    ],
    ['several h1 are chapters', '# 하나\n글\n# 둘\n글\n', ['chapter 하나', 'chapter 둘']],
    ['no heading at all: the file gives its name', '글\n', ['chapter 노트']],
    [
      'Chapter 3 and 1주차 are chapters',
      '## Chapter 3: Images\n글\n## 1주차 - 시작\n글\n',
      ['chapter Chapter 3 Images', 'chapter 1주차 시작'],
    ],
    [
      'a question heading is a question',
      '# 가\n## 컨테이너란 무엇인가?\n답\n',
      ['chapter 가', '  question 컨테이너란 무엇인가?'],
    ],
    [
      'N.M tells the depth whatever the mark',
      '## 1장\n글\n## 1.1 가\n글\n## 1.2 나\n글\n',
      ['chapter 1장 1장', '  section 1.1 가', '  section 1.2 나'],
    ],
  ])('%s', (_name, source, expected) => {
    expect(skeleton(understand(source).children)).toEqual(expected);
  });

  test.each([
    ['1. 쿠버네티스 정리 a1b2c3d4e5f64718a9b0c1d2e3f40516.md', '1. 쿠버네티스 정리'],
    ['스터디 0123456789abcdef0123456789abcdef/README.md', '스터디'],
    ['해시 a1b2c3d4.md', '해시 a1b2c3d4'],
    ['a1b2c3d4e5f64718a9b0c1d2e3f40516.md', 'a1b2c3d4e5f64718a9b0c1d2e3f40516'],
  ])('a file that names a note does so without the id of an export: %s', (path, title) => {
    expect(understand('# 가\n글\n# 나\n글\n', path).title.text).toBe(title);
  });

  test('marks used as rules are dropped and remembered', () => {
    const note = understand('# 가\n글\n#\n<br>\n\n글\n');
    expect(note.separators.map(({ form, position }) => [form, position.start.line])).toEqual([
      ['empty-heading', 3],
      ['break', 4],
    ]);
  });

  test('a whole sentence set as a heading is a paragraph', () => {
    const note = understand(
      '# 도커\n### 도커는 애플리케이션과 실행 환경을 함께 묶어 주는 도구이다.\n## 1장 시작\n글\n',
    );
    expect(skeleton(note.children)).toEqual(['chapter 1장 시작']);
    expect(note.children[0]!.type).toBe('paragraph');
  });
});
