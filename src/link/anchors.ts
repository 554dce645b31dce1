import { hashAnchor } from '../study/anchor.ts';

/** `docker container run` → `docker-container-run`; what is not ASCII is hashed. */
export function commandAnchor(canonical: string): string {
  const slug = canonical
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return slug === '' || slug.length > 60 ? hashAnchor('c', canonical) : slug;
}

/** `docker-container-run--publish`; short options keep their case apart: `-P` → `--P`. */
export function optionAnchor(command: string, option: string): string {
  return `${commandAnchor(command)}--${option.replace(/^-+/, '').replaceAll(/[^A-Za-z0-9-]+/g, '-')}`;
}

/** `dockerfile-workdir`, `compose-depends-on`. */
export function instructionAnchor(language: string, name: string): string {
  return `${language}-${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`;
}

/** Terms may be Korean, and a PDF's names are bytes: they are hashed. */
export function termAnchor(term: string): string {
  return hashAnchor('t', term.toLowerCase());
}
