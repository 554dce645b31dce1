/** The text of `rules.ts`, which lists the files of `rules/`: a static index, so that nothing is searched for when pilgi runs. */
export function ruleIndex(fileNames: readonly string[]): string {
  const ids = fileNames
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.slice(0, -'.ts'.length))
    .sort();
  const imports = ids.map((id) => `import { ${constantOf(id)} } from './rules/${id}.ts';\n`).join('');
  const list = ids.map((id) => `  ${constantOf(id)},\n`).join('');
  return `// Generated from the files in rules/ by \`npm run generate\`.
import type { Rule } from './rule.ts';
${imports}
/** All rules, by name. */
export const rules: readonly Rule[] = [
${list}];
`;
}

/** A rule's constant is named after its file: `fence-language` → `fenceLanguage`. */
function constantOf(id: string): string {
  return id.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
