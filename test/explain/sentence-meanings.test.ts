import { expect, test } from 'vitest';
import { told } from './told.ts';

test.each([
  ['목록을 확인한다(`docker ps`).', ['docker ps ← 목록을 확인한다']],
  ['비밀번호를 꼭 설정해야 한다. (`passwd bob`)', ['passwd bob ← 비밀번호를 꼭 설정해야 한다.']],
  ['다른 사용자로 바꿀 때는 `su - bob`을 씁니다.', ['su - bob ← 다른 사용자로 바꿀 때는']],
  [
    '다시 올라오게 하려면 `systemctl enable docker`까지 해 주세요.',
    ['systemctl enable docker ← 다시 올라오게 하려면'],
  ],
  ['`docker ps` 치면 목록이 나온다', ['docker ps ← 목록이 나온다']],
  [
    '수만 바꿀 때는 파일을 고치지 않고 `kubectl scale deployment/api --replicas=5`로도 된다.',
    ['kubectl scale deployment/api --replicas=5 ← 수만 바꿀 때는 파일을 고치지 않고'],
  ],
  [
    '지금 내가 누군지는 `whoami`, 어떤 그룹에 있는지는 `id -un`로 확인',
    ['whoami ← 지금 내가 누군지는', 'id -un ← 어떤 그룹에 있는지는'],
  ],
  [
    '요즘은 `git pull --rebase`부터 한다. 내 커밋을 최신 커밋 위에 다시 쌓아 준다.',
    ['git pull --rebase ← 내 커밋을 최신 커밋 위에 다시 쌓아 준다.'],
  ],
  ['요즘은 `git pull --rebase`부터 한다. 머지 커밋은 보기 싫다.', []],
  ['짧은 꼴은 `docker build`다. 옵션은 네 개만 알면 웬만한 일은 다 된다.', []],
  ['`git reset` 명령어를 이용, 커밋을 되돌린다.', ['git reset ← 커밋을 되돌린다.']],
  ['`rm -rf /`는 절대 치지 말 것', []],
  ['파드 목록은 `kubectl get pods`로 봄.', ['kubectl get pods ← 파드 목록은 봄.']],
  [
    '멈춘 것만 지우려면 `docker container prune`이 안전하다.',
    ['docker container prune ← 멈춘 것만 지우려면'],
  ],
  ['이동만 할 때는 `git switch main` 처럼 쓴다.', ['git switch main ← 이동만 할 때는']],
  [
    '라벨로 여러 개 지우는건 `kubectl delete po -l app=web` 이라던데',
    ['kubectl delete po -l app=web ← 라벨로 여러 개 지우는건'],
  ],
  ['앞으로 가져오는 건 `fg %1`', ['fg %1 ← 앞으로 가져오는 건']],
  ['맞는 건 `docker volume ls`', []],
  ['어제는 `docker ps`가 안전하다고 들었다', []],
  ['`git add .`를 적게 되면 바뀐 파일이 모두 올라간다.', ['git add . ← 바뀐 파일이 모두 올라간다.']],
  [
    '`docker compose config`를 쳐보면 합쳐진 값을 알 수 있다',
    ['docker compose config ← 합쳐진 값을 알 수 있다'],
  ],
  ['`docker top web`을 입력해 보면 프로세스가 나온다.', ['docker top web ← 프로세스가 나온다.']],
  ['잘 떴는지는 `docker ps`를 쳐 보면 알 수 있다.', ['docker ps ← 잘 떴는지는']],
  ['이름만 보려고 `docker ps -q`를 자주 씀.', ['docker ps -q ← 이름만 보려고']],
  ['`docker logs -f web`이 로그를 계속 보여준다.', ['docker logs -f web ← 로그를 계속 보여준다.']],
  ['`docker start web`이 에러를 낸다.', []],
  [
    '`docker ps`(목록 보기)와 `docker rm web`(컨테이너 지우기)를 자주 쓴다.',
    ['docker ps ← 목록 보기', 'docker rm web ← 컨테이너 지우기'],
  ],
  ['`docker ps`(예전 이름)와 `docker rm web`(둘째)를 적어 둔다.', []],
  ['`docker ps`(예전 것)와 `docker rm web`(둘째)를 적어 둔다.', []],
  ['`exit` 시 컨테이너까지 꺼진다', ['exit ← 컨테이너까지 꺼진다']],
  ['`docker pull` 할 때 생각난 것들', []],
  ['`docker attach web` 시에는 키 두 개로 분리', []],
  ['운영에서 `docker attach web`은 가급적 쓰지 않음', []],
])('%s', (sentence, expected) => {
  expect(told('# 메모', sentence)).toEqual(expected);
});

test('a heading tells what its command in code does', () => {
  expect(told('# 도커', '## 이미지 목록 확인 : `docker images`', '', '자주 쓴다')).toContain(
    'docker images ← 이미지 목록 확인',
  );
});

test('a command in several ticks is read once', () => {
  expect(told('# 도커', '``docker images`` 를 입력하면 이미지의 목록을 출력한다.')).toEqual([
    'docker images ← 이미지의 목록을 출력한다.',
  ]);
});
