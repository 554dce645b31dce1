import { describe, expect, test } from 'vitest';
import { understand } from '../understand.ts';

const commands = (text: string, tag = '') =>
  understand(`# 노트\n\n\`\`\`${tag}\n${text}\n\`\`\`\n`).invocations.filter(
    ({ where }) => where === 'fence',
  );

test.each([
  ['docker image build -t 이미지명[:태그명] Dockerfile의 경로', ['Dockerfile의 경로']],
  ['docker build -t 이미지이름 도커파일경로', ['도커파일경로']],
  ['docker cp 컨테이너의 파일경로 호스트경로', ['컨테이너의 파일경로', '호스트경로']],
])('a synopsis with Korean arguments: %s', (text, args) => {
  const [command, ...others] = commands(text, 'text');
  expect(others).toEqual([]);
  expect(command?.role).toBe('template');
  expect(command?.arguments).toMatchObject(args.map((value) => ({ value, placeholder: true })));
  expect(command?.problems).toEqual([]);
});

test.each([
  'docker run의 옵션은 다음과 같다',
  'docker build는 Dockerfile의 경로를 받는다',
  'kubectl get의 결과를 본다',
])('a sentence is none: %s', (text) => {
  expect(commands(text)).toEqual([]);
});

test.each([
  ['dokcer run -d nginx', 'docker', 'docker container run'],
  ['dockr ps', 'docker', 'docker container ls'],
  ['kubctl get pods', 'kubectl', 'kubectl get'],
  ['gti status', 'git', 'git status'],
  ['docker-compse up -d', 'docker-compose', 'docker compose up'],
])('%s is meant for %s', (text, tool, canonical) => {
  const [command] = commands(text, 'bash');
  expect(command?.canonical).toBe(canonical);
  expect(command?.executable.value).toBe(text.split(' ')[0]);
  expect(command?.problems).toMatchObject([
    { kind: 'unknown-executable', word: text.split(' ')[0], suggestion: tool },
  ]);
});

test.each([
  'podman run -d nginx',
  'dokcer frobnicate now',
  'dokcer run --no-such-option nginx',
  'got status',
  'git status',
  'rdocker run nginx 하지 말자',
])('%s is no slip of a tool', (text) => {
  expect(commands(text, 'bash').flatMap(({ problems }) => problems.map(({ kind }) => kind))).not.toContain(
    'unknown-executable',
  );
});

test.each([
  ['docker run -it ubuntu bash', true],
  ['docker run -it ubuntu', true],
  ['docker run -d ubuntu bash', false],
  ['docker exec -it web /bin/bash', true],
  ['docker exec web ls', false],
  ['docker create -it ubuntu bash', false],
  ['docker compose exec web sh', true],
  ['docker compose exec -d web sh', false],
  ['docker compose run web', false],
  ['kubectl exec -it web -- bash', true],
  ['kubectl exec -it web -c app -- sh -l', true],
  ['kubectl exec web -- bash', false],
  ['kubectl run -it tmp --image=busybox --rm -- sh', true],
  ['kubectl run web --image=nginx', false],
])('what is typed after %s', (text, inContainer) => {
  const [opener, inside, , outside] = commands(`${text}\nls -al\nexit\ndocker ps`, 'bash');
  expect(inside?.context).toEqual(
    inContainer ? { place: 'container', openedBy: opener?.id } : { place: 'host' },
  );
  expect(outside?.context).toEqual({ place: 'host' });
});

test('items of a list that was written as code are commands where a known one follows', () => {
  const found = commands('- docker build -t app .\n2. kubectl get pods\n- 설명을 적는다\n- sleep', 'text');
  expect(found.map(({ text }) => text)).toEqual(['docker build -t app .', 'kubectl get pods']);
});

test('items below keys are values', () => {
  expect(commands('steps:\n  - docker build -t app .\n  - kubectl get pods\n')).toEqual([]);
});

test.each([
  ['docker stop web :: 멈춘다', '멈춘다'],
  ['docker stop web //web을 멈춘다', 'web을 멈춘다'],
  ['docker stop web   컨테이너를 멈춘다', '컨테이너를 멈춘다'],
  ['docker stop web\t컨테이너 정지', '컨테이너 정지'],
])('what a command does stands behind it: %s', (text, meaning) => {
  const [command] = commands(text);
  expect(command?.text).toBe('docker stop web');
  expect(command?.comment?.text).toBe(meaning);
});

test('a gap before a single word is none: it may be an argument', () => {
  const [command] = commands('docker stop   컨테이너이름');
  expect(command?.comment).toBeUndefined();
  expect(command?.arguments).toMatchObject([{ value: '컨테이너이름' }]);
});

test('a prompt of which the name was left out', () => {
  expect(commands('#] firewall-cmd --reload').map(({ text }) => text)).toEqual(['firewall-cmd --reload']);
});

test('behind the first prompt, sudo right below a command is typed; a line below output is not', () => {
  const found = commands('$ sudo apt update\nsudo apt install curl\nReading lists\nsudo apt remove curl');
  expect(found.map(({ text }) => text)).toEqual(['sudo apt update', 'sudo apt install curl']);
});

test('before the first prompt nothing was printed: what stands there without one is typed, too', () => {
  const typed = (text: string) => commands(text).map(({ executable }) => executable.value);
  expect(typed('python3 -m venv .venv\nsource .venv/bin/activate\n(.venv) $ pip install flask')).toEqual([
    'python3',
    'source',
    'pip',
  ]);
  expect(typed('$ pip install flask\npython3 -m venv .venv\n$ deactivate')).toEqual(['pip', 'deactivate']);
});

describe('lines of a session', () => {
  const fenced = (text: string): string[] => commands(text).map(({ canonical }) => canonical);

  test('may show a clock at their right end', () => {
    expect(fenced('~/app main ❯ git stash                    09:12:45')).toEqual(['git stash']);
  });

  test('go on without a prompt below one that has none', () => {
    expect(fenced('$ docker ps\ngit clone https://example.com/a.git\ncd a/b')).toEqual([
      'docker container ls',
      'git clone',
      'cd',
    ]);
  });

  test('may read a file into the shell', () => {
    expect(fenced('$ . /etc/profile')).toEqual(['.']);
    expect(fenced('ls -a\n.  ..  .git')).toEqual(['ls']);
  });

  test('may be sentences that end in a command', () => {
    const lines = 'mkdir web\n1. 우분투 계열에서는 apt-get install nginx\n2. 그다음은 nginx 설정';
    const { invocations } = understand(`\`\`\`\n${lines}\n\`\`\`\n`);
    expect(invocations.map(({ canonical }) => canonical)).toEqual(['mkdir', 'apt-get install']);
  });

  test('may be settings of an editor in a comment, or options', () => {
    expect(fenced('docker ps\n# vi: set ft=sh :\n-R : 거꾸로')).toEqual(['docker container ls']);
  });

  test('name a script by its path', () => {
    expect(fenced('$ /data/run.sh\n$ ./deploy.sh prod\n$ /usr/bin/python3 a.py')).toEqual([
      '/data/run.sh',
      './deploy.sh',
      'python3',
    ]);
  });
});
