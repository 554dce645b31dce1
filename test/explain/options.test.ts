import { expect, test } from 'vitest';
import { toFacts } from '../../src/study/facts.ts';
import { understand } from '../understand.ts';

/** What a note says of options, as `command option: meaning`. */
function options(...lines: string[]): string[] {
  return toFacts(understand(lines.join('\n'))).options.map(
    ({ command, option, meaning }) => `${command} ${option}: ${meaning}`,
  );
}

const session = (...lines: string[]) => ['```sh', ...lines, '```'];

test.each([
  ['커밋을 꼭 남기고 싶으면 `--no-ff` 를 붙입니다.', 'git merge', '--no-ff: 커밋을 꼭 남기고 싶으면'],
  ['강제로 지우려면 -D', 'git branch', '-D: 강제로 지우려면'],
  [
    '로그를 계속 보고 싶으면 `docker logs` 에 `-f` 를 준다.',
    'docker logs web',
    '--follow: 로그를 계속 보고 싶으면',
  ],
  ['-a 를 줘야 이름 있는 볼륨까지 지워짐', 'docker volume prune', '--all: 이름 있는 볼륨까지 지워짐'],
  ['`-t` 옵션을 통해서 이미지에 이름을 단다.', 'docker build .', '--tag: 이미지에 이름을 단다.'],
  ['-r 옵션으로 하위 폴더까지 복사', 'cp -r a b', '--recursive: 하위 폴더까지 복사'],
  ['실행 중인 것은 `--force` 필요', 'docker rm web', '--force: 실행 중인 것은'],
  [
    '`-L` 에 보고 싶은 라벨을 지정한다.',
    'kubectl get pods',
    '--label-columns: 에 보고 싶은 라벨을 지정한다.',
  ],
  ['컨테이너 이름을 --name 뒤에 적는다', 'docker run nginx', '--name: 컨테이너 이름을'],
  ['-c 없으면 계속 보낸다', 'ping 8.8.8.8', '-c: 없으면 계속 보낸다'],
])('%s', (sentence, command, expected) => {
  const said = options('# 메모', ...session(command), sentence);
  expect(said.map((line) => line.slice(line.indexOf(' -') + 1))).toEqual([expected]);
});

test('a sentence that says nothing of an option is left alone', () => {
  expect(options('# 메모', '`ls -l` 명령을 쓰면 권한까지 볼 수 있다.')).toEqual([]);
  expect(options('# 메모', ...session('docker run -d nginx'), '`-d`를 붙이면 된다.')).toEqual([]);
});

test('options of a table belong to the tool that its title names', () => {
  const table = ['| 옵션 | 뜻 |', '| --- | --- |', '| -a | 숨김 파일까지 |'];
  expect(options('# 리눅스', '`wc -l a.txt`로 센다.', '## ls 옵션', '', ...table)).toEqual([
    'ls --all: 숨김 파일까지',
  ]);
  expect(
    options('# 리눅스', ...session('docker exec -it web sh'), '## curl 정리', '', '- -d : 본문 데이터'),
  ).toEqual(['curl --data: 본문 데이터']);
});

test('options below a title of their own belong to the command of the title around', () => {
  const lines = ['## ls', '', '목록을 본다', '', '### 옵션', '', '- `-l` : 자세히', '- `-a` : 전부'];
  expect(options('# 리눅스', ...lines, '', '## wc', '', 'wc -l a.txt')).toEqual([
    'ls -l: 자세히',
    'ls --all: 전부',
  ]);
});

test('an option that only another command of the block uses is that command’s', () => {
  expect(
    options(
      '# 스웜',
      ...session(
        'docker service create --replicas 2 web',
        'docker service update --update-parallelism 1 web',
      ),
      '',
      '- `--replicas` : 띄울 수',
      '- `--update-parallelism` : 한 번에 바꿀 수',
    ),
  ).toEqual([
    'docker service create --replicas: 띄울 수',
    'docker service update --update-parallelism: 한 번에 바꿀 수',
  ]);
});

test('comments behind a command and below it say what its options do', () => {
  expect(
    options(
      '# 도커',
      ...session(
        'docker run -d -p 80:80 nginx # -d: 백그라운드, -p: 포트 연결',
        'docker exec -it web sh',
        '# t : 터미널을 준다',
      ),
    ),
  ).toEqual([
    'docker container run --detach: 백그라운드',
    'docker container run --publish: 포트 연결',
    'docker container exec --tty: 터미널을 준다',
  ]);
});

