import type { RootContent } from 'mdast';
import type { ExplanationForm, RichText } from '../study/nodes.ts';

/** A text beside a block, and how well it fits. */
export interface Candidate {
  node: RootContent;
  form: ExplanationForm;
  text: RichText;
  score: number;
}
