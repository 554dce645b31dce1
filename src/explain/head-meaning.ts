import type { RichText } from '../study/nodes.ts';
import type { DefinitionLine } from './definition-lines.ts';
import type { MeaningPlace } from './found-meanings.ts';

/** A head with its meaning, from a line or a table row. */
export interface HeadMeaning extends MeaningPlace {
  head: string;
  headKind: 'code' | 'strong' | 'plain';
  headFrom: number;
  headTo: number;
  meaning: RichText;
  /** Where it stands: a table row, a list item, a line of a paragraph. */
  form: 'table' | 'list' | 'line';
  separator: DefinitionLine['separator'];
}
