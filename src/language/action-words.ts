const run = [
  '실행',
  '띄우',
  '띄운',
  '띄워',
  '띄웁',
  '띄움',
  '띄울',
  '기동',
  '구동',
  '돌리',
  '돌린',
  '돌려',
  '올린',
  '올려',
  '올리',
];
const create = ['생성', '만들', '만든', '만듭', '만드', '추가'];
const list = [
  '목록',
  '리스트',
  '조회',
  '확인',
  '보여',
  '살펴',
  '보기',
  '본다',
  '봅니다',
  '볼 수',
  '볼 때',
  '보려',
  '보자',
  '출력',
];
const show = ['정보', '상세', '자세', '보여', '확인', '조회', '살펴', '보려', '출력'];
const remove = [
  '삭제',
  '제거',
  '지우',
  '지운',
  '지워',
  '지움',
  '지울',
  '없앤',
  '없애',
  '날린',
  '날려',
  '정리',
];
const start = ['시작', '실행', '켠', '켜', '켭', '기동', '구동', '띄우', '띄워', '띄운'];
const stop = [
  '중지',
  '정지',
  '멈추',
  '멈춘',
  '멈춰',
  '멈출',
  '멈춤',
  '종료',
  '끄',
  '끈',
  '꺼',
  '내리',
  '내린',
  '내려',
];
const restart = ['재시작', '다시 시작', '재실행', '재가동', '재기동', '껐다', '재부팅'];
const enter = [
  '접속',
  '들어가',
  '들어간',
  '들어갑',
  '들어갈',
  '진입',
  '안에서',
  '안으로',
  '내부',
  '붙는',
  '붙어',
];
const push = ['푸시', '올린', '올리', '올려', '올렸', '업로드', '내보내'];
const pull = ['받', '다운', '가져', '풀'];
const install = ['설치', '깔'];
const update = ['갱신', '업데이트', '최신', '바꾸', '바꾼', '바꿔', '교체', '변경'];
const copy = ['복사', '옮기', '옮긴', '꺼내', '꺼낸', '꺼낼', '전송', '보내', '올린', '올려', '내려받'];
const move = ['이동', '옮기', '옮긴', '옮겨', '들어'];
const edit = ['편집', '적고', '적는', '적어', '수정', '고친', '고치', '연다', '작성'];
const find = ['찾', '검색', '골라'];
const apply = ['적용', '배포', '생성', '반영', '배치', '만들'];
const logs = ['로그', '출력'];
const build = ['빌드', '만들', '만든', '생성'];
const group = ['그룹', '사용자', '권한', '추가'];

/**
 * Korean stems that a text uses when it tells what a command does: `설치` for `install`, `복사` for `cp`. Knowledge of
 * the language, not of the tools: it only helps to tell which of several commands a text beside them speaks of. The
 * key is a canonical command or its last word.
 */
