import type { StudyNote } from '../study/nodes.ts';
import type { YamlMap, YamlScalar, YamlValue } from '../study/yaml.ts';

/** The top levels of a note's Compose files; those that YAML cannot read are left to other tools. */
export function composeFilesOf(note: StudyNote): YamlMap[] {
  return note.blocks.flatMap(({ kind, documents = [] }) =>
    kind === 'compose' ? documents.filter((document) => document.type === 'yamlMap') : [],
  );
}

/** The scalar of a plain key; nothing for quoted, merged and complex ones. */
export function plainKey(key: YamlValue | undefined): YamlScalar | undefined {
  return key?.type === 'yamlScalar' && key.style === 'plain' && key.text !== '<<' ? key : undefined;
}

/** The value of a map's key. */
export function valueAt(map: YamlValue | undefined, name: string): YamlValue | undefined {
  return map?.type === 'yamlMap'
    ? map.entries.find(({ key }) => key.type === 'yamlScalar' && key.text === name)?.value
    : undefined;
}

/** The scalars that are keys of a map. */
export function keysOf(map: YamlValue | undefined): YamlScalar[] {
  return map?.type === 'yamlMap'
    ? map.entries.flatMap(({ key }) => (key.type === 'yamlScalar' && key.text !== '<<' ? [key] : []))
    : [];
}

/** Whether other maps are merged into a map: then nobody knows here what it lacks. */
export function isMerged(map: YamlMap): boolean {
  return map.entries.some(({ key }) => key.type === 'yamlScalar' && key.text === '<<');
}
