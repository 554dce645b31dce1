import type { YAMLParseError } from 'yaml';
import { say } from './catalog.ts';
import { yamlWords as en } from './en/yaml.ts';
import { yamlWords as ko } from './ko/yaml.ts';
import type { Language } from './language.ts';

const words: Readonly<Partial<Record<YAMLParseError['code'], keyof typeof ko>>> = {
  BAD_INDENT: 'yaml-indent',
  TAB_AS_INDENT: 'yaml-tab',
  MISSING_CHAR: 'yaml-unclosed',
  DUPLICATE_KEY: 'yaml-duplicate',
  BAD_ALIAS: 'yaml-alias',
  ALIAS_PROPS: 'yaml-alias',
  BAD_DQ_ESCAPE: 'yaml-escape',
  BAD_SCALAR_START: 'yaml-scalar',
  MULTILINE_IMPLICIT_KEY: 'yaml-colon',
  BLOCK_AS_IMPLICIT_KEY: 'yaml-colon',
  KEY_OVER_1024_CHARS: 'yaml-colon',
  TAG_RESOLVE_FAILED: 'yaml-tag',
  MULTIPLE_DOCS: 'yaml-documents',
};

/** What is wrong with a YAML text, in the reader's language: the library tells it in English alone. */
export function yamlFault(error: unknown, language: Language): string {
  const code = error instanceof Error && 'code' in error ? (error.code as YAMLParseError['code']) : undefined;
  // Aliases are counted after parsing: that error has no code.
  const key = code === undefined ? 'yaml-alias' : (words[code] ?? 'yaml-other');
  return say({ ko, en }, language, key);
}
