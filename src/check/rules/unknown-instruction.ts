import { dockerfile } from '../../grammar/dockerfile.ts';
import { dockerfilesOf } from '../dockerfiles-of.ts';
import { defineRule } from '../rule.ts';
import { isSlip } from '../../language/slip.ts';

export const unknownInstruction = defineRule({
  id: 'unknown-instruction',
  severity: 'error',
  sure: true,
  preset: 'default',
  description: {
    ko: 'Dockerfile에 없는 인스트럭션 가운데 오타로 보이는 것을 찾는다.',
    en: 'Finds misspelled instructions of Dockerfiles.',
  },
  examples: [
    {
      name: 'typo',
      input: '```dockerfile\nFROM alpine:3.20\nWORKDIT /app\nCOPY . .\n```\n',
      messages: ['3:1: Unexpected instruction `WORKDIT`, expected `WORKDIR`'],
      fixed: '```dockerfile\nFROM alpine:3.20\nWORKDIR /app\nCOPY . .\n```\n',
    },
    {
      name: 'known, lower case, heredoc',
      input: '```dockerfile\nfrom alpine:3.20\nRUN <<END\nCOPI a\nEND\nCMD ["ls"]\n```\n',
      messages: [],
    },
  ],
  check(set, context) {
    const names = Object.keys(dockerfile.words).filter((word) => /^[A-Z]+$/.test(word));
    for (const note of set.notes) {
      for (const { keyword, name } of dockerfilesOf(note).flatMap(({ instructions }) => instructions)) {
        const { value: word, position: place } = keyword;
        const meant = names.includes(name) ? undefined : names.find((known) => isSlip(known, name));
        if (meant === undefined || word !== name) continue;
        context.report({
          note,
          place,
          actual: word,
          suggestion: meant,
          fixes: [{ start: place.start.offset!, end: place.end.offset!, text: meant }],
          message: {
            ko: `\`${word}\` 인스트럭션은 없다. \`${meant}\`의 오타로 보인다`,
            en: `Unexpected instruction \`${word}\`, expected \`${meant}\``,
          },
        });
      }
    }
  },
});
