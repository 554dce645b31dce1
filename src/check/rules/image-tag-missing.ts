import type { Invocation } from '../../study/nodes.ts';
import { typedCommands } from '../commands-of.ts';
import { imagesInFiles, imagesOf, type NamedImage } from '../images-of.ts';
import { defineRule } from '../rule.ts';

export const imageTagMissing = defineRule({
  id: 'image-tag-missing',
  severity: 'info',
  sure: true,
  preset: 'default',
  description: {
    ko: '태그 없이 적은 이미지를 찾는다. 도커는 `latest`로 읽는데, `latest`는 날마다 다른 이미지일 수 있다.',
    en: 'Finds images without a tag: docker reads `latest`, which is another image every day.',
  },
  examples: [
    {
      name: 'no tag',
      input: '```bash\ndocker run nginx\ndocker pull redis\n```\n',
      messages: [
        '2:12: Unexpected image `nginx` without a tag, expected one: `latest` is implied (also `redis` on line 3)',
      ],
    },
    {
      name: 'in files',
      input:
        '```dockerfile\nFROM node AS build\nFROM scratch\nCOPY --from=build /a /a\n```\n\n```yaml\nservices:\n  db:\n    image: mysql\n    restart: always\n  web:\n    build: .\n    image: web\n```\n',
      messages: [
        '2:6: Unexpected image `node` without a tag, expected one: `latest` is implied (also `mysql` on line 10)',
      ],
    },
    {
      name: 'tag, digest, pattern',
      input:
        '```bash\ndocker run nginx:1.27\ndocker run <이미지>\ndocker pull localhost:5000/web:2\ndocker push --all-tags me/web\n```\n',
      messages: [],
    },
  ],
  check(set, context) {
    for (const note of set.notes) {
      for (const image of [
        ...typedCommands(note).filter(takesOneTag).flatMap(imagesOf),
        ...imagesInFiles(note).filter(({ use }) => use === 'use'),
      ]) {
        if (!lacksTag(image)) continue;
        context.report({
          note,
          place: image.position,
          actual: image.value,
          habit: '',
          message: {
            ko: `이미지 \`${image.value}\`에 태그가 없다. \`latest\`로 읽힌다`,
            en: `Unexpected image \`${image.value}\` without a tag, expected one: \`latest\` is implied`,
          },
        });
      }
    }
  },
});

/** `docker image push --all-tags` speaks of all tags. */
function takesOneTag({ options }: Invocation): boolean {
  return options.every(({ long }) => long !== '--all-tags');
}

/** IDs of images have no tags. */
function lacksTag({ value }: NamedImage): boolean {
  if (!/^[a-z0-9][\w./:-]*$/.test(value) || value.includes('@')) return false;
  if (/^(?=.*\d)[0-9a-f]{7,64}$/.test(value)) return false;
  return !value.slice(value.lastIndexOf('/') + 1).includes(':');
}
