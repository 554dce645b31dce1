import { describe, expect, test } from 'vitest';
import type { Dockerfile } from '../../src/study/dockerfile.ts';
import type { StudyNote, Word } from '../../src/study/nodes.ts';
import { understand } from '../understand.ts';
import { seeded } from './random.ts';

const whole = `# syntax=docker/dockerfile:1
# 기반 이미지의 버전
ARG VERSION=22
from node:\${VERSION}-alpine AS builder   # 빌드 스테이지
WORKDIR /app
ENV MODE=dev NAME="내 앱" \\
    # 포트
    PORT=8080
ENV HOME_DIR /srv/app // 옛 꼴
COPY --chown=node:node package*.json ./
RUN --mount=type=cache,target=/root/.npm npm ci && \\
    npm run build | tee build.log

RUN <<EOF
apt-get update
echo "끝 # 주석이 아니다"
EOF
FROM nginx:1.27
COPY --from=builder ["/app/out dir", "/usr/share/nginx/html"]
HEALTHCHECK --interval=5s CMD curl -f http://localhost/ || exit 1
ONBUILD RUN echo built
EXPOSE 80/tcp 443
CMD ["nginx", "-g", "daemon off;"]
`;

function fence(text: string): string {
  return `\`\`\`dockerfile\n${text}\`\`\`\n`;
}

function read(source: string): { note: StudyNote; file: Dockerfile } {
  const note = understand(source);
  const file = note.blocks[0]?.dockerfile;
  if (file === undefined) throw new Error('no Dockerfile');
  return { note, file };
}

/** Every word of what was read, with the text at its place; the marks of quotes and lists within are left out. */
function words(file: Dockerfile, source: string): [string, string][] {
  const all: Word[] = [
    ...file.directives.flatMap(({ name, value }) => [name, value]),
    ...file.instructions.flatMap((one) => [
      one.keyword,
      ...(one.form === 'exec' ? [] : one.arguments),
      ...one.flags.flatMap(({ value }) => value ?? []),
      ...[one.image, one.stageName].flatMap((word) => word ?? []),
      ...one.variables.map(({ name }) => name),
      ...one.commands.flatMap(({ executable, path, options }) => [
        executable,
        ...path,
        ...options.map(({ written, position }) => ({ value: written, position })),
      ]),
    ]),
  ];
  return all.map(({ value, position }) => {
    const written = source.slice(position.start.offset, position.end.offset);
    return [value.replaceAll(/\n +/g, '\n'), written.replaceAll(/\n[ >]*/g, '\n')];
  });
}

describe('a Dockerfile', () => {
  const source = fence(whole);
  const { note, file } = read(source);
  const named = (name: string) => file.instructions.filter((one) => one.name === name);

  test('instructions in any case, with their stages', () => {
    expect(file.instructions.map(({ name, stage }) => [name, stage])).toEqual([
      ['ARG', undefined],
      ...['FROM', 'WORKDIR', 'ENV', 'ENV', 'COPY', 'RUN', 'RUN'].map((name) => [name, 0]),
      ...['FROM', 'COPY', 'HEALTHCHECK', 'ONBUILD', 'EXPOSE', 'CMD'].map((name) => [name, 1]),
    ]);
    expect(file.strays).toEqual([]);
  });

  test('images and names of stages', () => {
    expect(named('FROM').map(({ image, stageName }) => [image?.value, stageName?.value])).toEqual([
      ['node:${VERSION}-alpine', 'builder'],
      ['nginx:1.27', undefined],
    ]);
  });

  test('variables, those of the legacy form told apart', () => {
    const variables = [...named('ARG'), ...named('ENV')].flatMap((one) => one.variables);
    expect(variables.map(({ name, value, legacy }) => [name.value, value?.value, legacy])).toEqual([
      ['VERSION', '22', false],
      ['MODE', 'dev', false],
      ['NAME', '내 앱', false],
      ['PORT', '8080', false],
      ['HOME_DIR', '/srv/app', true],
    ]);
  });

  test('flags, exec forms, heredocs, directives and comments', () => {
    const flags = file.instructions.flatMap((one) =>
      one.flags.map(({ name, value }) => [name, value?.value]),
    );
    expect(flags).toEqual([
      ['--chown', 'node:node'],
      ['--mount', 'type=cache,target=/root/.npm'],
      ['--from', 'builder'],
      ['--interval', '5s'],
    ]);
    expect(named('CMD')[0]?.arguments.map(({ value }) => value)).toEqual(['nginx', '-g', 'daemon off;']);
    expect(file.instructions.flatMap(({ heredocs }) => heredocs.map(({ name }) => name))).toEqual(['EOF']);
    expect(file.directives.map(({ name, value }) => `${name.value}=${value.value}`)).toEqual([
      'syntax=docker/dockerfile:1',
    ]);
    expect(file.comments.map(({ value }) => value)).toEqual([
      '기반 이미지의 버전',
      '빌드 스테이지',
      '포트',
      '옛 꼴',
    ]);
  });

  test('shell commands of what is run, in their own list', () => {
    const commands = file.instructions.flatMap((one) => one.commands.map(({ text }) => text));
    expect(commands).toEqual([
      'npm ci',
      'npm run build | tee build.log',
      'apt-get update',
      'echo "끝 # 주석이 아니다"',
      'curl -f http://localhost/',
      'exit 1',
      'echo built',
    ]);
    expect(note.invocations).toEqual([]);
  });

  test('it is plain data', () => {
    expect(JSON.parse(JSON.stringify(file))).toEqual(file);
  });
});

