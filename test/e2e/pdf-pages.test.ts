import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../../src/render/browser.ts';
import { openBrowser } from '../../src/render/open-browser.ts';
import { sheetsWithBoxes } from '../export/pdf/drawn-text.ts';
import { printNotes } from '../export/pdf/print-notes.ts';
import { seeBook, type SeenBook } from './check-book.ts';
import { placedWords, run, type PlacedWord } from './poppler.ts';

let folder: string;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pilgi-pages-'));
  browser = await openBrowser(undefined, new AbortController().signal);
});

afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

interface Printed extends SeenBook {
  readonly words: readonly PlacedWord[];
  /** The first word of this text in the body. */
  word(text: string): PlacedWord;
}

/** Prints one note beside these files. */
async function print(
  text: string,
  options: Readonly<Record<string, unknown>> = {},
  files: Readonly<Record<string, string>> = {},
): Promise<Printed> {
  const notes = await mkdtemp(path.join(folder, 'book-'));
  await writeFile(path.join(notes, 'note.md'), text);
  for (const [name, content] of Object.entries(files)) await writeFile(path.join(notes, name), content);
  const book = await seeBook(await printNotes(notes, browser, options));
  const words = placedWords(book.path);
  return {
    ...book,
    words,
    word: (wanted) => {
      const found = words.find((word) => word.page > book.front && word.text === wanted);
      if (found === undefined) throw new Error(`${wanted} is not in the book`);
      return found;
    },
  };
}

/** Right edge of A4's text column on a right page, in points. */
const columnEnd = ((24 + 118) / 25.4) * 72;

const paragraphs = (count: number): string =>
  Array.from({ length: count }, (_, index) => `${index + 1}번째 줄.`).join('\n\n');

describe('pictures', () => {
  const drawing = (width: number, height: number, text: string, more = '') =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">` +
    `${more}<text x="10" y="40" font-family="Helvetica Neue, sans-serif" font-size="20">${text}시작</text>` +
    `<text x="${width - 60}" y="40" style="font-family: 'Malgun Gothic'" font-size="20">${text}끝</text>` +
    `<text x="10" y="70" style="font: bold 20px Arial">${text}아래</text></svg>`;

  test('drawings show their Korean text, in the fonts of the book', async () => {
    const book = await print(
      '# 그림\n\n![](a.svg)\n',
      {},
      { 'a.svg': drawing(500, 100, '가', '<style>text{fill:#111}</style>') },
    );
    expect(book.sheets.join(' ')).toContain('가시작 가끝 가아래');
    expect(sheetsWithBoxes(book.pdf)).toEqual([]);
    expect(book.messages).toEqual([]);
    const fonts = run('pdffonts', book.path).split('\n').slice(2).filter(Boolean);
    expect(fonts.filter((font) => !/Pretendard|D2Coding|NotoEmoji/.test(font))).toEqual([]);
  });

  test('a character of a drawing that no font has is told', async () => {
    const book = await print('# 그림\n\n![](a.svg)\n', {}, { 'a.svg': drawing(500, 100, '简') });
    expect(book.messages.map(({ ruleId, text }) => `${ruleId} ${/U\+\w+/.exec(text)?.[0]}`)).toEqual([
      'missing-character U+7B80',
    ]);
  });

  test('on lines of their own stand one below the other', async () => {
    const book = await print(
      '# 그림\n\n앞\n![](a.svg)\n![](b.svg)\n뒤\n',
      {},
      {
        'a.svg': drawing(150, 80, '가'),
        'b.svg': drawing(150, 80, '나'),
      },
    );
    const tops = ['앞', '가시작', '나시작', '뒤'].map((text) => book.word(text).top);
    expect(tops).toEqual(tops.toSorted((left, right) => left - right));
    expect(book.word('나시작').top - book.word('가시작').top).toBeGreaterThan(60);
  });

  test.each(['![[a.svg|200]]', '![그림|200](a.svg)', '<img src="a.svg" width="200">'])(
    '%s is as wide as its author wants it',
    async (markdown) => {
      const book = await print(`# 그림\n\n${markdown}\n`, {}, { 'a.svg': drawing(400, 100, '가') });
      // 330 of the drawing's 400 units lie between the two words; a CSS pixel is 0.75 points.
      expect(book.word('가끝').left - book.word('가시작').left).toBeCloseTo((330 / 400) * 200 * 0.75, 0);
    },
  );

  test('a wide one uses the side column', async () => {
    const book = await print('# 그림\n\n![](a.svg)\n', {}, { 'a.svg': drawing(900, 300, '가') });
    expect(book.word('가끝').left).toBeGreaterThan(columnEnd);
  });
});

