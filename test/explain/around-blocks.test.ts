import { describe, expect, test } from 'vitest';
import { told } from './told.ts';

const fence = (...lines: string[]): string[] => ['```bash', ...lines, '```'];

describe('where commands and texts take turns', () => {
  test('a command in code is a head that the text below it explains', () => {
    expect(
      told(
        '# 도구',
        '## 디스크',
        '자주 찾는 것들',
        '',
        '`df -h`',
        '',
        '남은 용량을 보기 좋게 출력',
        '',
        '`du -sh .`',
        '',
        '지금 폴더가 차지하는 크기를 볼 수 있다',
      ),
    ).toEqual(['df -h ← 남은 용량을 보기 좋게 출력', 'du -sh . ← 지금 폴더가 차지하는 크기를 볼 수 있다']);
  });

  test('a list item alone is a head, too', () => {
    expect(
      told(
        '# 컨테이너',
        '## 만들기',
        '두 단계라고 볼 수 있다.',
        '',
        '* docker create <이미지>',
        '',
        '이미지의 내용을 디스크에 풀어 놓음',
        '',
        '* docker start <컨테이너>',
        '',
        '만들어 둔 컨테이너를 시작시킴',
      ),
    ).toEqual([
      'docker create <이미지> ← 이미지의 내용을 디스크에 풀어 놓음',
      'docker start <컨테이너> ← 만들어 둔 컨테이너를 시작시킴',
    ]);
  });

  test('a numbered step begins something and says nothing of the command above it', () => {
    expect(
      told(
        '# 실습 기록',
        '1. 네임스페이스 생성',
        '- `kubectl create namespace dev`',
        '',
        '2. 파드를 생성하고 네임스페이스를 지정',
        '- `kubectl run web --image=nginx -n dev`',
      ),
    ).toEqual([
      'kubectl create namespace dev ← 네임스페이스 생성',
      'kubectl run web --image=nginx -n dev ← 파드를 생성하고 네임스페이스를 지정',
    ]);
  });

  test('lines of a quote are read like lines of a paragraph', () => {
    expect(
      told(
        '# 정리',
        '> 이미지 모두 삭제',
        '> docker rmi -f web api',
        '>',
        '> 컨테이너 삭제',
        '> docker rm -f web',
      ),
    ).toEqual(['docker rmi -f web api ← 이미지 모두 삭제', 'docker rm -f web ← 컨테이너 삭제']);
  });
});

describe('a comment above several commands', () => {
  test('speaks of the next one where it tells none, and of its like right below', () => {
    expect(
      told(
        '# 스웜',
        ...fence(
          '# 태스크가 뜬 노드',
          'docker service ps web',
          'docker service ps api',
          'docker service rollback web',
        ),
      ),
    ).toEqual(['docker service ps web ← 태스크가 뜬 노드', 'docker service ps api ← 태스크가 뜬 노드']);
  });

  test('speaks of all where it calls them a setup', () => {
    expect(
      told('# 서버', ...fence('# 시간 동기화 설정', 'apt install -y chrony', 'systemctl enable chrony')),
    ).toHaveLength(2);
  });

  test('leaves the others to a text that tells them, not to one that leads to the block', () => {
    const lines = fence('# 링크 걸기', 'ln -s a b', 'ls -l');
    expect(told('# 링크', '', '예제로 해보자.', '', ...lines)).toEqual(['ln -s a b ← 링크 걸기']);
    expect(told('# 링크', ...lines, '', 'ls로 어디를 가리키는지 확인한다')[1]).toMatch(/^ls -l ← /);
  });

  test('on the lines of a file explains nothing', () => {
    expect(told('# 셸', ...fence('# 아래 내용을 추가', 'export PATH=/opt/bin:$PATH'))).toEqual([]);
  });
});

describe('a block whose commands mostly have comments behind them', () => {
  test('leaves the others without the text before it', () => {
    expect(
      told(
        '# 설정',
        '',
        '네임스페이스를 기본으로 바꾼다',
        '',
        ...fence(
          'kubectl config view # 지금 설정 보기',
          'kubectl config current-context # 쓰는 중인 것 확인',
          'kubectl get nodes',
        ),
      ).filter((line) => line.startsWith('kubectl get')),
    ).toEqual([]);
  });
});