test.each([
  ['at the margin', fence(whole)],
  ['in a list', `- 항목\n\n${fence(whole).replaceAll(/^(?=.)/gm, '  ')}`],
  ['in a quote', fence(whole).replaceAll(/^/gm, '> ')],
  ['in a quote in a list', `1. 항목\n${fence(whole).replaceAll(/^/gm, '   > ')}`],
])('every word stands where it says: %s', (_, source) => {
  const { file } = read(source);
  expect(file.instructions).toHaveLength(14);
  const found = words(file, source);
  expect(found.map(([, written]) => written)).toEqual(found.map(([value]) => value));
  const comments = file.comments.map(({ position: { start, end } }) =>
    source.slice(start.offset, end.offset),
  );
  expect(comments.filter((written) => !/^(?:#|\/\/) ?\S/.test(written))).toEqual([]);
});

test('another escape character leaves backslashes alone', () => {
  const { file } = read(
    fence('# escape=`\nFROM windows/servercore\nCOPY a.txt `\n  C:\\app\\\nRUN dir C:\\app\n'),
  );
  expect(file.instructions.map(({ name, arguments: args }) => [name, args.at(-1)?.value])).toEqual([
    ['FROM', 'windows/servercore'],
    ['COPY', 'C:\\app\\'],
    ['RUN', 'C:\\app'],
  ]);
});

test('commands below a Dockerfile, in its own fence', () => {
  const { note, file } = read(
    '```\nFROM nginx:1.27\nCOPY index.html /usr/share/nginx/html\n$ docker build -t web .\ndocker run -d web\n이제 접속한다\n```\n',
  );
  expect(note.invocations.map(({ text }) => text)).toEqual(['docker build -t web .', 'docker run -d web']);
  expect(file.instructions.map(({ name }) => name)).toEqual(['FROM', 'COPY']);
  expect(file.strays.map(({ value }) => value)).toContain('이제 접속한다');
});

test.each([
  ['lower case, tagged', '```dockerfile\nfrom alpine:3.20\nrun apk add curl\ncopy . .\n```\n', true],
  ['lower case, all of it', '```\nfrom alpine:3.20\nrun apk add curl\n```\n', true],
  ['ARG before FROM', '```\nARG TAG=3.20\nFROM alpine:${TAG}\nRUN apk add curl\n```\n', true],
  ['an English sentence', '```\nfrom here on\nit is prose\n```\n', false],
  ['SQL', '```sql\nSELECT id\nFROM users\nWHERE id = 1\n```\n', false],
  ['Python', '```python\nfrom os import path\nprint(path)\n```\n', false],
])('told by its shape: %s', (_, source, expected) => {
  expect(understand(source).blocks[0]?.kind === 'dockerfile').toBe(expected);
});

test('a broken one loses nothing and never throws', () => {
  const random = seeded(7);
  for (let round = 0; round < 400; round += 1) {
    let text = whole;
    for (let cut = 0; cut < 6; cut += 1) {
      const at = random.between(0, text.length);
      const insert = random.pick(['', '"', "'", '\\', '[', '<<EOF', '\n', '#', '한']);
      text = text.slice(0, at) + insert + text.slice(at + random.between(0, 3));
    }
    const source = fence(text.replaceAll('```', ''));
    const { blocks, spans } = understand(source);
    const file = blocks[0]?.dockerfile;
    if (file === undefined) continue;
    const wrong = words(file, source).filter(
      ([value, written]) => value !== written && !/[\\"'\n]/.test(value + written),
    );
    expect(wrong).toEqual([]);
    const read = [...file.instructions, ...file.directives, ...file.comments, ...file.strays];
    const covered = new Set(
      read.flatMap(({ position: { start, end } }) =>
        Array.from({ length: end.line - start.line + 1 }, (_, index) => start.line + index),
      ),
    );
    const filled = spans[0]!.lines.filter((line) => line.text.trim() !== '').map(({ line }) => line);
    expect(filled.filter((line) => !covered.has(line))).toEqual([]);
  }
});
