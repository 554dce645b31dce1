import { describe, expect, test } from 'vitest';
import { parseValue } from '../../../src/export/pdf/file/parse-value.ts';
import { pdfText, pdfTextValue } from '../../../src/export/pdf/file/pdf-value.ts';
import { writeValue } from '../../../src/export/pdf/file/write-value.ts';

describe('values of a PDF', () => {
  test.each([
    ['12', '12'],
    ['-0.50', '-0.5'],
    ['true', 'true'],
    ['null', 'null'],
    ['/Name#20with#23', '/Name#20with#23'],
    ['7 0 R', '7 0 R'],
    ['[7 0 R 7 0 /XYZ 6.25]', '[7 0 R 7 0 /XYZ 6.25]'],
    ['(a\\(b\\)c\\\\)', '(a\\(b\\)c\\\\)'],
    ['(a (nested) b)', '(a \\(nested\\) b)'],
    ['(\\101\\n)', '<410A>'],
    ['<FEFFAC00>', '<FEFFAC00>'],
    ['<< /A [1 2]/B<</C (x)>> >>', '<</A [1 2]\n/B <</C (x)>>>>'],
  ])('%s is read and written as %s', (source, written) => {
    expect(writeValue(parseValue(source, 0).value)).toBe(written);
  });

  test.each(['', '<<', '[1', '(open', '%'])('%j is refused', (source) => {
    expect(() => parseValue(source, 0)).toThrow(/PDF/);
  });

  test.each(['plain', '한글 제목', '😀'])('text %s survives', (text) => {
    expect(pdfTextValue(pdfText(text))).toBe(text);
  });
});
