import { describe, expect, test } from 'vitest';
import { told } from './told.ts';

const fence = (...lines: string[]): string[] => ['```bash', ...lines, '```'];

describe('a comment in a fence', () => {
  test.each(['# 실행 결과', '# --- 접속한 상태 ---', '# <볼륨 다루기>'])(
    'that is a label or a title says nothing: %s',
    (comment) => {
      expect(told('# 볼륨', '볼륨을 만들어 봅니다.', ...fence(comment, 'docker volume create box'))).toEqual([
        'docker volume create box ← 볼륨을 만들어 봅니다.',
      ]);
    },
  );

  test('that is one word of action does', () => {
    expect(told('# 볼륨', ...fence('# 확인', 'docker volume ls'))).toEqual(['docker volume ls ← 확인']);
  });

  test('below a blank line is the title of the lines right below it, not a word on the command above', () => {
    expect(
      told('# 배포', ...fence('kubectl apply -f app.yaml', '', '## 설정 변경', '- replicas 값을 고친다')),
    ).toEqual([]);
    expect(told('# 배포', ...fence('kubectl apply -f app.yaml', '# 설정 변경'))).toEqual([
      'kubectl apply -f app.yaml ← 설정 변경',
    ]);
  });

  test('on an option of the command is on the option', () => {
    expect(told('# 배포', ...fence('kubectl apply -f app.yaml # -f = 파일'))).toEqual([]);
  });
});

describe('a line of text in a fence', () => {
  test('with the mark of an item speaks of the command above it', () => {
    expect(
      told(
        '# 명령',
        ...fence('docker build -t app .', '- 이미지 빌드', 'docker exec app', '- 컨테이너에 접속'),
      ),
    ).toEqual(['docker build -t app . ← 이미지 빌드', 'docker exec app ← 컨테이너에 접속']);
  });

  test('that begins with a particle goes on with the command above it', () => {
    expect(told('# 명령', ...fence('docker image ls', '로 받은 이미지를 볼 수 있다.'))).toEqual([
      'docker image ls ← 받은 이미지를 볼 수 있다.',
    ]);
  });

  test('right above a command says what that does', () => {
    expect(
      told('# 목록', ...fence('docker ps [options]', '', '멈춘 컨테이너까지 보기', 'docker ps -a')),
    ).toContain('docker ps -a ← 멈춘 컨테이너까지 보기');
  });
});
