import { expect, test } from 'vitest';
import { guidOf, keyText } from '../../../src/export/anki/identity.ts';

test('guids are the same for ever: a change here doubles every learner’s cards', () => {
  expect(guidOf('term', '볼륨')).toMatchInlineSnapshot(`"TFpZCC1oLRBoVYpc"`);
  expect(guidOf('command-meaning', 'docker container run --detach')).toMatchInlineSnapshot(
    `"KlJGdMhAzy01s6SH"`,
  );
});

test('kinds of one key have guids of their own', () => {
  expect(guidOf('term', 'a')).not.toBe(guidOf('question', 'a'));
});

test('spacing, case and composition of a key make no difference', () => {
  expect(keyText('  Docker\n볼륨 '.normalize('NFD'))).toBe('docker 볼륨');
});
