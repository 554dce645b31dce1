import { describe, expect, test } from 'vitest';
import { understand } from '../understand.ts';

const fence = (language: string, ...lines: string[]) => `\`\`\`${language}\n${lines.join('\n')}\n\`\`\`\n`;

/** The commands of a note: `line: text = canonical`. */
const commands = (source: string) =>
  understand(source).invocations.map(
    ({ position, text, canonical }) => `${position.start.line}: ${text} = ${canonical}`,
  );

/** The kinds of the blocks of a note, each with its first tokens. */
const tokens = (source: string) =>
  understand(source).blocks.map(({ kind, tokens: found }) => [
    kind,
    ...found.map(
      (token) => `${token.kind} ${source.slice(token.position.start.offset, token.position.end.offset)}`,
    ),
  ]);

describe('in prose', () => {
  test.each<[string, string, string[]]>([
    [
      'names that begin a sentence which calls them commands',
      'curl 명령을 통해서 받는다.\n\ntop 명령어로 본다.',
      ['1: curl = curl', '3: top = top'],
    ],
    [
      'but not those that one names on its way, or that stand for what they did',
      '자료는 curl 명령을 통해서 받는다. docker 명령으로 만든다.\n\nls 명령을 통한 출력이 나온다.',
      [],
    ],
    ['a list item too, its mark aside', '- curl 명령을 쓴다', ['1: curl = curl']],
    ['a heading that is the name of one', '## top 명령어', ['1: top = top']],
    ['words that are none', '이름은 docker 컨테이너와 hello 명령을 보고 정한다.', []],
    [
      'a prompt in inline code, and what a command pipes into',
      '먼저 `$ docker ps -a`를 치고 `docker ps | grep a`도 친다.',
      ['1: docker ps -a = docker container ls', '1: docker ps | grep a = docker container ls'],
    ],
    [
      'a script with something to do',
      '`./build.sh`로 만든다. `./build.sh -a`는 모두.',
      ['1: ./build.sh -a = ./build.sh'],
    ],
    ['a version is no command', '`node 18`과 `time 3`을 쓴다. `top -n 1`로 본다.', ['1: top -n 1 = top']],
    ['a sentence about a misspelled tool', '`dokcer run nginx` 를 친다.', []],
  ])('%s', (_, text, expected) => {
    expect(commands(text)).toEqual(expected);
  });
});

describe('in a fence', () => {
  test.each<[string, string[], string[]]>([
    [
      'a heredoc goes on to its end, with tabs before it where its mark says so',
      ['cat <<-EOF', '\ta', '\tEOF', 'docker ps'],
      ['2: cat <<-EOF\n\ta\n\tEOF = cat', '5: docker ps = docker container ls'],
    ],
    [
      'what runs another command is passed over with its options and their values',
      ['sudo -u root docker ps', 'sudo -E docker ps', 'nice -n 5 docker images'],
      [
        '2: sudo -u root docker ps = docker container ls',
        '3: sudo -E docker ps = docker container ls',
        '4: nice -n 5 docker images = docker image ls',
      ],
    ],
    [
      'of two subcommands in one word the first is read',
      ['docker start/stop web', 'docker start/frob web'],
      ['2: docker start/stop web = docker container start'],
    ],
    [
      'a prompt without a blank behind it',
      ['$docker ps', 'a', '$ls -al', 'b'],
      ['2: docker ps = docker container ls', '4: ls -al = ls'],
    ],
    [
      'what stands behind a prompt is a command, known or not',
      ['$ frobnicate -x', 'done'],
      ['2: frobnicate -x = frobnicate'],
    ],
    [
      'a line of a stack trace is none',
      ['at /srv/lib.rs:212', 'echo 안녕 하세요', './build.sh 이미지 만들기', 'exit'],
      ['3: echo 안녕 하세요 = echo', '5: exit = exit'],
    ],
    [
      'an open quote ends with its line',
      ['docker run -e "A=1 nginx', 'docker ps'],
      ['2: docker run -e "A=1 nginx = docker container run', '3: docker ps = docker container ls'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(commands(fence('bash', ...lines))).toEqual(expected);
  });

  test('comments behind the lines of one command are one', () => {
    const { invocations } = understand(
      fence('bash', 'docker run \\ # 첫째', '  -d \\ # 둘째', '  nginx # 셋째'),
    );
    expect(invocations.map(({ comment }) => comment?.text)).toEqual(['첫째 둘째 셋째']);
  });

  test('a thousand substitutions inside each other are not gone into', () => {
    const deep = `echo ${'$('.repeat(1000)}docker ps${')'.repeat(1000)}`;
    expect(commands(fence('bash', deep))).toEqual([`2: ${deep} = echo`]);
  });
});

describe('a file', () => {
  test('of variables, tagged or not: keys, values that are there, and comments', () => {
    expect(tokens(fence('env', 'export a=1 # x', '', 'B=', '# c'))).toEqual([
      ['config', 'key a', 'value 1', 'comment # x', 'key B', 'comment # c'],
    ]);
    expect(tokens(fence('', 'A=1', 'B=2 # x', 'C='))).toEqual([
      ['config', 'key A', 'value 1', 'key B', 'value 2', 'comment # x', 'key C'],
    ]);
  });

  test('in YAML: keys of any kind, numbers that JSON does not know, and nothing at all', () => {
    const keys = [
      'services:',
      '  web:',
      '    image: nginx:1',
      '    ? [a]',
      '    : b',
      '    12: c',
      '    n: .inf',
      '    e:',
    ];
    expect(tokens(fence('yaml', ...keys))).toEqual([
      ['compose', 'key services', 'key web', 'key image', 'key 12', 'key n', 'key e'],
    ]);
    expect(JSON.stringify(understand(fence('yaml', ...keys)).blocks)).toContain('".inf"');
    expect(tokens(fence('yaml', '# 아직 없다'))).toEqual([['config']]);
  });

  test('of Compose is known by a service’s keys, an image by its name', () => {
    expect(tokens(fence('', 'web:', '  image: nginx', '  ports:', '    - 80:80'))).toEqual([
      ['compose', 'key web', 'key image', 'key ports'],
    ]);
    expect(tokens(fence('', 'nginx/nginx')).map(([kind]) => kind)).toEqual(['image-reference']);
    expect(tokens(fence('', 'a/b.yml')).map(([kind]) => kind)).toEqual(['output']);
  });

  test('of Docker: comments by `//`, empty heredocs, triggers of triggers', () => {
    const lines = [
      'FROM nginx:1',
      '// 한 줄',
      'RUN ls // 목록',
      'RUN <<EOF',
      'EOF',
      'ONBUILD RUN ls',
      'ONBUILD ONBUILD RUN ls',
    ];
    const [[kind, ...found] = []] = tokens(fence('dockerfile', ...lines));
    expect(kind).toBe('dockerfile');
    expect(found).toEqual(expect.arrayContaining(['comment // 한 줄', 'comment // 목록', 'command ls']));
    expect(found.filter((token) => token.startsWith('instruction'))).toEqual(
      ['FROM', 'RUN', 'RUN', 'ONBUILD', 'RUN', 'ONBUILD', 'ONBUILD'].map((name) => `instruction ${name}`),
    );
  });
});

test.each(['`docker ps | > a`', '`docker ps | $(rm`', '```sh\ndocker ps | > a\n```', '- docker ps | > a'])(
  'a pipe into no command leaves the one before it: %j',
  (source) => {
    const [command] = understand(`${source}\n`).invocations;
    expect(command?.canonical).toBe('docker container ls');
    expect(command?.piped.map(({ executable }) => executable)).not.toContain('');
  },
);
