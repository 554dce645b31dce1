import { describe, expect, test } from 'vitest';
import { compose } from '../../src/grammar/compose.ts';
import { dockerfile } from '../../src/grammar/dockerfile.ts';

describe.each([dockerfile, compose])('the vocabulary of a $format', ({ source, words }) => {
  const entries = Object.entries(words);

  test('explains every word in one line of Korean and of English', () => {
    const bad = entries.filter(
      ([, { ko, en }]) =>
        !/^[^\n]*다(?: \([^)]*\))?$/u.test(ko) || !/^\S[^\n]{3,69}$/u.test(en) || en.endsWith('.'),
    );
    expect(bad).toEqual([]);
  });

  test('links every word to the documentation of its format', () => {
    expect(entries.filter(([, { url }]) => !url.startsWith(source))).toEqual([]);
  });

  test('names a word of its own in place of a deprecated one', () => {
    const named = entries.flatMap(([, { deprecated }]) => (typeof deprecated === 'string' ? deprecated : []));
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((word) => !(word in words))).toEqual([]);
  });
});

test('has all 18 instructions of a Dockerfile', () => {
  expect(
    Object.keys(dockerfile.words)
      .filter((word) => /^[A-Z]+$/.test(word))
      .sort(),
  ).toEqual(
    `ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME
     WORKDIR`.split(/\s+/),
  );
});

test('has the instruction of every Dockerfile flag', () => {
  const flags = Object.keys(dockerfile.words).filter((word) => word.includes(' --'));
  expect(flags.length).toBeGreaterThan(0);
  expect(flags.filter((word) => !((word.split(' ')[0] ?? '') in dockerfile.words))).toEqual([]);
});

test('has the parent of every Compose key', () => {
  const parents = Object.keys(compose.words)
    .filter((path) => path.includes('.'))
    .map((path) => path.replace(/(?:\.\*)?\.[^.*]+$/, ''));
  expect(parents.filter((path) => !(path in compose.words))).toEqual([]);
});

test.each([
  'services',
  'services.*.image',
  'services.*.ports',
  'services.*.build.context',
  'services.*.depends_on.*.condition',
  'services.*.deploy.resources.limits.cpus',
  'services.*.healthcheck.test',
  'networks.*.driver',
  'volumes.*.external',
  'secrets.*.file',
])('has the Compose key %s', (path) => {
  expect(compose.words).toHaveProperty([path]);
});

test.each(['services.*.environment', 'services.*.labels', 'services.*.build.args', 'networks.*.driver_opts'])(
  'leaves the keys below %s to the author',
  (path) => {
    expect(Object.keys(compose.words).filter((key) => key.startsWith(`${path}.`))).toEqual([]);
  },
);
