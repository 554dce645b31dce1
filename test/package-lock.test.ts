import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '..');

/** What a package lock tells of a package. */
interface Locked {
  readonly version: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly license?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

/** The package's own entry is that of ''. */
interface Lock {
  readonly lockfileVersion: number;
  readonly packages: Readonly<Record<string, Locked>>;
}

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
}

const read = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(path.join(root, name), 'utf8'));
const lock = (await read('package-lock.json')) as Lock;
const manifest = (await read('package.json')) as Manifest;
const packages = Object.entries(lock.packages).filter(([place]) => place !== '');

/** Licenses under which code and fonts may be used, changed and passed on with ours. */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Zlib',
]);

/** Packages whose manifest tells the license in a form of old, as somebody has read it there. */
const readByHand: Readonly<Record<string, string>> = { 'node_modules/format': 'MIT' };

test('there are packages, in a lock of the kind that has their hashes', () => {
  expect(lock.lockfileVersion).toBe(3);
  expect(packages.length).toBeGreaterThan(300);
});

test('each package has its hash and none comes from elsewhere than a registry', () => {
  const loose = packages.filter(
    ([, { integrity, resolved, link }]) =>
      link === true ||
      !/^sha512-[\w+/]{86}==$/.test(integrity ?? '') ||
      (resolved !== undefined && !/^https:\/\/.*\.tgz$/.test(resolved)),
  );
  expect(loose.map(([place]) => place)).toEqual([]);
});

test('each package has an allowed license; all of several', () => {
  const others = packages.filter(([place, { license }]) => {
    const names = (readByHand[place] ?? license ?? 'none').replaceAll(/[()]/g, '').split(' AND ');
    return !names.every((name) => allowed.has(name));
  });
  expect(others.map(([place, { license }]) => `${place}: ${license}`)).toEqual([]);
});

test('none runs a script when it is installed but those that are named', () => {
  const scripted = packages.filter(([, { hasInstallScript }]) => hasInstallScript === true);
  const names = scripted.map(([place]) => place.replace(/^.*node_modules\//, ''));
  expect(names).toEqual(['puppeteer']);
  expect(manifest.allowScripts).toEqual({ puppeteer: true });
});

test('each dependency is pinned to the version of the lock', () => {
  const pinned = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  const others = pinned.filter(
    ([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version,
  );
  expect(others).toEqual([]);
});
