import { read as readEn } from '../language/en/read.ts';
import { read as readKo } from '../language/ko/read.ts';
import type { Language } from '../language/language.ts';
import type { ReadingRule } from './reading-rules.ts';
import type { Localized, Rule, RuleExample, Severity } from './rule.ts';

/** In which language a page is written; the docs have both. */
export type PageLanguage = Language | 'both';

const severities: Readonly<Record<Severity, Localized>> = {
  error: { ko: '오류', en: 'error' },
  warning: { ko: '경고', en: 'warning' },
  info: { ko: '알림', en: 'info' },
};

const words = {
  sure: { ko: '확실한 규칙', en: 'sure' },
  likely: { ko: '추측하는 규칙', en: 'likely' },
  style: { ko: '`style` 묶음에서만 켜진다', en: 'only with the preset `style`' },
  fixable: { ko: '`pilgi check --fix`로 고쳐진다', en: 'fixable' },
  leavesOut: { ko: '그 노트는 빼고 읽는다. 끌 수 없다', en: 'the note is left out; cannot be turned off' },
  reported: { ko: '찾는 것', en: 'reported' },
  quiet: { ko: '내버려 두는 것', en: 'left alone' },
  fixed: { ko: '고친 뒤', en: 'fixed' },
  says: { ko: '하는 말', en: 'what it says' },
  off: { ko: '끄기', en: 'turn it off' },
} satisfies Record<string, Localized>;

/**
 * A rule's page, made of its description and its examples. `messagesOf` gives the messages of an example in the
 * page's language; the docs show those of the example itself.
 */
export function rulePage(
  rule: Rule,
  language: PageLanguage = 'both',
  messagesOf = (example: RuleExample): readonly string[] => example.messages,
): string {
  const { id, severity, sure, preset, description, examples } = rule;
  const facts = [
    both(severities[severity], language),
    both(sure ? words.sure : words.likely, language),
    ...(preset === 'style' ? [both(words.style, language)] : []),
    ...(examples.some(({ fixed }) => fixed !== undefined) ? [both(words.fixable, language)] : []),
  ];
  const show = (example: RuleExample) => exampleText(example, messagesOf(example), language);
  return joined([
    ...head(id, description, facts, language),
    `## ${both(words.reported, language)}`,
    ...examples.filter(({ messages }) => messages.length > 0).map(show),
    `## ${both(words.quiet, language)}`,
    ...examples.filter(({ messages }) => messages.length === 0).map(show),
    ...offText(id, language, true),
  ]);
}

/** The page of a rule of the reading stage: what it says instead of examples, which no note can hold. */
export function readingRulePage(rule: ReadingRule, language: PageLanguage = 'both'): string {
  const { id, severity, leavesOut, description, says } = rule;
  const facts = [
    both(severities[severity], language),
    both(words.sure, language),
    ...(leavesOut ? [both(words.leavesOut, language)] : []),
  ];
  const lines = says.flatMap((key) =>
    language === 'both' ? [readKo[key], readEn[key]] : [{ ko: readKo, en: readEn }[language][key]],
  );
  return joined([
    ...head(id, description, facts, language),
    `## ${both(words.says, language)}`,
    fenced('text', `${lines.map(withOneForm).join('\n')}\n`),
    ...(leavesOut ? [] : offText(id, language, false)),
  ]);
}

/** A place that asks for a particle or noun, as the page shows it: with the form after a vowel, or for many. */
function withOneForm(text: string): string {
  return text
    .replaceAll(/\{(\w+)\|[^/{}]*\/([a-z ]+)\}/g, '{$1} $2')
    .replaceAll(/\{(\w+)\|[^/{}]*\/([^{}]*)\}/g, '{$1}$2');
}

/** The list of all rules, which stands beside their pages. */
export function rulesPage(rules: readonly Rule[], readingRules: readonly ReadingRule[]): string {
  const listed = [
    ...rules.map((rule) => ({ ...rule, fixable: rule.examples.some(({ fixed }) => fixed !== undefined) })),
    ...readingRules.map((rule) => ({ ...rule, preset: 'default', fixable: false })),
  ].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const rows = listed.map(
    ({ id, severity, preset, description, fixable }) =>
      `| [${id}](${id}.md) | ${severities[severity].ko}${preset === 'style' ? ' (style)' : ''} | ${
        fixable ? '✓' : ''
      } | ${escaped(description.ko)} |`,
  );
  return `# 규칙 (rules)\n\n| 규칙 | 정도 | 고침 | 무엇을 찾나 |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}

function both({ ko, en }: Localized, language: PageLanguage): string {
  return language === 'both' ? `${ko} (${en})` : { ko, en }[language];
}

function head(
  id: string,
  { ko, en }: Localized,
  facts: readonly string[],
  language: PageLanguage,
): readonly string[] {
  const descriptions = language === 'both' ? [ko, en] : [{ ko, en }[language]];
  return [`# ${id}`, ...descriptions, facts.map((fact) => `- ${fact}`).join('\n')];
}

function offText(id: string, language: PageLanguage, byComment: boolean): readonly string[] {
  return [
    `## ${both(words.off, language)}`,
    ...(byComment ? [fenced('markdown', `<!-- pilgi-ignore ${id} -->\n`)] : []),
    '`pilgi.config.yaml`:',
    fenced('yaml', `rules:\n  ${id}: off\n`),
  ];
}

function joined(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}

function escaped(text: string): string {
  return text.replaceAll('|', '\\|');
}

function exampleText(
  { name, input, others, fixed }: RuleExample,
  messages: readonly string[],
  language: PageLanguage,
): string {
  return [
    `### ${name}`,
    fenced('markdown', input),
    ...Object.entries(others ?? {}).flatMap(([path, text]) => [`\`${path}\`:`, fenced('markdown', text)]),
    ...(messages.length > 0 ? [fenced('text', `${messages.join('\n')}\n`)] : []),
    ...(fixed === undefined ? [] : [`${both(words.fixed, language)}:`, fenced('markdown', fixed)]),
  ].join('\n\n');
}

/** A fence longer than any in the text. */
function fenced(language: string, text: string): string {
  const longest = Math.max(2, ...(text.match(/`{3,}/g) ?? []).map(({ length }) => length));
  const mark = '`'.repeat(longest + 1);
  return `${mark}${language}\n${visible(text.endsWith('\n') ? text : `${text}\n`)}${mark}`;
}

/** Letters that nobody sees are written as escapes. */
function visible(text: string): string {
  return text.replaceAll(
    /[\u00A0\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
}
