import { placeAt } from '../place-at.ts';
import { defineRule } from '../rule.ts';
import { withParticle } from '../../language/particles.ts';

/**
 * Words that the spelling rules set apart, written together: nouns that stand alone after a noun of action
 * (`접속후`), and numbers of bound nouns are left to the author.
 */
const joined =
  /(?<![가-힣])(?<noun>접속|설치|실행|생성|삭제|수정|종료|시작|빌드|배포|입력|확인|변경|저장|완료|등록|설정|다운로드|로그인|커밋|푸시|머지|업데이트|재시작|사용|작성|추가|적용)(?<apart>후|전|시|중)(?=[에의,.)\s]|$)/g;
const dependent =
  /(?<=[가-힣](?:할|될|는|은|을|있는|없는))(?<apart>수|것|때|경우|때문)(?=\s?(?:있|없|이|가|을|를|에|는|만|도|다|,|\.))/g;

export const koreanSpacing = defineRule({
  id: 'korean-spacing',
  severity: 'info',
  sure: false,
  preset: 'style',
  description: {
    ko: '띄어 써야 할 말을 붙여 쓴 곳을 찾는다(`접속후` → `접속 후`, `할수 있다` → `할 수 있다`).',
    en: 'Finds Korean words written together that the spelling rules set apart.',
  },
  examples: [
    {
      name: 'after a noun',
      input: '컨테이너에 접속후 확인한다.\n',
      messages: ['1:9: Unexpected "후" written together with "접속", expected "접속 후"'],
      fixed: '컨테이너에 접속 후 확인한다.\n',
    },
    {
      name: 'bound noun',
      input: '붙일수 있다. 실행할수 있다.\n',
      messages: ['1:12: Unexpected "수" written together with the word before, expected a blank'],
      fixed: '붙일수 있다. 실행할 수 있다.\n',
    },
    {
      name: 'apart',
      input: '접속 후 실행 중인 것을 확인할 수 있다. 오후에 사용자가 수정한다.\n',
      messages: [],
    },
  ],
  check(set, context) {
    for (const note of set.notes) {
      const source = context.source(note);
      for (const { node, text, offset } of context.prose(note)) {
        for (const match of [...text.matchAll(joined), ...text.matchAll(dependent)]) {
          const { noun, apart } = match.groups!;
          const start = offset + match.index + (noun?.length ?? 0);
          context.report({
            note,
            place: placeAt(source, start, start + apart!.length),
            actual: match[0],
            habit: match[0],
            ...(node.type !== 'heading' && { fixes: [{ start, end: start, text: ' ' }] }),
            message:
              noun === undefined
                ? {
                    ko: `${withParticle(`"${apart!}"`, '은/는')} 앞말과 띄어 쓴다`,
                    en: `Unexpected "${apart!}" written together with the word before, expected a blank`,
                  }
                : {
                    ko: `${withParticle(`"${noun}${apart!}"`, '은/는')} ${withParticle(`"${noun} ${apart!}"`, '으로/로')} 띄어 쓴다`,
                    en: `Unexpected "${apart!}" written together with "${noun}", expected "${noun} ${apart!}"`,
                  },
          });
        }
      }
    }
  },
});
