#!/usr/bin/env node
import { Interruption, interruptions } from './cli/interruption.ts';
import { terminalTraits } from './cli/terminal-traits.ts';
import { main } from './main.ts';
import { nodeDisk } from './write/disk.ts';

const interruption = new AbortController();
for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // Whoever asks twice does not want to wait for an end in order.
    if (interruption.signal.aborted) process.exit(interruptions[signal]);
    interruption.abort(new Interruption(signal));
  });
}

// Work that was given up may fail where nobody waits for it any more; any other such failure is a fault of ours.
process.on('unhandledRejection', (error) => {
  if (!interruption.signal.aborted) throw error;
});

const { env, stdout, stderr } = process;
// A reader that has seen enough (`| head`) closes the pipe: that is no error.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
process.exitCode = await main(process.argv.slice(2), {
  out: (text) => void stdout.write(text),
  error: (text) => void stderr.write(text),
  ...terminalTraits(stdout, env),
  env,
  cwd: process.cwd(),
  signal: interruption.signal,
  disk: nodeDisk,
});
// What was given up may still be at work, and is not waited for.
if (interruption.signal.aborted) process.exit();
