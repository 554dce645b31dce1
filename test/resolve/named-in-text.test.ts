import { describe, expect, test } from 'vitest';
import { understand } from '../understand.ts';

/** Canonical commands of a note, by line. */
const found = (markdown: string): string[] =>
  understand(markdown).invocations.map(({ position, canonical }) => `${position.start.line} ${canonical}`);

describe('executables named in a sentence', () => {
  test.each([
    ['폴더 주인은 chown -R kim /srv 처럼 바꾼다', 'chown'],
    ['root만 쓸 수 있어서 sudo vi hosts.conf', 'vi'],
    ['서비스가 떠 있나 확인 → systemctl status sshd', 'systemctl status'],
  ])('behind a Korean word: %s', (text, canonical) => {
    expect(found(`${text}\n`)).toEqual([`1 ${canonical}`]);
  });

  test.each(['수업 3. Setup of pip packages', '패키지는 pip 목록에서 본다', '설정한 at 시각에 돈다'])(
    'but not among English words, nor by the name alone: %s',
    (text) => {
      expect(found(`${text}\n`)).toEqual([]);
    },
  );

  test('in code whose result or typing is told', () => {
    expect(found('- `hostname`의 결과는 ID와 같다\n- `date`를 입력해 본다\n')).toEqual([
      '1 hostname',
      '2 date',
    ]);
    expect(found('- 표의 `hostname`은 이름이다\n')).toEqual([]);
  });

  test.each(['### wc 옵션', '### wc 주요 옵션', 'wc 명령어 옵션'])('in a title of options: %s', (text) => {
    expect(found(`${text}\n\n- -l : 줄 수\n`)).toEqual(['1 wc']);
  });

  test('not at the end of a pipe', () => {
    expect(found('## git stash show -p | git apply -R\n')).toEqual(['1 git stash show']);
  });

  test('with its tool alone in strong letters', () => {
    expect(found('- **docker** run ***-it*** alpine\n- **docker** 는 도구다\n')).toEqual([
      '1 docker container run',
    ]);
  });
});

describe('no commands', () => {
  test.each(['| `ss -t` | 소켓 | netstat 대신 |', '| 저장 | 평문 | base64 인코딩 |'])(
    'what is done, or stands for another: %s',
    (row) => {
      const commands = found(`| 하나 | 둘 | 셋 |\n| --- | --- | --- |\n${row}\n`);
      expect(commands.join()).not.toMatch(/netstat|base64/);
    },
  );

  test('a value that was printed', () => {
    const fence = (lines: string): string => `\`\`\`bash\n${lines}\n\`\`\`\n`;
    expect(found(fence("docker inspect -f '{{.State.Dead}}' web\ntrue"))).toEqual(['2 docker inspect']);
  });

  test('a name that stands for a subcommand typed in the note', () => {
    const typed = '```bash\ndocker exec -it web sh\n```\n';
    expect(found(`${typed}\n\`exec\` 명령은 실행 중일 때만 된다.\n`)).toEqual([
      '2 docker container exec',
      '5 docker container exec',
    ]);
    expect(found('`exec` 명령은 셸을 바꾼다.\n')).toEqual(['1 exec']);
  });

  test('a heading that is the object of a command below it', () => {
    expect(found('## Quota\n\n```bash\nkubectl create quota q\n```\n')).toEqual(['4 kubectl create quota']);
    expect(found('## Taint\n\n```bash\nkubectl taint nodes n1 a=b:NoSchedule\n```\n')[0]).toBe(
      '1 kubectl taint',
    );
  });
});

describe('last words below a heading that sets commands side by side', () => {
  test('stand in a list or in code', () => {
    const title = '## docker run과 docker exec의 차이\n\n';
    expect(
      found(`${title}1. run\n    - 만들어서 띄운다\n2. exec\n    - 들어간다\n\n- \`exec\`는 가볍다\n`).slice(
        -3,
      ),
    ).toEqual(['3 docker container run', '5 docker container exec', '8 docker container exec']);
  });

  test('not below one that names a single command', () => {
    expect(found('## docker run 이란\n\n- `exec`는 다르다\n')).toEqual(['1 docker container run']);
  });
});

describe('lines of a session', () => {
  test('before its first prompt are typed', () => {
    const lines = 'python3 -m venv env\nsource env/bin/activate\n(env) $ pip list\npython3 is here';
    expect(found(`\`\`\`\n${lines}\n\`\`\`\n`)).toEqual(['2 python3', '3 source', '4 pip list']);
  });

  test("may have a host's name in brackets for a prompt", () => {
    expect(found('```\n[node2]$ docker swarm leave\nNode left the swarm.\n```\n')).toEqual([
      '2 docker swarm leave',
    ]);
  });
});

