import { codeWord } from '../code-word.ts';
import { placeAt } from '../place-at.ts';
import { defineRule } from '../rule.ts';

/** Instructions of Dockerfiles that are no words of prose; options by their dashes. */
const pattern =
  /(?<![\w가-힣`./=-])(?:FROM|RUN|CMD|ENV|EXPOSE|WORKDIR|COPY|ENTRYPOINT|HEALTHCHECK|STOPSIGNAL|ONBUILD|--[a-z][a-z-]+)(?![\w`=/-])/g;

export const bareCodeWord = defineRule({
  id: 'bare-code-word',
  severity: 'info',
  sure: false,
  preset: 'style',
  description: {
    ko: '코드로 감싸지 않은 옵션(`--name`)과 Dockerfile 인스트럭션(`WORKDIR`)을 찾는다.',
    en: 'Finds options and Dockerfile instructions that are not set as code.',
  },
  examples: [
    {
      name: 'both',
      input: '* --name : 이름을 붙인다.\n* WORKDIR : 작업 디렉터리를 정한다.\n',
      messages: ['1:3: Unexpected `--name` outside of code, expected backticks (also `WORKDIR` on line 2)'],
      fixed: '* `--name` : 이름을 붙인다.\n* `WORKDIR` : 작업 디렉터리를 정한다.\n',
    },
    {
      name: 'as code, part of a word, a command',
      input: '`--name`은 이름이다. SELECT * FROM t는 질의다. docker run --rm nginx처럼 쓴다.\n',
      messages: [],
    },
  ],
  check(set, context) {
    for (const note of set.notes) {
      const source = context.source(note);
      for (const { node, text, offset } of context.prose(note)) {
        if (node.type === 'heading' || commandOrQuery.test(text)) continue;
        for (const { 0: word, index } of text.matchAll(pattern)) {
          // On Windows CMD is the name of a shell.
          if (word === 'CMD' && note.instructions.length === 0) continue;
          const start = offset + index;
          const end = start + word.length;
          context.report({
            note,
            place: placeAt(source, start, end),
            actual: word,
            habit: '',
            fixes: [
              { start, end: start, text: '`' },
              { start: end, end, text: '`' },
            ],
            message: {
              ko: `${codeWord(word, '은/는')} 코드인데 백틱으로 감싸지 않았다`,
              en: `Unexpected \`${word}\` outside of code, expected backticks`,
            },
          });
        }
      }
    }
  },
});

/** A command or a query written in running text is one piece of code, not words of it. */
const commandOrQuery =
  /(?:^|[\s(])(?:docker|kubectl|git|npm|curl|aws|SELECT|sudo|pip|java|redis-cli|mysql)\s+\S/;
