import { describe, expect, test } from 'vitest';
import { told } from './told.ts';

const fence = (...lines: string[]): string[] => ['```bash', ...lines, '```'];

describe('a text between two fences', () => {
  test('leads to the next where blank lines stand on both sides, though a fence comes first', () => {
    expect(
      told(
        '# 레디스',
        '## 접속',
        ...fence('docker exec -it my-redis redis-cli'),
        '',
        '로컬에 깔려 있으면 바로 붙는다',
        '',
        ...fence('redis-cli -h 127.0.0.1'),
        '',
        '- `-h` : 호스트',
      ),
    ).toEqual([
      'docker exec -it my-redis redis-cli ← 접속',
      'redis-cli -h 127.0.0.1 ← 로컬에 깔려 있으면 바로 붙는다',
    ]);
  });

  test('speaks of the fence that it touches', () => {
    expect(
      told(
        '# 상태',
        ...fence('git status'),
        '바뀐 파일을 보여준다',
        '',
        ...fence('git add .'),
        '모두 담는다',
      ),
    ).toEqual(['git status ← 바뀐 파일을 보여준다', 'git add . ← 모두 담는다']);
  });

  test('speaks of the fence before it where it tells what appears', () => {
    expect(
      told(
        '# 점검',
        '## 자세히',
        ...fence('kubectl describe pod web'),
        '',
        '파드의 상세 정보와 이벤트가 나옴. 아래쪽만 봐도 된다',
        '',
        ...fence('kubectl logs web'),
      )[0],
    ).toBe('kubectl describe pod web ← 파드의 상세 정보와 이벤트가 나옴. 아래쪽만 봐도 된다');
  });
});

describe('a definition before a fence', () => {
  test('is no explanation of the command, nor is what goes on about the same thing', () => {
    expect(
      told(
        '# 스웜',
        '## 스택',
        '스택은 여러 서비스를 하나로 묶은 배포 단위이다. compose 파일을 그대로 쓴다.',
        ...fence('docker stack deploy -c app.yml todo'),
        '',
        '스택을 배포한다',
      ),
    ).toEqual(['docker stack deploy -c app.yml todo ← 스택을 배포한다']);
  });

  test('is one where it defines the command', () => {
    expect(
      told('# 합치기', 'rebase는 내 커밋을 다른 커밋 위로 옮겨 쌓는 것이다.', ...fence('git rebase main')),
    ).toEqual(['git rebase main ← rebase는 내 커밋을 다른 커밋 위로 옮겨 쌓는 것이다.']);
  });

  test('is one where its last sentence says what to do', () => {
    expect(
      told(
        '# 설정',
        '환경 변수는 파드가 뜰 때 한 번 읽는 값입니다. 바꾼 뒤에는 파드를 다시 띄워야 합니다.',
        '',
        ...fence('kubectl rollout restart deployment/web'),
      ),
    ).toHaveLength(1);
  });
});

test('a text that says what appears below explains a command though one above it is a synopsis', () => {
  expect(
    told(
      '# 골라 오기',
      '`git cherry-pick [커밋해시]`',
      '',
      '다른 브랜치의 커밋 하나를 적용한다.',
      '',
      ...fence('git log --oneline hotfix', 'git cherry-pick 7ac91be'),
    ),
  ).toContain('git cherry-pick 7ac91be ← 다른 브랜치의 커밋 하나를 적용한다.');
});

describe('of several commands', () => {
  test('those of one line are one deed, but for everyday ones', () => {
    expect(told('# 뒷정리', '다 놀았으면 정리', ...fence('docker stop web && docker rm web'))).toHaveLength(
      2,
    );
    expect(told('# 설치', '의존성을 받는다', ...fence('cd web && npm install', 'npm run build'))).toEqual([
      'npm install ← 의존성을 받는다',
    ]);
    expect(
      told('# 배포', ...fence('# 기존 컨테이너 내리기', 'docker stop web && docker rm web')),
    ).toHaveLength(2);
  });

  test('one that a sentence below names again is told by it', () => {
    expect(
      told(
        '# 미니쿠베',
        '## 시작',
        ...fence('minikube start --driver=docker', 'minikube status'),
        '',
        '`--driver=docker`는 컨테이너로 클러스터를 띄우라는 뜻이다.',
        '',
        '`minikube status`로 잘 떴는지 확인했다.',
      ).filter((line) => line.startsWith('minikube status')),
    ).toHaveLength(2);
  });

  test('what must not be typed is not explained by that', () => {
    expect(told('# 주의', '`rm -rf /`는 절대 치지 말 것')).toEqual([]);
  });
});

