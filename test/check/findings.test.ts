import { describe, expect, test } from 'vitest';
import type { CheckOptions } from '../../src/check/check.ts';
import { checkFiles, filesOf, lineOf } from './checked-texts.ts';

/** What one rule finds in notes, as `line:column: message`, in order of the text. */
function found(
  rule: string,
  texts: Readonly<Record<string, string>>,
  options: Partial<CheckOptions> = {},
): string[] {
  return checkFiles(filesOf(texts), options)
    .filter(({ ruleId }) => ruleId === rule)
    .toSorted((a, b) => a.line! - b.line! || a.column! - b.column!)
    .map((message) =>
      Object.keys(texts).length > 1 ? `${message.file} ${lineOf(message)}` : lineOf(message),
    );
}

const fence = (language: string, ...lines: string[]) => `\`\`\`${language}\n${lines.join('\n')}\n\`\`\`\n`;
const service = (...lines: string[]) => fence('yaml', 'services:', '  web:', '    image: nginx:1', ...lines);

describe('a Compose file', () => {
  test('each short form is checked by what its list takes; what may stand for anything is left alone', () => {
    const text = service(
      '    ports:',
      '      - 80: 80',
      '      - target: 80',
      '      - [80]',
      '      - "70000:80"',
      '      - 80: {a}',
      '      - host: a',
      '    environment:',
      '      - MODE: dev',
      '    volumes:',
      '      - data: /data',
      '      - data: data',
      '      - data:data/x',
      '      - ${D}:data/x',
      '      - a:b c',
      '      - 이름: /a',
      '    command:',
      '      - a: b',
      'volumes:',
      '  data:',
    );
    expect(found('compose-invalid-value', { 'a.md': text })).toEqual([
      '6:9: Unexpected blank after the colon of `80: 80`, expected `80:80`',
      '9:9: Unexpected port 70000, expected 1 to 65535',
      '13:9: Unexpected keys in an item of `environment`, expected `MODE=dev`',
      '15:9: Unexpected blank after the colon of `data: /data`, expected `data:/data`',
      '17:9: Unexpected relative path `data/x` in the container, expected an absolute one',
    ]);
  });

  test('a block text, a merged key and a name of the author’s own are no wrong values', () => {
    const text = service(
      '    <<: *shared',
      '    restart: |',
      '      alwyas',
      '    network_mode: shared',
      '    pull_policy: alway',
      '  "other": null',
    );
    expect(found('compose-invalid-value', { 'a.md': text })).toEqual([
      '9:18: Unexpected `alway` as `pull_policy`, expected `always`',
    ]);
  });

  test('services that are a list are told once', () => {
    expect(
      found('compose-invalid-value', { 'a.md': fence('yaml', 'services: [a]', 'volumes:', '  data:') }),
    ).toEqual(['2:11: Unexpected list under `services`, expected keys with values']);
  });
});

describe('what notes say of one thing', () => {
  const term = (name: string, ...meanings: string[]) =>
    Object.fromEntries(meanings.map((meaning, index) => [`${index}.md`, `# 글\n\n- ${name} : ${meaning}\n`]));

  test.each([
    ['포트', '1부터 100까지 쓰는 번호', '1부터 200까지 쓰는 번호', []],
    ['기본 포트', '서버가 기다리는 80번 포트의 번호', '서버가 기다리는 81번 포트의 번호', ['81', '80']],
    [
      '정렬',
      '이름을 오름차순으로 늘어놓는 방식',
      '이름을 내림차순으로 늘어놓는 방식',
      ['내림차순', '오름차순'],
    ],
    [
      '정렬',
      '이름을 내림차순으로 늘어놓는 방식',
      '이름을 오름차순으로 늘어놓는 방식',
      ['오름차순', '내림차순'],
    ],
    ['정렬', '이름을 오름차순으로 늘어놓는 방식', '크기에 따라 내림차순이 되게 두는 일', []],
  ])('%s: "%s" and "%s"', (name, one, other, conflict) => {
    const messages = found('conflicting-definitions', term(name, one, other));
    expect(messages).toEqual(
      conflict.length === 0
        ? []
        : [`1.md 3:3: Unexpected ${conflict[0]} in the definition of "${name}", 0.md:3 has ${conflict[1]}`],
    );
  });
});

test('links are looked up only where one can tell', () => {
  const texts = {
    'a.md': '# A\n[b](b.md#x) [c](c.md#x) [d](%E0.md#a) [e](b.md#%zz) [f](#y) [g](#a) [h](d.md#z)\n',
    'b.md': '# B\n<h2 id="q">X</h2>\n',
    'd.md': '# D\n<a id="y"></a>\n',
  };
  expect(found('dead-link', texts, { exists: () => true })).toEqual([
    'a.md 2:53: Unexpected link to `#y`, the note has no such heading',
    'a.md 2:69: Unexpected link to `d.md#z`, the note has no such heading',
  ]);
});

