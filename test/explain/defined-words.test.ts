import { describe, expect, test } from 'vitest';
import { toFacts } from '../../src/study/facts.ts';
import { understand } from '../understand.ts';

/** What a note defines, as `kind name`. */
function defined(lines: readonly string[]): string[] {
  const { terms, options, instructions, parts } = toFacts(understand(lines.join('\n')));
  return [
    ...terms.map(({ term }) => `term ${term}`),
    ...options.map(({ command, option }) => `option ${command} ${option}`),
    ...instructions.map(({ instruction }) => `instruction ${instruction}`),
    ...parts.map(({ part }) => `part ${part}`),
  ];
}

const manifest = ['```yaml', 'apiVersion: apps/v1', 'kind: Deployment', 'spec:', '  replicas: 3', '```', ''];
const server = ['```nginx', 'server {', '    listen 80;', '}', '```', ''];

describe('words that a note defines', () => {
  test.each<[string, string[], string[]]>([
    ['a key of a manifest', [...manifest, '- `replicas` : 유지할 파드 개수'], ['instruction replicas']],
    ['a directive of settings', [...server, '- `listen` : 요청을 받을 포트'], ['instruction listen']],
    ['keys that a title announces', ['### yaml 키', '', '- kind : 오브젝트의 종류'], ['instruction kind']],
    ['a term below a manifest', [...manifest, '- 파드 : 가장 작은 배포 단위'], ['term 파드']],
    [
      'values of a key below it',
      ['## compose 파일에 쓰는 키', '', '**restart** - 재시작 정책', '- always : 무조건 재시작'],
      ['instruction restart'],
    ],
    ['a term in a clause', ['여러 장이 쌓인 구조인데요, 레이어란 파일 변경분을 말합니다.'], ['term 레이어']],
    ['whose a term is', ['쿠버네티스에서 오브젝트란 하나하나의 항목을 말합니다.'], ['term 오브젝트']],
    [
      'words of a command that is taken apart',
      ['`docker container run`에서 `container`는 다룰 대상이고 `run`은 할 일이다.'],
      [],
    ],
    ['a sentence on what was just said', ['이미지는 이런 층을 차곡차곡 쌓은 것이다.'], []],
    ['what happens to a thing', ['Pod는 죽으면 그냥 끝이에요.'], []],
    ['what one points at', ['위쪽은 `-v`로 붙인 것이고 아래쪽은 나중에 붙인 것이다.'], []],
    ['a verb that ends as a copula does', ['## 쓰레기 이미지', '', '빌드하다 보면 이미지가 쌓입니다.'], []],
    [
      'a name for what was just said',
      ['이름 없는 이미지가 남는다. 이런 걸 **댕글링 이미지**라고 해요.'],
      ['term 댕글링 이미지'],
    ],
    [
      'values of an option in a table',
      ['`--restart`에 줄 수 있는 값', '', '| 값 | 의미 |', '| --- | --- |', '| always | 무조건 다시 |'],
      [],
    ],
    ['what letters stand for', ['메모리를 넘기면 죽는다. OOM은 Out Of Memory의 약자.'], ['term OOM']],
    ['a noun that ends as a verb does', ['권한 숫자는 r=4, w=2를 더한 값이다.'], ['term 권한 숫자']],
    [
      'pieces of a literal in a sentence',
      ['`"8000:80"` 에서 앞의 8000이 호스트 포트, 뒤의 80이 컨테이너 포트입니다.'],
      ['part 8000', 'part 80'],
    ],
    ['a label in bold', ['**에러** : 아무것도 안 나옴'], []],
    ['an error message', ['**Unit docker.service is masked** : 마스크를 풀어준다'], []],
    ['a callout that asks', ['> [!question] 137은 뭐지?', '> SIGKILL로 죽었다는 뜻.'], []],
    ['what one types', ['갱신되는지 시험 : `certbot2 renew --dry-run` (시험만 함)'], []],
    [
      'a term below a title that speaks of reasons',
      ['## 데이터가 사라지는 이유', '', '- **이미지 레이어** : 모든 컨테이너가 공유하는 읽기 전용 레이어'],
      ['term 이미지 레이어'],
    ],
    ['a part of a literal', ['`todo:/data`', '- `/data` : 볼륨이 마운트될 경로'], ['part /data']],
    [
      'a stage of a Dockerfile',
      ['Dockerfile에서 `AS builder`는 이 단계에 이름을 붙이는 것이다.'],
      ['instruction FROM'],
    ],
  ])('%s', (_name, lines, expected) => {
    expect(defined(lines)).toEqual(expected);
  });
});

describe('options in sentences', () => {
  test.each<[string, string, string[]]>([
    [
      'what one gives an option for',
      '`docker logs web`. 실시간으로 계속 보고 싶으면 -f를 주면 된다',
      ['option docker container logs --follow'],
    ],
    [
      'what happens without it',
      '`docker history api`에서 `--no-trunc`를 안 붙이면 명령이 잘려서 나온다.',
      ['option docker image history --no-trunc'],
    ],
    [
      'what one picks with it',
      '`docker inspect web`은 길어서 `--format`으로 필요한 값만 뽑는다.',
      ['option docker inspect --format'],
    ],
    [
      'what one says is an option',
      '`kubectl get pods`에서는 `-n`이 네임스페이스를 지정하는 옵션이다.',
      ['option kubectl get --namespace'],
    ],
    [
      'what one writes behind it',
      '`kubectl apply -f web.yaml`로 만든다. -f 뒤에는 파일 이름이 온다.',
      ['option kubectl apply --filename'],
    ],
    [
      'a remark in parentheses',
      '`docker rm 이름`은 컨테이너 삭제 (`-f` 주면 실행중이어도 삭제)',
      ['option docker container rm --force'],
    ],
    ['what one thinks of it', '`docker run nginx`에서 --mount는 길지만 읽기 쉽다.', []],
  ])('%s', (_name, line, expected) => {
    expect(defined([line])).toEqual(expected);
  });

  test('an option whose owner the sentence names', () => {
    const lines = ['```', 'docker run -u app web', 'docker exec -it web sh', '```', ''];
    const said = '여러 개를 띄운다. root로 들어가고 싶으면 exec에 `-u 0`을 준다.';
    expect(defined([...lines, said])).toEqual(['option docker container exec --user']);
  });

  test('an option of what a container runs', () => {
    const lines = [
      '```',
      'docker run -it redis:7 redis-cli -h redis7',
      '```',
      '',
      '`-h`는 접속할 호스트 이름이다.',
    ];
    expect(defined(lines)).toEqual(['option redis-cli -h']);
  });
});
