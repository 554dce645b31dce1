import { describe, expect, test } from 'vitest';
import { VFile } from 'vfile';
import { buildTools } from '../../src/grammar/tools.ts';
import { understandNote } from '../../src/pipeline.ts';

const tools = buildTools();

/** Canonical commands of the lists of a note. */
function listed(markdown: string): string[] {
  const note = understandNote(new VFile({ path: 'note.md', value: markdown }), 'ko', tools)!;
  return note.invocations.flatMap(({ where, canonical }) => (where === 'list' ? canonical : []));
}

const fence = (line: string): string => `\n\`\`\`bash\n${line}\n\`\`\`\n`;

describe('subcommands without the path they stand under', () => {
  test('stand under the path of the fence above', () => {
    const lines = 'docker network connect my-net web\ndocker network disconnect bridge web';
    expect(listed(`${fence(lines)}\n- connect : 연결한다\n- disconnect : 떼어 낸다\n`)).toEqual([
      'docker network connect',
      'docker network disconnect',
    ]);
  });

  test('stand under that of the heading still, where a fence shows one of them', () => {
    const items = '- start : 시작한다\n- stop : 멈춘다\n';
    expect(listed(`## docker container 명령어\n${fence('docker container ls')}\n${items}`)).toEqual([
      'docker container start',
      'docker container stop',
    ]);
  });

  test('stand under that of a sentence, with a particle behind its name', () => {
    const items = '- create : 생성\n- prune : 안 쓰는 볼륨 정리\n';
    expect(listed(`docker volume의 하위 명령어는 다음과 같다.\n\n${items}`)).toEqual([
      'docker volume create',
      'docker volume prune',
    ]);
    expect(listed(`도커의 하위 명령어는 다음과 같다.\n\n${items}`)).toEqual([]);
  });

  test('may each have their example', () => {
    const items = `- start : 시작한다\n${fence('docker container start web')}\n- stop : 멈춘다\n`;
    expect(listed(`## docker container 명령어\n\n${items}`)).toEqual([
      'docker container start',
      'docker container stop',
    ]);
  });

  test('of an executable with a path of its own are those below it', () => {
    expect(listed('## docker-compose 명령어\n\n- up : 띄운다\n- down : 지운다\n')).toEqual([
      'docker compose up',
      'docker compose down',
    ]);
  });

  test('are not looked for below the next heading', () => {
    const lines = 'docker network connect my-net web\ndocker network disconnect bridge web';
    expect(listed(`## 가\n${fence(lines)}\n## 나\n\n- connect : 연결\n- disconnect : 해제\n`)).toEqual([]);
  });

  test('may stand side by side', () => {
    expect(listed('## systemctl 명령어\n\n- start / stop : 시작 / 중지\n')).toEqual([
      'systemctl start',
      'systemctl stop',
    ]);
  });

  test('one alone is a word', () => {
    expect(listed(`${fence('docker network connect my-net web')}\n- connect : 연결한다\n`)).toEqual([]);
  });
});

describe('subcommands in code that a line calls commands', () => {
  const coded = (markdown: string): string[] =>
    understandNote(new VFile({ path: 'note.md', value: markdown }), 'ko', tools)!.invocations.flatMap(
      ({ where, canonical }) => (where === 'inline' ? canonical : []),
    );

  test('are of the tool that was spoken of last', () => {
    expect(coded('- docker create 는 만들기만 해서 `start` 명령어와 `attach` 명령어를 쓴다\n')).toEqual([
      'docker container start',
      'docker container attach',
    ]);
    expect(coded(`${fence('docker start web')}\n\`start\` 명령어로 켠다\n`)).toEqual([
      'docker container start',
    ]);
  });

  test('are words where no tool was spoken of, or no command is named', () => {
    expect(coded('- `attach` 명령어를 쓴다\n')).toEqual([]);
    expect(coded(`${fence('docker start web')}\n\`attach\` 는 다르다\n`)).toEqual([]);
  });
});