describe('each place is found, and nothing beside it', () => {
  test.each<[string, string, string[]]>([
    [
      'image-reference-invalid',
      fence(
        'bash',
        'docker container commit web Web:1',
        'docker pull Library/nginx:1',
        'docker pull LOCALHOST:5000/a:1',
      ),
      [
        '2:29: Unexpected capitals in the image `Web:1`, expected `web:1`',
        '3:13: Unexpected capitals in the image `Library/nginx:1`, expected `library/nginx:1`',
      ],
    ],
    [
      'image-tag-missing',
      fence('bash', 'docker run 4f2a1c9e8b7d', 'docker run nginx'),
      ['3:12: Unexpected image `nginx` without a tag, expected one: `latest` is implied'],
    ],
    [
      'conflicting-options',
      fence('bash', 'docker run --rm --restart always nginx:1', 'docker run --restart always --rm nginx:1'),
      [
        '2:17: Unexpected `--restart` beside `--rm`, expected one of them',
        '3:29: Unexpected `--rm` beside `--restart`, expected one of them',
      ],
    ],
    [
      'destructive-command',
      fence('bash', 'docker system prune -a', 'docker system prune -a -f', 'rm -rf build', 'rm -rf /'),
      ['docker system prune -a -f', 'rm -rf /'].map(
        (text, index) =>
          `${3 + 2 * index}:1: Unexpected \`${text}\` without a word of warning, expected what it deletes`,
      ),
    ],
    [
      'emphasis-not-closed',
      '# A\n\n**뜻 **이다\n\n** 뜻**이다\n',
      [
        '3:1: Unexpected blank inside `**뜻 **`, expected `**뜻**`',
        '5:1: Unexpected blank inside `** 뜻**`, expected `**뜻**`',
      ],
    ],
    [
      'ephemeral-id',
      fence('bash', `docker stop ${'4f2a1c9e8b7d'.repeat(5)}4f2a`),
      [
        '2:13: Unexpected ID `4f2a1c9e8b7d…` of one machine, expected a name given with `--name` or a placeholder `<컨테이너>`',
      ],
    ],
    [
      'legacy-env',
      fence('dockerfile', 'FROM nginx:1', 'ENV TITLE hello world', 'ENV NAME "a b"'),
      [
        '3:5: Unexpected legacy `TITLE hello world`, expected `TITLE="hello world"`',
        '4:5: Unexpected legacy `NAME "a b"`, expected `NAME="a b"`',
      ],
    ],
    [
      'lookalike-letter',
      fence('bash', 'docker run -e A=‘x nginx:1'),
      ["2:17: Unexpected curly quote `‘` in the command, expected `'`"],
    ],
    [
      'numbering-gap',
      '# 1장 A\n## 1.1 a\n## 1.3 b\n## 2.5 c\n# 3장 B\n',
      [
        '3:1: Unexpected number 1.3 of the section after 1.1, expected 1.2',
        '4:1: Unexpected number 2.5 of the section, expected 2.1 first',
        '5:1: Unexpected number 3 of the chapter after 1, expected 2',
      ],
    ],
    [
      'override-unfollowed',
      '# A\n\n<!-- pilgi: skip -->\n',
      ['3:1: Unexpected override `skip` with no block after it'],
    ],
    [
      'bare-url-particle',
      '# A\n\nhttp://a.kr/b에 접속한다. <http://a.kr/b에> (http://a.kr/b은)\n',
      ['3:1: Unexpected `에` in the link, expected `<http://a.kr/b>에`'],
    ],
    [
      'bare-code-word',
      '# A\n\nCMD 창을 연다. ENTRYPOINT는 안 바뀐다.\n',
      ['3:12: Unexpected `ENTRYPOINT` outside of code, expected backticks'],
    ],
    [
      'json-args',
      fence('dockerfile', 'FROM nginx:1', "CMD ['a', 'b']", 'CMD [a, b]', "CMD ['a' 'b']"),
      ['3:5: Unexpected exec form that is no JSON, expected `["a", "b"]`'],
    ],
    [
      'hard-break-style',
      '# A\n\n한 줄  \n두 줄\\\n세 줄\n',
      ['4:4: Unexpected line break by a backslash, expected two blanks as elsewhere in the note'],
    ],
    [
      'fence-language',
      [
        fence('', 'apiVersion: v1', 'kind: Pod', 'metadata:', '  name: a'),
        fence('', 'nginx:1.27'),
        '<!-- pilgi-disable fence-language -->',
        fence('', 'docker ps'),
        '<!-- pilgi-enable smart-dash -->',
        fence('', 'docker ps'),
        '<!-- pilgi-enable fence-language -->',
        fence('', 'docker ps'),
        '<!-- pilgi-disable-next-line -->\n',
      ].join('\n'),
      ['1:1: … `yaml`', '8:1: … `text`', '23:1: … `bash`'].map((line) =>
        line.replace('…', 'Unexpected fence without a language, expected'),
      ),
    ],
  ])('%s', (rule, text, expected) => {
    expect(found(rule, { 'a.md': text })).toEqual(expected);
  });
});

test('a message leads to the page of its rule where there is one', () => {
  const files = filesOf({ 'a.md': fence('bash', 'docker ps --alll') });
  const [message] = checkFiles(files, { docs: 'https://pilgi.example/rules/' });
  expect(message?.url).toBe(`https://pilgi.example/rules/${message?.ruleId}.md`);
});
