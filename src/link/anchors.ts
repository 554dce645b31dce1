import { compose } from '../grammar/compose.ts';
import { dockerfile } from '../grammar/dockerfile.ts';
import { executables } from '../grammar/generic.ts';
import { grammars } from '../grammar/tools.ts';
import { hashAnchor } from '../study/anchor.ts';

/**
 * Anchors are told by the name alone, so that they stay when notes change. A slug that another name has as well
 * (`clang++` and `clang`, `R` and `r`, `apt get` and `apt-get`) belongs to the one that is known; the others get a
 * short hash behind it.
 */
const commandSlugs: ReadonlyMap<string, string> = new Map(
  grammars.flatMap(({ commands }) => Object.keys(commands).map((name) => [slugOf(name), name] as const)),
);
const hyphenated = [...executables]
  .filter((name) => /^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(name))
  .sort((a, b) => b.length - a.length);

/** `docker container run` → `docker-container-run`. */
export function commandAnchor(canonical: string): string {
  const slug = slugOf(canonical);
  if (slug === '' || slug.length > 60) return hashAnchor('c', canonical);
  return ownsSlug(canonical, slug) ? slug : withHash(slug, canonical);
}

/** Whether the slug, read back, gives this name and no other. */
function ownsSlug(name: string, slug: string): boolean {
  const known = commandSlugs.get(slug);
  if (known !== undefined) return known === name;
  const executable = hyphenated.find((one) => slug === one || slug.startsWith(`${one}-`));
  const rest = executable === undefined ? name : name.slice(executable.length);
  return (executable === undefined || name.startsWith(executable)) && /^[a-z0-9_ ]*$/.test(rest);
}

/** `docker-container-run--publish`; short options keep their case apart: `-P` → `--P`. */
export function optionAnchor(command: string, option: string): string {
  const bare = option.replace(/^-+/, '');
  const slug = `${commandAnchor(command)}--${bare.replaceAll(/[^A-Za-z0-9-]+/g, '-')}`;
  const isUsual = /^(?:-[A-Za-z0-9]|--[A-Za-z0-9][A-Za-z0-9-]+)$/.test(option);
  return isUsual ? slug : withHash(slug, option);
}

/** `dockerfile-workdir`, `dockerfile-copy---from`, `compose-depends-on`. */
export function instructionAnchor(language: 'dockerfile' | 'compose', name: string): string {
  const slug = `${language}-${name.toLowerCase().replaceAll(/[^a-z0-9-]+/g, '-')}`;
  const isKnown = (language === 'dockerfile' ? dockerfileWords : composeWords).has(name);
  return isKnown ? slug : withHash(slug, name);
}

const dockerfileWords: ReadonlySet<string> = new Set(Object.keys(dockerfile.words));
const composeWords: ReadonlySet<string> = new Set(
  Object.keys(compose.words).map((path) => path.slice(path.lastIndexOf('.') + 1)),
);

/** Terms may be Korean, and a PDF's names are bytes: they are hashed. */
export function termAnchor(term: string): string {
  return hashAnchor('t', term.toLowerCase());
}

function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9_]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

function withHash(slug: string, name: string): string {
  return `${slug}${hashAnchor('', name).slice(0, 5)}`;
}
