#!/usr/bin/env node
import { main } from './main.ts';

const interruption = new AbortController();
process.once('SIGINT', () => {
  process.once('SIGINT', () => process.exit(130));
  interruption.abort();
});
process.once('SIGTERM', () => interruption.abort());

const { env, stdout, stderr } = process;
// A reader that has seen enough (`| head`) closes the pipe: that is no error.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
process.exitCode = await main(process.argv.slice(2), {
  out: (text) => void stdout.write(text),
  error: (text) => void stderr.write(text),
  interactive: stdout.isTTY && env['CI'] === undefined,
  colors: stdout.isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb',
  columns: stdout.columns ?? 80,
  env,
  cwd: process.cwd(),
  signal: interruption.signal,
});