test('short options named together are each an option, spellings of one are not', () => {
  expect(options('# 도커', ...session('docker run -i -t alpine'), '', '- -i, -t : 입력과 터미널')).toEqual([
    'docker container run --interactive: 입력과 터미널',
    'docker container run --tty: 입력과 터미널',
  ]);
  expect(options('# 도커', ...session('docker run -d nginx'), '', '- -d, --detach : 뒤에서 돌린다')).toEqual([
    'docker container run --detach: 뒤에서 돌린다',
  ]);
});

test('a misspelled option stays as it is written, with the command of those around it', () => {
  const list = ['- --privilegde : 권한을 더 준다', '- --user : 사용자'];
  expect(options('# 도커', ...session('docker exec web ls | grep a'), '', ...list)).toEqual([
    'docker container exec --privilegde: 권한을 더 준다',
    'docker container exec --user: 사용자',
  ]);
  const inner = ['- --character-set-server=utf8mb4 : 문자 집합', '- -d : 뒤에서'];
  expect(options('# 도커', ...session('docker run -d mysql'), '', ...inner)).toEqual([
    'docker container run --detach: 뒤에서',
  ]);
});

test('titles say what an option does', () => {
  expect(options('# 도커', '## 멈춘 컨테이너까지 보기 (-a 옵션)', ...session('docker ps -a'))).toEqual([
    'docker container ls --all: 멈춘 컨테이너까지 보기',
  ]);
});

test('lines that repeat a command with one option each are options where options are announced', () => {
  const lines = session('ls -a : 숨김 파일까지', 'ls -l : 자세히');
  expect(options('# 리눅스', 'ls에서 쓸 수 있는 옵션은 아래와 같다.', ...lines)).toEqual([
    'ls --all: 숨김 파일까지',
    'ls -l: 자세히',
  ]);
  expect(options('# 리눅스', '자주 치는 것들', ...lines)).toEqual([]);
});

test('a cell beside a command tells one of its options', () => {
  const head = ['| 하고 싶은 것 | 명령어 | 비고 |', '| --- | --- | --- |'];
  expect(options('# 도커', ...head, '| 다시 켜기 | `docker start web` | `-a` 붙이면 출력이 보임 |')).toEqual([
    'docker container start --attach: 출력이 보임',
  ]);
});

test('what a row says of its command is no meaning of the options it lists', () => {
  const head = ['| 명령어 | 내용 | 주요 옵션 |', '| --- | --- | --- |'];
  const rows = ['| `docker run` | 만들어서 실행 | -d -p -v |', '| `docker ps` | 목록 보기 | -a |'];
  expect(options('# 도커', ...head, ...rows)).toEqual([]);
});

test('options of many commands below a title of shared options are the tool’s', () => {
  const commands = ['kubectl get pods', 'kubectl logs web', 'kubectl delete pod web'];
  const list = ['- `-n` : 네임스페이스를 고른다'];
  expect(options('# 쿠버네티스', ...session(...commands), '## 공통 옵션', '', ...list)).toEqual([
    'kubectl --namespace: 네임스페이스를 고른다',
  ]);
  expect(options('# 쿠버네티스', ...session(...commands), '## 옵션 (get 기준)', '', ...list)).toEqual([
    'kubectl get --namespace: 네임스페이스를 고른다',
  ]);
});

test('options in a sentence have what they do in parentheses', () => {
  expect(
    options(
      '# 도커',
      ...session('docker run -d -p 80:80 nginx'),
      '자주 쓰는 것: `-d`(뒤에서 실행), `-p`(포트 연결)',
    ),
  ).toEqual(['docker container run --detach: 뒤에서 실행', 'docker container run --publish: 포트 연결']);
});

test('a comment that opens with an option speaks of the command below it that uses it, also within another', () => {
  const nested = [
    'docker run -it web',
    '',
    '# 멈춘 것을 모두 지운다',
    '# -q: 아이디만 보여 준다',
    'docker rm $(docker ps -a -q)',
  ];
  expect(options('# 도커', ...session(...nested))).toEqual([
    'docker container ls --quiet: 아이디만 보여 준다',
  ]);
  const above = ['docker run -d web', '# -d: 뒤에서 실행한다', 'docker run -d db'];
  expect(options('# 도커', ...session(...above))).toEqual(['docker container run --detach: 뒤에서 실행한다']);
});

