import type { Placed } from './nodes.ts';

/** A value of a YAML file in a note (https://yaml.org/spec/1.2.2/), as read; positions are in the note. */
export type YamlValue = YamlMap | YamlList | YamlScalar | YamlAlias;

export interface YamlMap extends Placed {
  type: 'yamlMap';
  entries: YamlEntry[];
  /** `!reset` */
  tag?: string;
}

export interface YamlEntry {
  key: YamlValue;
  /** Absent where nothing is written. */
  value?: YamlValue;
  /** Of a key that Compose has: where it may stand, `services.*.image`. */
  path?: string;
}

export interface YamlList extends Placed {
  type: 'yamlList';
  items: YamlValue[];
  tag?: string;
}

export interface YamlScalar extends Placed {
  type: 'yamlScalar';
  /** What YAML makes of it; numbers that JSON does not have stay text. */
  value: string | number | boolean | null;
  /** Without quotes, numbers as they are written. */
  text: string;
  style: 'plain' | 'quoted' | 'block';
  tag?: string;
}

/** `*name` */
export interface YamlAlias extends Placed {
  type: 'yamlAlias';
  source: string;
}
