export const render = {
  'browser-none':
    '인쇄할 브라우저를 찾지 못했다. 하나를 설치하거나(npx puppeteer browsers install chrome-headless-shell), --browser로 경로를 알려 준다',
  'browser-missing': '{path}: 그런 브라우저가 없다. --browser에는 실행 파일의 경로를 쓴다',
  'browser-start':
    '{path}: 브라우저가 시작되지 않는다({reason}). pilgi doctor로 빠진 것을 확인하거나 --browser로 다른 브라우저를 알려 준다',
} as const;
