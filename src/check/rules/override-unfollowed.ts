import type { Override, StudyNote } from '../../study/nodes.ts';
import { defineRule } from '../rule.ts';
import { codeWord } from '../code-word.ts';

export const overrideUnfollowed = defineRule({
  id: 'override-unfollowed',
  severity: 'warning',
  sure: true,
  preset: 'default',
  description: {
    ko: '따를 수 없는 `<!-- pilgi: … -->` 주석을 찾는다.',
    en: 'Finds `<!-- pilgi: … -->` comments that cannot be followed.',
  },
  examples: [
    {
      name: 'unknown word',
      input: '<!-- pilgi: skp -->\n\n```bash\ndocker ps\n```\n',
      messages: [
        '1:1: Unexpected override `skp`, expected `skip`, `skip-section`, `explain`, `term` or `card`',
      ],
    },
    {
      name: 'nothing named',
      input: '<!-- pilgi: term -->\n\n데이터를 두는 곳.\n',
      messages: ['1:1: Unexpected override `term` without what it speaks of'],
    },
    {
      name: 'a command that is nowhere',
      input: '<!-- pilgi: explain docker ps -->\n\n목록을 본다.\n',
      messages: ['1:1: Unexpected override for `docker ps`, which this note does not use'],
    },
    {
      name: 'followed',
      input: '<!-- pilgi: skip -->\n\n```bash\ndocker ps\n```\n',
      messages: [],
    },
  ],
  check(set, context) {
    for (const note of set.notes) {
      for (const override of note.overrides) {
        const message = faultOf(note, override);
        if (message) context.report({ note, place: override.position, message });
      }
    }
  },
});

function faultOf(
  note: StudyNote,
  { kind, argument, fault }: Override,
): { ko: string; en: string } | undefined {
  if (fault === 'kind') {
    return {
      ko: `모르는 말 ${codeWord(argument, '이다/다')}. \`skip\`, \`skip-section\`, \`explain\`, \`term\`, \`card\` 가운데 하나를 쓴다`,
      en: `Unexpected override \`${argument}\`, expected \`skip\`, \`skip-section\`, \`explain\`, \`term\` or \`card\``,
    };
  }
  if (fault === 'argument') {
    return {
      ko: `\`${kind}\` 뒤에 무엇에 관한 것인지 적지 않았다`,
      en: `Unexpected override \`${kind}\` without what it speaks of`,
    };
  }
  if (fault === 'target') {
    return {
      ko: `\`${kind}\` 뒤에 따를 블록이 없다`,
      en: `Unexpected override \`${kind}\` with no block after it`,
    };
  }
  const named = ({ canonical, written, text }: StudyNote['invocations'][number]) =>
    [canonical, written, text].includes(argument);
  if (kind !== 'explain' || note.invocations.some(named)) return undefined;
  return {
    ko: `이 노트에 없는 명령 ${codeWord(argument, '을/를')} 설명한다고 했다`,
    en: `Unexpected override for \`${argument}\`, which this note does not use`,
  };
}
