import { execFile } from 'node:child_process';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { FoundBrowser } from './found-browser.ts';

const lockPatience = 120_000;

/**
 * The browser that comes from npm (`@sparticuz/chromium`, Linux x64), unpacked once into our cache folder.
 *
 * The package unpacks into the system's temporary folder and is not atomic there, so a process of its own is
 * given a staging folder as its temporary folder, and the whole is renamed into place.
 */
export async function embeddedBrowser(
  cache: string,
  env: NodeJS.ProcessEnv,
): Promise<FoundBrowser | undefined> {
  const packageFolder = await findPackage();
  if (packageFolder === undefined) return undefined;
  const folder = join(cache, `chromium-${await versionOf(packageFolder)}`);
  if (!(await exists(join(folder, 'chromium')))) await unpackUnderLock(folder, packageFolder, env);
  const libraries = [join(folder, 'al2023', 'lib'), env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  return {
    origin: 'embedded',
    path: join(folder, 'chromium'),
    shell: true,
    env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(folder, 'fonts') },
  };
}

async function findPackage(): Promise<string | undefined> {
  try {
    // The package's main file stands in `build/cjs`, its root two folders above.
    const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
    return dirname(dirname(dirname(entry)));
  } catch {
    return undefined;
  }
}

async function versionOf(packageFolder: string): Promise<string> {
  const text = await readFile(join(packageFolder, 'package.json'), 'utf8');
  return /"version":\s*"([^"]+)"/.exec(text)?.[1] ?? 'unknown';
}

async function unpackUnderLock(folder: string, packageFolder: string, env: NodeJS.ProcessEnv): Promise<void> {
  const lock = `${folder}.lock`;
  await mkdir(dirname(folder), { recursive: true });
  await takeLock(lock);
  try {
    if (!(await exists(join(folder, 'chromium')))) await unpack(folder, packageFolder, env);
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}

/** A folder is made by one process only; one left behind by a dead process is taken over after a while. */
async function takeLock(lock: string): Promise<void> {
  for (;;) {
    try {
      await mkdir(lock);
      return;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const age = await stat(lock).then(
      (entry) => Date.now() - entry.mtimeMs,
      () => 0,
    );
    if (age > lockPatience) await rm(lock, { recursive: true, force: true });
    else await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function unpack(folder: string, packageFolder: string, env: NodeJS.ProcessEnv): Promise<void> {
  const staging = `${folder}.${process.pid}.tmp`;
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging);
  const entry = pathToFileURL(join(packageFolder, 'build', 'esm', 'index.js')).href;
  const script = `const { default: chromium } = await import(${JSON.stringify(entry)}); await chromium.executablePath();`;
  try {
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
      // It brings its own nss and nspr only where it believes to be on Amazon Linux; a bare Debian has none either.
      env: { ...env, TMPDIR: staging, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x', NODE_OPTIONS: '' },
    });
    await writeFile(join(staging, 'fonts', 'fonts.conf'), fontConfiguration(join(folder, 'fonts')));
    await rename(staging, folder);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** The package's own configuration names the temporary folder; without one font to fall back on nothing is drawn. */
function fontConfiguration(folder: string): string {
  const cache = join(folder, 'cache');
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}</dir><cachedir>${cache}</cachedir></fontconfig>\n`;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
