/*
 * A child that does one thing and sends what it took: processor time of all its threads, and the most memory it had.
 *
 *     fork('bench/measured-run.mjs', ['build', FOLDER])       `pilgi build` in a folder, all outputs
 *     fork('bench/measured-run.mjs', ['understand', NOTE])    a note read and understood, and nothing else
 */
import path from 'node:path';

const [task, place] = process.argv.slice(2);
const tasks = { build, understand };
const cpuBefore = process.cpuUsage();
const result = await tasks[task](place);
const { user, system } = process.cpuUsage(cpuBefore);
const { maxRSS } = process.resourceUsage();
process.send({ ...result, seconds: (user + system) / 1e6, megabytes: Math.round(maxRSS / 1024) }, () =>
  process.exit(),
);

async function build(cwd) {
  const { main } = await import('../lib/main.js');
  const { nodeDisk } = await import('../lib/write/disk.js');
  let said = '';
  const exitCode = await main(['build'], {
    out: () => undefined,
    error: (text) => void (said += text),
    interactive: false,
    colors: false,
    columns: 80,
    env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '' },
    cwd,
    signal: new AbortController().signal,
    disk: nodeDisk,
  });
  return { exitCode, said };
}

async function understand(note) {
  const { buildStudySet } = await import('../lib/pipeline.js');
  const { files } = await buildStudySet({ inputs: [note], cwd: path.dirname(note), language: 'en' });
  return { messages: files.flatMap((file) => file.messages.map(String)) };
}
