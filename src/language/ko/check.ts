export const check = {
  'label-error': '오류',
  'label-warning': '경고',
  'label-info': '알림',
  'all-clean': '노트 {count}개에서 문제를 찾지 못했다',
  fixable: '{count}가지는 pilgi check --fix로 고쳐진다',
  'github-rest': '그 밖에 {count}가지가 더 있다. pilgi check로 모두 본다',
} as const;
