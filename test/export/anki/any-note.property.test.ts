import { array, assert, asyncProperty, constantFrom } from 'fast-check';
import { expect, test } from 'vitest';
import { VFile } from 'vfile';
import { ankiOptions } from '../../../src/export/anki/anki-options.ts';
import { readCardTemplates } from '../../../src/export/anki/card-templates.ts';
import { formatLock } from '../../../src/export/anki/lock.ts';
import { noteTypes } from '../../../src/export/anki/note-types.ts';
import { writePackage } from '../../../src/export/anki/package.ts';
import { planDeck, type DeckPlan } from '../../../src/export/anki/plan-deck.ts';
import { buildTools } from '../../../src/grammar/tools.ts';
import { link } from '../../../src/link/link.ts';
import { understandNote } from '../../../src/pipeline.ts';
import { openPackage } from './opened-package.ts';

const tools = buildTools();
const templates = await readCardTemplates(undefined);

/** Pieces of notes as people write them, some hostile. */
const pieces = [
  '# 도커',
  '## 1장. 컨테이너',
  '## 2장. `{{c1::이미지}}`',
  '### 연습문제',
  '### 왜 그런가?',
  '**볼륨** : 저장 공간',
  '**볼륨** : {{c1::다른}} 뜻',
  '**{{x}}**는 `}}`로 끝나는 틀이다.',
  '도커(Docker)는 컨테이너를 다루는 플랫폼이다.',
  '```bash\ndocker ps # 실행 중인 컨테이너를 본다\ndocker ps -a // 모두\n```',
  "```\ndocker ps --format '{{.Names}}' # 이름만 {{.Names}} 본다\n```",
  '> 이 명령은 목록을 보여 준다',
  '`docker run` : 컨테이너를 실행한다',
  '- -d : 백그라운드로 [sound:x] 실행한다\n- --name : 이름을 붙인다',
  '| 옵션 | 의미 |\n| --- | --- |\n| `-p 80:80` | 포트를 잇는다 |',
  '1. 이미지를 받는다\n2. 컨테이너를 만든다 :: 그리고\n3. {{c2::지운다}}',
  '세 가지 방법\n\n- 볼륨 : 가\n- 바인드 : 나\n- tmpfs : 다',
  'FROM : 바탕 이미지를 정한다',
  '```\ndocker.io/a/b:c\n```\ndocker.io : 주소\na : 계정',
  '컨테이너를 지워 보자.',
  '\u001f<script>alert(1)</script>\\(x\\)',
];

function planOf(text: string, lock: string | undefined): DeckPlan {
  const note = understandNote(new VFile({ path: 'note.md', value: text }), 'ko', tools);
  const set = link(note ? [note] : [], { folder: 'notes' }, tools);
  return planDeck(set, {
    language: 'ko',
    now: new Date('2026-01-01T00:00:00Z'),
    images: { files: [], problems: [], get: () => undefined },
    options: ankiOptions(lock === undefined ? {} : { lock }, 'ko'),
    templates,
    lockBase: '',
    outside: new Set(),
  });
}

const unique = (values: readonly unknown[]): boolean => new Set(values).size === values.length;

test('any note makes a package that holds together, and makes it again', async () => {
  await assert(
    asyncProperty(array(constantFrom(...pieces), { minLength: 1, maxLength: 14 }), async (parts) => {
      const text = parts.join('\n\n');
      const plan = planOf(text, undefined);
      const { notes } = plan.deck;
      expect(unique(notes.map(({ guid }) => guid))).toBe(true);
      expect(unique(notes.flatMap(({ id, ordinals }) => ordinals.map((ordinal) => id + ordinal)))).toBe(true);
      for (const { noteType, fields, ordinals } of notes) {
        expect(
          Object.keys(fields).every((name) => noteTypes[noteType].fields.some((f) => f.name === name)),
        ).toBe(true);
        const rest = Object.values(fields)
          .join('')
          .replaceAll(/\{\{c\d+::[^{}]*\}\}/g, '');
        expect(rest).not.toMatch(/\{\{|\}\}|\u001f|<script|\[sound:|\\\(/);
        const blanks = [...(fields['Text'] ?? '').matchAll(/\{\{c(\d+)::/g)].map(
          ([, number]) => Number(number) - 1,
        );
        expect(new Set(blanks)).toEqual(new Set(noteType === 'cloze' ? ordinals : []));
      }
      const opened = await openPackage(await writePackage(plan.deck, templates, plan.noteTypeTimes));
      expect(opened.integrity).toEqual([{ integrity_check: 'ok' }]);
      expect(opened.notes).toHaveLength(notes.length);
      expect(planOf(text, formatLock(plan.lock)).changes).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
