import { htmlNames } from '../../study/rich-text.ts';
import { codeWord } from '../code-word.ts';
import { defineRule } from '../rule.ts';

/** Elements of SVG, MathML, old HTML and of other tools' Markdown: unknown to us, but meant as tags. */
const otherTags = new Set(
  (
    'svg g path rect circle line polyline polygon text defs use symbol math mi mo mn mrow big strike acronym applet ' +
    'basefont blink frame frameset noframes marquee nobr dir menuitem plaintext listing xmp rb rtc noembed spacer ' +
    'bgsound isindex script style embed'
  ).split(' '),
);

export const swallowedPlaceholder = defineRule({
  id: 'swallowed-placeholder',
  severity: 'warning',
  sure: true,
  preset: 'default',
  description: {
    ko: '`docker rm <container>`처럼 적었지만 HTML 태그로 읽혀 화면에서 사라지는 자리표를 찾는다.',
    en: 'Finds placeholders such as `<container>` outside of code, which become HTML tags and vanish.',
  },
  examples: [
    {
      name: 'vanishes',
      input: 'docker rm <container> 로 지운다.\n',
      messages: ['1:11: Unexpected tag `<container>`, which vanishes, expected code or `\\<container>`'],
      fixed: 'docker rm \\<container> 로 지운다.\n',
    },
    {
      name: 'named like an element of HTML',
      input: 'docker <object> ls, docker run <image>\n',
      messages: [
        '1:8: Unexpected tag `<object>`, which vanishes, expected code or `\\<object>`',
        '1:32: Unexpected tag `<image>`, which vanishes, expected code or `\\<image>`',
      ],
      fixed: 'docker \\<object> ls, docker run \\<image>\n',
    },
    { name: 'in code', input: '`docker rm <container>`로 지운다.\n', messages: [] },
    { name: 'HTML', input: '첫 줄<br>둘째 <kbd>Ctrl</kbd> <img src="a.png" alt="">\n', messages: [] },
    { name: 'Korean', input: 'docker rm <컨테이너> 로 지운다.\n', messages: [] },
    { name: 'closed', input: '<note>여기</note>\n', messages: [] },
  ],
  check(set, context) {
    for (const note of set.notes) {
      const source = context.source(note);
      for (const { value, position } of context.nodes(note, 'html')) {
        const name = /^<([A-Za-z][A-Za-z0-9_]*)>$/.exec(value)?.[1];
        if (name === undefined || !position || isTag(name) || source.includes(`</${name}>`)) continue;
        const at = position.start.offset!;
        context.report({
          note,
          place: position,
          actual: value,
          suggestion: `\\${value}`,
          habit: value,
          fixes: [{ start: at, end: at, text: '\\' }],
          message: {
            ko: `${codeWord(value, '이/가')} HTML 태그로 읽혀 화면에서 사라진다. 코드로 감싸거나 ${codeWord(`\\${value}`, '으로/로')} 적는다`,
            en: `Unexpected tag \`${value}\`, which vanishes, expected code or \`\\${value}\``,
          },
        });
      }
    }
  },
});

/** Elements that do nothing without attributes or content: bare and never closed, their names stand for something. */
const emptyElements = new Set(
  'object data source output label option template time address title'.split(' '),
);

function isTag(name: string): boolean {
  const lower = name.toLowerCase();
  if (emptyElements.has(lower)) return false;
  return htmlNames.has(lower) || otherTags.has(lower);
}
