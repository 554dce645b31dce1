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
