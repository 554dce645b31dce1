import { impossiblePort, readPortPublishing } from '../../grammar/values/port-publishing.ts';
import { writtenCommands } from '../commands-of.ts';
import { defineRule } from '../rule.ts';

export const portInvalid = defineRule({
  id: 'port-invalid',
  severity: 'error',
  sure: true,
  preset: 'default',
  description: {
    ko: '게시할 수 없는 포트를 찾는다. 포트는 1부터 65535까지고, 콜론 뒤에는 컨테이너의 포트가 있어야 한다.',
    en: 'Finds ports that cannot be published: beyond 65535, or without the port of the container.',
  },
  examples: [
    {
      name: 'too high',
      input: '```bash\ndocker run -p 80800:80 nginx:1.27\n```\n',
      messages: ['2:15: Unexpected port `80800`, expected 1 to 65535'],
    },
    {
      name: 'none of the container',
      input: '```bash\ndocker run -p 8080: nginx:1.27\n```\n',
      messages: ['2:15: Unexpected end of `8080:`, expected the port of the container'],
    },
    {
      name: 'all forms',
      input:
        '```bash\ndocker run -p 80 -p 8080:80 -p 127.0.0.1:81:80/tcp -p 8000-8010:8000-8010 -p [::1]:82:80 -p <포트>:80 nginx:1.27\n```\n',
      messages: [],
    },
  ],
  check(set, context) {
    for (const note of set.notes) {
      for (const { long, value, valuePosition: place } of writtenCommands(note).flatMap(
        ({ options }) => options,
      )) {
        const ports = long === '--publish' ? readPortPublishing(value ?? '') : undefined;
        if (ports === undefined || value === undefined || !place) continue;
        const high = impossiblePort(ports);
        if (high !== undefined) {
          context.report({
            note,
            place,
            actual: String(high),
            message: {
              ko: `\`${high}\`번 포트는 없다. 포트는 1부터 65535까지다`,
              en: `Unexpected port \`${high}\`, expected 1 to 65535`,
            },
          });
        } else if (ports.container === undefined) {
          context.report({
            note,
            place,
            actual: value,
            message: {
              ko: `\`${value}\` 뒤에 컨테이너의 포트가 없다`,
              en: `Unexpected end of \`${value}\`, expected the port of the container`,
            },
          });
        }
      }
    }
  },
});
