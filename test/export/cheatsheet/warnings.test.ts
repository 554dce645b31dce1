import { expect, test } from 'vitest';
import { commandOf, sheetOf } from './sheet-of.ts';

const examples = (source: string) => commandOf(sheetOf(source), 'chmod').examples.map(({ copied }) => copied);

test.each([
  '> [!warning] 777 금지\n> `chmod -R 777 /` 하면 시스템이 망가진다.',
  '> [!DANGER]\n> 설명이 먼저 온다.\n>\n> ```bash\n> chmod -R 777 /\n> ```',
  '> ⚠️ 조심\n>\n> `chmod -R 777 /` 는 모두를 바꾼다.',
  '> **주의**: `chmod -R 777 /` 는 모두를 바꾼다.',
  '> **금지** `chmod -R 777 /`',
  '<aside>\n⚠️ `chmod -R 777 /` 하면 전부 바뀐다\n\n```bash\nchmod -R 777 /\n```\n\n</aside>',
  ':::danger\n\n`chmod -R 777 /` 는 모두를 바꾼다.\n\n:::',
  '`chmod -R 777 /` 는 절대 실행하지 말 것.',
  '`chmod -R 777 /` 를 쓰면 안 된다.',
  '- `chmod -R 777 /` : 사용 금지',
  '다음은 절대 치지 마세요:\n\n```bash\nchmod -R 777 /\n```',
  '```bash\nchmod -R 777 /   # ⚠️ 모두 바뀐다\n```',
  '```bash\n# 하지 말 것\nchmod -R 777 /\n```',
  '## 주의 사항\n\n```bash\nchmod -R 777 /\n```',
  '| 명령 | 뜻 |\n| --- | --- |\n| `chmod -R 777 /` | 🚫 모두에게 연다 |',
])('a line the author warns of is no example: %j', (source) => {
  expect(examples(`# 권한\n\n${source}\n\n## chmod\n\n권한을 바꾼다.\n`)).toEqual([]);
});

test.each([
  '> [!tip]\n> `chmod -R 755 logs` 로 바꾼다.',
  '외부 접속을 금지한다: `chmod -R 755 logs`',
  '- `chmod -R 755 logs` : 하위까지 바꾼다 (새 파일은 안됨)',
  '<aside>\n💡 `chmod -R 755 logs` 로 바꾼다\n\n</aside>',
  '절대 하지 말 것.\n\n```bash\nchmod -R 755 logs\n```',
])('any other is: %j', (source) => {
  expect(examples(`# 권한\n\n${source}\n`)).toEqual(['chmod -R 755 logs']);
});

test('others come in its place', () => {
  const source = '> [!warning]\n> `chmod -R 777 /` 하지 말 것.\n\n```bash\nchmod u+x deploy.sh\n```';
  expect(examples(source)).toEqual(['chmod u+x deploy.sh']);
});
