import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { vault } from '../../src/check/vault.ts';

function folderWith(files: readonly string[]): string {
  const root = mkdtempSync(join(tmpdir(), 'pilgi-vault-'));
  for (const file of files) {
    mkdirSync(join(root, file, '..'), { recursive: true });
    writeFileSync(join(root, file), '');
  }
  return root;
}

test.each([
  ['표.png', true],
  ['그림/표.PNG', true],
  ['표.png'.normalize('NFD'), true],
  ['umask-표.png', false],
  ['node_modules/a.png', false],
  ['숨은.png', false],
])('%s is found by its name or the end of its path: %s', (name, found) => {
  const root = folderWith(['assets/그림/표.png', 'node_modules/a.png', '.trash/숨은.png']);
  expect(vault(root)(name)).toBe(found);
});

test('the notes may be one folder of the vault', () => {
  const root = folderWith(['.obsidian/app.json', 'attachments/표.png', 'linux/note.md']);
  expect(vault(join(root, 'linux'))('표.png')).toBe(true);
});
