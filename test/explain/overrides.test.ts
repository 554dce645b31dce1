import { describe, expect, test } from 'vitest';
import { understand } from '../understand.ts';

describe('overrides by comment', () => {
  test('skip leaves the next block unread, and only it', () => {
    const note = understand(
      '<!-- pilgi: skip -->\n\n```bash\ndocker ps\n```\n\n```bash\ndocker images\n```\n',
    );
    expect(note.invocations.map(({ text }) => text)).toEqual(['docker images']);
  });

  test('skip-section leaves its section unread, its subsections too', () => {
    const note = understand(
      '# 책\n\n## 잡담\n\n<!-- pilgi: skip-section -->\n\n- 볼륨 : 데이터를 두는 곳이다\n\n### 더\n\n`docker ps`\n\n## 명령\n\n`docker images`\n',
    );
    expect(note.invocations.map(({ text }) => text)).toEqual(['docker images']);
    expect(note.terms).toEqual([]);
  });

  test('explain gives a text to the commands named', () => {
    const note = understand(
      '```bash\ndocker ps -a\ndocker images\n```\n\n딴 이야기다.\n\n<!-- pilgi: explain docker ps -->\n\n멈춘 것까지 모두 보인다.\n',
    );
    const own = note.explanations.filter(({ form }) => form === 'override');
    expect(own.map(({ commands, text }) => ({ commands, text }))).toEqual([
      { commands: ['c1'], text: '멈춘 것까지 모두 보인다.' },
    ]);
  });

  test('term names what the next block defines', () => {
    const note = understand('<!-- pilgi: term 볼륨 -->\n\n컨테이너가 사라져도 남는다.\n');
    expect(note.terms.map(({ term, meaning, form }) => [term, meaning.text, form])).toEqual([
      ['볼륨', '컨테이너가 사라져도 남는다.', 'override'],
    ]);
  });

  test('card makes a question that keeps its name', () => {
    const note = understand(
      '<!-- pilgi: card id=why front="왜 볼륨을 쓰나?" -->\n\n데이터를 잃지 않으려고.\n',
    );
    expect(note.questions.map(({ id, question, answer }) => [id, question.text, answer.text])).toEqual([
      ['why', '왜 볼륨을 쓰나?', '데이터를 잃지 않으려고.'],
    ]);
  });

  test('what cannot be followed carries its fault and changes nothing', () => {
    const note = understand(
      '<!-- pilgi: skp -->\n\n`docker ps`\n\n<!-- pilgi: term -->\n\n글\n\n<!-- pilgi: skip -->\n',
    );
    expect(note.overrides.map(({ kind, fault }) => [kind, fault])).toEqual([
      ['unknown', 'kind'],
      ['term', 'argument'],
      ['skip', 'target'],
    ]);
    expect(note.invocations).toHaveLength(1);
  });
});
