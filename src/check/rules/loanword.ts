import { withParticle } from '../../language/particles.ts';
import { placeAt } from '../place-at.ts';
import { defineRule } from '../rule.ts';

/** Spellings that the loanword orthography of the National Institute of Korean Language does not have. */
const spellings: Readonly<Record<string, string>> = {
  쉘: '셸',
  콘테이너: '컨테이너',
  컨테이나: '컨테이너',
  메세지: '메시지',
  디렉토리: '디렉터리',
  어플리케이션: '애플리케이션',
  레포지토리: '리포지터리',
  리포지토리: '리포지터리',
  레파지토리: '리포지터리',
  리파지토리: '리포지터리',
  컨텐츠: '콘텐츠',
  릴리즈: '릴리스',
  라이센스: '라이선스',
  메뉴얼: '매뉴얼',
  악세스: '액세스',
  엑세스: '액세스',
  커멘드: '커맨드',
  스케쥴: '스케줄',
  브라우져: '브라우저',
  쓰레드: '스레드',
  캐쉬: '캐시',
  푸쉬: '푸시',
  해쉬: '해시',
  배쉬: '배시',
  대쉬보드: '대시보드',
  플러쉬: '플러시',
  리프레쉬: '리프레시',
  버젼: '버전',
  셋팅: '세팅',
  아키텍쳐: '아키텍처',
  아키택처: '아키텍처',
  캡쳐: '캡처',
  메소드: '메서드',
  콜렉션: '컬렉션',
  데이타: '데이터',
  싸이트: '사이트',
  써버: '서버',
  네트웍: '네트워크',
  테스크: '태스크',
};
const pattern = new RegExp(`(?<![가-힣])(?:${Object.keys(spellings).join('|')})`, 'g');

export const loanword = defineRule({
  id: 'loanword',
  severity: 'info',
  sure: true,
  preset: 'default',
  description: {
    ko: '외래어 표기법과 다른 말을 찾는다(쉘 → 셸, 디렉토리 → 디렉터리). 한 가지로 적어야 찾기가 쉽다.',
    en: 'Finds loanwords spelled against the Korean loanword orthography.',
  },
  examples: [
    {
      name: 'shell',
      input: '컨테이너의 쉘로 들어간다. 쉘을 닫는다.\n',
      messages: ['1:7: Unexpected spelling "쉘", expected "셸" (also on line 1)'],
      fixed: '컨테이너의 셸로 들어간다. 셸을 닫는다.\n',
    },
    { name: 'standard', input: '컨테이너의 셸로 들어간다.\n', messages: [] },
    {
      name: 'where a wiki link leads',
      input: '[[쉘 기초#쉘|쉘이란]] [[쉘]] ![[쉘]]\n',
      messages: ['1:10: Unexpected spelling "쉘", expected "셸"'],
      fixed: '[[쉘 기초#쉘|셸이란]] [[쉘]] ![[쉘]]\n',
    },
    { name: 'in code', input: '`echo 쉘`을 친다.\n', messages: [] },
  ],
  check(set, context) {
    for (const note of set.notes) {
      const source = context.source(note);
      for (const { node, text, offset } of context.prose(note)) {
        for (const { 0: word, index } of text.matchAll(pattern)) {
          const standard = spellings[word]!;
          const start = offset + index;
          const end = start + word.length;
          context.report({
            note,
            place: placeAt(source, start, end),
            actual: word,
            suggestion: standard,
            habit: word,
            // A heading is what links lead to.
            ...(node.type !== 'heading' && { fixes: [{ start, end, text: standard }] }),
            message: {
              ko: `"${word}"의 표준 표기는 ${withParticle(`"${standard}"`, '이다/다')}`,
              en: `Unexpected spelling "${word}", expected "${standard}"`,
            },
          });
        }
      }
    }
  },
});
