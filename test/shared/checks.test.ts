import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { VFile } from 'vfile';
import { z } from 'zod';
import { checkStudySet } from '../../src/check/check.ts';
import { type CheckMessage, severityOf } from '../../src/check/check-message.ts';
import { fixFiles } from '../../src/check/fix.ts';
import { notesFolder } from '../../src/check/notes-folder.ts';
import { rules } from '../../src/check/rules.ts';
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
  'heading-trailing-punctuation': ['heading-punctuation'],
  // The block that holds a reference instead of a command gets its language: `text`.
  'non-command-in-fence': ['fence-language'],
};

/** Labels of the preset `style`, and of rules that are not made. */
const leftOut: Readonly<Record<string, string>> = {
  'heading-trailing-punctuation': 'style',
  'inline-html': 'style',
  'trailing-space': 'style',
  'hard-break-style': 'style',
  'space-before-colon': 'style',
  'list-marker-mix': 'style',
  'repeated-spaces': 'style',
  'chapter-numbering': 'a note may begin at any chapter',
  'section-numbering': 'a note may leave sections out',
  'bare-flag-in-prose': 'matter of taste as long as the dashes stay',
};

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

function isReported({ line, rule }: Defect, messages = byDefault): boolean {
  const names = ourNames[rule] ?? [rule];
  return messages.some(
    (message) =>
      names.includes(message.ruleId ?? '') &&
      linesOf(message).some((at) => at === line || (rule === 'non-command-in-fence' && at === line - 1)),
  );
}

describe('the real note', () => {
  const sure = truth.defects.filter(
    ({ decidable, rule, followsFrom }) =>
      decidable === 'sure' && followsFrom === undefined && !(rule in leftOut),
  );

  test.each(sure.map((labeled) => [labeled.line, labeled.rule, labeled] as const))(
    'line %i: %s is reported',
    (_line, _rule, labeled) => {
      expect(isReported(labeled)).toBe(true);
    },
  );

  test('every sure label has a rule here, or a reason why not', () => {
    const ids = new Set(rules.map(({ id }) => id));
    const unknown = sure.filter(({ rule }) => !(ourNames[rule] ?? [rule]).some((name) => ids.has(name)));
    expect(unknown.map(({ rule }) => rule)).toEqual([]);
  });

  test('likely defects of rules that are made here are reported', () => {
    const ids = new Set(rules.map(({ id }) => id));
    const likely = truth.defects.filter(
      ({ decidable, rule }) =>
        decidable === 'likely' && (ourNames[rule] ?? [rule]).some((name) => ids.has(name)),
    );
    expect(likely.filter((defect) => !isReported(defect)).map(({ line, rule }) => `${line} ${rule}`)).toEqual(
      [],
    );
  });

  test('the preset style reports the labels of taste, but for line breaks by the usual mark', async () => {
    const withStyle = await check([note], 'style');
    const taste = truth.defects.filter(({ rule }) => leftOut[rule] === 'style');
    const missed = taste.filter((labeled) => !isReported(labeled, withStyle));
    // Line 13 ends a paragraph, so its blanks break nothing; <br> is what this note breaks lines with.
    expect(missed.map(({ line, rule }) => `${line} ${rule}`)).toEqual([
      '13 hard-break-style',
      '120 inline-html',
      '121 inline-html',
      '122 inline-html',
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
