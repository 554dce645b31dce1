import type { YamlValue } from '../study/yaml.ts';
import type { Localized } from './rule.ts';

/** What is wrong with a value of a Compose file. */
export interface ComposeFault {
  readonly value: YamlValue;
  readonly message: Localized;
  /** What was most likely meant. */
  readonly suggestion?: string;
  /** The suggestion is sure enough to put it in place. */
  readonly mends?: boolean;
}

/** Whether a text has a variable or stands for something: then nothing is claimed of it. */
export function standsForAny(text: string): boolean {
  return text === '' || /[$<>{}가-힣]|\.\.\.|…/.test(text);
}
