import { describe, expect, test } from 'vitest';
import { markArtifacts } from '../../../src/export/pdf/file/mark-artifacts.ts';

describe('what a page draws outside of its tagged content', () => {
  test.each([
    ['a rule', 'q\n0 0 10 1 re\nf\nQ', 'q\n/Artifact BMC\n0 0 10 1 re\nf\nEMC\nQ'],
    ['a line', '0 0 m\n5 5 l\nS', '/Artifact BMC\n0 0 m\n5 5 l\nS\nEMC'],
    ['text', 'BT\n/F1 8 Tf\n(a) Tj\nET', '/Artifact BMC\nBT\n/F1 8 Tf\n(a) Tj\nET\nEMC'],
    ['an image', '/X5 Do', '/Artifact BMC\n/X5 Do\nEMC'],
  ])('%s is an artifact', (_, bare, marked) => {
    expect(markArtifacts(bare)).toBe(marked);
  });

  test.each([
    ['a clip', '0 0 10 10 re\nW* n'],
    ['tagged text', '/P <</MCID 0 >>BDC\nBT\n(f) Tj\nET\n0 0 1 1 re\nf\nEMC'],
    ['text that is tagged inside', 'BT\n/P <</MCID 0 >>BDC\n(a) Tj\nEMC\nET'],
    ['a path that nothing draws', '0 0 m\n5 5 l'],
    ['a color', '.1 .2 .3 rg'],
  ])('%s stays as it is', (_, content) => {
    expect(markArtifacts(content)).toBe(content);
  });
});
