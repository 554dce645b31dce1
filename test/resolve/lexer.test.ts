import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lex } from '../../src/resolve/lexer.ts';

const words = (text: string, dialect: 'sh' | 'powershell' | 'cmd' = 'sh') =>
  lex(text, dialect).commands.map((command) => command.words.map(({ value }) => value));

describe('lexer', () => {
  test.each([
    ['quotes and escapes', `echo "a b" 'c d' e\\ f`, [['echo', 'a b', 'c d', 'e f']]],
    ['separators', 'a && b || c; d | e', [['a'], ['b'], ['c'], ['d'], ['e']]],
    [
      'placeholders with blanks',
      'docker rm <컨테이너 이름> [옵션]',
      [['docker', 'rm', '<컨테이너 이름>', '[옵션]']],
    ],
    ['redirections are no words', 'a <in >out 2>&1', [['a']]],
    ['a process in place of a file', 'diff <(ls a) b', [['diff', '<(ls a)', 'b']]],
    ['a process to write to', 'tee >(wc -l) <in', [['tee', '>(wc -l)']]],
    ['a // comment', 'docker ps // 목록 (전체)', [['docker', 'ps']]],
    ['a URL is no comment', 'curl http://localhost:80', [['curl', 'http://localhost:80']]],
    ['a comment after a continuation mark', 'docker run \\ # 실행\n  nginx', [['docker', 'run', 'nginx']]],
    ['an escaped # is no comment', 'grep \\# a', [['grep', '#', 'a']]],
    ['a heredoc body is no command', 'cat <<EOF > a\nrm -rf /\nEOF\nls', [['cat'], ['ls']]],
    [
      'Windows paths keep their backslashes',
      'type C:\\Users\\kim\\a.txt',
      [['type', 'C:\\Users\\kim\\a.txt']],
    ],
    ['Go templates', `docker ps --format '{{.ID}}'`, [['docker', 'ps', '--format', '{{.ID}}']]],
    ['an apostrophe without a partner', "echo don't", [['echo', "don't"]]],
  ])('%s', (_name, text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test('reads the commands inside $(…)', () => {
    const [command] = lex('docker rm -f $(docker ps -aq)', 'sh').commands;
    expect(command!.words[3]!.nested[0]!.words.map(({ value }) => value)).toEqual(['docker', 'ps', '-aq']);
  });

  test.each([
    ['in a process', 'diff <(docker ps -q) a', ['docker', 'ps', '-q']],
    ['in double quotes', 'echo "$(docker ps -q)"', ['docker', 'ps', '-q']],
    ['in backticks in double quotes', 'echo "all: `docker ps -q`"', ['docker', 'ps', '-q']],
    ['that hold a parenthesis in quotes', "echo $(grep ')' a)", ['grep', ')', 'a']],
  ])('reads commands %s', (_name, text, expected) => {
    const nested = lex(text, 'sh').commands[0]!.words[1]!.nested;
    expect(nested.map((command) => command.words.map(({ value }) => value))).toEqual([expected]);
  });

  test('PowerShell continues with a backtick, cmd with a caret', () => {
    expect(words('docker run `\n  nginx', 'powershell')).toEqual([['docker', 'run', 'nginx']]);
    expect(words('docker run ^\n  nginx', 'cmd')).toEqual([['docker', 'run', 'nginx']]);
  });

  test('never throws; words and comments cover what they claim, in order', () => {
    const piece = fc.constantFrom(
      'docker',
      ' ',
      '\n',
      '"',
      "'",
      '`',
      '\\',
      '$(',
      ')',
      '${',
      '}',
      '<',
      '>',
      '<이름>',
      '|',
      '&&',
      ';',
      '#',
      '//',
      '[',
      ']',
      '{',
      '가',
      '-p',
      '=',
      '<<EOF',
      'EOF',
    );
    const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, fc.constantFrom('sh', 'powershell', 'cmd'), (source, dialect) => {
        let last = 0;
        for (const command of lex(source, dialect).commands) {
          for (const word of command.words) {
            expect(word.start).toBeGreaterThanOrEqual(last);
            expect(word.end).toBeGreaterThan(word.start);
            expect(word.end).toBeLessThanOrEqual(source.length);
            last = word.end;
          }
        }
      }),
      { numRuns: 3000 },
    );
  });
});