describe('a text between two blocks', () => {
  test('that invites to go on, or points below, belongs to the next', () => {
    const text = (line: string) =>
      told(
        '# 볼륨',
        '## 볼륨 만들기',
        ...fence('docker volume create data'),
        line,
        ...fence('docker run -v data:/var/lib/mysql mysql'),
      );
    for (const line of [
      '이렇게 만든 볼륨을 컨테이너에 연결시켜 봅시다!',
      '그 후에 볼륨을 물려서 실행 해보자!',
    ])
      expect(text(line)).toEqual([
        'docker volume create data ← 볼륨 만들기',
        `docker run -v data:/var/lib/mysql mysql ← ${line}`,
      ]);
  });

  test('that is bold alone is a title of the next', () => {
    expect(
      told(
        '# 레이블',
        '',
        '레이블까지 조회한다',
        '',
        ...fence('kubectl get pods --show-labels'),
        '',
        '**특정 레이블만 보기**',
        '',
        '- `-L`에 이름을 적는다.',
        '',
        ...fence('kubectl get pods -L app'),
      ),
    ).toEqual([
      'kubectl get pods --show-labels ← 레이블까지 조회한다',
      'kubectl get pods -L app ← 특정 레이블만 보기',
    ]);
  });
});

describe('a text below a block is none of its', () => {
  const below = (text: string): string[] =>
    told('# 웹', ...fence('docker run -d -e MODE=dev -p 80:80 web'), '', text);

  test.each([
    'http://localhost:80에 접속하면 페이지가 보인다.',
    '혹시 에러가 나면 관리자 권한으로 정책을 바꿔야 합니다.',
    '여기에서 MODE는 실행 환경을 정하는 값으로 꼭 있어야 컨테이너가 실행된다.',
    '참고로 --port로 대체가능',
  ])('%s', (text) => {
    expect(below(text).filter((line) => line.endsWith(text))).toEqual([]);
  });

  test('unless it says what the command does', () => {
    expect(below('컨테이너를 백그라운드에서 실행한다.')).toHaveLength(1);
  });
});

test('what is said of the command itself adds to what leads to it', () => {
  expect(
    told(
      '# 스태시',
      '',
      '임시로 담은 것을 꺼낸다',
      '',
      ...fence('git stash pop'),
      '',
      '위의 명령어는 apply와 drop을 합친 것과 동일하다.',
    ),
  ).toHaveLength(2);
});

describe('a sentence with the last words of commands as subjects', () => {
  test('tells each of them', () => {
    expect(
      told(
        '# 멈추기',
        ...fence('docker stop web', 'docker kill web'),
        '',
        'stop은 종료 신호를 보내 정리할 시간을 주고, kill은 바로 끝낸다.',
      ),
    ).toEqual(['docker stop web ← 종료 신호를 보내 정리할 시간을 주고,', 'docker kill web ← 바로 끝낸다.']);
  });

  test('so does a line below another', () => {
    expect(
      told(
        '# 로그',
        ...fence('systemctl enable nginx', 'journalctl -u nginx'),
        '',
        'enable은 부팅할 때 켜지게 함',
        'journalctl은 서비스의 로그를 봄',
      ),
    ).toContain('journalctl -u nginx ← 서비스의 로그를 봄');
  });
});

describe('below a heading that is a command', () => {
  test.each(['기본 형식: cp <옵션> 원본 대상', 'cp와 mv의 공통점은?', 'A:'])(
    '%s explains nothing',
    (text) => {
      expect(told('# 리눅스', '## cp', text).filter((line) => line.endsWith(text))).toEqual([]);
    },
  );
});

test('what defines the item above nested commands explains none of them', () => {
  expect(
    told(
      '# 서비스',
      '- /etc/init.d : 여기에 데몬 파일들이 있다',
      '  - `service cron start`',
      '- 소유자 변경',
      '  - `chown me a.txt`',
    ),
  ).toEqual(['chown me a.txt ← 소유자 변경']);
});

describe('the last item of a list above a block', () => {
  const after = (item: string): string[] =>
    told(
      '# 볼륨',
      '* 이미지는 층이다',
      '* 볼륨은 따로 있다',
      `* ${item}`,
      '',
      '```',
      'docker run -d nginx',
      'cat a.txt',
      '```',
    );

  test('explains what it tells', () => {
    expect(after('파일의 내용을 본다')).toEqual(['cat a.txt ← 파일의 내용을 본다']);
  });

  test('explains nothing where it says how something is', () => {
    expect(after('모든 컨테이너는 독립적이다. 디스크의 내용이 같아도 서로 영향을 받지 않는다')).toEqual([]);
  });
});
