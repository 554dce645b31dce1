import { expect, test } from 'vitest';
import { htmlOf } from './page-of.ts';

const fence = (command: string, indent = '') => `${indent}\`\`\`bash\n${indent}${command}\n${indent}\`\`\``;

/** An exercise section's page: each task as its text, each answer at the end as that of the task it belongs to. */
async function exercise(...blocks: string[]): Promise<{ tasks: string[]; answers: string[] }> {
  const text = `# 1장 도커\n\n## 연습문제\n\n${blocks.join('\n\n')}\n`;
  const html = await htmlOf([text], { answers: 'end' });
  const parts = (mark: string) =>
    html
      .split(mark)
      .slice(1)
      .map((part) =>
        part
          .slice(
            part.indexOf('>') + 1,
            part.search(/\n<\/div>\n(?:<\/section>|<div class="(?:task|end-answer))/),
          )
          .replaceAll(
            /<ol start="(\d+)">|<p class="answer-at">[^]*?<\/p>|<div class="side">[^]*?\n<\/div>/g,
            '$1 ',
          )
          .replaceAll(/<[^>]*>/g, '')
          .replaceAll(/\s+/g, ' ')
          .trim(),
      );
  return { tasks: parts('<div class="task"'), answers: parts('<div class="end-answer"') };
}

test('a list whose items hold their answers is taken apart, its numbers kept', async () => {
  const page = await exercise(
    `3. nginx 컨테이너를 실행하시오.\n\n${fence('docker run -d nginx', '   ')}\n\n   끝까지 본다.`,
    `4. 생각해 보시오.\n5. 목록을 보시오.\n\n${fence('docker ps', '   ')}`,
  );
  expect(page).toEqual({
    tasks: ['3 nginx 컨테이너를 실행하시오.', '4 생각해 보시오. 5 목록을 보시오.'],
    answers: ['docker run -d nginx 끝까지 본다.', 'docker ps'],
  });
});

test('a bulleted list too', async () => {
  const page = await exercise(
    `- 목록을 보시오.\n\n${fence('docker ps', '  ')}\n\n- 지우시오.\n\n${fence('docker rm web', '  ')}`,
  );
  expect(page).toEqual({ tasks: ['목록을 보시오.', '지우시오.'], answers: ['docker ps', 'docker rm web'] });
});

test('an answer lasts until the next task', async () => {
  const page = await exercise(
    '이미지의 목록을 보시오.',
    fence('docker images'),
    '받아 둔 것이 모두 나온다.',
    '이미지를 지우시오.',
    fence('docker rmi nginx'),
  );
  expect(page).toEqual({
    tasks: ['이미지의 목록을 보시오.', '이미지를 지우시오.'],
    answers: ['docker images 받아 둔 것이 모두 나온다.', 'docker rmi nginx'],
  });
});

test('a few words before the first chapter go on the cover; more of them are a preface', async () => {
  const lead = await htmlOf(['혼자 공부하며 적었다.\n\n# 1장 도커\n\n이미지를 본다.\n']);
  expect(lead).toMatch(/혼자 공부하며 적었다\.[^]*<section class="chapter"/);
  expect(lead.match(/<section class="chapter"/g)).toHaveLength(1);
  for (const preface of ['글 '.repeat(200), '- 차례\n- 찾아보기', fence('docker ps')]) {
    const html = await htmlOf([`${preface}\n\n# 1장 도커\n\n이미지를 본다.\n`]);
    expect(html.match(/<section class="chapter"/g)).toHaveLength(2);
  }
});

/** Titles of the framed sections, each with its frames' texts. */
function frames(html: string): string[][] {
  return html
    .split('<section class="exercise')
    .slice(1)
    .map((part) =>
      part
        .slice(part.indexOf('>') + 1, part.indexOf('</section>'))
        .replaceAll(/<div class="side">[^]*?\n<\/div>/g, '')
        .split(/<div class="(?:task|answer")/)
        .map((text) =>
          text
            .replace(/^[^>]*">|^>/, '')
            .replaceAll(/<[^>]*>/g, ' ')
            .replaceAll(/\s+/g, ' ')
            .trim(),
        ),
    );
}

test('the author’s own words above an answer stand for ours', async () => {
  const html = await htmlOf([
    `# 1장 웹\n\n## 실습\n\nnginx를 실행하시오.\n\n**풀이:**\n\n먼저 받는다.\n\n${fence('docker run nginx')}\n`,
  ]);
  expect(frames(html)).toEqual([['실습', 'nginx를 실행하시오.', '풀이 먼저 받는다. docker run nginx']]);
});

test('code above a section of answers belongs to the task', async () => {
  const text = `# 1장 웹\n\n## 연습문제\n\n1. 다음이 하는 일을 설명하시오.\n\n${fence('docker ps')}\n\n### 정답\n\n목록을 본다.\n`;
  const html = await htmlOf([text]);
  const [frame] = html.match(/<section class="exercise[^]*/) ?? [];
  expect(frame?.indexOf('docker ps')).toBeLessThan(frame!.indexOf('class="answer"'));
  expect(frame).not.toContain('answer-title');
  const atEnd = await htmlOf([text], { answers: 'end' });
  expect(/<div class="end-answer"[^]*?<\/div>/.exec(atEnd)?.[0]).toContain('목록을 본다.');
});

test('no frame stands in another', async () => {
  const task = (number: number) => `### 문제 ${number}\n\n실행하시오.\n\n${fence(`docker run n${number}`)}\n`;
  const html = await htmlOf([`# 1장 웹\n\n## 실습\n\n준비한다.\n\n${task(1)}\n${task(2)}`]);
  expect(frames(html).map(([title]) => title)).toEqual(['문제 1', '문제 2']);
  expect(html).toMatch(/<section class="section section"[^>]*>\s*<h2>실습<\/h2>\s*<p>준비한다\.<\/p>/);
});
