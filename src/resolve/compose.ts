import { isMap, isScalar, isSeq, parseDocument, type Scalar } from 'yaml';
import { compose } from '../grammar/compose.ts';
import type { SourceLine, Token } from '../study/nodes.ts';
import { joinLines, locate } from './chunk.ts';

/**
 * The keys of a Compose file, in order; nothing where YAML cannot read it. A key that Compose has knows its path in
 * the vocabulary (`services.*.image`); those that the author chose have none.
 */
export function composeKeys(lines: readonly SourceLine[]): Token[] | undefined {
  const chunk = joinLines(lines);
  const { contents, errors } = parseDocument(chunk.text, { logLevel: 'silent', uniqueKeys: false });
  if (errors.length > 0 || !isMap(contents)) return undefined;
  return keysBelow(contents, '').map(({ key, path }): Token => {
    const [start, end] = key.range!;
    const known = path !== undefined && Object.hasOwn(compose.words, path);
    return {
      type: 'token',
      kind: 'key',
      name: String(key.value),
      ...(known && { path }),
      position: locate(chunk, start, end),
    };
  });
}

interface FoundKey {
  readonly key: Scalar;
  /** By the vocabulary; nothing below a key that it does not have. */
  readonly path: string | undefined;
}

function keysBelow(node: unknown, above: string | undefined): FoundKey[] {
  if (isSeq(node)) return node.items.flatMap((item) => keysBelow(item, pathBelow(above, '*')));
  if (!isMap(node)) return [];
  return node.items.flatMap(({ key, value }) => {
    const name = isScalar(key) && key.range ? String(key.value) : undefined;
    const path = name === undefined ? undefined : (pathBelow(above, name) ?? pathBelow(above, '*'));
    return [...(isScalar(key) && name !== undefined ? [{ key, path }] : []), ...keysBelow(value, path)];
  });
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
