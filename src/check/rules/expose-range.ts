import { dockerfilesOf } from '../dockerfiles-of.ts';
import { defineRule } from '../rule.ts';

export const exposeRange = defineRule({
  id: 'expose-range',
  severity: 'error',
  sure: true,
  preset: 'default',
  description: {
    ko: '`EXPOSE`에 적을 수 없는 포트를 찾는다. 호스트의 포트(`80:80`)는 적지 않고, 포트는 65535까지다.',
    en: 'Finds what `EXPOSE` does not take: a port of the host (`80:80`), a port beyond 65535.',
  },
  examples: [
    {
      name: 'both',
      input: '```dockerfile\nFROM alpine:3.20\nEXPOSE 80800\nEXPOSE 8080:80\n```\n',
      messages: [
        '3:8: Unexpected `80800`, expected a port of 1 to 65535',
        '4:8: Unexpected `8080:80`, expected the port of the container alone: `80`',
      ],
    },
    {
      name: 'ports',
      input: '```dockerfile\nFROM alpine:3.20\nEXPOSE 80/tcp 443 8000-8010 $PORT\n```\n',
      messages: [],
    },
  ],
  check(set, context) {
    for (const note of set.notes) {
      for (const { name, arguments: ports } of dockerfilesOf(note).flatMap(
        ({ instructions }) => instructions,
      )) {
        if (name !== 'EXPOSE') continue;
        for (const { value: word, position: place } of ports) {
          const pair = /^\d+:(\d+)$/.exec(word);
          const high = (word.match(/\d+/g) ?? []).some((port) => Number(port) > 65_535);
          if (!/^[\d:/a-z-]+$/.test(word) || (!pair && !high)) continue;
          context.report({
            note,
            place,
            actual: word,
            ...(pair && { suggestion: pair[1]! }),
            message: pair
              ? {
                  ko: `\`EXPOSE ${word}\`처럼 호스트의 포트를 적을 수 없다. \`${pair[1]!}\`만 적는다`,
                  en: `Unexpected \`${word}\`, expected the port of the container alone: \`${pair[1]!}\``,
                }
              : {
                  ko: `\`${word}\`번 포트는 없다. 포트는 1부터 65535까지다`,
                  en: `Unexpected \`${word}\`, expected a port of 1 to 65535`,
                },
          });
        }
      }
    }
  },
});