describe('bare names in passing', () => {
  test.each([
    '이미지는 git add를 하지 않은 파일이다',
    '- 모든 파일은 git commit 후에 바뀐다',
    '- docker commit을 통해 생성된 이미지를 올린다',
    '- ls 명령을 통한 출력이 넘어간다',
    'docker run 명령의 --rm 옵션과 같다',
    '- docker -p 옵션과 같은 일을 한다',
  ])('are no commands: %s', (text) => {
    expect(found(`${text}\n`)).toEqual([]);
  });

  test('are what a sentence is about where it says what they do', () => {
    expect(found('컨테이너는 docker rm으로 지운다\n')).toEqual(['1 docker container rm']);
    expect(found('### Q. docker rm을 했는데 남아 있어요\n')).toEqual(['1 docker container rm']);
  });
});

describe('several commands of one text', () => {
  test('are steps of a row', () => {
    expect(found('docker pull > docker create > docker start\n')).toEqual([
      '1 docker image pull',
      '1 docker container create',
      '1 docker container start',
    ]);
    expect(found('- docker logs web > out.txt\n')).toEqual(['1 docker container logs']);
  });

  test('stand on broken lines of a cell', () => {
    const table =
      '| 옵션 | 예 |\n| --- | --- |\n| -w | $ docker exec -it -w /tmp web bash<br>bash-5.1# pwd<br>/tmp |\n';
    expect(found(table)).toEqual(['3 docker container exec', '3 pwd']);
  });
});

test('a command in quotation marks ends with them', () => {
  expect(found('도움말은 “git help add”나 다른 말로 본다\n')).toEqual(['1 git help']);
});

test('a name in parentheses behind a heading is a word of it', () => {
  const typed = '```bash\nkubectl exec -it web -- sh\n```\n';
  expect(found(`## 안으로 들어가기 (exec)\n\n${typed}`)).toEqual(['4 kubectl exec']);
  expect(found(`## 안으로 들어가기 - exec\n\n${typed}`)).toEqual(['1 kubectl exec', '4 kubectl exec']);
});

test.each([
  ['## Docker run 주요 옵션', 'docker container run'],
  ['- Docker image push ~~', 'docker image push'],
])('a title with its tool in a capital: %s', (text, canonical) => {
  expect(found(`${text}\n`)).toEqual([`1 ${canonical}`]);
});

test('a title with what its name stands for in English', () => {
  expect(found('## pwd (print working directory)\n')).toEqual(['1 pwd']);
});

test.each([
  ['1. docker container 하위_명령 옵션', 'docker container'],
  ['- kubectl [command] [type] [name]', 'kubectl'],
  ['- docker run -it --name 이름 --restart=정책 이미지이름', 'docker container run'],
])('a synopsis of Korean nouns: %s', (text, canonical) => {
  const [command] = understand(`${text}\n`).invocations;
  expect(command).toMatchObject({ canonical, role: 'template' });
});

test('the command that a code with words of its author starts with', () => {
  expect(found('`docker rm web db 이런 식으로 여러 개도 된다`\n')).toEqual(['1 docker container rm']);
});

describe('names in the company of system commands', () => {
  test('are commands in a list', () => {
    const list = '- ps aux : 프로세스\n- kill -9 10 : 끝낸다\n- pgrep : 찾는다\n- jobs : 뒤에서 도는 작업\n';
    expect(found(list).at(-1)).toBe('4 jobs');
  });

  test('are commands in code beside another', () => {
    expect(found('내 이름은 `whoami`, 내 그룹은 `id`로 본다\n')).toEqual(['1 whoami', '1 id']);
    expect(found('드라이버는 `host`, 확인은 `whoami`\n')).toEqual(['1 whoami']);
  });

  test('are commands in code that is typed', () => {
    expect(found('`groups` 를 쳐서 본다\n')).toEqual(['1 groups']);
  });

  test('are words without it', () => {
    expect(found('- jobs : 일자리\n- users : 사용자\n')).toEqual([]);
    const lines = '`curl -I localhost`로 본다.\n\n`ss -tln`으로 본다.\n\n`set` 과 `wait` 는 상태 이름이다.\n';
    expect(found(lines)).toEqual(['1 curl', '3 ss']);
  });
});
