import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkStudySet } from '../../src/check/check.ts';
import { type CheckMessage, severityOf } from '../../src/check/check-message.ts';
import { notesFolder } from '../../src/check/notes-folder.ts';
import { rules } from '../../src/check/rules.ts';
import { buildTools } from '../../src/grammar/tools.ts';
import { buildStudySet } from '../../src/pipeline.ts';

interface Defect {
  line: number;
  rule: string;
  decidable: 'sure' | 'likely' | 'no';
  severity: string;
  message: string;
  followsFrom?: string;
}

const shared = path.join(import.meta.dirname, '../../../shared');
const truth = JSON.parse(readFileSync(path.join(shared, 'truth/docker_study.json'), 'utf8')) as {
  defects: Defect[];
};

/** How the labels' rules are called here. A defect that follows from another is reported with that one. */
const ourNames: Readonly<Record<string, readonly string[]>> = {
  'missing-argument': ['missing-argument', 'bare-synopsis'],
  'korean-loanword': ['loanword'],
  'flag-style-mix': ['option-style-mix'],
  'unexplained-flag': ['unexplained-option'],
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

async function check(inputs: readonly string[]): Promise<CheckMessage[]> {
  const built = await buildStudySet({ inputs, cwd: import.meta.dirname, language: 'en' });
  const exists = notesFolder(built.found.root);
  return checkStudySet(built.set, {
    files: built.files,
    language: 'en',
    tools: buildTools(),
    preset: 'default',
    exists,
  });
}

/** Every line a message speaks of: its own, and those it names beside. */
function linesOf(message: CheckMessage): number[] {
  const related = (message.related ?? []).map(({ place }) => ('start' in place ? place.start : place).line);
  return [message.line ?? 0, ...related];
}

const messages = await check([path.join(shared, 'notes/docker_study.md')]);

function isReported({ line, rule }: Defect): boolean {
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

  test.each(sure.map((defect) => [defect.line, defect.rule, defect] as const))(
    'line %i: %s is reported',
    (_line, _rule, defect) => {
      expect(isReported(defect)).toBe(true);
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

  test('nothing is reported that is not labeled', () => {
    const labeled = new Set(
      truth.defects.flatMap(({ line, rule }) => (ourNames[rule] ?? [rule]).map((name) => `${name} ${line}`)),
    );
    const surplus = messages.flatMap((message) =>
      [message.line]
        .filter((line) => !labeled.has(`${message.ruleId} ${line}`))
        .map((line) => `${message.ruleId} ${line}`),
    );
    // Spelled long there; the labels count the short spellings that follow.
    expect(surplus).toEqual(['option-style-mix 40']);
  });

  test('no error but those that are labeled', () => {
    expect(messages.filter((message) => severityOf(message) === 'error').map(String)).toEqual([]);
  });
});

test('our own notes have no errors and no warnings', async () => {
  const own = await check([path.join(import.meta.dirname, '../../notes')]);
  expect(own.filter((message) => severityOf(message) !== 'info').map(String)).toEqual([]);
});
