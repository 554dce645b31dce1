import { homedir } from 'node:os';
import { join } from 'node:path';

/** Our folder for what can be made again: `PILGI_CACHE`, else the place each system keeps for such things. Absolute. */
export function cacheFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (env['PILGI_CACHE']) return env['PILGI_CACHE'];
  if (platform === 'win32')
    return join(env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'pilgi', 'Cache');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'pilgi');
  return join(env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'pilgi');
}
