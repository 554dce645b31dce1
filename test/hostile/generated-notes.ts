import {
  array,
  constantFrom,
  type Arbitrary,
  integer,
  letrec,
  oneof,
  option,
  record,
  string,
  tuple,
} from 'fast-check';

const words = constantFrom(
  ...'컨테이너 이미지 볼륨을 실행한다 nginx `docker ps` **도커(Docker)**는 *강조* ==표시== [[노트|이름]] %%숨김%% <b>굵게 </b> <img src=x onerror=alert(1)> <name> [글](javascript:alert(1)) ![그림](../../a.png) [^1] [가][나] :: {{c1::가}} [sound:a.mp3] {{constructor}} \u001F \u001B]8;; \u202E ~~취소~~ 1~3장 $(rm -rf /) & && | \\ ` ** [ ]( <!-- --> </div> <script> &lt; &#106; 👩‍💻 \u1100\u1161 \u0301 constructor toString valueOf __proto__ hasOwnProperty'.split(
    ' ',
  ),
);
const line: Arbitrary<string> = array(
  oneof({ weight: 6, arbitrary: words }, { weight: 1, arbitrary: string({ maxLength: 12 }) }),
  {
    minLength: 1,
    maxLength: 8,
  },
).map((all) => all.join(' ').replaceAll(/[\r\n]/g, ' '));

const command = constantFrom(
  'docker run -d --name web -p 8080:80 nginx:1.27 # 띄운다',
  '$ docker ps -a',
  'docker exec -it web sh -c "ls | grep a"',
  'kubectl get pods -n kube-system',
  'git commit -m "메시지 $(date)"',
  'docker build -t a/b:c . && docker push a/b:c',
  "echo '안녕' > a.txt; cat <<EOF",
  'docker run --rm -v $PWD:/app \\',
  'FROM node:20 AS build',
  'services:\n  web:\n    image: nginx\n    ports:\n      - "80:80"',
  'PS C:\\> docker images',
  'constructor run --valueOf toString',
  'docker valueOf __proto__ constructor',
  'FROM constructor AS toString\nCOPY --from=valueOf a __proto__',
  'services:\n  constructor:\n    toString: a\n    environment:\n      __proto__: b',
  'CONTAINER ID   IMAGE   COMMAND',
);

const { block } = letrec<{ block: string; flow: string }>((tie) => ({
  block: oneof(
    { maxDepth: 4, withCrossShrink: true },
    line,
    line.map((text) => `- \`docker stop\`: ${text}`),
    record({ depth: integer({ min: 1, max: 6 }), text: line }).map(
      ({ depth, text }) => `${'#'.repeat(depth)} ${text}`,
    ),
    record({
      fence: constantFrom('```', '~~~', '````'),
      info: constantFrom(
        '',
        'sh',
        'bash',
        'dockerfile',
        'yaml',
        'console',
        'js" onload=x',
        'constructor',
        '__proto__',
      ),
      lines: array(oneof(command, line), { maxLength: 5 }),
      closed: constantFrom(true, true, true, false),
    }).map(({ fence, info, lines, closed }) =>
      [`${fence}${info}`, ...lines, ...(closed ? [fence] : [])].join('\n'),
    ),
    array(tuple(line, line), { minLength: 1, maxLength: 4 }).map(
      (rows) => `| 옵션 | 뜻 |\n|---|:-:|\n${rows.map(([a, b]) => `| ${a} | ${b} |`).join('\n')}`,
    ),
    constantFrom(
      '<details><summary>답',
      '</details>',
      '<div align="center">',
      '<aside>\n💡 글\n\n</aside>',
      '<svg onload=alert(1)>',
      '---',
      '[나]: vbscript:a "글"',
      '[^1]: 각주 <script>alert(1)</script>',
      '<br>',
    ),
    tie('flow').map((flow) => flow.replaceAll(/^/gm, '> ')),
    tie('flow').map((flow) => `- ${flow.replaceAll('\n', '\n  ')}`),
    tie('flow').map((flow) => `1. ${flow.replaceAll('\n', '\n   ')}`),
  ),
  flow: array(tie('block'), { minLength: 1, maxLength: 3 }).map((blocks) => blocks.join('\n\n')),
}));

const frontMatter = constantFrom(
  '---\ntitle: 도커\n---\n',
  '---js\nrequire("fs")\n---\n',
  '---\n__proto__: {a: 1}\norder: 둘\n---\n',
  '---\n끝이 없다\n',
);

/** A note by a grammar of our own: nested Korean Markdown, commands, tables, HTML; its end may be broken off anywhere. */
export const generatedNote: Arbitrary<string> = record({
  front: option(frontMatter, { freq: 6, nil: '' }),
  blocks: array(oneof({ weight: 3, arbitrary: block }, { weight: 1, arbitrary: command }), {
    minLength: 1,
    maxLength: 8,
  }),
  cut: option(integer({ min: 0, max: 40 }), { freq: 3, nil: 0 }),
}).map(({ front, blocks, cut }) => {
  const whole = `${front}${blocks.join('\n\n')}\n`;
  return whole.slice(0, Math.max(1, whole.length - cut));
});
