import { describe, expect, test } from 'vitest';
import { toFacts } from '../../src/study/facts.ts';
import { understand } from '../understand.ts';

/** The tasks of a note, as `task → commands`. */
function tasks(...lines: string[]): string[] {
  const { commands, exercises } = toFacts(understand(lines.join('\n')));
  const texts = new Map(commands.map(({ id, text }) => [id, text]));
  return exercises.map(({ task, solution }) => `${task} → ${solution.map((id) => texts.get(id)).join('; ')}`);
}

const fence = (...lines: string[]): string[] => ['```bash', ...lines, '```'];

describe('tasks', () => {
  test('of a list are one each, and a block with as many lines solves them line by line', () => {
    expect(
      tasks(
        '# 컴포즈',
        '## 도전 과제 (숙제)',
        '1. 서비스를 3개로 늘려보기',
        '2. 파일을 검사하기',
        '',
        ...fence('docker compose up -d --scale web=3', 'docker compose config'),
      ),
    ).toEqual([
      '서비스를 3개로 늘려보기 → docker compose up -d --scale web=3',
      '파일을 검사하기 → docker compose config',
    ]);
  });

  test('of a list are one where one block solves them together', () => {
    expect(
      tasks(
        '# 도커',
        '## 연습문제',
        '* 이미지를 빌드하라.',
        '* 크기를 줄여라.',
        '* 다시 빌드하는 단계가 하나가 되도록 하라.',
        '',
        ...fence('docker image build -t lab .', 'docker container run -d lab'),
      ),
    ).toEqual([
      '이미지를 빌드하라. 크기를 줄여라. 다시 빌드하는 단계가 하나가 되도록 하라. → docker image build -t lab .; docker container run -d lab',
    ]);
  });

  test('may say what is to be done, and how things are, in the words of a book', () => {
    expect(
      tasks(
        '# 도커',
        '## 연습문제',
        '* 컨테이너를 띄우고 첫 화면의 글을 바꾸는 것이다.',
        ...fence('docker container run -d web', 'docker container exec -it web sh'),
        '',
        '# 이미지',
        '## 연습문제',
        '* 이미지를 빌드하라.',
        '* 지금은 파일을 바꿀 때마다 모든 단계를 다시 한다.',
        '* 한 단계만 다시 하게 하라.',
        '',
        ...fence('docker image build -t lab .', 'docker image ls', 'docker container run -d lab'),
      ),
    ).toEqual([
      '컨테이너를 띄우고 첫 화면의 글을 바꾸는 것이다. → docker container run -d web; docker container exec -it web sh',
      '이미지를 빌드하라. 지금은 파일을 바꿀 때마다 모든 단계를 다시 한다. 한 단계만 다시 하게 하라. → docker image build -t lab .; docker image ls; docker container run -d lab',
    ]);
  });

  test('are solved by a section of answers', () => {
    expect(
      tasks(
        '# 도커',
        '## 복습 문제',
        '1. 컨테이너를 띄우시오.',
        '2. 목록을 확인하시오.',
        '### 정답',
        ...fence('docker run -d nginx', 'docker ps'),
      ),
    ).toEqual(['컨테이너를 띄우시오. → docker run -d nginx', '목록을 확인하시오. → docker ps']);
  });

  test('are solved by the answer that has their number', () => {
    expect(
      tasks(
        '# 도커',
        '## 과제',
        '1. 컨테이너를 지우고 다시 만드시오.',
        '2. 사용량을 한 번만 출력하시오.',
        '### 1번 풀이',
        ...fence('docker rm -f web', 'docker run -d --name web nginx'),
        '### 2번 풀이',
        '`docker stats --no-stream web` : 한 번만 찍는다',
      ),
    ).toEqual([
      '컨테이너를 지우고 다시 만드시오. → docker rm -f web; docker run -d --name web nginx',
      '사용량을 한 번만 출력하시오. → docker stats --no-stream web',
    ]);
  });

  test('are solved by a marked answer below them, in a paragraph, an item or a cell', () => {
    expect(
      tasks(
        '# 도커',
        '## 퀴즈',
        '**문제 1)** 멈춘 컨테이너를 모두 지우시오.',
        '',
        '정답: `docker container prune`',
      ),
    ).toEqual(['문제 1) 멈춘 컨테이너를 모두 지우시오. → docker container prune']);
    expect(
      tasks(
        '# 도커',
        '## 연습문제',
        '* 첫 페이지 수정하기',
        '* 풀이',
        '  * `docker exec -it web sh`로 들어가서 고침',
      ),
    ).toEqual(['첫 페이지 수정하기 → docker exec -it web sh']);
    expect(
      tasks(
        '# 도커',
        '## 문제',
        '| 문제 | 정답 |',
        '|---|---|',
        '| 볼륨 목록을 보시오 | `docker volume ls` |',
      ),
    ).toEqual(['볼륨 목록을 보시오 → docker volume ls']);
  });

  test('may be numbered apart, in English, with the solution below', () => {
    expect(
      tasks(
        '# 파드',
        '## 문제 예시',
        '1. Create a pod named web',
        ...fence('kubectl run web --image=nginx'),
        '2. Delete it',
        ...fence('kubectl delete pod web'),
      ),
    ).toEqual([
      'Create a pod named web → kubectl run web --image=nginx',
      'Delete it → kubectl delete pod web',
    ]);
  });

  test('may be a heading with more below; a list behind the solution is said of it', () => {
    expect(
      tasks(
        '# 파드',
        '## 2. 아래 조건의 파드를 만드시오.',
        '| 이름 | 이미지 |',
        '|---|---|',
        '| web | nginx |',
        '',
        ...fence('kubectl run web --image=nginx'),
        '* cf)',
        ...fence('kubectl get pods'),
      ).map((task) => task.replace(/^.* → /, '')),
    ).toEqual(['kubectl run web --image=nginx; kubectl get pods']);
  });

  test('are not questions that are answered in words', () => {
    expect(tasks('# 도커', '## 사전 미션', '1. 이미지란 무엇입니까?', '   컨테이너의 틀이 되는 것.')).toEqual(
      [],
    );
  });

  test('need no solution where they ask', () => {
    expect(tasks('# 도커', '## 오늘의 과제', '- [ ] 레이어 개수 세어보기', '- [ ] 다음 강의 : 빌드')).toEqual(
      ['레이어 개수 세어보기 → '],
    );
  });

  test('stand outside of exercises where they command formally', () => {
    expect(
      tasks('# 기출', '## 빈칸', '이미지를 모두 지우시오.', '', '정답', ...fence('docker image prune -a')),
    ).toEqual(['이미지를 모두 지우시오. → docker image prune -a']);
  });

  test('are not what the author shows step by step, nor what is left to do', () => {
    expect(tasks('# 도커', '## 실습', '먼저 이미지를 받아 보자.', ...fence('docker pull redis'))).toEqual([]);
    expect(tasks('# 도커', '## 남은 과제', '- 모니터링 붙이기')).toEqual([]);
  });
});

