import type { RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { parseNote } from '../../src/parse/processor.ts';
import { toHast } from '../../src/render/hast.ts';
import { html } from '../../src/render/html.ts';

function render(markdown: string): string {
  const nodes: RootContent[] = parseNote(markdown).children;
  return html(toHast(nodes, { definitions: [], calloutTitle: (kind) => kind }))
    .replaceAll(/\n+/g, '\n')
    .trim();
}

describe('Markdown to safe HTML', () => {
  test.each([
    ['a placeholder stays text', 'docker <object> <command>', '<p>docker &#x3C;object> &#x3C;command></p>'],
    [
      'a placeholder that HTML knows too',
      '`docker run` 뒤에 <image> 를',
      '<p><code>docker run</code> 뒤에 &#x3C;image> 를</p>',
    ],
    ['a placeholder alone on its line', '<container>', '<p>&#x3C;container></p>'],
    [
      'inline HTML',
      '<b>굵게</b> <u>밑줄</u> <kbd>C</kbd> H<sub>2</sub>O',
      '<p><b>굵게</b> <u>밑줄</u> <kbd>C</kbd> H<sub>2</sub>O</p>',
    ],
    ['a break', 'a<br>b', '<p>a<br>b</p>'],
    ['a block of breaks is space', 'a\n\n<br>\n<br/>\n\nb', '<p>a</p>\n<p>b</p>'],
    [
      'details',
      '<details><summary>답</summary>\n\n**네**\n\n</details>',
      '<details><summary>답</summary>\n<p><strong>네</strong></p>\n</details>',
    ],
    ['a placeholder in a list', '- <container>', '<ul>\n<li>&#x3C;container></li>\n</ul>'],
    [
      'a callout with its mark alone',
      '> [!NOTE]\n>\n> 이렇게',
      '<aside class="callout callout-note"><p class="callout-title">note</p>\n<p>이렇게</p>\n</aside>',
    ],
    ['a comment', '글 <!-- a:0 --> 끝\n\n<!-- b -->', '<p>글  끝</p>'],
    ['a comment among HTML', '<div>\n<!-- a:0 -->\n글\n</div>', '<div>\n글\n</div>'],
    [
      'quotes that are no callouts',
      '> **굵게** 글\n\n>\n\n> - 글',
      '<blockquote>\n<p><strong>굵게</strong> 글</p>\n</blockquote>\n<blockquote>\n</blockquote>\n<blockquote>\n<ul>\n<li>글</li>\n</ul>\n</blockquote>',
    ],
    [
      'a callout',
      '> [!TIP]\n> 이렇게',
      '<aside class="callout callout-tip"><p class="callout-title">tip</p>\n<p>이렇게</p>\n</aside>',
    ],
    [
      'a callout of Obsidian with its own title',
      '> [!question]- 언제?\n> 지금',
      '<aside class="callout callout-note"><p class="callout-title">언제?</p>\n<p>지금</p>\n</aside>',
    ],
    [
      'a callout whose title has marks of its own',
      '> [!warning] **꼭** 읽자\n> 지금',
      '<aside class="callout callout-warning"><p class="callout-title"><strong>꼭</strong> 읽자</p>\n<p>지금</p>\n</aside>',
    ],
    [
      'a callout whose title ends in a break',
      '> [!tip] 제목\\\n> 글',
      '<aside class="callout callout-tip"><p class="callout-title">제목</p>\n<p>\n글</p>\n</aside>',
    ],
    ['a callout by emoji', '> 💡 이렇게', '<aside class="callout callout-tip">\n<p>💡 이렇게</p>\n</aside>'],
    ['a quote', '> 그냥 인용', '<blockquote>\n<p>그냥 인용</p>\n</blockquote>'],
    ['a comment', 'a <!-- b --> c', '<p>a  c</p>'],
  ])('%s', (_, markdown, expected) => {
    expect(render(markdown)).toBe(expected);
  });

  test.each([
    '<script>alert(1)</script>',
    'a <script>alert(1)</script> b',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)><script>alert(1)</script></svg>',
    '<iframe src="file:///etc/passwd"></iframe>',
    '<object data="file:///etc/passwd"></object>',
    '<style>*{background:url(file:///etc/passwd)}</style>',
    '<p style="background:url(http://x)">a</p>',
    '<javascript:alert(1)>',
    '[a](javascript:alert(1))',
    '[a](data:text/html,<script>alert(1)</script>)',
    '![a](file:///etc/passwd)',
    '<a href="JaVaScRiPt:alert(1)">a</a>',
    '<a href="&#106;avascript:alert(1)">a</a>',
    '<div data-x="1" onclick="alert(1)">a</div>',
    '<link rel=stylesheet href=http://x>',
    '<meta http-equiv=refresh content="0;url=http://x">',
    '<base href="http://x">',
    '<form action=http://x><input name=a></form>',
  ])('%s is made harmless', (markdown) => {
    const result = render(markdown);
    expect(result).not.toMatch(/<(?:script|svg|iframe|object|style|link|meta|base|form)\b/i);
    expect(result).not.toMatch(/<[^>]*\s(?:on\w+|style|data-\w+)=/i);
    expect(result).not.toMatch(/(?:href|src)="(?!https?:|mailto:|#)[a-z]+:/i);
  });

  test.each([
    'object data=x',
    'svg',
    'script',
    'style',
    'textarea',
    'title',
    'iframe src=x',
    'template',
    'select',
  ])('an unclosed <%s> does not swallow the rest', (tag) => {
    expect(render(`앞 <${tag}> 뒤\n\n다음\n\n- 끝`)).toContain('<p>다음</p>');
    expect(render(`<${tag}>\n\n다음\n\n- 끝`)).toMatch(/다음[^]*끝/);
  });

  test('what an exporter gives is not sanitized, and nobody can take its place', () => {
    const nodes = parseNote('`a` <!-- 0:0 --> <b>c</b>').children;
    const mark = { type: 'element', tagName: 'x-mark', properties: { 'data-a': '1' }, children: [] } as const;
    const tree = toHast(nodes, {
      definitions: [],
      calloutTitle: String,
      inlineCode: () => ({ ...mark, children: [] }),
    });
    expect(html(tree)).toBe('<p><x-mark data-a="1"></x-mark>  <b>c</b></p>');
  });
});

test.each([
  ['![구조](a.png)', { url: 'a.png', alt: '구조', line: 1 }],
  ['![구조|300](a.png)', { url: 'a.png', alt: '구조', width: '300px', line: 1 }],
  ['![구조|300x200](a.png)', { url: 'a.png', alt: '구조', width: '300px', line: 1 }],
  ['![가|나](a.png)', { url: 'a.png', alt: '가|나', line: 1 }],
  ['<img src="a.png" width="50%">', { url: 'a.png', alt: '', width: '50%' }],
  ['<img width="120">', { url: '', alt: '', width: '120px' }],
  ['<img src="a.png" width="expression(1)">', { url: 'a.png', alt: '' }],
])('an image tells how wide it is: %s', (markdown, wanted) => {
  const images: unknown[] = [];
  toHast(parseNote(markdown).children, {
    definitions: [],
    calloutTitle: (kind) => kind,
    image: (image) => void images.push(image),
  });
  expect(images).toEqual([wanted]);
});
