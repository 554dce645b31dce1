import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadTemplates, type Templates } from '../../src/render/template.ts';

async function load(files: Readonly<Record<string, string>>): Promise<Templates> {
  const folder = await mkdtemp(join(tmpdir(), 'pilgi-templates-'));
  await mkdir(join(folder, 'pdf'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, 'pdf', name), text);
  return loadTemplates('pdf', folder, { cssString: String });
}

describe('templates', () => {
  test("the user's file stands in for ours", async () => {
    const templates = await load({ 'heading-text.hbs': '[{{title}}]', 'user.css': 'p{color:red}' });
    expect(templates.render('heading.hbs', { level2: true, title: 'a<b' }).trim()).toBe('<h2>[a&lt;b]</h2>');
    expect(templates.text('user.css')).toBe('p{color:red}');
  });

  test('what stands in a note is data', async () => {
    const templates = await load({ 'x.hbs': '{{text}}' });
    expect(templates.render('x.hbs', { text: '{{constructor}} {{> cover}}' })).toBe(
      '{{constructor}} {{&gt; cover}}',
    );
  });

  test('a prototype is out of reach', async () => {
    const templates = await load({ 'x.hbs': '{{constructor.name}}{{__proto__.x}}' });
    expect(templates.render('x.hbs', {})).toBe('');
  });

  test.each([
    ['<p>\n{{#if a}}\n x {{/each}}', /bad\.hbs:2:4: if doesn't match each/],
    ['a\n {{foo bar}}', /bad\.hbs:2:2: .*unknown helper foo/],
    ['a\nb {{> nix}}', /bad\.hbs:2:3: no template nix\.hbs/],
    ['ab {{{x}', /bad\.hbs:1:8: unexpected "}"/],
    ['<b>\n{{#if a}}\n<p>{{a}</p>', /bad\.hbs:3:7: unexpected "}<\/p>"/],
  ])('%j is told with its place', async (text, message) => {
    await expect(load({ 'bad.hbs': text })).rejects.toThrow(message);
  });
});
