export const exportWords = {
  'setting-choices': '{key}에 {value|은/는} 쓸 수 없다. {choices} 가운데 고른다',
  'setting-unknown': '모르는 설정 {key}',
  'setting-unknown-near': '모르는 설정 {key}. 혹시 {suggestion}?',
  'setting-wrong': '{key} 값이 맞지 않는다: {value}',
} as const;
