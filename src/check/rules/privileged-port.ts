import { readPortPublishing } from '../../grammar/values/port-publishing.ts';
import { typedCommands } from '../commands-of.ts';
import { defineRule } from '../rule.ts';

/** Ports below 1024 that stand for a service everyone knows: they are meant. */
const wellKnown = new Set([
  20, 21, 22, 25, 53, 67, 80, 88, 110, 123, 143, 161, 389, 443, 445, 465, 514, 587, 636, 993,
]);

export const privilegedPort = defineRule({
  id: 'privileged-port',
  severity: 'info',
  sure: true,
  preset: 'default',
  description: {
    ko: '호스트의 1024번보다 낮은 포트를 쓰는 명령을 찾는다. 권한이 있어야 열리고, 숫자를 빠뜨린 것일 수 있다.',
    en: 'Finds ports of the host below 1024: they may need rights, and may be a slip of a digit.',
  },
  examples: [
    {
      name: 'low',
      input: '```bash\ndocker run -p 805:80 nginx:1.27\n```\n',
      messages: [
        '2:15: Unexpected port 805 of the host, expected 1024 or higher: lower ones may need rights',
      ],
    },
    { name: 'known', input: '```bash\ndocker run -p 80:80 -p 8080:80 nginx:1.27\n```\n', messages: [] },
    { name: 'same on both sides', input: '```bash\ndocker run -p 873:873 rsyncd:1\n```\n', messages: [] },
  ],
  check(set, context) {
    for (const note of set.notes) {
      for (const { long, value, valuePosition } of typedCommands(note).flatMap(({ options }) => options)) {
        const ports = readPortPublishing(value ?? '');
        if (long !== '--publish' || !ports?.host || !ports.container || !valuePosition) continue;
        const [host, inside] = [ports.host.first, ports.container.first];
        if (host === 0 || host >= 1024 || host === inside || wellKnown.has(host)) continue;
        context.report({
          note,
          place: valuePosition,
          actual: String(host),
          message: {
            ko: `호스트의 ${host}번 포트는 1024보다 낮아 권한이 있어야 할 수 있다. 숫자를 빠뜨리지 않았는지 본다`,
            en: `Unexpected port ${host} of the host, expected 1024 or higher: lower ones may need rights`,
          },
        });
      }
    }
  },
});
