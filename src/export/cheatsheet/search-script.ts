import { readFile } from 'node:fs/promises';

/** Read as they stand, in `src/` and in `lib/` alike; what imports comes after what it imports. */
const modules = ['search-words.js', 'search-walk.js', 'search.js'];

/**
 * The search as script for a page: the very modules that `pilgi find` imports, one after the other. They import nothing
 * but each other, so that in one scope they need neither `import` nor `export`, and no bundler has to join them.
 */
export async function searchScript(): Promise<string> {
  const folder = new URL('../../language/', import.meta.url);
  const texts = await Promise.all(modules.map((name) => readFile(new URL(name, folder), 'utf8')));
  return texts.join('\n').replaceAll(/^import .*\n|^export (?=function\b)/gm, '');
}
