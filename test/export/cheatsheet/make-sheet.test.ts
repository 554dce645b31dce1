import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { makeSheet } from '../../../src/export/cheatsheet/make-sheet.ts';
import { sheetContext } from '../../../src/export/cheatsheet/sheet-context.ts';
import { commandOf, setOf, sheetOf } from './sheet-of.ts';

const fence = (...lines: string[]): string => ['```bash', ...lines, '```', ''].join('\n');

describe('a command', () => {
  test('has the author’s words on the bare command, shortest first', () => {
    const sheet = sheetOf(
      [
        '| 명령 | 뜻 |\n| --- | --- |\n| `docker ps` | 실행 중인 컨테이너를 본다 |',
        '- `docker container ls` : 지금 이 컴퓨터에서 실행 중인 모든 컨테이너를 본다',
        fence('docker container ls --all   # 멈춘 것까지'),
      ].join('\n\n'),
    );
    expect(commandOf(sheet, 'docker container ls')).toMatchObject({
      short: 'docker ps',
      meaning: { text: '실행 중인 컨테이너를 본다', ours: false },
    });
  });

  test('has our words, marked, where the author only tells what one line did', () => {
    const sheet = sheetOf(fence('docker container exec web redis-cli ping   # PONG이 나온다'));
    expect(commandOf(sheet, 'docker container exec').meaning).toEqual({
      text: '실행 중인 컨테이너에서 명령을 실행한다',
      ours: true,
    });
  });

  const meaningOf = (source: string, name: string) => commandOf(sheetOf(source), name).meaning;

  test.each([
    ['- `kubectl apply -f a.yaml` : 적용한다', 'kubectl apply', '적용한다'],
    [fence('docker volume rm app_db-data # 볼륨 삭제'), 'docker volume rm', '볼륨 삭제'],
    [fence('docker compose logs -f web # web 로그 보기'), 'docker compose logs', 'web 로그 보기'],
    [fence('# 서비스로 연다', 'kubectl expose deployment web --port=80'), 'kubectl expose', '서비스로 연다'],
    [
      '| 명령 | 뜻 |\n| --- | --- |\n| `kubectl exec -it <파드> -- bash` | 파드 안으로 들어가기 |',
      'kubectl exec',
      '파드 안으로 들어가기',
    ],
    [
      '`docker compose up`\n\n서비스를 모두 만들고 시작한다.',
      'docker compose up',
      '서비스를 모두 만들고 시작한다',
    ],
  ])('has the author’s words on the plainest use of it: %j', (source, name, text) => {
    expect(meaningOf(source, name)).toEqual({ text, ours: false });
  });

  test.each([
    [fence('git commit -m "a"') + '- `git commit -am "a"` : add까지 한 번에 한다', 'git commit'],
    [
      fence('docker run nginx', '# 웹 서버를 띄운다', 'docker run -d --name web nginx'),
      'docker container run',
    ],
    [fence('git log -p README.md # 바뀐 곳', 'git log -n 3 README.md # 셋만'), 'git log'],
    ['> 정답: `docker compose down`', 'docker compose down'],
    ['이미지를 바꿀 때는 `kubectl set image` 를 쓴다.', 'kubectl set image'],
    ['> [!warning]\n> `kubectl delete ns dev` 하면 전부 지워진다.', 'kubectl delete'],
  ])('has ours where he speaks of something else: %j', (source, name) => {
    expect(meaningOf(source, name)?.ours).toBe(true);
  });

  test('tells where it is first typed or defined, with a link where notes can be reached', () => {
    const source = `# 2장 실행\n\n\`docker ps\`를 배운다.\n\n## 목록\n\n${fence('docker ps --all')}`;
    const [place] = commandOf(sheetOf(source, '../notes'), 'docker container ls').places;
    expect(place).toEqual({
      note: '노트.md',
      section: '목록',
      line: 8,
      number: '2장',
      href: '../notes/%EB%85%B8%ED%8A%B8.md#L8',
    });
    expect(commandOf(sheetOf(source), 'docker container ls').places[0]).not.toHaveProperty('href');
  });

  test('is marked where it is only typed inside a container', () => {
    const sheet = sheetOf(fence('docker exec -it web bash', 'psql --username postgres', 'exit'));
    expect(commandOf(sheet, 'psql').inContainer).toBe(true);
    expect(commandOf(sheet, 'docker container exec').inContainer).toBe(false);
  });

  test('that every shell user knows is left out, unless the author explains it', () => {
    const names = (source: string) =>
      sheetOf(source).groups.flatMap(({ commands }) => commands.map((c) => c.name));
    expect(names(fence('cd app', 'ls', 'docker ps -a'))).toEqual(['docker container ls']);
    expect(names('- `pwd` : 현재 디렉터리를 출력한다')).toEqual(['pwd']);
  });

  const namesOf = (source: string) =>
    sheetOf(source).groups.flatMap(({ commands }) => commands.map(({ name }) => name));

  test.each([
    ['- `kubectl apply -f a.yaml` : 적용한다', 'kubectl apply'],
    ['- `git stash` : 치워 두기', 'git stash'],
    ['하던 일은 `git stash` 로 치운다.', 'git stash'],
    [fence('git remote -v'), 'git remote'],
    [fence('kubectl create -f a.yaml'), 'kubectl create'],
    [fence('git reflog'), 'git reflog'],
    [fence('docker compose --version'), 'docker compose'],
    ['| 명령 | 뜻 |\n| --- | --- |\n| `docker container` | 컨테이너의 실행과 정지 |', 'docker container'],
  ])('that has subcommands stands on it where it is explained or can be run: %j', (source, name) => {
    expect(namesOf(source)).toEqual([name]);
  });

  test('that only groups others is left out where it is but named', () => {
    expect(namesOf('롤아웃은 `kubectl rollout` 밑에 있고 컨테이너는 `docker container` 밑에 있다.')).toEqual(
      [],
    );
    expect(namesOf(`## docker container\n\n${fence('docker container ls -a')}`)).toEqual([
      'docker container ls',
    ]);
  });

  test('that no docker knows is left out', () => {
    const sheet = sheetOf(fence('docker container lss', 'docker container ls'));
    expect(sheet.commands).toBe(1);
  });
});

