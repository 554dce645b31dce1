import { dockerfilesOf } from '../dockerfiles-of.ts';
import { defineRule } from '../rule.ts';

export const maintainerDeprecated = defineRule({
  id: 'maintainer-deprecated',
  severity: 'warning',
  sure: true,
  preset: 'default',
  description: {
    ko: '더는 쓰지 않는 `MAINTAINER` 인스트럭션을 찾는다. `LABEL`로 적는다.',
    en: 'Finds the deprecated instruction `MAINTAINER`; a `LABEL` says the same.',
  },
  examples: [
    {
      name: 'MAINTAINER',
      input: '```dockerfile\nFROM alpine:3.20\nMAINTAINER Kim <kim@example.com>\n```\n',
      messages: [
        '3:1: Unexpected deprecated `MAINTAINER`, expected `LABEL org.opencontainers.image.authors="…"`',
      ],
    },
    { name: 'LABEL', input: '```dockerfile\nFROM alpine:3.20\nLABEL maintainer="Kim"\n```\n', messages: [] },
  ],
  check(set, context) {
    for (const note of set.notes) {
      for (const { name, keyword } of dockerfilesOf(note).flatMap(({ instructions }) => instructions)) {
        if (name !== 'MAINTAINER') continue;
        context.report({
          note,
          place: keyword.position,
          actual: keyword.value,
          suggestion: 'LABEL org.opencontainers.image.authors="…"',
          habit: '',
          message: {
            ko: '`MAINTAINER`는 더는 쓰지 않는다. `LABEL org.opencontainers.image.authors="…"`로 적는다',
            en: 'Unexpected deprecated `MAINTAINER`, expected `LABEL org.opencontainers.image.authors="…"`',
          },
        });
      }
    }
  },
});
