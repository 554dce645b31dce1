import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { valueFault } from '../../src/language/value-fault.ts';
import { yamlFault } from '../../src/language/yaml-fault.ts';

test.each([
  [z.string(), 1, /글|문자/],
  [z.number(), 'a', /숫자|수/],
  [z.array(z.string()), 'a', /목록/],
  [z.enum(['ko', 'en']), 'fr', /ko, en/],
  [z.string().min(3), 'a', /[가-힣]/],
  [z.date(), 'a', /[가-힣]/],
])('a wrong value is told by what it should be', (schema, value, expected) => {
  const { error } = schema.safeParse(value);
  expect(valueFault(error!.issues[0]!, 'ko')).toMatch(expected);
  expect(valueFault(error!.issues[0]!, 'en')).not.toMatch(/[가-힣]/);
});

function faultOf(text: string, language: 'ko' | 'en'): string {
  try {
    parse(text, { maxAliasCount: 1 });
  } catch (error) {
    return yamlFault(error, language);
  }
  throw new Error('nothing is wrong with it');
}

test('each fault of YAML has words of its own, in both languages', () => {
  const texts = [
    'a: "b',
    'a:\n\t- b',
    'a: 1\na: 2',
    'a: *b',
    'a: "\\q"',
    'a: b: c',
    'a: @b',
    '%YAML 9.9 9\n---\na',
  ];
  expect(new Set(texts.map((text) => faultOf(text, 'ko'))).size).toBeGreaterThan(5);
  for (const text of texts) {
    expect(faultOf(text, 'ko')).toMatch(/[가-힣]/);
    expect(faultOf(text, 'en')).not.toMatch(/[가-힣]/);
  }
});
