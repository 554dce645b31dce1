import {
  composeValue,
  type ComposeValue,
  type ValueKind,
  type ValueType,
} from '../grammar/compose-values.ts';
import { nearest } from '../language/nearest.ts';
import { isSlip } from '../language/slip.ts';
import type { YamlEntry, YamlMap, YamlScalar, YamlValue } from '../study/yaml.ts';
import { codeWord } from './code-word.ts';
import { type ComposeFault, standsForAny } from './compose-fault.ts';
import { isMerged, plainKey, valueAt } from './compose-files.ts';
import { composeItemFaults } from './compose-item-faults.ts';

/** The values of a Compose file that its keys do not take, at any depth. */
export function composeValueFaults(file: YamlMap): ComposeFault[] {
  const found: ComposeFault[] = [];
  const visit = (value: YamlValue): void => {
    if (value.type === 'yamlList') value.items.forEach(visit);
    if (value.type !== 'yamlMap') return;
    for (const entry of value.entries) {
      const faults = entryFaults(entry);
      found.push(...faults);
      if (entry.value && faults.length === 0) visit(entry.value);
    }
  };
  visit(file);
  return found;
}

function entryFaults({ key, value, path }: YamlEntry): ComposeFault[] {
  const name = plainKey(key)?.text;
  const wanted = path === undefined ? undefined : composeValue(path);
  if (name === undefined || path === undefined || wanted === undefined || !isTold(value)) return [];
  const kind = kindOf(value);
  if (!wanted.kinds.includes(kind)) return [wrongKind(name, kind, wanted.kinds, value)];
  if (value.type === 'yamlScalar') return scalarFaults(name, value, wanted);
  if (value.type === 'yamlList')
    return value.items.flatMap((item) => [
      ...composeItemFaults(path, name, item),
      ...missingKeys(name, item, item, wanted),
    ]);
  return value.entries.flatMap((entry) => missingKeys(name, entry.value, entry.key, wanted));
}

/** Aliases, tags and missing values say nothing. */
function isTold(value: YamlValue | undefined): value is Exclude<YamlValue, { type: 'yamlAlias' }> {
  if (value === undefined || value.type === 'yamlAlias' || value.tag !== undefined) return false;
  return value.type !== 'yamlScalar' || value.value !== null;
}

function kindOf({ type }: YamlValue): ValueKind {
  return type === 'yamlMap' ? 'map' : type === 'yamlList' ? 'list' : 'text';
}

const kindWords: Readonly<Record<ValueKind, { ko: string; en: string; plain: string }>> = {
  text: { ko: '값 하나', en: 'one value', plain: 'text' },
  list: { ko: '목록', en: 'a list', plain: 'list' },
  map: { ko: '키와 값', en: 'keys with values', plain: 'keys' },
};

function wrongKind(
  name: string,
  kind: ValueKind,
  kinds: readonly ValueKind[],
  value: YamlValue,
): ComposeFault {
  return {
    value,
    message: {
      ko: `${codeWord(name, '은/는')} ${kinds.map((one) => kindWords[one].ko).join(' 또는 ')} 꼴로 적는데 ${kindWords[kind].ko} 꼴이다`,
      en: `Unexpected ${kindWords[kind].plain} under \`${name}\`, expected ${kinds.map((one) => kindWords[one].en).join(' or ')}`,
    },
  };
}

function scalarFaults(name: string, scalar: YamlScalar, wanted: ComposeValue): ComposeFault[] {
  if (standsForAny(scalar.text) || scalar.style === 'block') return [];
  if (wanted.oneOf !== undefined) return oneOf(name, scalar, wanted.oneOf, wanted);
  return wanted.type === undefined ? [] : typeFaults(name, scalar, wanted.type);
}

function oneOf(
  name: string,
  scalar: YamlScalar,
  known: readonly string[],
  { pattern, open }: ComposeValue,
): ComposeFault[] {
  const { text, value } = scalar;
  if (known.includes(text) || pattern?.test(text) === true || typeof value === 'boolean') return [];
  if (open === true && !known.some((word) => isSlip(word, text))) return [];
  const suggestion = nearest(text, known);
  const quoted = (suggestion === undefined ? known : [suggestion]).map((word) => `\`${word}\``);
  return [
    {
      value: scalar,
      ...(suggestion !== undefined && { suggestion, mends: true }),
      message: {
        ko: `\`${name}\`에 \`${text}\` 값은 없다. ${quoted.join(', ')} 가운데서 고른다`,
        en: `Unexpected \`${text}\` as \`${name}\`, expected ${quoted.join(', ').replace(/, (?=[^,]*$)/, ' or ')}`,
      },
    },
  ];
}

const forms: Readonly<Record<ValueType, { pattern: RegExp; ko: string; en: string }>> = {
  boolean: {
    pattern: /^(?:true|false|yes|no|on|off|y|n|t|f|0|1)$/i,
    ko: '`true` 아니면 `false`',
    en: '`true` or `false`',
  },
  number: { pattern: /^[+-]?(?:\d[\d_]*\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i, ko: '수', en: 'a number' },
  duration: {
    pattern: /^(?:0|[+-]?(?:\d+(?:\.\d+)?(?:ns|us|µs|ms|s|m|h|d|w))+)$/,
    ko: '`30s`처럼 단위가 붙은 시간',
    en: 'a time with its unit like `30s`',
  },
  bytes: {
    pattern: /^-?\d+(?:\.\d+)? ?(?:[kmgtp]?i?b?)$/i,
    ko: '`512m`처럼 적은 크기',
    en: 'a size like `512m`',
  },
};

function typeFaults(name: string, scalar: YamlScalar, type: ValueType): ComposeFault[] {
  const { pattern, ko, en } = forms[type];
  const { text } = scalar;
  if (pattern.test(text)) return [];
  const suggestion = type === 'duration' && /^\d+$/.test(text) ? `${text}s` : undefined;
  return [
    {
      value: scalar,
      ...(suggestion !== undefined && { suggestion }),
      message: {
        ko: `\`${name}\`에는 ${ko} 값을 적는데 ${codeWord(text, '이라고/라고')} 적혔다`,
        en: `Unexpected \`${text}\` as \`${name}\`, expected ${en}`,
      },
    },
  ];
}

function missingKeys(
  name: string,
  item: YamlValue | undefined,
  place: YamlValue,
  { itemRequires = [] }: ComposeValue,
): ComposeFault[] {
  if (item?.type !== 'yamlMap' || item.tag !== undefined || isMerged(item)) return [];
  // `- db: data` is no long form but a slip of another kind.
  if (item === place && item.entries.every(({ path }) => path === undefined)) return [];
  return itemRequires
    .filter((key) => valueAt(item, key) === undefined)
    .map((key) => ({
      value: place,
      message: {
        ko: `\`${name}\`의 항목에 \`${key}\` 키가 빠졌다`,
        en: `Unexpected item of \`${name}\` without \`${key}\``,
      },
    }));
}
