import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { plainPalette } from '../../src/check/format/palette.ts';
import { sarif } from '../../src/check/format/sarif.ts';
import { checkFiles, filesOf } from './checked-texts.ts';

/** The schema of SARIF 2.1.0 as OASIS publishes it; its patterns are older than the `u` flag. */
const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(schema);

function faults(log: unknown): string[] {
  validate(log);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function logOf(texts: Readonly<Record<string, string>>): unknown {
  const files = filesOf(texts);
  checkFiles(files, { preset: 'style' });
  files[0]!.message('of no rule, at no place');
  return JSON.parse(sarif.format(files, { language: 'ko', palette: plainPalette, version: '1.2.3' }));
}

test.each([
  [
    'every kind of message',
    {
      '2장 100% [실행].md':
        '# 도커\n\n### 이미지\n#\n```\ndocker  run —publish 80800:80 nginx # 실행 😀\ndocker container ls // 목록\necho a > cho03.txt\ncat ch03.txt\n```\n',
      'b/c.md': '# 볼륨\n',
    },
  ],
  ['nothing wrong', { 'a.md': '# 볼륨\n' }],
])('a log follows its schema: %s', (_name, texts) => {
  expect(faults(logOf(texts))).toEqual([]);
});

test('the schema refuses what is no log', () => {
  expect(faults({ version: '2.1.0', runs: [{ tool: {} }] })).not.toEqual([]);
});

test('places count UTF-16 code units, paths are percent-encoded', () => {
  expect(logOf({ '2장 [실행].md': '# 도커 😀\n' })).toMatchObject({
    runs: [
      {
        columnKind: 'utf16CodeUnits',
        results: [
          {
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: '2%EC%9E%A5%20%5B%EC%8B%A4%ED%96%89%5D.md' },
                },
              },
            ],
          },
        ],
      },
    ],
  });
});