const stemsByWord: Readonly<Record<string, readonly string[]>> = {
  install,
  add: [...create, '등록', '스테이징', '연결'],
  remove,
  uninstall: remove,
  purge: remove,
  delete: remove,
  prune: remove,
  update,
  upgrade: ['업그레이드', '올린', '올리', ...update],
  search: find,
  list,
  show,
  info: show,
  inspect: show,
  history: ['이력', '기록', '히스토리', '레이어', '리비전'],
  start,
  stop,
  restart,
  pause: ['일시', '멈추'],
  reload: ['다시 읽', '리로드', '재적용', '적용', '반영'],
  status: ['상태', '확인', '진행', '보여'],
  enable: ['자동', '부팅', '활성'],
  disable: ['비활성', '해제'],
  create,
  generate: create,
  get: list,
  describe: show,
  explain: ['설명'],
  apply,
  deploy: ['배포', '올린', '올려', '띄우'],
  expose: ['노출', '공개', '외부', '열'],
  scale: ['늘리', '늘린', '늘려', '줄이', '줄인', '수를', '개로', '스케일', '복제'],
  rollout: ['롤아웃', '되돌', '롤백'],
  undo: ['되돌', '롤백', '이전'],
  rollback: ['되돌', '롤백', '이전'],
  drain: ['비우', '비운', '퇴거'],
  cordon: ['막', '스케줄'],
  logs,
  diff: ['차이', '바뀐', '변경', '비교'],
  clone: ['복제', '가져', '클론', '받'],
  commit: ['커밋', '저장', '기록'],
  checkout: ['이동', '바꾸', '바꾼', '전환', '옮겨', '체크아웃', '옮긴'],
  switch: ['이동', '바꾸', '바꾼', '전환', '옮겨'],
  branch: ['브랜치'],
  merge: ['병합', '합치', '합친', '합쳐', '합칠', '머지'],
  rebase: ['리베이스', '재배치', '옮겨', '옮기', '옮긴'],
  stash: ['치워', '임시', '보관'],
  pop: ['꺼내', '꺼낸', '되살'],
  revert: ['되돌', '취소', '반대'],
  reset: ['되돌', '취소', '초기화', '돌아', '되살'],
  reflog: ['기록'],
  fetch: ['가져', '받'],
  push,
  pull,
  tag: ['태그', '이름', '붙'],
  save: ['저장', '파일로'],
  load: ['불러', '읽어', '복원'],
  export: ['내보', '파일로'],
  import: ['가져', '불러'],
  login: ['로그인', '인증'],
  logout: ['로그아웃'],
  version: ['버전'],
  init: ['초기화', '시작', '저장소', '세팅', '만들'],
  run,
  up: [...run, '시작', '한꺼번에', '한 번에'],
  down: [...stop, ...remove],
  exec: [...enter, '실행', '명령'],
  attach: enter,
  connect: ['연결', '붙'],
  disconnect: ['끊', '해제', '떼', '떼어', '뗀'],
  rename: ['이름', '바꾸', '바꾼'],
  port: ['포트'],
  stats: ['사용량', '자원', '리소스', '통계'],
  kill: ['종료', '죽', '강제', '끈', '끄'],
  test: ['테스트', '검사', '확인'],
  build,
  compile: ['컴파일'],
  ls: list,
  pwd: ['위치', '경로'],
  cd: move,
  cp: copy,
  mv: [...move, '이름'],
  rm: remove,
  rmdir: remove,
  mkdir: ['폴더', '디렉터리', '디렉토리'],
  touch: ['파일을 만', '빈 파일', '생성'],
  cat: ['내용', '출력', '확인', '작성', '파일로 쓰'],
  head: ['앞부분', '처음', '앞에서'],
  tail: ['마지막', '끝', '로그', '뒤에서'],
  less: ['한 화면', '페이지'],
  grep: find,
  find,
  wc: ['세기', '센다', '줄 수', '개수'],
  chmod: ['권한', '퍼미션'],
  chown: ['소유'],
  chgrp: ['그룹'],
  umask: ['기본 권한', '마스크'],
  tar: ['압축', '묶', '푼', '풀'],
  zip: ['압축', '묶'],
  gzip: ['압축'],
  unzip: ['압축', '푼', '풀'],
  ps: ['프로세스'],
  top: ['사용량', '모니터', '프로세스'],
  df: ['디스크', '용량', '얼마나'],
  du: ['용량', '크기'],
  free: ['메모리'],
  mount: ['마운트', '연결'],
  mkswap: ['스왑'],
  swapon: ['스왑'],
  swapoff: ['스왑', 'swap'],
  ssh: ['접속'],
  scp: copy,
  rsync: copy,
  ping: ['응답', '통신', '연결', '확인'],
  curl: ['요청', '응답', '받', '확인', '호출'],
  wget: ['내려받', '다운', '받'],
  echo: ['출력', '만들', '추가'],
  source: ['적용', '활성', '반영'],
  passwd: ['비밀번호', '패스워드'],
  useradd: ['사용자', '추가', '계정'],
  adduser: ['사용자', '추가', '계정'],
  userdel: ['사용자', '삭제', '계정'],
  usermod: group,
  groupadd: ['그룹'],
  newgrp: ['그룹', '다시 읽', '적용'],
  nohup: ['백그라운드', '끊', '꺼도', '닫아도'],
  jobs: ['작업', '목록'],
  java: ['실행'],
  alias: ['별칭', '줄여', '단축'],
  vi: edit,
  vim: edit,
  nano: edit,
  edit,
  mysql: ['접속', 'mysql'],
  psql: ['접속', 'psql'],
  'redis-cli': ['접속', '레디스', '클라이언트'],
  sync: ['동기화'],
  mb: ['버킷', '만들', '생성'],
  configure: ['설정', '등록'],
  config: ['설정', '등록'],
  set: ['설정', '바꾸', '바꾼', '바꿔', '교체', '변경'],
  sed: ['바꾸', '바꾼', '치환', '주석'],
  'daemon-reload': ['다시 읽'],
  'port-forward': ['포트', '연결', '포워딩'],
};

/** Korean nouns for what a management command manages: `volume` in `docker volume create`. */
const objectNouns: Readonly<Record<string, readonly string[]>> = {
  container: ['컨테이너'],
  image: ['이미지'],
  volume: ['볼륨'],
  network: ['네트워크', '네트웍'],
  service: ['서비스'],
  stack: ['스택'],
  node: ['노드'],
  swarm: ['스웜'],
  compose: ['컴포즈', '서비스'],
  pod: ['파드'],
  deployment: ['디플로이먼트'],
  namespace: ['네임스페이스'],
  configmap: ['컨피그맵'],
  secret: ['시크릿', '비밀'],
};

/** Stems that tell what a canonical command does; none where nothing is known. */
export function actionStems(canonical: string): readonly string[] {
  const words = canonical.split(' ');
  const last = words.at(-1)!;
  const word = words.length > 1 && last === 'ps' ? 'ls' : last;
  if (Object.hasOwn(stemsByWord, canonical)) return stemsByWord[canonical]!;
  if (Object.hasOwn(stemsByWord, word)) return stemsByWord[word]!;
  const [, first] = words;
  return first !== undefined && Object.hasOwn(stemsByWord, first) ? stemsByWord[first]! : [];
}

/** Nouns for what a canonical command works on, and the nouns of all other objects. */
export function objectsOf(canonical: string): { own: readonly string[]; other: readonly string[] } {
  const words = new Set(canonical.split(' '));
  const own = Object.entries(objectNouns).flatMap(([word, nouns]) => (words.has(word) ? nouns : []));
  const other = Object.values(objectNouns).flat();
  return { own, other: own.length === 0 ? [] : other.filter((noun) => !own.includes(noun)) };
}
