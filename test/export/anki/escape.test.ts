import { describe, expect, test } from 'vitest';
import { cloze, escapeField, escapeText } from '../../../src/export/anki/escape.ts';
import { strippedField } from '../../../src/export/anki/field-checksum.ts';

const hostile = [
  '{{c1::x}}',
  "docker ps --format '{{.Names}}\\t{{.Status}}'",
  '{{{c1::a}}}',
  '{{#Question}}{{/Question}}',
  '}}',
  'std::string',
  '\\(x\\) \\[y\\]',
  '[$]x[/$] [$$]y[/$$]',
  '[latex]\\input{/etc/passwd}[/latex]',
  '[LaTeX]x[/LaTeX]',
  '[sound:evil.mp3]',
  '[anki:tts lang=ko_KR]x[/anki:tts]',
  '<script>alert(1)</script>',
  '<\u0338 >\u0338'.normalize('NFC'),
  '<!-- --> &amp; &#123;&#123; "quoted"',
];

/** What Anki takes for its own in a field. */
const syntax = /\{\{|\}\}|\\[()[\]]|\[\/?(?:latex\]|\$|sound:|anki:)/i;

describe('escapeText', () => {
  test.each(hostile)('leaves nothing of Anki in %s, and every letter of it', (text) => {
    for (const use of ['plain', 'cloze'] as const) {
      const escaped = escapeText(text, use);
      expect(escaped).not.toMatch(syntax);
      expect(escaped).not.toContain('<');
      expect(strippedField(escaped)).toBe(text);
    }
  });

  test('in a cloze no double colon and no brace is left', () => {
    expect(hostile.map((text) => escapeText(text, 'cloze')).join('')).not.toMatch(/::|[{}]/);
  });

  test('the field separator and other control characters go', () => {
    expect(escapeText('가\u001f나\u0000다\u001b[31m', 'plain')).toBe('가나다[31m');
  });

  test('text is composed', () => {
    expect(escapeText('볼륨'.normalize('NFD'), 'plain')).toBe('볼륨');
  });
});

describe('escapeField', () => {
  test('keeps the HTML and cures what stands in it', () => {
    expect(escapeField('<code class="a">{{.Names}}</code>', 'plain')).toBe(
      '<code class="a">&#123;&#123;.Names&#125;&#125;</code>',
    );
  });

  test('a combining mark after a tag leaves the tag whole', () => {
    expect(escapeField('<b>\u0338</b>', 'plain')).toBe('<b>\u0338</b>');
  });

  test('a blank that begins and ends with braces stays one blank', () => {
    expect(cloze(2, escapeText('{a}::{b}', 'cloze'))).toBe('{{c2::&#123;a&#125;&#58;&#58;&#123;b&#125;}}');
  });
});
