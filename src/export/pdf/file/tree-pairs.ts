import type { PdfFile } from './pdf-file.ts';
import { isArray, isRef, type PdfValue } from './pdf-value.ts';

/** A name tree or number tree laid flat (ISO 32000-1, 7.9.6 and 7.9.7), and the objects it is made of. */
export interface TreePairs {
  readonly pairs: readonly (readonly [PdfValue, PdfValue])[];
  readonly objects: readonly number[];
}

/** `leaf` is the key under which a leaf keeps its pairs: `Nums` or `Names`. */
export function treePairs(file: PdfFile, root: PdfValue | undefined, leaf: 'Nums' | 'Names'): TreePairs {
  const pairs: [PdfValue, PdfValue][] = [];
  const objects: number[] = [];
  const walk = (value: PdfValue | undefined): void => {
    if (isRef(value)) objects.push(value.ref);
    const node = file.dict(value);
    const items = node.get(leaf);
    if (isArray(items)) {
      for (let index = 0; index + 1 < items.length; index += 2)
        pairs.push([items[index] ?? null, items[index + 1] ?? null]);
    }
    const kids = node.get('Kids');
    if (isArray(kids)) kids.forEach(walk);
  };
  walk(root);
  return { pairs, objects };
}
