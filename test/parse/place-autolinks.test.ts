import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { parseNote } from '../../src/parse/processor.ts';

/** Type and source of every node in a paragraph. */
function placed(source: string): string[] {
  const found: string[] = [];
  visit(parseNote(source), (node: Nodes) => {
    const { start, end } = node.position!;
    if (node.type !== 'root' && node.type !== 'paragraph')
      found.push(`${node.type} ${JSON.stringify(source.slice(start.offset, end.offset))}`);
  });
  return found;
}

describe('bare addresses and the texts around them stand where they are written', () => {
  test.each([
    ['in a sentence', '앞 www.a.kr 뒤', ['text "앞 "', 'link "www.a.kr"', 'text "www.a.kr"', 'text " 뒤"']],
    [
      'in brackets that make no link',
      '(가)[https://a.kr/b]',
      ['text "(가)["', 'link "https://a.kr/b"', 'text "https://a.kr/b"', 'text "]"'],
    ],
    [
      'twice the same',
      'me@a.kr, me@a.kr',
      ['link "me@a.kr"', 'text "me@a.kr"', 'text ", "', 'link "me@a.kr"', 'text "me@a.kr"'],
    ],
    [
      'between others',
      '`a` (https://a.kr) **b**',
      [
        'inlineCode "`a`"',
        'text " ("',
        'link "https://a.kr"',
        'text "https://a.kr"',
        'text ") "',
        'strong "**b**"',
        'text "b"',
      ],
    ],
    [
      'in strong text',
      '**가 (www.a.kr)**',
      ['strong "**가 (www.a.kr)**"', 'text "가 ("', 'link "www.a.kr"', 'text "www.a.kr"', 'text ")"'],
    ],
    [
      'on a later line of a list',
      '- 가\n  [www.a.kr]',
      ['list "- 가\\n  [www.a.kr]"', 'listItem "- 가\\n  [www.a.kr]"', 'text "가\\n  ["'].concat([
        'link "www.a.kr"',
        'text "www.a.kr"',
        'text "]"',
      ]),
    ],
  ])('%s', (_name, source, expected) => {
    expect(placed(source)).toEqual(expected);
  });

  test.each(['a &amp; (www.a.kr?b=1&amp;c=2) d', '\\*가\\* [https://a.kr/\\_b]', '> 가\n> [www.a.kr] 나'])(
    'no node of %j is without a place, and none stands before another ends',
    (source) => {
      let at = 0;
      visit(parseNote(source), (node: Nodes) => {
        expect(node.position, `${node.type} ${toString(node)}`).toBeDefined();
        if ('children' in node) return;
        expect(node.position!.start.offset).toBeGreaterThanOrEqual(at);
        at = node.position!.end.offset!;
      });
    },
  );
});
