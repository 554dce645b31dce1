export const read = {
  'path-missing': '{path}: 그런 파일이나 폴더가 없다. 경로의 철자를 확인하거나 노트가 있는 폴더를 지정한다',
  'folder-empty':
    '{path}: Markdown 노트(.md, .markdown)가 없다. 노트가 있는 폴더를 지정하거나 파일 이름을 .md로 바꾼다',
  'not-markdown': '{path}: Markdown 파일이 아니다(.md, .markdown). 확장자를 바꾸거나 다른 파일을 지정한다',
  unreadable: '{path}: 읽을 수 없다({code}). 파일 권한을 확인한다(chmod u+r)',
  vanished: '{path}: 읽는 사이에 사라졌다. 다시 실행한다',
  'internal-error':
    '이 노트를 읽다가 pilgi 안에서 오류가 나서 건너뛴다({detail}). pilgi의 잘못이다. 이 줄과 노트를 프로젝트의 이슈로 알려 준다',
  'link-loop': '{path}: 링크가 제자리로 돌아와 따라가지 않는다. 노트는 모두 읽었다',
  'link-outside':
    '{path}: 노트 폴더 밖으로 나가는 링크라 읽지 않는다. 그곳의 노트도 쓰려면 그 경로를 함께 지정한다',
  'link-broken': '{path}: 링크가 가리키는 파일이 없다. 링크를 고치거나 지운다',
  'not-a-file': '{path}: 보통 파일이 아니다. 노트 파일을 지정한다',
  'empty-file': '비어 있는 노트라 건너뛴다. 내용을 쓰거나 파일을 지운다',
  binary: '글이 아닌 이진 파일이다(바이트 {offset}에서 NUL). Markdown 노트를 지정한다',
  undecodable:
    'UTF-8로도 CP949로도 뜻이 통하게 읽히지 않는다(바이트 {offset}). UTF-8로 다시 저장하거나 --encoding으로 인코딩을 알려 준다',
  'undecodable-as':
    '{encoding|으로/로} 읽을 수 없다(바이트 {offset}에서 깨졌다). 잘린 파일이면 온전한 것으로 바꾸고, 다른 인코딩이면 --encoding으로 알려 준다',
  'not-utf8': '{encoding} 파일이다. UTF-8로 저장하면 GitHub와 다른 도구에서도 바르게 보인다',
  'nfd-text': '자모가 풀어진 글자(NFD)가 {count}개 있다. 완성형(NFC)으로 저장하면 어디서나 검색된다',
  'file-too-large': '{size} 바이트로 한도({limit})를 넘어 건너뛴다. 노트를 장별 파일로 나눈다',
  'line-too-long': '한 줄이 {size}자로 한도({limit})를 넘어 건너뛴다. 줄을 나눈다',
  'too-deep': '인용과 목록, 강조, 태그가 {size}겹으로 한도({limit})를 넘어 건너뛴다. 겹을 줄인다',
  'too-many-marks':
    '한 문단에 {marks} 표시가 {limit}개를 넘어 건너뛴다. 빈 줄로 문단을 나누거나, 글이 아닌 자료는 ``` 블록에 넣는다',
  'fence-too-long':
    '코드 블록이 {limit}줄을 넘어 건너뛴다. 나누거나 파일로 둔다. ``` 닫기를 잊지 않았는지도 본다',
  'utf8-after-all':
    '{encoding}(이)라고 했지만 UTF-8로 적힌 파일이다({offset}번째 바이트). --encoding을 빼거나 utf-8로 바꾼다',
  'too-many-rows': '표가 {limit}줄을 넘어 건너뛴다. 표를 나누거나 자료는 CSV 파일로 둔다',
  'too-many-blocks': '목록 항목과 인용, 제목이 {limit}개를 넘어 건너뛴다. 노트를 장별 파일로 나눈다',
  'too-many-definitions': '각주와 링크 정의가 {limit}개를 넘어 건너뛴다. 노트를 장별 파일로 나눈다',
  'too-slow':
    '{seconds}초 안에 이해하지 못해 건너뛴다. 노트를 장별 파일로 나누거나, 글이 아닌 자료는 ``` 블록에 넣는다',
  'too-much-memory': '메모리 {limit}MB로 이해하지 못해 건너뛴다. 노트를 장별 파일로 나눈다',
  'front-matter-syntax': '앞머리(front matter)의 YAML을 읽을 수 없다: {detail}. 앞머리를 고치거나 지운다',
  'front-matter-value': '앞머리의 {key} 값이 맞지 않는다: {detail}',
  'front-matter-reserved':
    '앞머리의 {key|은/는} 쓸 수 없는 이름이다. 설정은 명령줄이나 pilgi.config.yaml에 쓴다',
} as const;
