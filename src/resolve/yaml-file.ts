import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseAllDocuments,
  type Scalar,
} from 'yaml';
import type { Position } from 'unist';
import { compose } from '../grammar/compose.ts';
import type { SourceLine } from '../study/nodes.ts';
import type { YamlEntry, YamlMap, YamlScalar, YamlValue } from '../study/yaml.ts';
import { lineReader } from './line-reader.ts';

/**
 * Reads YAML into plain data with places in the note, a value for each document that has one; nothing where YAML
 * cannot read it. In a Compose file the keys that Compose has know their path.
 */
export function readYaml(
  lines: readonly SourceLine[],
  kind: 'compose' | 'kubernetes' | 'config',
): YamlValue[] | undefined {
  const text = lines.map((line) => line.text).join('\n');
  const lineCounter = new LineCounter();
  const documents = parseAllDocuments(text, { logLevel: 'silent', uniqueKeys: false, lineCounter });
  if (documents.length === 0 || documents.some(({ errors }) => errors.length > 0)) return undefined;
  const above = kind === 'compose' ? '' : undefined;
  const reader = lineReader(lines);
  const pointOf = (index: number) => {
    const { line, col } = lineCounter.linePos(index);
    return { line: line - 1, character: col - 1 };
  };
  const place: PlaceOf = (start, end) => reader.placeOf({ start: pointOf(start), end: pointOf(end) });
  return documents.flatMap(({ contents }) => toValue(contents, place, above) ?? []);
}

function toValue(node: unknown, place: PlaceOf, above: string | undefined): YamlValue | undefined {
  if (isAlias(node)) return { type: 'yamlAlias', source: node.source, position: placeOf(node, place) };
  if (isScalar(node)) return toScalar(node, place);
  if (!isMap(node) && !isSeq(node)) return undefined;
  const shared = { position: placeOf(node, place), ...(node.tag !== undefined && { tag: node.tag }) };
  if (isSeq(node)) {
    const items = node.items.flatMap((item) => toValue(item, place, pathBelow(above, '*')) ?? []);
    return { type: 'yamlList', items, ...shared };
  }
  const map: YamlMap = { type: 'yamlMap', entries: [], ...shared };
  for (const { key, value } of node.items) {
    const entry = toEntry(key, value, place, above);
    if (entry) map.entries.push(entry);
  }
  return map;
}

function toEntry(
  keyNode: unknown,
  valueNode: unknown,
  place: PlaceOf,
  above: string | undefined,
): YamlEntry | undefined {
  const key = toValue(keyNode, place, undefined);
  if (key === undefined) return undefined;
  const name = key.type === 'yamlScalar' ? key.text : undefined;
  const path = name === undefined ? undefined : (pathBelow(above, name) ?? pathBelow(above, '*'));
  const value = toValue(valueNode, place, path);
  const known = path !== undefined && Object.hasOwn(compose.words, path);
  return { key, ...(value && !isMissing(value) && { value }), ...(known && { path }) };
}

/** A null that is not written. */
function isMissing(value: YamlValue): boolean {
  return value.type === 'yamlScalar' && value.position.start.offset === value.position.end.offset;
}

function toScalar(node: Scalar, place: PlaceOf): YamlScalar {
  const { value, source, type, tag } = node;
  const style = type === 'PLAIN' ? 'plain' : type?.startsWith('BLOCK') === true ? 'block' : 'quoted';
  const text = source ?? String(value);
  const isPlainData =
    value === null ||
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value));
  return {
    type: 'yamlScalar',
    value: isPlainData ? value : text,
    text,
    style,
    ...(tag !== undefined && { tag }),
    position: placeOf(node, place),
  };
}

/** The place in the note of a range of the text. */
type PlaceOf = (start: number, end: number) => Position;

function placeOf({ range }: Node, place: PlaceOf): Position {
  const [start, end] = range ?? [0, 0];
  return place(start, end);
}

/** `*` stands for names that the author chooses, and for items: only where the vocabulary goes on below. */
function pathBelow(above: string | undefined, name: string): string | undefined {
  if (above === undefined) return undefined;
  const path = above === '' ? name : `${above}.${name}`;
  return paths.has(path) ? path : undefined;
}

/** All paths of the vocabulary and the beginnings of them. */
const paths: ReadonlySet<string> = new Set(
  Object.keys(compose.words).flatMap((path) => {
    const names = path.split('.');
    return names.map((_, index) => names.slice(0, index + 1).join('.'));
  }),
);