describe('tasks in other shapes', () => {
  const solved = (...lines: string[]) => tasks('# 도커', ...lines);

  test('are lines with their own numbers, solved by the numbers of the answers', () => {
    expect(
      solved(
        '## 연습 문제',
        '① 망을 만드세요.',
        '② 망을 지우세요.',
        '### 정답',
        '② `docker network rm back`',
        '① `docker network create back`',
      ),
    ).toEqual(['① 망을 만드세요. → docker network create back', '② 망을 지우세요. → docker network rm back']);
  });

  test('are solved by the numbers in the comments of one block, though they say what one does', () => {
    expect(
      solved(
        '## 과제',
        '1. 컨테이너를 띄운다',
        '2. 컨테이너를 멈추고 지운다',
        '### 내 풀이',
        ...fence('# 1', 'docker run -d nginx', '# 2', 'docker stop web', 'docker rm web'),
      ),
    ).toEqual([
      '컨테이너를 띄운다 → docker run -d nginx',
      '컨테이너를 멈추고 지운다 → docker stop web; docker rm web',
    ]);
  });

  test('stand below their label, as a heading or a strong line', () => {
    expect(
      solved(
        '#### Exercise 4.1 (★)',
        '이미지를 받으시오',
        '#### Exercise 4.2',
        '이미지를 지우시오',
        '## Solution',
        '#### 4.1',
        '`docker pull alpine`',
        '#### 4.2',
        '`docker rmi alpine`',
      ),
    ).toEqual(['이미지를 받으시오 → docker pull alpine', '이미지를 지우시오 → docker rmi alpine']);
    expect(solved('**문제 1**', '이미지를 지워라.', '', '**풀이**', ...fence('docker rmi alpine'))).toEqual([
      '이미지를 지워라. → docker rmi alpine',
    ]);
  });

  test('are headings among tasks, whatever depth their numbers have', () => {
    expect(solved('## 실습 과제', '### 3-1. 복제본 늘리기', ...fence('docker service scale web=3'))).toEqual([
      '3-1. 복제본 늘리기 → docker service scale web=3',
    ]);
  });

  test('are titles of callouts and summaries, with the answer in them', () => {
    expect(
      solved('## 복습 문제', '> [!question]- 1. 목록을 보여라', '> ```bash', '> docker ps', '> ```'),
    ).toEqual(['1. 목록을 보여라 → docker ps']);
    expect(
      solved(
        '<details>',
        '<summary>문제 1. 목록을 출력하세요</summary>',
        '',
        ...fence('docker ps'),
        '',
        '</details>',
      ),
    ).toEqual(['문제 1. 목록을 출력하세요 → docker ps']);
  });

  test('are rows with an answer or a command', () => {
    expect(
      solved('| 문제 | 답 | 명령 |', '|---|---|---|', '| 목록을 출력하시오 | ID가 나옴 | `docker ps` |'),
    ).toEqual(['목록을 출력하시오 → docker ps']);
  });

  test('have their steps and conditions with them', () => {
    expect(
      solved(
        '## 미션 1 : 서비스를 올려라',
        '1. 내려받는다',
        '   `git clone x`',
        '2. 띄우기',
        '   `docker compose up`',
      ),
    ).toEqual([expect.stringMatching(/^미션 1 : 서비스를 올려라.* → git clone x; docker compose up$/)]);
  });

  test('may be asked as `Q.`; then they are no questions', () => {
    const note = ['# 도커', '## 풀어 보기', 'Q1. 망을 만들어 보세요.', 'A1. `docker network create n`'];
    expect(tasks(...note)).toEqual(['Q1. 망을 만들어 보세요. → docker network create n']);
    expect(toFacts(understand(note.join('\n'))).questions).toEqual([]);
    expect(tasks('# 면접', 'Q. 계층을 설명해 보세요.', 'A. `docker history` 로 볼 수 있다.')).toEqual([]);
  });

  test('are questions for a command that one answers, not those answered in words', () => {
    expect(
      solved(
        '## 확인 문제',
        '- 볼륨 목록을 보는 명령은?',
        '  **`docker volume ls`**',
        '- 안 쓰는 볼륨을 지우려면? `docker volume prune`',
        '- 볼륨이란 무엇인가?',
        '  - 컨테이너 밖에 두는 곳',
      ),
    ).toEqual([
      '볼륨 목록을 보는 명령은? → docker volume ls',
      '안 쓰는 볼륨을 지우려면? → docker volume prune',
    ]);
    expect(solved('## 확인 문제', '- 계층이란?', '  - 답: 읽기 전용 층')).toEqual([]);
    expect(solved('## 볼륨', '- 볼륨 목록을 보는 명령은? `docker volume ls`')).toEqual([]);
  });

  test('are items of a section that has the reader try', () => {
    expect(
      solved(
        '### 직접 해보기',
        '- 로그를 확인해 보자',
        '  ```bash',
        '  docker logs web',
        '  ```',
        '### 해 보기',
        '1. 망을 지워 보자',
        '   `docker network rm back`',
      ),
    ).toEqual(['로그를 확인해 보자 → docker logs web', '망을 지워 보자 → docker network rm back']);
  });

  test('are requests in a callout called a practice, to its end', () => {
    expect(
      solved(
        '> [!todo] 실습',
        '> 1. 망을 지워 보세요',
        '>    `docker network rm back`',
        '',
        '1. 망을 봐 보세요',
        '   `docker network ls`',
      ),
    ).toEqual(['망을 지워 보세요 → docker network rm back']);
  });

  test('are not what was done, what went wrong or what is left to look up', () => {
    expect(
      solved('## 과제', '이미지를 올리는 과제였다. 이렇게 풀었다.', ...fence('docker push me/app')),
    ).toEqual([]);
    expect(solved('### 문제 1. 접속이 안 된다', '라벨이 달랐다.', ...fence('docker ps'))).toEqual([]);
    expect(solved('## 더 알아볼 것', '- [ ] 압축해 보기')).toEqual([]);
  });
});