describe('options', () => {
  const sheet = sheetOf(
    [
      fence('docker run -d -p 8080:80 --restart always nginx', 'docker run -d --name web nginx'),
      '- `-d` : 백그라운드에서 실행한다',
      '- `--restart always` : 꺼지면 다시 시작한다',
    ].join('\n'),
  );
  const { options } = commandOf(sheet, 'docker container run');

  test('are those the notes use or explain, most used first', () => {
    expect(options[0]).toEqual({
      short: '-d',
      long: '--detach',
      meaning: { text: '백그라운드에서 실행한다', ours: false },
    });
    expect(options.map(({ long }) => long).toSorted()).toEqual([
      '--detach',
      '--name',
      '--publish',
      '--restart',
    ]);
  });

  test('have the value the author gave them, and our words where the author has none', () => {
    expect(options.find(({ long }) => long === '--restart')).toMatchObject({
      value: 'always',
      meaning: { text: '꺼지면 다시 시작한다', ours: false },
    });
    expect(options.find(({ long }) => long === '--publish')).toMatchObject({
      short: '-p',
      value: '8080:80',
      meaning: { ours: true },
    });
  });
});

describe('an option that is the only one of a line', () => {
  const optionsOf = (source: string, name: string) =>
    commandOf(sheetOf(source), name).options.map(({ long, meaning }) => [long, meaning?.text, meaning?.ours]);

  test('has what the author says of that line, the command has not', () => {
    const source = '- `git add 파일` : 올린다\n- `git add -p` : 골라서 올린다\n- `git status -s` (짧게 보기)';
    expect(optionsOf(source, 'git add')).toEqual([['--patch', '골라서 올린다', false]]);
    expect(optionsOf(source, 'git status')).toEqual([['--short', '짧게 보기', false]]);
    expect(commandOf(sheetOf(source), 'git status').meaning?.ours).toBe(true);
  });

  test('has it but once, and without its own name', () => {
    const row = '| 명령 | 뜻 |\n| --- | --- |\n| `kubectl logs -f <파드>` | 로그 따라가기 |';
    expect(optionsOf(row, 'kubectl logs')).toEqual([['--follow', '새 로그를 계속 보여 준다', true]]);
    expect(optionsOf('- `git push -u` : -u 는 처음 한 번만', 'git push')).toEqual([
      ['--set-upstream', '처음 한 번만', false],
    ]);
  });

  test('is shown as it was typed, short where our grammar knows no short one', () => {
    const { options } = commandOf(sheetOf(fence('chmod -R g-w logs') + '- `-R` : 아래까지 모두'), 'chmod');
    expect(options).toEqual([
      { short: '-R', long: '--recursive', meaning: { text: '아래까지 모두', ours: false } },
    ]);
  });
});

