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
    expect(found(`${typed}\n\`exec\` 명령은 실행 중일 때만 된다.\n`)).toEqual(['2 docker container exec']);
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
