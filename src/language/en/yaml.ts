import type { yamlWords as korean } from '../ko/yaml.ts';

export const yamlWords: Readonly<Record<keyof typeof korean, string>> = {
  'yaml-indent': 'unexpected indentation',
  'yaml-tab': 'unexpected tab as indentation',
  'yaml-unclosed': 'missing closing quote or bracket',
  'yaml-duplicate': 'the same key twice',
  'yaml-alias': 'aliases (*) that lead nowhere, or too many of them',
  'yaml-escape': 'unexpected \\ in quotes',
  'yaml-scalar': 'a value that begins with this sign needs quotes',
  'yaml-colon': 'expected a key and its value with a colon and a blank between',
  'yaml-tag': 'tags (!) are not allowed',
  'yaml-documents': 'more than one document',
  'yaml-other': 'not YAML',
  'value-text': 'expected text',
  'value-number': 'expected a number',
  'value-words': 'expected words or a list of them',
  'value-date': 'expected a date or text',
  'value-boolean': 'expected true or false',
  'value-list': 'expected a list of texts',
  'value-map': 'expected keys with values',
  'value-choice': 'expected one of {choices}',
  'value-other': 'expected another value',
};
