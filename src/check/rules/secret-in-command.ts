import { placeAt } from '../place-at.ts';
import { defineRule } from '../rule.ts';

/** Tokens whose form alone says whose they are. */
const tokens: readonly { readonly kind: string; readonly pattern: RegExp }[] = [
  { kind: 'AWS', pattern: /\b(?:AKIA|ASIA)(?=[A-Z0-9]*\d)[A-Z0-9]{16}\b/g },
  { kind: 'GitHub', pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{60,})\b/g },
  { kind: 'GitLab', pattern: /\bglpat-[\w-]{20,}/g },
  { kind: 'Docker Hub', pattern: /\bdckr_(?:pat|oat)_[\w-]{20,}/g },
  { kind: 'Slack', pattern: /\bxox[abprs]-\d{8,}-[\w-]{10,}/g },
  { kind: 'Google', pattern: /\bAIza[\w-]{35}\b/g },
  { kind: 'npm', pattern: /\bnpm_[A-Za-z0-9]{36}\b/g },
  { kind: 'PEM', pattern: /-----BEGIN (?:RSA |EC |OPENSSH |DSA )?PRIVATE KEY-----\n(?=[A-Za-z0-9+/=]{40})/g },
];

/** Words of examples in manuals, or one letter over and over. */
const example = /EXAMPLE|xxxx|0000|1234567|abcdef/i;

export const secretInCommand = defineRule({
  id: 'secret-in-command',
  severity: 'warning',
  sure: false,
  preset: 'default',
  description: {
    ko: '노트에 그대로 적힌 접근 키와 토큰을 찾는다. 공개 저장소에 올라가면 곧 남이 쓴다.',
    en: 'Finds access keys and tokens written into a note: once public, others use them soon.',
  },
  examples: [
    {
      name: 'token',
      input: `\`\`\`bash\ndocker login -u kim -p dckr_pat_Zt8QmW3rLk5VbN7sXyE2uJ9cHdA\n\`\`\`\n`,
      messages: [
        '2:24: Unexpected Docker Hub token in the note, expected a placeholder: revoke it if it is real',
      ],
    },
    {
      name: 'example of a manual',
      input: '```bash\nexport AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE\n```\n',
      messages: [],
    },
    {
      name: 'password of an exercise',
      input: '```bash\ndocker run -e MYSQL_ROOT_PASSWORD=1234 mysql:8\n```\n',
      messages: [],
    },
  ],
  check(set, context) {
    for (const note of set.notes) {
      const source = context.source(note);
      for (const { kind, pattern } of tokens) {
        for (const { 0: text, index } of source.matchAll(pattern)) {
          if (example.test(text)) continue;
          context.report({
            note,
            place: placeAt(source, index, index + text.trimEnd().length),
            message: {
              ko: `${kind} 토큰이 노트에 그대로 있다. 진짜라면 폐기하고, 노트에는 \`<토큰>\`이라고 적는다`,
              en: `Unexpected ${kind} token in the note, expected a placeholder: revoke it if it is real`,
            },
          });
        }
      }
    }
  },
});
