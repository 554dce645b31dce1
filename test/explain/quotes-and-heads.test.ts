import { describe, expect, test } from 'vitest';
import { told } from './told.ts';

const fence = (...lines: string[]): string[] => ['```bash', ...lines, '```'];

describe('a quote below a fence', () => {
  test('that repeats the command is explained with it and says nothing itself', () => {
    expect(
      told(
        '# 파드',
        '파드를 조회해 보겠습니다.',
        ...fence('$ kubectl get pods'),
        '',
        '> 명령어 `kubectl get pods`',
      ),
    ).toEqual([
      'kubectl get pods ← 파드를 조회해 보겠습니다.',
      'kubectl get pods ← 파드를 조회해 보겠습니다.',
    ]);
  });

  test('that announces a command below leads to that', () => {
    expect(
      told(
        '# 설치',
        ...fence('apt-get install docker.io'),
        '> 그룹에 권한을 주기 위해 다음과 같은 명령어를 실행한다',
        '',
        ...fence('usermod -aG docker me'),
      ),
    ).toContain('usermod -aG docker me ← 그룹에 권한을 주기 위해 다음과 같은 명령어를 실행한다');
  });

  test('speaks of the command otherwise', () => {
    expect(told('# 파드', ...fence('kubectl get pods'), '> 떠 있는 파드의 목록을 보여 준다')).toEqual([
      'kubectl get pods ← 떠 있는 파드의 목록을 보여 준다',
    ]);
  });
});

describe('a text on an option', () => {
  test('is no explanation of the command, below a heading or before a fence', () => {
    expect(
      told('## docker ps', '`-a` 옵션을 붙이면 멈춘 컨테이너도 확인할 수 있다.', ...fence('docker ps -a')),
    ).toEqual([]);
  });

  test('that forces the command with it is one', () => {
    expect(
      told('# 이미지', '`-f` 옵션으로 이미지를 강제로 삭제한다.', ...fence('docker rmi -f app')),
    ).toEqual(['docker rmi -f app ← -f 옵션으로 이미지를 강제로 삭제한다.']);
  });
});

describe('what a heading says', () => {
  test('is said of the first use below it, not of one with an option more', () => {
    expect(told('## docker ps - 실행 중인 컨테이너 목록', ...fence('docker ps', '', 'docker ps -a'))).toEqual(
      ['docker ps ← 실행 중인 컨테이너 목록', 'docker ps ← 실행 중인 컨테이너 목록'],
    );
  });
});

describe('a text after a fence', () => {
  test('that says under which condition the command fails is no explanation', () => {
    expect(
      told('# 이미지', ...fence('docker rmi app'), '- 컨테이너가 남아 있을 경우 강제하지 않으면 안 지워짐'),
    ).toEqual([]);
  });

  test('that invites to something else leads on', () => {
    expect(
      told('# 되돌리기', ...fence('git reset --hard HEAD~1'), '', '여기서 세 가지 방식을 알아보겠습니다.'),
    ).toEqual([]);
  });
});

test('a question that invites leads to the fence below it', () => {
  expect(told('# 파드', '이제 파드를 삭제해 볼까요?', ...fence('kubectl delete pod web'))).toEqual([
    'kubectl delete pod web ← 이제 파드를 삭제해 볼까요?',
  ]);
  expect(told('# 파드', '이번엔 kubectl get all을 해볼까요?', ...fence('kubectl get all'))).toEqual([]);
});

test('a numbered command is explained by the item below it', () => {
  expect(
    told(
      '# 예',
      '- 예',
      '    1. ls > all.txt',
      '    - ls의 출력을 파일에 저장한다',
      '    2. head < all.txt',
      '    - 앞 열 줄을 출력한다',
    ),
  ).toEqual(['ls > all.txt ← ls의 출력을 파일에 저장한다', 'head < all.txt ← 앞 열 줄을 출력한다']);
});

describe('a list below a command', () => {
  test('explains it though its executable is bold', () => {
    expect(told('# 목록', '- **docker** container ls', '  - 컨테이너 목록을 본다')).toEqual([
      expect.stringContaining('container ls ← 컨테이너 목록을 본다'),
    ]);
  });

  test('says nothing where it is a label', () => {
    expect(told('# 실행', '- `docker run app`', '  - 옵션')).toEqual([]);
  });
});

test('a definition of a word of the command is no explanation of the next block', () => {
  expect(
    told(
      '# 실행',
      ...fence('docker run alpine:3'),
      '',
      '- `alpine:3` : 컨테이너를 만들 때 쓰는 이미지',
      '',
      ...fence('docker start box'),
    ),
  ).toEqual([]);
});

test('an item above a list of commands leads there, not back to the fence above', () => {
  expect(
    told(
      '# 설치',
      ...fence('git config --list'),
      '',
      '* 특정 버전을 설치하고 설정하기',
      '  * `pyenv install 3.12`',
    ),
  ).toEqual(['pyenv install 3.12 ← 특정 버전을 설치하고 설정하기']);
});

test('a text that says two commands do the same explains neither', () => {
  expect(
    told(
      '# 목록',
      '- 컨테이너 목록을 본다',
      ...fence('docker ps', 'docker container ls'),
      '- `docker ps`와 `docker container ls`는 동일한 기능을 수행함',
    ),
  ).not.toContainEqual(expect.stringContaining('동일한'));
});

test('a head speaks of the uses in the fence below though comments in it name the command', () => {
  expect(
    told(
      '### images (이미지 목록 보기)',
      ...fence('# docker images 명령', 'docker images', '', '# docker image ls 명령', 'docker image ls'),
    ),
  ).toEqual([
    'images ← 이미지 목록 보기',
    'docker images ← 이미지 목록 보기',
    'docker image ls ← 이미지 목록 보기',
  ]);
});

test('a heading of a noun of action alone is a weak explanation', () => {
  expect(told('# 방화벽', '## 특정 주소 차단', ...fence('ufw deny from 10.0.0.9'))).toEqual([
    'ufw deny from 10.0.0.9 ← 특정 주소 차단',
  ]);
});
