import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { readingRules } from './reading-rules.ts';
import { ruleIndex } from './rule-index.ts';
import { readingRulePage, rulePage, rulesPage } from './rule-page.ts';
import { rules } from './rules.ts';

/** `npm run generate`: writes `rules.ts` after the files in `rules/`, and the pages of the rules it lists. */
const root = new URL('../../', import.meta.url);
const folder = new URL('src/check/', root);
writeFileSync(new URL('rules.ts', folder), ruleIndex(readdirSync(new URL('rules/', folder))));
const pages = new URL('docs/rules/', root);
rmSync(pages, { recursive: true, force: true });
mkdirSync(pages, { recursive: true });
for (const rule of rules) writeFileSync(new URL(`${rule.id}.md`, pages), rulePage(rule));
for (const rule of readingRules) writeFileSync(new URL(`${rule.id}.md`, pages), readingRulePage(rule));
writeFileSync(new URL('README.md', pages), rulesPage(rules, readingRules));
