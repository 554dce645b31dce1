import { isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap } from 'yaml';
import { impossiblePort, readPortPublishing } from '../../grammar/values/port-publishing.ts';
import { codeWord } from '../code-word.ts';
import { type Kind, kindsOf, required, words } from '../compose-kinds.ts';
import { type ComposeFile, composeFilesOf, plainKey } from '../compose-files.ts';
import { nearest } from '../../language/nearest.ts';
import { placeAt } from '../place-at.ts';
import { defineRule, type Localized } from '../rule.ts';
import { isSlip } from '../slip.ts';

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
      name: 'both forms',
      input:
        '```yaml\nservices:\n  web:\n    build: .\n    command: npm start\n    environment:\n      MODE: dev\n    env_file: .env\n    restart: on-failure:3\n    ports:\n      - "${PORT}:80"\n      - target: 80\n        published: 8080\n    depends_on: [db]\n    volumes:\n  db:\n    build:\n      context: db\n    command: ["postgres", "-c", "fsync=off"]\n    environment:\n      - MODE=dev\n```\n',
      messages: [],
    },
  ],
  check(set, context) {
    for (const note of set.notes) {
      const source = context.source(note);
      for (const file of composeFilesOf(note)) {
        for (const { node, message, suggestion } of faults(file)) {
          const range = file.rangeOf(node);
          context.report({
            note,
            place: placeAt(source, range.start, isScalar(node) ? range.end : range.start + 1),
            message,
            ...(suggestion !== undefined && { suggestion }),
            ...(suggestion !== undefined &&
              isScalar(node) &&
              node.type === 'PLAIN' && { fixes: [{ ...range, text: suggestion }] }),
          });
        }
      }
    }
  },
});

interface Fault {
  readonly node: Node;
  readonly message: Localized;
  readonly suggestion?: string;
}

function faults(file: ComposeFile): Fault[] {
  const services = file.root.get('services', true);
  if (!isMap(services)) return [];
  return services.items.flatMap(({ value }) =>
    isMap(value) ? [...serviceFaults(value), ...strayReferences(value, services)] : [],
  );
}

function serviceFaults(service: YAMLMap): Fault[] {
  return service.items.flatMap(({ key, value }) => {
    const name = plainKey(key);
    return name === undefined || !isPlain(value) ? [] : valueFaults(name, value);
  });
}

/** Aliases, tags and missing values say nothing. */
function isPlain(value: unknown): value is Node {
  if (isScalar(value)) return value.value !== null && value.tag === undefined;
  return (isMap(value) || isSeq(value)) && value.tag === undefined;
}

function kindOf(node: Node): Kind {
  return isMap(node) ? 'map' : isSeq(node) ? 'list' : 'text';
}

function valueFaults(name: string, value: Node): Fault[] {
  const kinds = kindsOf(name);
  if (kinds === undefined) return [];
  const kind = kindOf(value);
  if (!kinds.includes(kind)) return [wrongKind(name, kind, kinds, value)];
  if (isSeq(value)) return value.items.flatMap((item) => (isPlain(item) ? itemFaults(name, item) : []));
  if (isScalar(value) && name === 'restart') return oneOf(name, value, restarts, /^on-failure:\d+$/);
  if (isMap(value) && name === 'depends_on')
    return value.items.flatMap(({ key, value: entry }) =>
      isMap(entry) ? conditionFaults(entry, key as Node) : [],
    );
  return [];
}

function wrongKind(name: string, kind: Kind, kinds: readonly Kind[], node: Node): Fault {
  return {
    node,
    message: {
      ko: `${codeWord(name, '은/는')} ${kinds.map((one) => words[one].ko).join(' 또는 ')} 꼴로 적는데 ${words[kind].ko} 꼴이다`,
      en: `Unexpected ${words[kind].plain} under \`${name}\`, expected ${kinds.map((one) => words[one].en).join(' or ')}`,
    },
  };
}

const restarts = ['no', 'always', 'unless-stopped', 'on-failure'];
const conditions = ['service_started', 'service_healthy', 'service_completed_successfully'];

