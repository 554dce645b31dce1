import { placeAt } from '../place-at.ts';
import { defineRule } from '../rule.ts';
import { codeWord } from '../code-word.ts';

/** Particles and endings that follow a name; an address of its own may hold Hangul, but does not end so. */
const particles =
  '에|에서|에서는|에는|에도|에서도|로|으로|로는|을|를|은|는|이|가|와|과|의|도|까지|부터|에게|처럼|라고|이라고|라는|이라는|이다|입니다|이며|이고|로의|에다|에만';
const eaten = new RegExp(
  `https?://[A-Za-z0-9.:[\\]_~%/?&=+#@-]*[A-Za-z0-9/](?<particle>${particles})(?=[\\s.,!?)]|$)`,
  'g',
);

export const bareUrlParticle = defineRule({
  id: 'bare-url-particle',
  severity: 'warning',
  sure: true,
  preset: 'default',
  description: {
    ko: '주소에 붙여 쓴 조사가 링크의 일부가 되는 곳을 찾는다(`http://localhost:3000에`).',
    en: 'Finds addresses with a Korean particle right after them, which becomes part of the link.',
  },
  examples: [
    {
      name: 'port',
      input: '브라우저로 http://localhost:3000에 접속한다.\n',
      messages: ['1:7: Unexpected `에` in the link, expected `<http://localhost:3000>에`'],
      fixed: '브라우저로 <http://localhost:3000>에 접속한다.\n',
    },
    { name: 'set apart', input: '브라우저로 http://localhost:3000 에 접속한다.\n', messages: [] },
    { name: 'Hangul address', input: 'https://ko.wikipedia.org/wiki/도커 를 본다.\n', messages: [] },
    { name: 'in code', input: '`http://localhost:3000`에 접속한다.\n', messages: [] },
    { name: 'in brackets', input: '<http://localhost:3000>에 접속한다.\n', messages: [] },
  ],
  check(set, context) {
    for (const note of set.notes) {
      const source = context.source(note);
      for (const { text, offset } of context.prose(note)) {
        for (const match of text.matchAll(eaten)) {
          const before = text[match.index - 1] ?? '';
          if (/[<(["'=]/.test(before)) continue;
          const particle = match.groups!.particle!;
          const url = match[0].slice(0, -particle.length);
          const start = offset + match.index;
          context.report({
            note,
            place: placeAt(source, start, start + match[0].length),
            actual: match[0],
            suggestion: `<${url}>${particle}`,
            fixes: [{ start, end: start + url.length, text: `<${url}>` }],
            message: {
              ko: `조사 \`${particle}\`까지 링크가 된다. ${codeWord(`<${url}>${particle}`, '으로/로')} 적는다`,
              en: `Unexpected \`${particle}\` in the link, expected \`<${url}>${particle}\``,
            },
          });
        }
      }
    }
  },
});
