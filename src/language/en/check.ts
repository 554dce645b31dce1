import type { check as korean } from '../ko/check.ts';

export const check: Record<keyof typeof korean, string> = {
  'label-error': 'error',
  'label-warning': 'warning',
  'label-info': 'info',
  'all-clean': 'No findings in {count|note/notes}',
  fixable: '{count} can be mended with pilgi check --fix',
  'github-rest': '{count|more finding is/more findings are} not shown here. Run pilgi check to see all',
};
