/*
 * Books of many pages, printed in parts and printed whole: time and memory of all processes together.
 *
 *     npm run compile && node bench/large-book.mjs 800 3200        pages, as a book in parts
 *     node bench/large-book.mjs --whole 800 3200                   and the same printed whole, for the ratio
 *
 * The notes are ours, repeated under other headings. Each book is built by a process of its own, whose memory is
 * looked at together with that of its browser every second.
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtemp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const [first, ...rest] = process.argv.slice(2);

if (first === '--build') await build(rest[0], rest[1] === 'whole');
else await compare(first === '--whole' ? rest : [first, ...rest].filter(Boolean), first === '--whole');

/** The child: one book, what it took as a line of JSON. */
async function build(folder, whole) {
  const { exportBook } = await import('../lib/export/pdf/pdf.js');
  const { partLengths } = await import('../lib/export/pdf/split-book.js');
  const { buildStudySet } = await import('../lib/pipeline.js');
  const { openBrowser } = await import('../lib/render/open-browser.js');
  const signal = new AbortController().signal;
  const { set, found } = await buildStudySet({ inputs: [folder], cwd: root, language: 'ko' });
  const start = performance.now();
  const browser = await openBrowser(undefined, signal);
  // Prints are kept on disk, as they are by the command line.
  const cache = path.join(folder, '..', whole ? 'whole' : 'parts');
  const context = { language: 'ko', now: new Date(0), signal, root: found.root, cache, options: {} };
  const endless = Number.MAX_SAFE_INTEGER;
  const lengths = whole ? { chapters: endless, lists: endless } : partLengths;
  const result = await exportBook(set, { ...context, browser: () => Promise.resolve(browser) }, lengths);
  const time = performance.now() - start;
  await browser.close();
  const file = path.join(folder, '..', whole ? 'whole.pdf' : 'parts.pdf');
  await writeFile(file, result.files[0].value);
  const { pages } = result.summary;
  console.log(
    JSON.stringify({ pages, time, bytes: result.files[0].value.length, messages: result.messages, file }),
  );
}

async function compare(sizes, whole) {
  console.log(
    '| pages | printed | s | ms a page | processors, ms a page | all processes, MB | Node.js, MB | file, MB |\n| --- | --- | --- | --- | --- | --- | --- | --- |',
  );
  for (const size of sizes.map(Number)) {
    const folder = await mkdtemp(path.join(tmpdir(), 'pilgi-large-'));
    await repeatNotes(path.join(folder, 'notes'), size);
    for (const way of whole ? ['in parts', 'whole'] : ['in parts']) {
      const { pages, time, bytes, file, memory, own, cpu } = await measure(path.join(folder, 'notes'), way);
      const check = checked(file);
      const cells = [
        pages,
        way,
        (time / 1000).toFixed(1),
        (time / pages).toFixed(1),
        ((cpu * 1000) / pages).toFixed(1),
        memory,
        own,
        (bytes / 1e6).toFixed(0),
      ];
      console.log(`| ${cells.join(' | ')} |${check}`);
    }
    await rm(folder, { recursive: true, force: true });
  }
}

/** Empty where qpdf has nothing to say, or is not there. */
function checked(file) {
  try {
    execFileSync('qpdf', ['--check', file], { stdio: 'pipe' });
    return '';
  } catch (error) {
    return error.code === 'ENOENT' ? '' : ` qpdf: ${String(error.stdout).split('\n').at(-2)}`;
  }
}

/** Our notes hold about 38 pages. */
async function repeatNotes(folder, pages) {
  const names = (await readdir(path.join(root, 'notes'))).filter((name) => name.endsWith('.md'));
  const texts = await Promise.all(names.map((name) => readFile(path.join(root, 'notes', name), 'utf8')));
  await mkdir(folder, { recursive: true });
  for (let copy = 0; copy < Math.max(1, Math.round(pages / 36)); copy += 1) {
    for (const [index, text] of texts.entries()) {
      const number = copy * texts.length + index + 1;
      const own = text
        .replace(
          /^# .*$/m,
          (title) => `# ${number}장. ${title.replace(/^# (?:\d+장\.? ?)?/, '')} (${copy + 1}권)`,
        )
        .replaceAll(/^## \d+\./gm, `## ${number}.`)
        .replaceAll(/!\[[^\]]*\]\([^)]*\)/g, '');
      await writeFile(path.join(folder, `${String(number).padStart(5, '0')}.md`), own);
    }
  }
}

/** Runs a build and looks at the memory and time of its whole family of processes: their own pages, shared ones by share. */
async function measure(folder, way) {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), '--build', folder, way], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (text) => (output += text));
  let [memory, own, cpu] = [0, 0, 0];
  const timer = setInterval(
    () =>
      void familyMemory(child.pid).then((now) => {
        memory = Math.max(memory, now.all);
        own = Math.max(own, now.own);
        cpu = Math.max(cpu, now.ticks / 100);
      }),
    1000,
  );
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`the build ended with ${code}`);
  return { ...JSON.parse(output), memory: Math.round(memory / 1024), own: Math.round(own / 1024), cpu };
}

async function familyMemory(top) {
  const [parents, ticks] = [new Map(), new Map()];
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
    const fields = stat.slice(stat.lastIndexOf(')') + 4).split(' ');
    parents.set(Number(name), Number(fields[0]));
    // Time of its own and of its children that have ended, each in the program and in the kernel.
    ticks.set(
      Number(name),
      fields.slice(10, 14).reduce((sum, field) => sum + Number(field), 0),
    );
  }
  let [all, own, spent] = [0, 0, 0];
  for (const pid of parents.keys()) {
    let at = pid;
    while (at !== top && parents.has(at)) at = parents.get(at);
    if (at !== top) continue;
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
    const share = Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
    all += share;
    spent += ticks.get(pid);
    if (pid === top) own = share;
  }
  return { all, own, ticks: spent };
}
