import { readdirSync, writeFileSync } from 'node:fs';
import { ruleIndex } from './rule-index.ts';

/** `npm run generate`: writes `rules.ts` after the files in `rules/`. */
const folder = new URL('../../src/check/rules/', import.meta.url);
writeFileSync(new URL('../rules.ts', folder), ruleIndex(readdirSync(folder)));
