import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { say } from '../language/catalog.ts';
import { read as en } from '../language/en/read.ts';
import { read as ko } from '../language/ko/read.ts';
import type { Language } from '../language/language.ts';
import type { FrontMatter } from '../study/nodes.ts';
import { readFrontMatter } from './front-matter.ts';

/** Reads the front matter of a parsed note; its faults become messages on the file. */
export function takeFrontMatter(tree: Root, file: VFile, language: Language): FrontMatter {
  const [first] = tree.children;
  if (first?.type !== 'yaml' || !first.position) return {};
  const { matter, faults } = readFrontMatter(first.value, language);
  for (const { rule, line, column, key, detail } of faults) {
    const place = { line: first.position.start.line + line, column };
    const text = say({ ko, en }, language, rule, { key, detail });
    file.message(text, { ruleId: 'frontmatter-invalid', source: 'pilgi', place });
  }
  return matter;
}
