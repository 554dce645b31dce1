import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { parseNote } from '../../src/parse/processor.ts';

/** The tree as nested type names with their text: `paragraph(text "가" strong(text "나"))`. */
function shape(node: Nodes): string {
  if ('children' in node) return `${node.type}(${(node.children as Nodes[]).map(shape).join(' ')})`;
  if (node.type === 'image') return `image ${node.url}`;
  return 'value' in node ? `${node.type} ${JSON.stringify(node.value)}` : node.type;
}

describe('parsing notes as people write them', () => {
  test.each([
    ['strong next to Hangul', '**도커(Docker)**는', 'paragraph(strong(text "도커(Docker)") text "는")'],
    ['ranges are not struck through', '1~3장, 5~7장', 'paragraph(text "1~3장, 5~7장")'],
    ['a double tilde is', '~~지움~~', 'paragraph(delete(text "지움"))'],
    ['a wiki link is its label', '[[도커 정리|도커]] 참고', 'paragraph(text "도커" text " 참고")'],
    ['a wiki link without a label is its target', '[[도커]]', 'paragraph(text "도커")'],
    ['an embedded picture', '![[그림 1.png]]', 'paragraph(image 그림 1.png)'],
    ['a highlight is strong', '==볼륨==은', 'paragraph(strong(text "볼륨") text "은")'],
    ['a hidden comment', '가 %%나중에%% 나', 'paragraph(text "가 " html "<!-- 나중에 -->" text " 나")'],
    ['equal signs of a comparison stay', 'a == b 이고 c == d', 'paragraph(text "a == b 이고 c == d")'],
    ['comparisons without blanks stay', 'x==1 이고 y==2', 'paragraph(text "x==1 이고 y==2")'],
    ['Hangul before them too', '변수==1 이고 값==2', 'paragraph(text "변수==1 이고 값==2")'],
    ['and those in Java', 'a!==b, c===d', 'paragraph(text "a!==b, c===d")'],
    ['a highlight in brackets', '(==볼륨==)', 'paragraph(text "(" strong(text "볼륨") text ")")'],
    ['doubled percent signs stay', '50%% 이상 100%% 이하', 'paragraph(text "50%% 이상 100%% 이하")'],
    ['so do loops of cmd', 'for %%i in (*) do echo %%i', 'paragraph(text "for %%i in (*) do echo %%i")'],
    ['and a percent sign on its own', '가 %% 나 %% 다', 'paragraph(text "가 %% 나 %% 다")'],
    ['the id of a block', '바꾼다. ^chmod-def', 'paragraph(text "바꾼다." html "<!-- ^chmod-def -->")'],
    ['an id of digits', '바꾼다 ^37066d', 'paragraph(text "바꾼다" html "<!-- ^37066d -->")'],
    ['a branch left out stays', 'git log dev ^main', 'paragraph(text "git log dev ^main")'],
    ['so does a power', '값은 2 ^10', 'paragraph(text "값은 2 ^10")'],
    ['a comment as a paragraph', '%% 나중에\n쓴다 %%', 'paragraph(html "<!--  나중에\\n쓴다  -->")'],
    ['shell tests in prose stay', '[[ -f a ]] 와 [[-f a]]', 'paragraph(text "[[ -f a ]] 와 [[-f a]]")'],
    ['an index of an index stays', 'a[[0]]', 'paragraph(text "a[[0]]")'],
    ['shell tests stay in code', '`[[ -f a ]]`', 'paragraph(inlineCode "[[ -f a ]]")'],
    [
      'text right below <aside>',
      '<aside>\n💡 **볼륨**이다\n\n</aside>',
      'html "<aside>" paragraph(text "💡 " strong(text "볼륨") text "이다") html "</aside>"',
    ],
    [
      'references in it to definitions elsewhere',
      '<aside>\n[가][나] 와 다[^1]\n\n</aside>\n\n[나]: https://a.kr\n\n[^1]: 각주',
      'html "<aside>" paragraph(linkReference(text "가") text " 와 다" footnoteReference) html "</aside>" definition footnoteDefinition(paragraph(text "각주"))',
    ],
    [
      'end tags below it, blanks between them',
      '<div>\n글\n</div>  </div>  </div>',
      'html "<div>" paragraph(text "글") html "</div>  </div>  </div>"',
    ],
    ['text right below <br>', '<br>\n글', 'html "<br>" paragraph(text "글")'],
    [
      'a table in HTML stays HTML',
      '<table>\n<tr><td>가</td></tr>\n</table>',
      'html "<table>\\n<tr><td>가</td></tr>\\n</table>"',
    ],
  ])('%s', (_name, source, expected) => {
    expect(parseNote(source).children.map(shape).join(' ')).toBe(expected);
  });

  test('positions stay those of the file', () => {
    const source = '# 가\n\n<aside>\n앞 [[나|다]] ==라==\n뒤\n\n</aside>\n';
    const texts = (node: Nodes): Nodes[] => ('children' in node ? node.children.flatMap(texts) : [node]);
    const placed = texts(parseNote(source)).flatMap((node) =>
      node.type === 'text' && node.position ? [{ value: node.value, ...node.position }] : [],
    );
    expect(placed.map(({ value }) => value)).toEqual(['가', '앞 ', '다', ' ', '라', '\n뒤']);
    for (const { value, start, end } of placed) {
      expect(source.slice(start.offset, end.offset)).toBe(value);
      const line = source.split('\n')[start.line - 1]!;
      expect(line.slice(start.column - 1)).toContain(value.split('\n')[0]);
    }
  });

  test('parts of an indented HTML block keep their columns', () => {
    const source = '  <aside>\n글</aside>\n';
    const places = parseNote(source).children.map(({ position }) => [
      source.slice(position!.start.offset, position!.end.offset),
      position!.start.column,
    ]);
    expect(places).toEqual([
      ['<aside>', 3],
      ['글', 1],
      ['</aside>', 2],
    ]);
  });
});
