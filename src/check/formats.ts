import { codeclimate } from './format/codeclimate.ts';
import type { Format } from './format/format.ts';
import { github } from './format/github.ts';
import { json } from './format/json.ts';
import { sarif } from './format/sarif.ts';
import { stylish } from './format/stylish.ts';

/** All formats by name, the default first. */
export const formats: readonly Format[] = [stylish, json, github, sarif, codeclimate];