describe('tables', () => {
  test('the head of a column stands as its cells do', async () => {
    const book = await print(
      '# 표\n\n| 가운데 | 이름 | 오른쪽 |\n|:-:|---|--:|\n| 첫째칸의긴글 | 나 | 1234567 |\n',
    );
    const middle = ({ left, right }: PlacedWord) => (left + right) / 2;
    expect(middle(book.word('가운데'))).toBeCloseTo(middle(book.word('첫째칸의긴글')), 0);
    expect(book.word('오른쪽').right).toBeCloseTo(book.word('1234567').right, 0);
  });

  test('one of four short columns keeps to the text, one of long ones does not', async () => {
    const table = (last: string) =>
      `# 표\n\n| 가 | 나 | 다 | 라 |\n|---|---|---|--:|\n| 1 | 2 | 3 | ${last} |\n`;
    expect((await print(table('끝'))).word('끝').right).toBeLessThan(columnEnd + 1);
    const long = `${'길게 적은 설명이 이어진다. '.repeat(5)}끝`;
    expect((await print(table(long))).word('끝').right).toBeGreaterThan(columnEnd + 1);
  });

  test('a word in a short first column is not broken', async () => {
    const rows = [
      '| kube-apiserver | 컨트롤 플레인 | 모든 컴포넌트가 거치는 REST API 서버. etcd에 직접 접근하는 유일한 컴포넌트 | 새 명령이 안 먹지만 떠 있는 파드는 그대로 돈다 | 6443 |',
      '| etcd | 컨트롤 플레인 | 클러스터 상태 저장 | 쓰기 불가 | 2379-2380 |',
      '| kube-proxy | 모든 노드 | Service의 가상 IP를 파드로 연결하는 iptables/IPVS 규칙 관리 | 새 서비스 규칙이 안 생김 | 10256 |',
    ];
    const head = '| 구성 요소 | 어디서 도나 | 하는 일 | 죽으면? | 비고 |\n|---|---|---|---|---|';
    const book = await print(`# 표\n\n${head}\n${rows.join('\n')}\n`);
    const texts = book.words.map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['kube-apiserver', '2379-2380']));
  });

  test('a long one is broken, and leaves two rows at least on each side', async () => {
    const rows = Array.from({ length: 10 }, (_, index) => `| 줄${index} | 설명 |`).join('\n');
    let broken = 0;
    for (const lines of [17, 19, 21, 23, 25]) {
      const book = await print(`# 표\n\n${paragraphs(lines)}\n\n| 이름 | 뜻 |\n|---|---|\n${rows}\n`);
      const counts = book.sheets
        .slice(book.front)
        .flatMap((sheet) => sheet.match(/줄\d 설명/g)?.length ?? []);
      expect(counts.reduce((sum, count) => sum + count)).toBe(10);
      expect(Math.min(...counts)).toBeGreaterThan(1);
      if (counts.length > 1) broken += 1;
    }
    expect(broken).toBeGreaterThan(0);
  });
});

describe('code', () => {
  const fence = (code: string, lang = '') => `# 코드\n\n\`\`\`${lang}\n${code}\n\`\`\`\n`;

  test('goes on below its beginning, however deep that is', async () => {
    const book = await print(
      fence(
        `def run():\n        return 하나(${Array.from({ length: 24 }, (_, at) => `"값${at}"`).join(', ')})`,
        'python',
      ),
    );
    const first = book.word('return');
    const after = book.words.filter(
      ({ page, top, text }) => page === first.page && top > first.top + 5 && text.startsWith('"값'),
    );
    expect(after.length).toBeGreaterThan(0);
    expect(Math.min(...after.map(({ left }) => left))).toBeGreaterThan(first.left);
  });

  test('breaks a long word behind its commas', async () => {
    const columns =
      'NAME:.metadata.name,NODE:.spec.nodeName,IP:.status.podIP,STATUS:.status.phase,AGE:.status.startTime';
    const book = await print(fence(`kubectl get pods -o custom-columns=${columns}`, 'bash'));
    const pieces = book.lines.flat().filter((line) => /\.(?:metadata|spec|status)\./.test(line));
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.slice(0, -1).filter((line) => !line.endsWith(','))).toEqual([]);
  });

  test('an output that needs the side column may use it', async () => {
    const output = `NAME${' '.repeat(40)}STATUS${' '.repeat(36)}NODE\nweb${' '.repeat(41)}Running${' '.repeat(35)}worker-1`;
    const book = await print(fence(output));
    expect(book.word('worker-1').top).toBe(book.word('web').top);
    expect(book.word('worker-1').left).toBeGreaterThan(columnEnd - 30);
  });
});

test('an item is not left alone above the list below it', async () => {
  for (const items of [24, 25, 26, 27, 28, 29]) {
    const book = await print(
      `# 목록\n\n${'- 앞\n'.repeat(items)}- 바깥\n  - 안쪽\n  - 더\n\n${paragraphs(15)}\n`,
    );
    expect(book.word('안쪽').page).toBe(book.word('바깥').page);
  }
});

test('an answer at the end is not left alone below its heading, and tells whose it is', async () => {
  for (const lines of [24, 26, 28, 30]) {
    const text = Array.from({ length: lines }, () => '글').join('\n\n');
    const book = await print(
      `# 1장 웹\n\n## 문제 1\n\n설명하시오.\n\n**정답**\n\n${text}\n\n## 문제 2\n\n실행하시오.\n\n**정답**\n\n\`\`\`bash\ndocker ps\n\`\`\`\n`,
      { answers: 'end' },
    );
    const sheet = book.sheets.find((page) => page.includes('문제 2 문제는')) ?? '';
    expect(sheet).toContain('docker ps');
  }
});

test('the index puts a command that stands alone under its tool, in order', async () => {
  const book = await print(
    '# 깃\n\n```bash\ngit stash pop\ngit stash push\ngit reflog\ngit add .\ngit status\n```\n',
  );
  const from = book.sheets.findIndex(
    (sheet) => sheet.includes('명령어 찾아보기') && sheet.includes('git reflog'),
  );
  const lines = book.lines[from]!.filter((line) => line.startsWith('git'));
  expect(lines.map((line) => line.replace(/ \d+$/, ''))).toEqual([
    'git',
    'git add',
    'git reflog',
    'git status',
    'git stash',
    'git stash pop',
    'git stash push',
  ]);
});

test('a letter with few terms stands in one column of the index', async () => {
  const book = await print('# 말\n\n- **다람쥐** : 뜻을 적는다\n- **다리** : 뜻을 적는다\n');
  const inIndex = (text: string) => book.words.findLast((word) => word.text === text);
  expect(inIndex('다람쥐')?.left).toBe(inIndex('다리')?.left);
});
