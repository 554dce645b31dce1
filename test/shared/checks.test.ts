import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { VFile } from 'vfile';
import { z } from 'zod';
import { checkStudySet } from '../../src/check/check.ts';
import { type CheckMessage, severityOf } from '../../src/check/check-message.ts';
import { fixFiles } from '../../src/check/fix.ts';
import { notesFolder } from '../../src/check/notes-folder.ts';
import { buildTools } from '../../src/grammar/tools.ts';
import { buildStudySet, studyFiles } from '../../src/pipeline.ts';

const defect = z.object({
  line: z.number(),
  rule: z.string(),
  decidable: z.enum(['sure', 'likely', 'no']),
  followsFrom: z.string().optional(),
});
type Defect = z.infer<typeof defect>;

const shared = path.join(import.meta.dirname, '../../../shared');
const truth = z
  .object({ defects: z.array(defect) })
  .parse(JSON.parse(readFileSync(path.join(shared, 'truth/docker_study.json'), 'utf8')));

/** How the labels' rules are called here. A defect that follows from another is reported with that one. */
const ourNames: Readonly<Record<string, readonly string[]>> = {
  'missing-argument': ['missing-argument', 'bare-synopsis'],
  'korean-loanword': ['loanword'],
  'flag-style-mix': ['option-style-mix'],
  'unexplained-flag': ['unexplained-option'],
  'table-flag-no-long-name': ['short-option-only'],
  'heading-trailing-punctuation': ['heading-punctuation'],
  // The block that holds a reference instead of a command gets its language: `text`.
  'non-command-in-fence': ['fence-language'],
  'chapter-numbering': ['numbering-gap'],
  'section-numbering': ['numbering-gap'],
  'bare-flag-in-prose': ['bare-code-word'],
  'bare-keyword-in-prose': ['bare-code-word'],
  // `<br>` at the end of a line breaks it: one message speaks of both ways, on lines 11 to 13 and 120 to 122.
  'inline-html': ['inline-html', 'hard-break-style'],
};

/** Labels of taste, which the preset `style` reports. */
const taste = new Set([
  'heading-trailing-punctuation',
  'inline-html',
  'trailing-space',
  'hard-break-style',
  'space-before-colon',
  'list-marker-mix',
  'repeated-spaces',
  'chapter-numbering',
  'section-numbering',
  'bare-flag-in-prose',
]);

async function check(
  inputs: readonly string[],
  preset: 'default' | 'style' = 'default',
): Promise<CheckMessage[]> {
  const built = await buildStudySet({ inputs, cwd: import.meta.dirname, language: 'en' });
  const exists = notesFolder(built.found.root);
  return checkStudySet(built.set, {
    files: built.files,
    language: 'en',
    tools: buildTools(),
    preset,
    exists,
  });
}

/** Every line a message speaks of: its own, and those it names beside. */
function linesOf(message: CheckMessage): number[] {
  const related = (message.related ?? []).map(({ place }) => ('start' in place ? place.start : place).line);
  return [message.line ?? 0, ...related];
}

const note = path.join(shared, 'notes/docker_study.md');
const byDefault = await check([note]);

function isReported(
  { line, rule, followsFrom }: Defect,
  messages: readonly CheckMessage[] = byDefault,
): boolean {
  const names = new Set([...(ourNames[rule] ?? [rule]), ...(followsFrom === undefined ? [] : [followsFrom])]);
  return messages.some(
    (message) =>
      names.has(message.ruleId ?? '') &&
      linesOf(message).some((at) => at === line || (rule === 'non-command-in-fence' && at === line - 1)),
  );
}

const withStyle = await check([note], 'style');

describe('the real note', () => {
  const sure = truth.defects.filter(({ decidable }) => decidable === 'sure');
  const named = (labeled: Defect) => [labeled.line, labeled.rule, labeled] as const;

  test.each(sure.filter(({ rule }) => !taste.has(rule)).map(named))(
    'line %i: %s is reported',
    (_line, _rule, labeled) => {
      expect(isReported(labeled)).toBe(true);
    },
  );

  test.each(sure.filter(({ rule }) => taste.has(rule)).map(named))(
    'line %i: %s is reported by the preset style',
    (_line, _rule, labeled) => {
      expect(isReported(labeled, withStyle)).toBe(true);
    },
  );

  test('most of the likely defects are reported, the preset style included', () => {
    const likely = truth.defects.filter(({ decidable }) => decidable === 'likely');
    const count = (messages: readonly CheckMessage[]) =>
      likely.filter((labeled) => isReported(labeled, messages)).length;
    expect({ labeled: likely.length, byDefault: count(byDefault), withStyle: count(withStyle) }).toEqual({
      labeled: 44,
      byDefault: 17,
      withStyle: 38,
    });
    const missed = likely.filter((labeled) => !isReported(labeled, withStyle));
    expect(missed.map(({ line, rule }) => `${line} ${rule}`)).toEqual([
      '44 sentence-fragment',
      '60 ending-style-mix',
      '60 missing-example',
      '61 ending-style-mix',
      '62 ending-style-mix',
      '90 container-left-behind',
    ]);
  });

  test('nothing is reported that is not labeled', () => {
    const labeled = new Set(
      truth.defects.flatMap(({ line, rule }) => (ourNames[rule] ?? [rule]).map((name) => `${name} ${line}`)),
    );
    const surplus = byDefault.flatMap((message) =>
      [message.line]
        .filter((line) => !labeled.has(`${message.ruleId} ${line}`))
        .map((line) => `${message.ruleId} ${line}`),
    );
    // Spelled long there; the labels count the short spellings that follow.
    expect(surplus).toEqual(['option-style-mix 40']);
  });

  test('no error but those that are labeled', () => {
    expect(byDefault.filter((message) => severityOf(message) === 'error').map(String)).toEqual([]);
  });
});

test('fixing the real note leaves nothing to fix, and keeps every line without a finding', async () => {
  const source = readFileSync(note, 'utf8');
  const tools = buildTools();
  const { changed, applied } = fixFiles([new VFile({ path: 'note.md', value: source })], (files) => {
    const set = studyFiles(files, { folder: 'notes' }, 'en');
    checkStudySet(set, { files, language: 'en', tools, preset: 'default' });
  });
  expect(applied).toBeGreaterThan(8);
  const fixed = String(changed[0]);
  const again = fixFiles([new VFile({ path: 'note.md', value: fixed })], (files) => {
    const set = studyFiles(files, { folder: 'notes' }, 'en');
    checkStudySet(set, { files, language: 'en', tools, preset: 'default' });
  });
  expect(again.applied).toBe(0);
  const kept = new Set(fixed.split('\n'));
  const lost = source.split('\n').flatMap((line, index) => (kept.has(line) ? [] : [index + 1]));
  const reported = new Set(byDefault.flatMap(linesOf));
  expect(lost.filter((line) => !reported.has(line))).toEqual([]);
});

test('our own notes have no errors and no warnings', async () => {
  const own = await check([path.join(import.meta.dirname, '../../notes')]);
  expect(own.filter((message) => severityOf(message) !== 'info').map(String)).toEqual([]);
});
