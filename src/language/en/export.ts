import type { exportWords as korean } from '../ko/export.ts';

export const exportWords: Record<keyof typeof korean, string> = {
  'setting-choices': 'Unexpected {key} {value}. Choose from {choices}',
  'setting-unknown': 'Unknown setting {key}',
  'setting-unknown-near': 'Unknown setting {key}. Did you mean {suggestion}?',
  'setting-wrong': 'Unexpected value of {key}: {value}',
};
