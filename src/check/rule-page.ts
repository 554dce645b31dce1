import type { Rule, RuleExample, Severity } from './rule.ts';

const severities: Readonly<Record<Severity, string>> = { error: '오류', warning: '경고', info: '알림' };

/** A rule's page in the docs, made of its description and its examples. */
export function rulePage(rule: Rule): string {
  const { id, severity, sure, preset, description, examples } = rule;
  const facts = [
    `${severities[severity]} (${severity})`,
    sure ? '확실한 규칙 (sure)' : '추측하는 규칙 (likely)',
    ...(preset === 'style' ? ['`style` 묶음에서만 켜진다 (only with the preset `style`)'] : []),
    ...(examples.some(({ fixed }) => fixed !== undefined)
      ? ['`pilgi check --fix`로 고쳐진다 (fixable)']
      : []),
  ];
  const loud = examples.filter(({ messages }) => messages.length > 0);
  const quiet = examples.filter(({ messages }) => messages.length === 0);
  return [
    `# ${id}`,
    description.ko,
    description.en,
    facts.map((fact) => `- ${fact}`).join('\n'),
    '## 찾는 것 (reported)',
    ...loud.map(exampleText),
    '## 내버려 두는 것 (left alone)',
    ...quiet.map(exampleText),
    '## 끄기 (turn it off)',
    fenced('markdown', `<!-- pilgi-ignore ${id} -->\n`),
    `\`pilgi.config.yaml\`:`,
    fenced('yaml', `rules:\n  ${id}: off\n`),
  ]
    .join('\n\n')
    .concat('\n');
}

/** The list of all rules, which stands beside their pages. */
export function rulesPage(rules: readonly Rule[]): string {
  const rows = rules.map(
    ({ id, severity, preset, description, examples }) =>
      `| [${id}](${id}.md) | ${severities[severity]}${preset === 'style' ? ' (style)' : ''} | ${
        examples.some(({ fixed }) => fixed !== undefined) ? '✓' : ''
      } | ${escaped(description.ko)} |`,
  );
  return `# 규칙 (rules)\n\n| 규칙 | 정도 | 고침 | 무엇을 찾나 |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}

function escaped(text: string): string {
  return text.replaceAll('|', '\\|');
}

function exampleText({ name, input, others, messages, fixed }: RuleExample): string {
  return [
    `### ${name}`,
    fenced('markdown', input),
    ...Object.entries(others ?? {}).flatMap(([path, text]) => [`\`${path}\`:`, fenced('markdown', text)]),
    ...(messages.length > 0 ? [fenced('text', `${messages.join('\n')}\n`)] : []),
    ...(fixed === undefined ? [] : ['고친 뒤 (fixed):', fenced('markdown', fixed)]),
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