function oneOf(name: string, node: Scalar, known: readonly string[], also = /^$/): Fault[] {
  const text = String(node.value);
  if (known.includes(text) || also.test(text) || /[$<가-힣]/.test(text) || typeof node.value === 'boolean')
    return [];
  const suggestion = nearest(text, known);
  const list = suggestion === undefined ? known : [suggestion];
  const quoted = list.map((word) => `\`${word}\``);
  return [
    {
      node,
      ...(suggestion !== undefined && { suggestion }),
      message: {
        ko: `\`${name}\`에 \`${text}\` 값은 없다. ${quoted.join(', ')} 가운데서 고른다`,
        en: `Unexpected \`${text}\` as \`${name}\`, expected ${quoted.join(', ').replace(/, (?=[^,]*$)/, ' or ')}`,
      },
    },
  ];
}

function conditionFaults(entry: YAMLMap, key: Node): Fault[] {
  const condition = entry.get('condition', true);
  if (condition === undefined) return entry.has('<<') ? [] : [missing('depends_on', 'condition', key)];
  return isScalar(condition) ? oneOf('condition', condition, conditions) : [];
}

function missing(name: string, key: string, node: Node): Fault {
  return {
    node,
    message: {
      ko: `\`${name}\`의 항목에 \`${key}\` 키가 빠졌다`,
      en: `Unexpected item of \`${name}\` without \`${key}\``,
    },
  };
}

function itemFaults(name: string, item: Node): Fault[] {
  if (isScalar(item)) return name === 'ports' ? portFaults(item) : [];
  if (!isMap(item)) return [];
  const [pair] = item.items;
  const split =
    item.items.length === 1 ? splitByBlank(name, item, plainKey(pair?.key) ?? pair?.key, pair?.value) : [];
  if (split.length > 0) return split;
  const wanted = required[name];
  return wanted === undefined || item.has(wanted) || item.has('<<') ? [] : [missing(name, wanted, item)];
}

/** `- 80: 80` and `- MODE: dev` are keys with values to YAML; Compose wants them in one word. */
function splitByBlank(name: string, item: YAMLMap, key: unknown, value: unknown): Fault[] {
  const left = isScalar(key) ? String(key.value) : String(key);
  const right = isScalar(value) ? String(value.value) : undefined;
  if (right === undefined || /[{<가-힣]/.test(left + right)) return [];
  if (name === 'ports' || name === 'volumes') {
    if (
      !(name === 'ports' ? /^[\d.-]+$/ : /^[./~$\w-]+$/).test(left) ||
      (name === 'volumes' && !right.startsWith('/'))
    )
      return [];
    const meant = `${left}:${right}`;
    return [
      {
        node: item,
        message: {
          ko: `\`${left}: ${right}\`는 쌍점 뒤의 빈칸 때문에 키와 값으로 읽힌다. \`${meant}\`로 붙여 적는다`,
          en: `Unexpected blank after the colon of \`${left}: ${right}\`, expected \`${meant}\``,
        },
      },
    ];
  }
  if (name !== 'environment' && name !== 'labels') return [];
  return [
    {
      node: item,
      message: {
        ko: `\`${name}\` 목록의 항목은 \`${left}=${right}\`로 적는다`,
        en: `Unexpected keys in an item of \`${name}\`, expected \`${left}=${right}\``,
      },
    },
  ];
}

function portFaults(node: Scalar): Fault[] {
  const ports = readPortPublishing(String(node.value));
  const wrong = ports && impossiblePort(ports);
  if (wrong === undefined) return [];
  return [
    {
      node,
      message: {
        ko: `포트는 1부터 65535까지인데 ${wrong}다`,
        en: `Unexpected port ${wrong}, expected 1 to 65535`,
      },
    },
  ];
}

/** A service that `depends_on` names and the file has under a name one letter off. */
function strayReferences(service: YAMLMap, services: YAMLMap): Fault[] {
  const dependsOn = service.get('depends_on', true);
  const names = services.items.flatMap(({ key }) => (isScalar(key) ? [String(key.value)] : []));
  const nodes = isSeq(dependsOn)
    ? dependsOn.items
    : isMap(dependsOn)
      ? dependsOn.items.map(({ key }) => key)
      : [];
  return nodes.filter(isScalar).flatMap((node) => {
    const name = String(node.value);
    const suggestion = names.includes(name) ? undefined : names.find((other) => isSlip(other, name));
    if (suggestion === undefined) return [];
    return [
      {
        node,
        suggestion,
        message: {
          ko: `\`${name}\` 서비스는 없다. \`${suggestion}\`의 오타로 보인다`,
          en: `Unexpected service \`${name}\`, expected \`${suggestion}\``,
        },
      },
    ];
  });
}
