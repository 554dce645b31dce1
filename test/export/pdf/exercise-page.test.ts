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