test('letters below a line that announces options are options, words elsewhere are none', () => {
  const letters = [
    '```text',
    '<option>',
    '    - i : 대소문자를 가리지 않는다',
    '    - v : 맞지 않는 줄만',
    '```',
  ];
  expect(options('# grep', '', '- grep [옵션] 글자 파일', ...letters)).toEqual([
    'grep --ignore-case: 대소문자를 가리지 않는다',
    'grep --invert-match: 맞지 않는 줄만',
  ]);
  expect(options('# 메모', '```', 'i : 첫째를 가리킨다', 'v : 둘째를 가리킨다', '```')).toEqual([]);
});

test('letters without a dash are options below a command that is written so, and among letters with one', () => {
  expect(options('# ps', ...session('ps aux'), '', '- a : 남의 것까지', '- x : 터미널 없는 것까지')).toEqual([
    'ps a: 남의 것까지',
    'ps x: 터미널 없는 것까지',
  ]);
  const mixed = ['* -A : 모두', '* -e : 모두 보여 준다', '* -d : 우두머리는 빼고', '* T : 이 터미널의 것'];
  expect(options('# ps 명령어', ...session('ps -A'), '', ...mixed)).toContain('ps T: 이 터미널의 것');
  expect(options('# 글자', '- a : 첫 글자', '- b : 둘째 글자')).toEqual([]);
});

test('words of options without their dashes are options where several are of the command above', () => {
  const kinds = ['- soft : 올린 것을 남긴다', '- hard : 고친 것을 모두 버린다'];
  expect(options('# 되돌리기', ...session('git reset --hard HEAD^'), '', ...kinds)).toEqual([
    'git reset --soft: 올린 것을 남긴다',
    'git reset --hard: 고친 것을 모두 버린다',
  ]);
  expect(options('# 되돌리기', ...session('git log'), '', ...kinds)).toEqual([]);
});

test('an option belongs to the one command without a grammar that its section types', () => {
  const note = [
    '# rm',
    ...session('rm -i a'),
    '# cp',
    ...session('cp a b'),
    '`-i` 옵션을 사용해 덮어쓸지 묻는다.',
  ];
  expect(options(...note)).toEqual(['cp --interactive: 덮어쓸지 묻는다.']);
});

test('several options share a line of prose, which ends what is said of them', () => {
  const note = [
    '여기서',
    '-i -t 옵션은 화면과 이어 준다',
    'web은 이미지다',
    ...session('docker run -i -t web'),
  ];
  const expected = ['--interactive', '--tty'].map((name) => `docker container run ${name}: 화면과 이어 준다`);
  expect(options('# 도커', ...note)).toEqual(expected);
  expect(options('# 도커', ...session('docker run -i -t web', '-i -t 옵션을 주면 화면과 이어 준다'))).toEqual(
    expected,
  );
});

test.each([
  ['`-u`(upstream)를 붙여서 기본 원격을 정한다.', 'git push', '--set-upstream: 기본 원격을 정한다.'],
  ['여기서는 --rm 덕분에 멈추면 알아서 지워진다.', 'docker run --rm web', '--rm: 멈추면 알아서 지워진다.'],
])('an option is told beside a gloss, or as what one owes something to: %s', (text, command, expected) => {
  const [option] = options('# 옵션', ...session(command), '', text);
  expect(option?.endsWith(expected)).toBe(true);
});

test('letters of a table are options where one command has them', () => {
  const table = ['| 옵션 | 뜻 |', '| --- | --- |', '| r | 읽기 |', '| w | 쓰기 |', '| x | 실행 |'];
  expect(options('# 권한', ...session('git log', 'chmod 644 a'), '', ...table)).toEqual([]);
  const letters = ['| 옵션 | 뜻 |', '| --- | --- |', '| c | 묶기 |', '| f | 파일 이름 |'];
  expect(options('# 묶기', ...session('tar -cf a.tar b'), '', ...letters)).toEqual([
    'tar --create: 묶기',
    'tar --file: 파일 이름',
  ]);
});