describe('questions', () => {
  const questions = (...lines: string[]) =>
    toFacts(understand(lines.join('\n'))).questions.map(({ question, answer }) => `${question} ${answer}`);

  test('in strong text are answered by the paragraph below', () => {
    expect(questions('# 수업', '**Q1. 지우면 어떻게 되나요?**', '', '같이 지워진다.')).toEqual([
      '지우면 어떻게 되나요? 같이 지워진다.',
    ]);
    expect(questions('# 수업', '**Q1. 지우면 어떻게 되나요?**', '', '**Q2. 왜 그런가요?**')).toEqual([]);
  });

  test('are answered by a table, a command or a callout', () => {
    expect(
      questions('# 면접', '## 차이는?', '| 구분 | 설명 |', '|---|---|', '| run | 새로 만든다 |'),
    ).toEqual(['차이는? run : 새로 만든다']);
    expect(questions('# 면접', '## 목록은 어떻게 보나요?', ...fence('docker ps'))).toEqual([
      '목록은 어떻게 보나요? docker ps',
    ]);
    expect(questions('# 정리', '> [!question] 뭐가 다르지?', '> 계층이 하나다.')).toEqual([
      '뭐가 다르지? 계층이 하나다.',
    ]);
  });

  test('are answered by what is said, not by a table below it too', () => {
    expect(
      questions('# 면접', '## 차이는?', '새로 만든다.', '', '| 구분 | 설명 |', '|---|---|', '| run | 새로 |'),
    ).toEqual(['차이는? 새로 만든다.']);
  });

  test('need no mark in headings and summaries that ask or wish', () => {
    expect(questions('# 정리', '## 언제 볼륨을 써야 하나', '남아야 할 때.')).toEqual([
      '언제 볼륨을 써야 하나 남아야 할 때.',
    ]);
    expect(questions('# 정리', '## 포트를 바꾸고 싶어요', '다시 만든다.')).toEqual([
      '포트를 바꾸고 싶어요 다시 만든다.',
    ]);
    const summary = '<summary>Q. 로그를 줄이고 싶습니다</summary>';
    expect(questions('# 정리', '<details>', summary, '', '크기를 정한다.', '', '</details>')).toEqual([
      '로그를 줄이고 싶습니다 크기를 정한다.',
    ]);
    expect(questions('# 정리', '## 왜 쓰는가를 먼저', '남아야 할 때.')).toEqual([]);
  });

  test('stand alone in bold or ask what something is, with the answer below', () => {
    expect(questions('# 정리', '## 볼륨', '**왜 필요할까?**', '', '- 지워지면 안 되니까')).toEqual([
      '왜 필요할까? 지워지면 안 되니까',
    ]);
    expect(questions('# 정리', '## 볼륨', '드라이버란?', '', '저장하는 방식이다.')).toEqual([
      '드라이버란? 저장하는 방식이다.',
    ]);
    expect(questions('# 정리', '## 볼륨', '정말 그럴까?', '', '지워 본다.')).toEqual([]);
  });

  test('stand on lines of a paragraph, in strong text, before arrows or one after the other', () => {
    expect(questions('# 정리', '## 메모', '**태그를 안 쓰면?**', 'latest가 붙는다.')).toEqual([
      '태그를 안 쓰면? latest가 붙는다.',
    ]);
    expect(questions('# 정리', '## 메모', '스테이징만 취소하려면?', '→ `git restore --staged`')).toEqual([
      '스테이징만 취소하려면? git restore --staged',
    ]);
    expect(questions('# 정리', '## 메모', '왜 이런 걸까?', '찾아보니 캐시 때문이었다.')).toEqual([]);
  });

  test('do not stand in the list that answers another', () => {
    expect(
      questions('# 정리', 'Q. 꼭 써야 하나요?', '- 네, 꼭 씁니다', '- 다른 것도 되나요? 안 됩니다'),
    ).toEqual(['꼭 써야 하나요? 네, 꼭 씁니다 다른 것도 되나요? 안 됩니다']);
  });

  test('are none where the answer is put off, or where an item tells what happens then', () => {
    expect(questions('# 면접', '## 백업은 해보셨나요?', '(아직 못 해봄)')).toEqual([]);
    expect(questions('# 정리', '- 컨테이너를 띄우면? → 쓰기 층이 하나 얹어진다')).toEqual([]);
  });
});

test('a solution below a list of tasks stays where it is', () => {
  const note = understand(
    ['# 도커', '## 과제', '* 멈추고 지워 보자.', '', ...fence('docker rm -f web')].join('\n'),
  );
  const fences = JSON.stringify(note.children).split('"type":"code"').length - 1;
  expect(fences).toBe(1);
});
