// Notes that mean harm, or happen to hold what Anki takes for its own syntax. `shown` is what some card must show of
// each, letter by letter.
const rows = Array.from({ length: 1000 }, (_, index) => `| 낱말${index} | ${index}번째 낱말의 뜻 |`);

export const hostileNotes = [
  {
    name: '빈칸 중괄호',
    text: '- **빈칸 표시** : `{{c1::빈칸}}`처럼 겹친 중괄호에 적는 것',
    shown: ['{{c1::빈칸}}처럼'],
  },
  {
    name: '빈칸 안의 중괄호',
    text: '이중 괄호는 `{{c2::}}}}`처럼 적은 틀을 가리키는 말이다.',
    shown: ['{{c2::}}}}처럼'],
  },
  {
    name: '틀의 필드',
    text: '- **필드** : `{{Question}}{{FrontSide}}{{#Answer}}{{type:Answer}}`로 적는 자리',
    shown: ['{{Question}}{{FrontSide}}{{#Answer}}{{type:Answer}}로'],
  },
  {
    name: '소리',
    text: '- **소리 표시** : [sound:../../evil.mp3]와 [anki:tts lang=ko_KR]읽기[/anki:tts]로 적는 것',
    shown: ['[sound:../../evil.mp3]', '[anki:tts lang=ko_KR]읽기[/anki:tts]'],
  },
  {
    name: '수식',
    text: '- **수식 표시** : `\\(x\\)`와 `\\[y\\]`, [$]z[/$], [latex]\\input{/etc/passwd}[/latex]로 적는 것',
    shown: ['\\(x\\)와 \\[y\\]', '[$]z[/$]', '[latex]\\input{/etc/passwd}[/latex]'],
  },
  {
    name: '칸막이 글자',
    text: '- **칸막이** : 앞\u001f뒤와 \u001b[31m빨강\u001b[0m을 나누는 글자',
    shown: ['나누는 글자'],
  },
  {
    name: '스크립트',
    text: '- **스크립트** : <script>document.title = 1</script><b onclick="alert(1)">굵은</b> 글에 숨은 프로그램',
    shown: ['굵은 글에 숨은 프로그램'],
  },
  {
    name: '그림과 틀',
    text: '- **바깥 자료** : <img src=x onerror=alert(1)><iframe src="javascript:alert(1)"></iframe>[눌러](javascript:alert%281%29) 보는 밖의 자료',
    shown: ['눌러 보는 밖의 자료'],
  },
  {
    name: '닫는 태그',
    text: '- **닫는 태그** : 상자를 </div></div></style>먼저 끝내는 표시',
    shown: ['상자를 먼저 끝내는 표시'],
  },
  {
    name: '힌트',
    text: '### 거르는 순서\n\n1. `a::b`를 적는다\n2. `}}`를 닫는다\n3. `{{c9::x::y}}`를 본다',
    shown: ['a::b를 적는다', '}}를 닫는다', '{{c9::x::y}}를 본다'],
  },
  {
    name: '큰 표',
    text: ['| 용어 | 뜻 |', '| --- | --- |', ...rows].join('\n'),
    shown: ['0번째 낱말의 뜻', '999번째 낱말의 뜻'],
  },
];

/** A hostile note as a file's text. */
export function hostileText({ name, text }) {
  return `# ${name}\n\n${text}\n`;
}
