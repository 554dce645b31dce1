import type { YamlMap } from '../../study/yaml.ts';
import type { ComposeFault } from '../compose-fault.ts';
import { composeFilesOf } from '../compose-files.ts';
import { composeReferenceFaults } from '../compose-reference-faults.ts';
import { composeValueFaults } from '../compose-value-faults.ts';
import { placeAt } from '../place-at.ts';
import { defineRule } from '../rule.ts';

export const composeInvalidValue = defineRule({
  id: 'compose-invalid-value',
  severity: 'error',
  sure: true,
  preset: 'default',
  description: {
    ko: 'Compose가 받지 않는 값을 찾는다: 목록이어야 할 곳의 글, 쌍점 뒤의 빈칸으로 쪼개진 `- 80: 80`, 없는 재시작 정책, 빠진 키.',
    en: 'Finds values that Compose does not take: text where a list belongs, `- 80: 80` split by a blank, restart policies that do not exist, keys that are missing.',
  },
  examples: [
    {
      name: 'another kind',
      input: '```yaml\nservices:\n  web:\n    image: nginx:1.27\n    ports: "80:80"\n```\n',
      messages: ['5:12: Unexpected text under `ports`, expected a list'],
    },
    {
      name: 'split by a blank',
      input:
        '```yaml\nservices:\n  web:\n    image: nginx:1.27\n    ports:\n      - 80: 80\n    environment:\n      - MODE: dev\n```\n',
      messages: [
        '6:9: Unexpected blank after the colon of `80: 80`, expected `80:80`',
        '8:9: Unexpected keys in an item of `environment`, expected `MODE=dev`',
      ],
    },
    {
      name: 'one of a few',
      input:
        '```yaml\nservices:\n  web:\n    image: nginx:1.27\n    restart: allways\n    depends_on:\n      bd:\n        condition: healthy\n  db_1:\n    image: mysql:8\n```\n',
      messages: [
        '5:14: Unexpected `allways` as `restart`, expected `always`',
        '8:20: Unexpected `healthy` as `condition`, expected `service_started`, `service_healthy` or `service_completed_successfully`',
      ],
      fixed:
        '```yaml\nservices:\n  web:\n    image: nginx:1.27\n    restart: always\n    depends_on:\n      bd:\n        condition: healthy\n  db_1:\n    image: mysql:8\n```\n',
    },
    {
      name: 'missing and out of range',
      input:
        '```yaml\nservices:\n  web:\n    image: nginx:1.27\n    ports:\n      - "80800:80"\n    volumes:\n      - source: data\n        target: /data\n```\n',
      messages: [
        '6:9: Unexpected port 80800, expected 1 to 65535',
        '8:9: Unexpected item of `volumes` without `type`',
      ],
    },
    {
      name: 'a service that is written otherwise',
      input:
        '```yaml\nservices:\n  web:\n    image: nginx:1.27\n    depends_on:\n      - databse\n  database:\n    image: mysql:8\n```\n',
      messages: ['6:9: Unexpected service `databse`, expected `database`'],
      fixed:
        '```yaml\nservices:\n  web:\n    image: nginx:1.27\n    depends_on:\n      - database\n  database:\n    image: mysql:8\n```\n',
    },
    {
      name: 'at any depth',
      input:
        '```yaml\nservices:\n  web:\n    image: nginx:1.27\n    tty: maybe\n    mem_limit: 512 megabytes\n    healthcheck:\n      interval: 30\n    deploy:\n      replicas: two\n      update_config:\n        order: start-frist\n    volumes:\n      - data:var/lib\n      - dtaa:/data\nvolumes:\n  data:\n    driver_opts: none\n```\n',
      messages: [
        '5:10: Unexpected `maybe` as `tty`, expected `true` or `false`',
        '6:16: Unexpected `512 megabytes` as `mem_limit`, expected a size like `512m`',
        '8:17: Unexpected `30` as `interval`, expected a time with its unit like `30s`',
        '10:17: Unexpected `two` as `replicas`, expected a number',
        '12:16: Unexpected `start-frist` as `order`, expected `start-first`',
        '14:9: Unexpected relative path `var/lib` in the container, expected an absolute one',
        '15:9: Unexpected volume `dtaa`, expected `data`',
        '18:18: Unexpected text under `driver_opts`, expected keys with values',
      ],
      fixed:
        '```yaml\nservices:\n  web:\n    image: nginx:1.27\n    tty: maybe\n    mem_limit: 512 megabytes\n    healthcheck:\n      interval: 30\n    deploy:\n      replicas: two\n      update_config:\n        order: start-first\n    volumes:\n      - data:var/lib\n      - dtaa:/data\nvolumes:\n  data:\n    driver_opts: none\n```\n',
    },
    {
      name: 'both forms',
      input:
        '```yaml\nservices:\n  web:\n    build: .\n    command: npm start\n    environment:\n      MODE: dev\n    env_file: .env\n    restart: on-failure:3\n    ports:\n      - "${PORT}:80"\n      - target: 80\n        published: 8080\n    depends_on: [db]\n    volumes:\n  db:\n    build:\n      context: db\n    command: ["postgres", "-c", "fsync=off"]\n    environment:\n      - MODE=dev\n```\n',
      messages: [],
    },
  ],
  check(set, context) {
    for (const note of set.notes) {
      for (const { value, message, suggestion, mends } of composeFilesOf(note).flatMap(faultsOf)) {
        const { start, end } = value.position;
        const range = { start: start.offset!, end: end.offset! };
        const isWord = value.type === 'yamlScalar';
        context.report({
          note,
          place: isWord ? value.position : placeAt(context.source(note), range.start, range.start + 1),
          message,
          ...(suggestion !== undefined && { suggestion }),
          ...(suggestion !== undefined &&
            mends === true &&
            isWord &&
            value.style === 'plain' && { fixes: [{ ...range, text: suggestion }] }),
        });
      }
    }
  },
});

function faultsOf(file: YamlMap): ComposeFault[] {
  return [...composeValueFaults(file), ...composeReferenceFaults(file)];
}
