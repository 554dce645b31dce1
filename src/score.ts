import { runScore } from './score/run-score.ts';
import { PilgiError } from './study/pilgi-error.ts';

try {
  process.stdout.write(`${await runScore(process.argv.slice(2))}\n`);
} catch (error) {
  if (!(error instanceof PilgiError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error.exitCode;
}
