import { hashAnchor } from '../../study/anchor.ts';

/**
 * A name for files, in lower case and such that every system allows it: `docker-container-run`. What is left of a
 * name in another script is nothing to tell it by: then it is a short hash.
 */
export function fileNameOf(name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9._+-]+/g, '-')
    .replaceAll(/^[-.]+|[-.]+$/g, '');
  return plain === '' ? hashAnchor('c', name) : plain;
}
