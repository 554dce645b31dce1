import { readImageReference } from '../../grammar/values/image-reference.ts';
import { typedCommands } from '../commands-of.ts';
import { imagesInFiles, imagesOf } from '../images-of.ts';
import { codeWord } from '../code-word.ts';
import { defineRule, type Localized } from '../rule.ts';

export const imageReferenceInvalid = defineRule({
  id: 'image-reference-invalid',
  severity: 'error',
  sure: true,
  preset: 'default',
  description: {
    ko: '도커가 이미지 이름으로 받지 않는 글을 찾는다. 이름은 소문자로 적고, 태그는 한 번만 붙인다.',
    en: 'Finds what docker refuses as the name of an image: capitals, two tags, an empty tag.',
  },
  examples: [
    {
      name: 'capitals',
      input: '```bash\ndocker run Ubuntu:24.04\n```\n',
      messages: ['2:12: Unexpected capitals in the image `Ubuntu:24.04`, expected `ubuntu:24.04`'],
      fixed: '```bash\ndocker run ubuntu:24.04\n```\n',
    },
    {
      name: 'empty tag',
      input: '```bash\ndocker pull ubuntu:\n```\n',
      messages: ['2:13: Unexpected image `ubuntu:`, expected `[domain/]path[:tag][@digest]`'],
    },
    {
      name: 'with everything',
      input: '```bash\ndocker pull localhost:5000/a/b_c:V1.0-rc\n```\n',
      messages: [],
    },
    {
      name: 'in files',
      input:
        '```dockerfile\nFROM Node:22 AS Build\nFROM Build\n```\n\n```yaml\nservices:\n  db:\n    image: MySQL:8\n    ports: ["3306:3306"]\n```\n',
      messages: [
        '2:6: Unexpected capitals in the image `Node:22`, expected `node:22`',
        '9:12: Unexpected capitals in the image `MySQL:8`, expected `mysql:8`',
      ],
      fixed:
        '```dockerfile\nFROM node:22 AS Build\nFROM Build\n```\n\n```yaml\nservices:\n  db:\n    image: mysql:8\n    ports: ["3306:3306"]\n```\n',
    },
    { name: 'pattern', input: '```bash\ndocker pull IMAGE_NAME\ndocker run imageName\n```\n', messages: [] },
  ],
  check(set, context) {
    for (const note of set.notes) {
      for (const { value, position } of [...typedCommands(note).flatMap(imagesOf), ...imagesInFiles(note)]) {
        if (isReference(value)) continue;
        const lower = lowerPath(value);
        const mended = isReference(lower) ? lower : undefined;
        context.report({
          note,
          place: position,
          actual: value,
          ...(mended !== undefined && {
            suggestion: mended,
            fixes: [{ start: position.start.offset!, end: position.end.offset!, text: mended }],
          }),
          message: mended === undefined ? malformed(value) : capitals(value, mended),
        });
      }
    }
  },
});

function capitals(value: string, mended: string): Localized {
  return {
    ko: `이미지 이름 \`${value}\`에 대문자가 있다. \`${mended}\`처럼 소문자로 적는다`,
    en: `Unexpected capitals in the image \`${value}\`, expected \`${mended}\``,
  };
}

function malformed(value: string): Localized {
  return {
    ko: `${codeWord(value, '은/는')} 이미지 이름이 될 수 없다. 이름은 \`[도메인/]경로[:태그][@다이제스트]\` 꼴이다`,
    en: `Unexpected image \`${value}\`, expected \`[domain/]path[:tag][@digest]\``,
  };
}

/** A tag may have capitals. */
function lowerPath(value: string): string {
  const colon = value.lastIndexOf(':');
  const end = colon > value.lastIndexOf('/') ? colon : value.length;
  return value.slice(0, end).toLowerCase() + value.slice(end);
}

/** A domain without dot and port is a name in capitals: docker would look for a machine of that name. */
function isReference(value: string): boolean {
  const read = readImageReference(value);
  return read !== undefined && (read.domain === read.domain.toLowerCase() || /[.:]/.test(read.domain));
}
