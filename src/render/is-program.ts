import { access, constants, stat } from 'node:fs/promises';

/** Whether a file that can be run stands at a path. */
export async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
