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
    ['letters of a result', ['- A : 더해진 파일', '- C : 바뀐 파일'], ['term A', 'term C']],
    [
      'marks of a shell',
      [
        '- \\> : 파일에 새로 쓴다',
        '- 2> : 오류를 파일에 쓴다',
        '- && : 앞이 되면 뒤를 실행',
        '- $() : 결과를 값으로 쓴다',
      ],
      ['term >', 'term 2>', 'term &&', 'term $()'],
    ],
    [
      'marks with what they stand for in brackets or behind a blank',
      ['- `.` (지금 폴더)', '- `..` (윗 폴더)', '', '글', '', '- `*` 몇 글자든', '- `?` 한 글자'],
      ['term .', 'term ..', 'term *', 'term ?'],
    ],
    ['one mark alone', ['- && : 앞이 되면 뒤를 실행', '- 그 밖에는 없다'], []],
    [
      'names with a number or a dash right before',
      [
        '1)작업 폴더: 파일을 고치는 곳',
        '',
        '2)인덱스: 올릴 것을 모아 두는 곳',
        '',
        '-커밋(Commit): 남겨 둔 기록',
      ],
      ['term 작업 폴더', 'term 인덱스', 'term 커밋(Commit)'],
    ],
    [
      'a word for a meaning among others',
      ['reject : 막고 그 까닭을 알려 준다', 'log : 들어온 것을 기록한다', 'drop : 차단'],
      ['term reject', 'term log', 'term drop'],
    ],
    [
      'a word for a meaning in a table',
      [
        '| 단어 | 뜻 |',
        '| --- | --- |',
        '| pick | 그대로 남김 |',
        '| squash | 앞에 합친다 |',
        '| drop | 버림 |',
      ],
      ['term pick', 'term squash', 'term drop'],
    ],
    ['a word for a meaning alone', ['drop : 차단'], []],
    ['what a thing consists of', ['- sync = push + pull'], ['term sync']],
    ['the name of what is meant', ['**localhost의 의미**: 지금 쓰는 컴퓨터 자신'], ['term localhost']],
    ['commands in order', ['run 명령: docker create -> docker start'], []],
    ['commands of the shell', ['- export : 값을 환경 변수로 내보냄', '- jobs : 뒤에서 도는 작업 목록'], []],
    ['what points elsewhere', ['위 명령으로 찾은 이름:버전을 이어 붙인다'], []],
    ['an argument', ['컨테이너는 서로 떨어져 있으므로, 하나가 죽어도 남는 것은 없다'], []],
    [
      'one of several',
      ['NodePort는 쿠버네티스가 주는 서비스 유형 중 하나로, 밖에서 들어오게 합니다.'],
      ['term NodePort'],
    ],
    [
      'a sentence above a line with a head of its own',
      ['바인드 방식은 컨테이너에 폴더를 직접 이어 주는 방식', '호스트의 폴더를 넘김 : 미리 채워 둘 수 있다'],
      ['term 바인드 방식'],
    ],
    [
      'a quoted name for what stands before',
      ["이름 없이 남은 이미지는 '댕글링 이미지'라고 부르며, 지워도 된다."],
      ['term 댕글링 이미지'],
    ],
    [
      'a known thing by what it does, below its title',
      [
        '## 파이프 (pipe)',
        '',
        '- 한 명령의 출력을 다음 명령에 넘길 때 사용됨',
        '',
        '## 정리',
        '',
        '- 남은 파일을 지움',
      ],
      ['term 파이프'],
    ],
    [
      'handling a thing below its title',
      ['## 원격 저장소', '', '원격 저장소를 다룰 수 있어야 함께 일을 할 수 있다.'],
      [],
    ],
    [
      'words in a block of prose',
      ['```', '익명 볼륨 : 이름 없이 만든 것', '명명 볼륨 : 이름을 붙인 것', '```'],
      ['term 익명 볼륨', 'term 명명 볼륨'],
    ],
    ['messages in a block', ['```', 'rm: 지울 수 없습니다', 'rm: 폴더입니다', '```'], []],
    ['an answer', ['Q : 왜 쓰나', 'A : 가볍기 때문에 쓰는 도구'], []],
    [
      'a variable below the option that sets it',
      [
        '```',
        'docker run -e DB_NAME=a web',
        '```',
        '- -e : 환경 변수를 넘김',
        '  - `DB_NAME` : 처음에 만들 이름',
      ],
      ['term DB_NAME', 'option docker container run --env'],
    ],
    [
      'a word among options',
      ['```', 'ping -c 5 a.b', '```', '- -c : 몇 번 보낼지', '- target : 확인할 명령', '- -v : 버전'],
      ['option ping -c', 'option ping -v'],
    ],
    [
      'what is written',
      ['- `도구 --help` : 도움말이 나옴', '- `external: true` : 이미 있는 것을 쓴다는 뜻'],
      [],
    ],
    ['half a parenthesis', ['- 도구 설치하기 (참고: 설치 문서)'], []],
    ['how to do something', ['**외우는 법** : 적게 지우는 순서', '', '외우는 법: 적게 지우는 순서'], []],
    ['what a note says of itself', ['태그: 도커', '상태: 다시 볼 것'], []],
    [
      'a tag that is a term',
      ['볼륨 : 데이터를 두는 장소', '태그 : 이미지에 붙이는 이름표'],
      ['term 볼륨', 'term 태그'],
    ],
    ['the one and the other', ['전자는 파일로 받은 것이고 후자는 입력으로 받은 것이다.'], []],
    [
      'a verb before the subject',
      ['만들 때 생기는 파일 표시는 목록이다.', '', '바라는 상태는 기록이다.'],
      [],
    ],
    ['when something is', ['## 세 갈래 병합', '', '두 쪽이 다 나아갔을 때입니다.'], []],
    ['a link alone', ['## 등록 서비스', '', '[등록하는 방법](https://a.b)'], []],
    ['a term in bold below a title', ['## 개괄', '', '**볼륨**', '데이터를 두는 장소'], ['term 볼륨']],
    ['what a quote asks and says', ['## 볼륨이란?', '', '> 데이터를 두는 장소'], ['term 볼륨']],
    [
      'what an answer says second',
      ['## 볼륨이란?', '', '컨테이너는 상태가 없다. 그래서 데이터를 밖에 두는 방법.'],
      ['term 볼륨'],
    ],
    ['a command that is asked for', ['## `git stash`란?', '', '하던 일을 잠시 치워 두는 명령이다.'], []],
    [
      'what a title does, of itself',
      ['## 묶음 도구', '', '묶음 도구는 여러 컨테이너를 한 번에 다룰 때 사용됩니다.'],
      ['term 묶음 도구'],
    ],
    [
      'what a tool does, that is a command',
      ['## grep', '', 'grep은 맞는 줄을 골라 준다.', '', '```', 'grep a b', '```'],
      [],
    ],
    [
      'what a thing of a title can do',
      ['## 공유 볼륨', '', '---', '', '다른 폴더를 함께 쓸 수 있다.'],
      ['term 공유 볼륨'],
    ],
    ['when one can', ['## 충돌이 나면', '', '커밋을 다시 고칠 수 있다.'], []],
    [
      'a term on a line of its own',
      ['심볼릭 링크는 경로를 담은 파일이다.', '하드 링크는 같은 내용을 가리키는 이름이다.'],
      ['term 심볼릭 링크', 'term 하드 링크'],
    ],
    ['a term in a remark', ['참고: 몰림이란 요청이 한꺼번에 오는 현상을 말한다.'], ['term 몰림']],
    [
      'a name beside a command',
      ['`docker commit`으로 만든 것을 두는 곳을 저장소라고 한다.'],
      ['term 저장소'],
    ],
    ['what to do', ['참고: 데몬은 권한이 필요하니까 그룹에 추가할 것'], []],
    [
      'a table of two columns that says what each thing is',
      [
        '| 드라이버 | 언제 |',
        '|---|---|',
        '| bridge | 한 곳에서 쓰는 기본 드라이버 |',
        '| none | 통신을 끊는 드라이버 |',
      ],
      ['term bridge', 'term none'],
    ],
    [
      'a table that compares',
      ['| 항목 | 언제 |', '|---|---|', '| 처음 | 설치한다 |', '| 나중 | 지운다 |'].map((row) =>
        row.replace('항목', '때'),
      ),
      [],
    ],
    ['signs', ['| 기호 | 의미 |', '|---|---|', '| `>` | 덮어쓰기 |'], ['term >']],
    ['a list of what one sees', ['**하나만 보기**', '', '- 보고 싶은 것을 적는다.'], []],
    ['a list of merits', ['**장점**:', '', '- 작은 이미지'], []],
    [
      'the word of a command that is a thing',
      ['## stash', '', '하던 일을 치워 두는 보관함', '', '```', 'git stash', '```'],
      ['term stash'],
    ],
    ['a command of its own', ['## chmod', '', '권한을 바꾸는 도구', '', '```', 'chmod 755 a', '```'], []],
    [
      'a callout below a title',
      ['## 도커', '', '> [!note] 컨테이너', '> 격리된 **프로세스**. 지워진다.'],
      ['term 컨테이너'],
    ],
    [
      'what the sentence before says',
      ['어디로 가도 응답이 온다. 이걸 그물망이라고 하는데, 편하다.'],
      ['term 그물망'],
    ],
    [
      'kinds behind dashes',
      ['1) 명령 모드 - 처음에. 이동', '2) 입력 모드 - 누르면 들어감', '3) 실행 모드 - 저장할 때'],
      ['term 명령 모드', 'term 입력 모드', 'term 실행 모드'],
    ],
    ['what one does behind dashes', ['- 처음 - 설치한다', '- 나중 - 지운다', '- 다시 - 띄운다'], []],
    ['a sum', ['- 이미지 = 파일 모음 + 실행 설정'], ['term 이미지']],
    [
      'a command that no grammar has',
      ['ps aux : 전체 프로세스', 'kill -9 1 : 끝내기', 'jobs : 멈춘 작업 목록'],
      [],
    ],
    [
      'an option without its dashes',
      ['```', 'FROM a', 'HEALTHCHECK --interval=5s CMD ls', '```', '', '- interval : 살펴보는 간격'],
      [],
    ],
    ['names alone', ['- Public cloud : EKS AKS, GKE'], []],
    ['kinds of a thing', ['- **추적 상태**', '  - 올린 상태', '  - 고친 상태'], []],
    ['what an option does', ['## 기록 남기기 표', '', '- --record 옵션으로 남기는 기록'], []],
    [
      'a title and its own name in full',
      ['## 이미지', '', '도커 이미지는 읽기 전용 묶음이다.'],
      ['term 도커 이미지'],
    ],
    [
      'subcommands in a table',
      [
        '```',
        'docker ps',
        '```',
        '',
        '| 커맨드 | 내용 |',
        '|---|---|',
        '| login | 저장소에 로그인 |',
        '| pick | 그대로 두는 것 |',
      ],
      ['term pick'],
    ],
    [
      'kinds of one thing, in titles',
      [
        '## 저장',
        '',
        '### 공유 폴더',
        '',
        '둘이 폴더를 같이 쓴다.',
        '',
        '### 비밀 폴더',
        '',
        '열쇠를 넣어 둔다.',
      ],
      ['term 공유 폴더', 'term 비밀 폴더'],
    ],
    ['what one does below a title', ['## 저장', '', '### 공유 폴더', '', '둘이 폴더를 같이 쓴다.'], []],
    [
      'keys',
      ['- u : 되돌리기', '- p : 붙여넣기', '- :wq : 저장하고 나가기'],
      ['term u', 'term p', 'term :wq'],
    ],
    ['letters of options', ['- a : 모두 표시', '- u : 이름도 표시', '- x : 숨은 것도 표시'], []],
    [
      'what an answer below a bold question says',
      ['**Q1. 둘의 차이는?**', 'A. 이미지는 읽기 전용 틀이고, 컨테이너는 그것을 실행한 인스턴스입니다.'],
      ['term 이미지', 'term 컨테이너'],
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
