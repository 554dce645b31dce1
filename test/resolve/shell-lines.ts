import fc, { type Arbitrary } from 'fast-check';

const plain = fc.stringMatching(/^[A-Za-z0-9_./:,@%+-][A-Za-z0-9_./:=,@%+-]{0,7}$/);
const korean = fc.constantFrom('컨테이너', '볼륨을', '이름', '웹-서버', '한글/경로', '실행한다.');
const variable = fc.constantFrom('$HOME', '$1', '$?', '${name}', '${name:-기본}', '${#list}', '$((1+2))');
const escaped = fc.constantFrom(
  '\\ ',
  '\\"',
  "\\'",
  '\\$',
  '\\\\',
  '\\#',
  '\\;',
  '\\&',
  '\\|',
  '\\(',
  '\\*',
  '\\가',
);
const single = fc
  .array(fc.constantFrom('a', ' ', '"', '$x', '\\', '한글', '#', ';', '|', '{{.ID}}', '>', '\n'), {
    maxLength: 5,
  })
  .map((parts) => `'${parts.join('')}'`);

const inner = fc.constantFrom('docker ps -aq', 'ls', 'echo "a b"', "echo ')'", 'cat f | wc -l', 'pwd; ls');
const substitution = inner.map((command) => `$(${command})`);

const double = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'a',
        ' ',
        "'",
        '\\"',
        '\\\\',
        '\\$',
        '\\n',
        '한글',
        '#',
        ';',
        '|',
        '&',
        '>',
        '\\`',
        '\n',
      ),
      variable,
      substitution,
    ),
    { maxLength: 5 },
  )
  .map((parts) => `"${parts.join('')}"`);

const expansion = fc.oneof(variable, substitution);
const quoted = fc.oneof(single, double);
const whole = fc.oneof(
  { weight: 6, arbitrary: plain },
  { weight: 2, arbitrary: korean },
  { weight: 4, arbitrary: quoted },
  { weight: 2, arbitrary: expansion },
  fc.constantFrom(
    '*',
    'a#b',
    '~',
    '{a,b}',
    '--',
    '-p',
    '--name=',
    'http://localhost:80/',
    '\\$',
    '\\;',
    '\\#',
  ),
);
const word = fc.oneof(
  { weight: 3, arbitrary: whole },
  adjoined(plain, escaped, plain),
  adjoined(plain, fc.oneof(quoted, expansion)),
  adjoined(quoted, fc.oneof(quoted, plain, korean)),
  adjoined(korean, fc.oneof(quoted, plain)),
);
const name = fc.constantFrom('docker', 'ls', './run.sh', 'echo', 'git', 'grep', 'npm', '/usr/bin/curl');
const assignment = fc
  .tuple(fc.constantFrom('A', 'LANG', '_x1'), fc.option(word))
  .map(([key, value]) => `${key}=${value ?? ''}`);
const redirection = fc.constantFrom(
  '> out',
  '>out',
  '>> 기록.txt',
  '2>&1',
  '2> err',
  '< in',
  '&> all',
  '>&2',
);
const gap = fc.oneof(
  { weight: 12, arbitrary: fc.constant(' ') },
  fc.constantFrom('  ', '\t', ' \\\n  ', '\\\n '),
);

const simple: Arbitrary<string> = fc
  .tuple(
    fc.array(assignment, { maxLength: 1 }),
    name,
    fc.array(fc.tuple(gap, word), { maxLength: 5 }),
    fc.array(redirection, { maxLength: 2 }),
  )
  .map(([before, first, words, after]) =>
    [...before.map((one) => `${one} `), first, ...words.flat(), ...after.map((one) => ` ${one}`)].join(''),
  );

const pipeline = joined(simple, fc.constantFrom(' | ', '|', ' |& '), 2);
const list = joined(pipeline, fc.constantFrom(' && ', ' || ', '; ', ';', ' & ', '&&'), 3);

/** Forms that tree-sitter reads only where no other stands beside them. */
const alone = fc
  .tuple(name, word, fc.constantFrom('<<< "a b"', "<<<'a'", '`docker ps -q`', '"목록: `docker ps`"', '`pwd`'))
  .map((parts) => parts.join(' '));
const longPipeline = joined(simple, fc.constantFrom(' | ', '|'), 4);

const line = fc.oneof(
  { weight: 10, arbitrary: list },
  { weight: 2, arbitrary: list.map((text) => `(${text})`) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(list, fc.constantFrom(' # 목록', '  #', ' # a "b', " # don't"))
      .map((parts) => parts.join('')),
  },
  fc.constantFrom('', '# docker ps', '  # 설명 (전체)'),
  fc.tuple(assignment, fc.constantFrom('', ' ')).map((parts) => parts.join('')),
  heredoc(),
  alone,
);

/** Lines of a shell as they may stand in a script. */
export const shellLines = fc
  .tuple(
    fc.array(line, { minLength: 1, maxLength: 4 }),
    fc.oneof({ weight: 4, arbitrary: fc.constant('') }, longPipeline),
  )
  .map(([lines, end]) => [...lines, end].join('\n'));

function joined(part: Arbitrary<string>, separator: Arbitrary<string>, most: number): Arbitrary<string> {
  const more = fc.array(fc.tuple(separator, part), { maxLength: most - 1 });
  return fc.tuple(part, more).map(([first, rest]) => first + rest.flat().join(''));
}

/** Parts that make one word. */
function adjoined(...parts: Arbitrary<string>[]): Arbitrary<string> {
  return fc.tuple(...parts).map((pieces) => pieces.join(''));
}

function heredoc(): Arbitrary<string> {
  const body = fc.array(fc.constantFrom('hello', 'docker ps', "don't", '"', '# x', '$name', '한글', ''), {
    maxLength: 3,
  });
  return fc
    .tuple(simple, fc.constantFrom('<<EOF', '<< EOF', "<<'EOF'", '<<"EOF"', '<<EOF > out'), body)
    .map(([command, mark, lines]) => [`${command} ${mark}`, ...lines, 'EOF'].join('\n'));
}