describe('the example', () => {
  const example = (...lines: string[]) =>
    commandOf(sheetOf(fence(...lines)), 'docker container run').examples[0];

  test('is explained before it is short', () => {
    const found = example('docker run nginx', '', '# 웹 서버를 실행한다', 'docker run -d --name web nginx');
    expect(found?.text).toBe('docker run -d --name web nginx');
  });

  test('is followed by others that are explained or show another option, each once', () => {
    const { examples } = commandOf(
      sheetOf(
        fence(
          'docker run -d nginx   # 뒤에서 실행한다',
          'docker run -d redis',
          'docker run -d redis',
          'docker run --rm redis',
        ),
      ),
      'docker container run',
    );
    expect(examples.map(({ copied, meaning }) => [copied, meaning])).toEqual([
      ['docker run -d nginx', '뒤에서 실행한다'],
      ['docker run --rm redis', undefined],
    ]);
  });

  test('keeps its placeholders apart, whatever brackets they have', () => {
    expect(example('docker run --name <이름> [OPTIONS] {image}')?.template).toEqual([
      'docker run --name ',
      { placeholder: '이름' },
      ' ',
      { placeholder: 'OPTIONS' },
      ' ',
      { placeholder: 'image' },
    ]);
  });

  test('stands on one line', () => {
    expect(example('docker run -d \\', '  --name web \\', '  nginx:1.27')?.copied).toBe(
      'docker run -d --name web nginx:1.27',
    );
  });

  test('has a placeholder for an id that is gone tomorrow', () => {
    const sheet = sheetOf(fence('docker exec -it 0f4ad828824b /bin/sh'));
    expect(commandOf(sheet, 'docker container exec').examples[0]?.text).toBe(
      'docker exec -it <컨테이너> /bin/sh',
    );
  });

  test('is copied without prompt and comment', () => {
    expect(example('$ docker run -d nginx   # 실행')?.copied).toBe('docker run -d nginx');
  });

  test('is none where it would only repeat the command', () => {
    expect(commandOf(sheetOf(fence('docker ps')), 'docker container ls').examples).toEqual([]);
  });

  test('has no slip of the author in it', () => {
    expect(example('docker run --nmae web nginx', 'docker run --name web nginx:1.27-alpine')?.text).toBe(
      'docker run --name web nginx:1.27-alpine',
    );
  });
});

describe('groups', () => {
  const sheet = sheetOf(
    [
      '# 1장 시작',
      fence(
        'docker login',
        'docker compose up -d',
        'docker image ls -a',
        'git status -s',
        'git add .',
        'git push -f',
      ),
      '# 2장 실행',
      fence('docker run nginx', 'curl -s localhost', 'docker volume ls -q'),
      '| 관리 명령 | 뜻 |\n| --- | --- |\n| `docker container` | 컨테이너의 실행과 정지 |',
    ].join('\n\n'),
  );

  test('go from containers to other tools; a tool with several commands has its own', () => {
    expect(sheet.groups.map(({ title, path }) => [title, path])).toEqual([
      ['컨테이너', 'docker container'],
      ['이미지', 'docker image'],
      ['볼륨', 'docker volume'],
      ['컴포즈', 'docker compose'],
      ['레지스트리와 엔진', 'docker'],
      ['git', 'git'],
      ['그 밖의 도구', undefined],
    ]);
  });

  test('begin with the command they are named after, unless it does nothing by itself', () => {
    const ofStash = sheetOf(fence('git stash pop', 'git stash list', 'git stash'));
    expect(ofStash.groups[0]?.commands.map(({ name }) => name)).toEqual([
      'git stash',
      'git stash pop',
      'git stash list',
    ]);
    expect(sheet.groups[0]?.commands.map(({ name }) => name)).toEqual([
      'docker container run',
      'docker container',
    ]);
  });

  test('begin with the tool the notes teach most; each tool stands together', () => {
    const { groups } = sheetOf(
      fence(
        'git status -s',
        'git stash pop',
        'kubectl rollout status deploy/web',
        'kubectl rollout undo deploy/web',
        'kubectl rollout history deploy/web',
        'kubectl get pods',
        'kubectl top node',
        'kubectl config view',
        'git add .',
      ),
    );
    const names = groups.map(({ title, commands }) => [title, commands.map(({ name }) => name)]);
    expect(names).toEqual([
      ['kubectl', ['kubectl get', 'kubectl top node', 'kubectl config view']],
      ['kubectl rollout', ['kubectl rollout status', 'kubectl rollout undo', 'kubectl rollout history']],
      ['git', ['git status', 'git stash pop', 'git add']],
    ]);
  });

  test('by chapter hold the same commands once each', () => {
    expect(sheet.chapters.map(({ title }) => title)).toEqual(['1장 시작', '2장 실행']);
    const byChapter = sheet.chapters.flatMap(({ commands }) => commands);
    const byGroup = sheet.groups.flatMap(({ commands }) => commands.map(({ anchor }) => anchor));
    expect(byChapter.toSorted()).toEqual(byGroup.toSorted());
  });
});

test('every example of our own notes stands in them', () => {
  const folder = new URL('../../../notes/', import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  const notes = Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]));
  const sheet = makeSheet(sheetContext(setOf(notes), 'ko', () => undefined));
  const squeezed = Object.values(notes).join('\n').replaceAll(/\\\n/g, ' ').replaceAll(/\s+/g, ' ');
  const examples = sheet.groups.flatMap(({ commands }) => commands.flatMap((command) => command.examples));
  expect(examples.length).toBeGreaterThan(30);
  expect(examples.filter(({ copied }) => !squeezed.includes(copied))).toEqual([]);
});