describe('a title above a fence that is no heading', () => {
  test('in a quote', () => {
    expect(told('# 엔진엑스', '> ### 설치', ...fence('yum install nginx'))).toEqual([
      'yum install nginx ← 설치',
    ]);
  });

  test('in a list item with options below it', () => {
    expect(
      told('# 도커', ' - 컨테이너 실행', "    - '-d': 백그라운드 실행", ...fence('docker run -d nginx')),
    ).toEqual(['docker run -d nginx ← 컨테이너 실행']);
  });

  test('of two deeds speaks of two commands', () => {
    expect(
      told('# 서비스', '등록 및 시작', ...fence('systemctl enable nginx', 'systemctl start nginx')),
    ).toHaveLength(2);
    expect(
      told('# 컨테이너', '실행 및 재실행', ...fence('docker start web', 'docker restart web')),
    ).toHaveLength(2);
  });
});

test('a step of its own does not explain the step after it', () => {
  expect(told('# 충돌나면', '1. 파일을 고침', '2. `git add .`', '3. `git commit`')).toEqual([]);
});

test('what an option is added for tells the command', () => {
  expect(told('# 푸시', '`-f`를 명령어에 추가하여 강제로 덮어씌운다', ...fence('git push -f'))).toHaveLength(
    1,
  );
  expect(told('# 푸시', '`-f`는 강제로 덮어씌운다', ...fence('git push -f'))).toEqual([]);
});

describe('which commands of a block a text tells', () => {
  test('with one that it words, those of its other clauses', () => {
    expect(
      told(
        '# 접속',
        '키 파일의 권한을 바꾸고, ssh로 접속한다.',
        ...fence('chmod 400 key.pem', 'ssh -i key.pem ec2'),
      ),
    ).toHaveLength(2);
  });

  test('no listing of what its like sets', () => {
    expect(
      told(
        '# 설정',
        '이름을 등록한다.',
        ...fence('git config --global user.name "hong"', 'git config --list'),
      ),
    ).toEqual(['git config --global user.name "hong" ← 이름을 등록한다.']);
  });

  test('one typed inside the container that it names', () => {
    expect(
      told(
        '# 접속',
        '컨테이너에 들어가 mysql에 접속한다.',
        ...fence('$ docker exec -it db bash', 'bash-4.4# mysql -u root'),
      ),
    ).toHaveLength(2);
  });
});

describe('two texts on a block', () => {
  test('are told by a deed below it', () => {
    expect(
      told(
        '# 로그',
        '로그 보기',
        ...fence('docker logs -f --tail 50 db'),
        '',
        '마지막 50줄부터 계속 출력한다.',
      ),
    ).toHaveLength(2);
    expect(
      told('# 로그', '로그 보기', ...fence('docker logs -f db'), '', '파일이 없으면 경로를 확인한다.'),
    ).toHaveLength(1);
  });

  test('are told by a quote below it', () => {
    expect(
      told(
        '# 정리',
        '디스크도 같이 정리해주자.',
        ...fence('docker system prune -a'),
        '> 안 쓰는 것을 전부 삭제한다',
      ),
    ).toHaveLength(2);
  });
});

describe('a comment in a fence that no command follows', () => {
  test('speaks of the command above it', () => {
    expect(
      told('# 이미지', ...fence('docker images', '', '# 로컬에 저장된 이미지 목록을 확인한다.')),
    ).toEqual(['docker images ← 로컬에 저장된 이미지 목록을 확인한다.']);
  });

  test('does not where it labels what follows or another comment tells the command', () => {
    expect(told('# 이미지', ...fence('docker images', '', '# 출력 예시', 'REPOSITORY   TAG'))).toEqual([]);
    expect(
      told('# 이미지', ...fence('docker images # 목록', '', '# 로컬에 저장된 이미지를 확인한다.')),
    ).toEqual(['docker images ← 목록']);
  });
});

test('a heading alone speaks of a command where it tells a deed or what the command is for', () => {
  expect(told('# 도커', '## 접속하기', ...fence('docker exec -it web bash'))).toHaveLength(1);
  expect(told('# 도커', '## 네트워크 목록', ...fence('docker network ls'))).toHaveLength(1);
  expect(told('# 도커', '## 윈도우', ...fence('docker run nginx'))).toEqual([]);
});

