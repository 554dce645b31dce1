import { expect, test } from 'vitest';
import { toFacts } from '../../src/study/facts.ts';
import { understand } from '../understand.ts';

/** What a note says of pieces, as `piece: meaning`. */
function parts(...lines: string[]): string[] {
  return toFacts(understand(lines.join('\n'))).parts.map(({ part, meaning }) => `${part}: ${meaning}`);
}

/** What a note says of instructions and keys, as `line instruction`. */
function keys(...lines: string[]): string[] {
  return toFacts(understand(lines.join('\n'))).instructions.map(
    ({ line, instruction }) => `${line} ${instruction}`,
  );
}

const session = (...lines: string[]) => ['```sh', ...lines, '```'];

test('a comment behind a command says what its words are', () => {
  expect(parts('# 깃', ...session('git push origin main # origin은 원격 이름, main은 브랜치'))).toEqual([
    'origin: 원격 이름',
    'main: 브랜치',
  ]);
  expect(parts('# 깃', ...session('git push origin main # 처음 올릴 때는 이렇게'))).toEqual([]);
});

test('a sentence says what pieces are where it begins with here, or speaks of several', () => {
  const run = session('docker run -v [볼륨]:[경로]:ro nginx');
  expect(parts('# 도커', ...run, '여기서 ro는 읽기 전용이라는 뜻이다.')).toEqual([
    'ro: 읽기 전용이라는 뜻이다.',
  ]);
  expect(
    parts('# 도커', ...session('docker run -p 3307:3306 mysql'), '3306은 mysql이 이미 쓰고 있어서 바꿨다.'),
  ).toEqual([]);
});

test('a list item below a command says what its pieces are', () => {
  const list = ['- docker run -p 6622:22 web', '  - 6622 호스트 포트, 22 컨테이너 포트'];
  expect(parts('# 도커', ...list)).toEqual(['6622: 호스트 포트', '22: 컨테이너 포트']);
});

test('a line of brackets below a command explains its words in order', () => {
  expect(
    parts('# 도커', ...session('docker commit web app:1', '            {컨테이너} {이미지 : 태그}')),
  ).toEqual(['web: 컨테이너', 'app:1: 이미지 : 태그']);
});

test('words told in order are the pieces of the literal before', () => {
  const list = ['- 이름의 형식', '  - ghcr.io/kim/app:1.0', '  - 순서대로 레지스트리 / 계정 / 이름 / 태그'];
  expect(parts('# 도커', ...list)).toEqual(['ghcr.io: 레지스트리', 'kim: 계정', 'app: 이름', '1.0: 태그']);
});

test('lines break down a command of the sentence before, or a line of the block before', () => {
  expect(
    parts('# 권한', 'chmod 640 a.txt 하면 `-rw-r-----` 이 된다', '', '- 6 : 소유자', '- 4 : 그룹'),
  ).toEqual(['6: 소유자', '4: 그룹']);
  expect(parts('# 크론', '`0 3 * * 1 /home/me/backup.sh`', '', '- 0 : 분 자리', '- 3 : 시 자리')).toEqual([
    '0: 분 자리',
    '3: 시 자리',
  ]);
  expect(
    parts('# 주소', 'redis://:pass@localhost:6379/0', '', '- pass : 비밀번호', '- 6379 : 포트 번호'),
  ).toEqual(['pass: 비밀번호', '6379: 포트 번호']);
});

test('comments in a manifest say what its keys are, but not the names below labels', () => {
  expect(
    keys(
      '# 쿠버네티스',
      '```yaml',
      'kind: Deployment # 만들 것의 종류',
      'metadata:',
      '  labels:',
      '    app: web # 내가 붙인 라벨',
      'spec:',
      '  replicas: 3 # 유지할 파드 수',
      '  paused: true # 변경 (1)',
      '```',
    ),
  ).toEqual(['3 kind', '8 replicas']);
});

test('a comment above a key of a Compose file says what it is', () => {
  expect(
    keys(
      '# 컴포즈',
      '```yaml',
      'services:',
      '  # 데이터베이스 서버',
      '  db:',
      '    # 비밀번호 같은 변수',
      '    environment:',
      '      A: b',
      '```',
    ),
  ).toEqual(['6 environment']);
});

test('a judgement above an instruction is no meaning of it', () => {
  expect(
    keys(
      '# Dockerfile',
      '```dockerfile',
      'FROM alpine',
      '# ✅ 권장',
      'COPY a .',
      '# 패키지 설치',
      'RUN apk add curl',
      '```',
    ),
  ).toEqual(['6 RUN']);
});
