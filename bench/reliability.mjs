/*
 * Tries everything that may go wrong, and writes what held into docs/reliability.md.
 *
 *     npm run reliability                 all sections but those that take an hour: some forty minutes at rest
 *     npm run reliability -- encodings    those of these names; the lines of the others stay as they are
 *     npm run reliability -- --kills 20   fewer builds killed than 100 of each kind
 *
 * A section is a file in bench/reliability/ with `area` and `measure` (see figure.ts).
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createServer } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const document = path.join(here, '../docs/reliability.md');
const { values, positionals: asked } = parseArgs({
  allowPositionals: true,
  options: { kills: { type: 'string', default: '100' } },
});
const kills = Number(values.kills);
if (!Number.isInteger(kills) || kills < 1) throw new Error('--kills: a number from 1');
const files = (await readdir(path.join(here, 'reliability'))).sort();
const names = files.map((file) => path.parse(file).name);
const unknown = asked.find((name) => !names.includes(name));
if (unknown !== undefined) throw new Error(`no section ${unknown}, only ${names.join(', ')}`);

// Not a runner that closes after a module is loaded: the program loads some of its modules later.
const server = await createServer({
  appType: 'custom',
  configFile: false,
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true },
  oxc: { target: 'es2022' },
  server: { middlewareMode: true, watch: null, hmr: false, ws: false },
});
const measured = new Map();
let failed = false;
for (const [index, file] of files.entries()) {
  if (asked.length > 0 && !asked.includes(names[index])) continue;
  const { area, measure, onlyAsked } = await server.ssrLoadModule(path.join(here, 'reliability', file));
  if (onlyAsked === true && asked.length === 0) continue;
  const start = performance.now();
  const figures = await measure({ kills });
  measured.set(
    area,
    figures.map(({ what, tried, held, seen }) => [area, what, tried, held, seen].map(cell)),
  );
  failed ||= figures.some(({ tried, held }) => held < tried);
  for (const { what, tried, held, seen } of figures)
    console.log(`${area}: ${what}: ${held} of ${tried} · ${seen}`);
  console.log(`${area}: ${((performance.now() - start) / 1000).toFixed(0)} s`);
}
await server.close();
const rows = new Map([...knownRows(await readFile(document, 'utf8').catch(() => '')), ...measured]);
await writeFile(document, page([...rows].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, lines]) => lines)));
process.exit(failed ? 1 : 0);

/** The lines of areas that were measured before. */
function knownRows(text) {
  const lines = text
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) =>
      line
        .slice(2, -2)
        .split(/(?<!\\) \| /)
        .map((value) => value.trim()),
    );
  const areas = new Set(lines.map(([area]) => area));
  return [...areas].map((area) => [area, lines.filter(([first]) => first === area)]);
}

function cell(value) {
  return String(value).replaceAll('|', '\\|').replaceAll('\n', ' ');
}

function page(lines) {
  const head = ['area', 'what was tried', 'times', 'held', 'seen'];
  const all = [head, ...lines];
  const widths = head.map((_, column) => Math.max(3, ...all.map((line) => width(line[column]))));
  const row = (line) =>
    `| ${line.map((value, column) => value + ' '.repeat(widths[column] - width(value))).join(' | ')} |`;
  return [
    '# Reliability, measured',
    '',
    'What may go wrong, how often it was made to go wrong, and how often what is promised held. `npm run reliability` tries',
    'it and writes this page; CI runs a sample of the same (`test/write`, `test/faults`, `test/read`, `test/hostile`, `test/render`).',
    '',
    row(head),
    row(widths.map((count) => '-'.repeat(count))),
    ...lines.map(row),
    '',
  ].join('\n');
}

function width(value) {
  return [...value].length;
}