describe('the text below a heading that is a command', () => {
  test('stands below its synopsis, too', () => {
    expect(
      told('# docker run', '', 'docker run [OPTIONS] IMAGE', '', '새 컨테이너를 만들어 실행하는 명령'),
    ).toContain('docker run ← 새 컨테이너를 만들어 실행하는 명령');
  });

  test('tells nothing where it speaks of the note', () => {
    expect(told('# docker run', '', '자주 쓰는 것만 적는다.')).toEqual([]);
  });
});

test('a text that says where to type tells nothing', () => {
  expect(told('# 윈도우', '## WSL', '관리자 권한으로 터미널을 열고', ...fence('wsl --install'))).toEqual([]);
});

describe('a text beside several commands', () => {
  test('before it adds to the one after it where it names the command', () => {
    expect(
      told(
        '# 파드',
        '',
        '잠깐 확인만 할 때는 port-forward를 쓰면 된다',
        '',
        ...fence('kubectl port-forward deployment/web 8080:80'),
        '',
        '로컬로 들어온 요청을 파드의 80으로 넘겨줌. 터미널을 끄면 끊긴다.',
      ),
    ).toHaveLength(2);
  });

  test('speaks of the one it points at by its place', () => {
    expect(
      told(
        '# 볼륨',
        '',
        ...fence('docker run -v data:/data web', 'docker run --mount source=data,target=/data web'),
        '',
        '아래쪽은 `--mount`로 붙인 것이다.',
      ),
    ).toEqual(['docker run --mount source=data,target=/data web ← 아래쪽은 --mount로 붙인 것이다.']);
  });

  test('speaks of the one that has the option it tells to give', () => {
    expect(
      told(
        '# 이력',
        '',
        ...fence('docker history web', 'docker history --no-trunc web'),
        '',
        '첫번째 명령을 치면 레이어가 나온다. `--no-trunc`를 붙이면 전체 내용을 볼 수 있다.',
      ).map((line) => line.split(' ← ')[0]),
    ).toEqual(['docker history web', 'docker history --no-trunc web']);
  });

  test('tells each in a list though an item has an aside', () => {
    expect(
      told(
        '# 설치',
        '',
        ...fence('dnf install -y docker', 'usermod -aG docker bob'),
        '',
        '- 도커를 설치',
        '- 그룹에 추가 (sudo 없이 쓰려고)',
      ),
    ).toEqual([
      'dnf install -y docker ← 도커를 설치',
      'usermod -aG docker bob ← 그룹에 추가 (sudo 없이 쓰려고)',
    ]);
  });
});

test('what one thinks of a command is no explanation of it', () => {
  expect(told('# 도커', '## docker run', '', '제일 많이 쓰고 제일 헷갈림')).toEqual([]);
});

test('a label of an error explains no command', () => {
  expect(told('# 기록', '## 권한', '', '**에러**', ...fence('docker ps'))).toEqual([]);
});

test('a task after a block, and a question in a quote, explain no command', () => {
  const block = fence('find . -name "*.log"');
  expect(told('# 찾기', '', ...block, '', '문제 2) 현재 폴더를 압축하고 /tmp 로 옮겨라')).toEqual([]);
  expect(told('# 찾기', '', ...block, '', '> Q. 왜 점을 쓰나요? 지금 폴더를 찾는다.')).toEqual([]);
});

test('a version that a table asks for explains no command', () => {
  expect(
    told(
      '# 준비',
      '',
      '| 도구 | 버전 | 확인 명령어 |',
      '| --- | --- | --- |',
      '| Docker | 24 이상 | `docker version` |',
    ),
  ).toEqual([]);
});

test('a text above nested commands speaks of each, though each has its own below', () => {
  expect(
    told(
      '# 권한',
      '',
      '- 권한 확인',
      '  - `ls -l`',
      '    - 목록을 크기와 함께 출력',
      '  - `ls -al`',
      '    - 숨김 파일까지 포함해서 출력',
    ),
  ).toEqual([
    'ls -l ← 권한 확인',
    'ls -al ← 권한 확인',
    'ls -l ← 목록을 크기와 함께 출력',
    'ls -al ← 숨김 파일까지 포함해서 출력',
  ]);
});

test('what leads well into a block explains it beside the text below', () => {
  expect(
    told(
      '# 이력',
      '',
      '이미지를 레이어별로 뜯어봅시다.',
      '',
      ...fence('docker history web', 'docker history --no-trunc web'),
      '',
      '첫번째 명령을 치면 레이어가 만들어진 순서의 역순으로 용량과 함께 나옵니다.',
    ),
  ).toContain('docker history --no-trunc web ← 이미지를 레이어별로 뜯어봅시다.');
});
