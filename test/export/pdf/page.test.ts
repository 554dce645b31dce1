import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { htmlOf, pageOf } from './page-of.ts';

test('the page of the small book', async () => {
  const { html } = await pageOf({});
  await expect(html).toMatchFileSnapshot('../../fixtures/pdf/book.html');
});

test('answers at the end are pointed to from their exercise', async () => {
  const { html } = await pageOf({ answers: 'end' });
  expect(html).toMatch(/<p class="answer-at">풀이는 <a class="pg" href="#c2x1a">/);
  expect(html).toMatch(
    /<div class="end-answer" id="c2x1a">\s*<p class="answer-at"><b>[^<]+<\/b> 문제는 <a class="pg" href="#c2x1">/,
  );
});

test('titles do not get out of the style sheet', async () => {
  const { css } = await pageOf({});
  expect(css).toContain('@page c1{@top-left{content:"1장" "  " "시작"');
  expect(css).not.toContain('{{');
});

test('code of one line without end is not held on one page, nor colored', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'pilgi-page-'));
  const fence = (count: number) => `\`\`\`sh\ndocker run ${'-e A=1 '.repeat(count)}nginx\n\`\`\`\n`;
  await writeFile(path.join(folder, 'a.md'), `# 글\n\n${fence(2)}\n${fence(200)}\n${fence(3000)}`);
  const { html } = await pageOf({}, folder);
  await rm(folder, { recursive: true });
  const [short, long, endless] = html.split('<div class="code ').slice(1);
  expect([short, long, endless].map((code) => /^[^"]* keep"/.test(code!))).toEqual([true, false, false]);
  expect([short, long, endless].map((code) => code!.includes('class="o"'))).toEqual([true, true, false]);
  expect(endless).toContain('-e A=1 -e A=1 ');
});

describe('a paragraph of rows keeps its lines', () => {
  /** The note's paragraphs that are marked, each as its class and its text. */
  async function markedIn(text: string): Promise<string[]> {
    const folder = await mkdtemp(path.join(tmpdir(), 'pilgi-rows-'));
    await writeFile(path.join(folder, 'note.md'), `# 노트\n\n## 절\n\n${text}\n`);
    const { html } = await pageOf({}, folder);
    await rm(folder, { recursive: true });
    const found = html.matchAll(/<(p|div) class="(rows|tags)">([^]*?)<\/\1>/g);
    return [...found].map(([, , name, inner]) => `${name}: ${inner!.replaceAll(/<[^>]*>/g, '')}`);
  }

  test.each([
    ['commands', 'git branch 이름  브랜치 만들기\ngit switch 이름  이동'],
    [
      'terms',
      '**바인드 마운트**: 호스트의 폴더를 연결하는 방식\n**이름 있는 볼륨**: 도커가 관리하는 저장 공간',
    ],
    ['a question with its answer', 'Q. 디렉터리에 x 권한이 없으면?\nA. 안으로 들어갈 수 없다.'],
    ['properties', '생성일: 2024년 3월 12일\n상태: 정리중'],
  ])('%s', async (_, text) => {
    const lines = text.replaceAll('**', '').split('\n');
    const [rows = '', ...more] = await markedIn(text);
    expect(more).toEqual([]);
    expect(rows.split('\n').map((line) => line.replaceAll(/\s+/g, ' '))).toEqual(
      [`rows: ${lines[0]}`, ...lines.slice(1)].map((line) => line.replaceAll(/\s+/g, ' ')),
    );
  });

  test('in a tight list too', async () => {
    expect(await markedIn('- git add 파일  올린다\n  git reset 파일  내린다\n- git push')).toHaveLength(1);
  });

  test.each([
    'docker run은 컨테이너를 만들고\n실행한다. 그 뒤에\ndocker ps로 목록을 본다.',
    '볼륨은 컨테이너 밖에\n데이터를 남긴다.',
    '#도커',
  ])('a wrapped sentence does not: %j', async (text) => {
    expect(await markedIn(text)).toEqual([]);
  });

  test('a line of tags is set apart', async () => {
    expect(await markedIn('#복습필요 #linux/basic')).toEqual(['tags: #복습필요 #linux/basic']);
  });
});

test.each([
  ['a reference', 'docker.io/diamol/golang:latest'],
  ['a command behind a prompt', '$ docker pull docker.io/diamol/golang:latest'],
])('%s is drawn with the parts that a list tells', async (_name, line) => {
  const list = '- `docker.io` : 레지스트리\n- `diamol` : 작성자\n- `golang` : 이름\n';
  const html = await htmlOf([`# 1장 이미지\n\n\`\`\`\n${line}\n\`\`\`\n\n${list}`]);
  const figure = /<figure class="breakdown">[\s\S]*?<\/figure>/.exec(html)?.[0] ?? '';
  expect([...figure.matchAll(/<span class="part">([^<]*)</g)].map(([, part]) => part)).toEqual([
    'docker.io',
    'diamol',
    'golang',
  ]);
});

test('a callout whose title is a term keeps its frame and title', async () => {
  const html = await htmlOf([
    '# 1장 캐시\n\n## 캐시\n\n> [!tip] 제거 정책\n> 제거 정책이란 지울 것을 고르는 규칙이다.\n',
  ]);
  const box = /<aside class="callout callout-tip">[^]*?<\/aside>/.exec(html)?.[0] ?? '';
  expect(
    box
      .replaceAll(/<[^>]*>/g, '')
      .trim()
      .split(/\n+/),
  ).toEqual(['제거 정책', '제거 정책이란 지울 것을 고르는 규칙이다.']);
});

test.each([
  ['# 01. 구조\n\n글\n\n# 02. 쓰임\n\n글\n', ['01', '02']],
  ['# 1장 구조\n\n글\n\n# 2장 쓰임\n\n글\n', ['1장', '2장']],
  ['# 구조\n\n글\n\n# 쓰임\n\n글\n', []],
])('chapters are numbered as their author numbered them: %j', async (text, labels) => {
  const html = await htmlOf([text]);
  expect([...html.matchAll(/<span class="label">([^<]*)</g)].map(([, label]) => label)).toEqual(labels);
});
