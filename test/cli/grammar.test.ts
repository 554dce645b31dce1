import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { run, runOn } from './run.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pilgi-cli-grammar-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
afterEach(() => vi.unstubAllEnvs());

test('lists the tools that are known', async () => {
  const { code, out } = await run(folder, 'grammar');
  expect(out).toMatch(/^docker +명령 \d+개 · 옵션 \d+개 \(docker [\d.]+/m);
  expect(out).toMatch(/^git +/m);
  expect(out).toMatch(/^kubectl +/m);
  expect(code).toBe(0);
});

test('shows the commands of a tool with their meanings', async () => {
  const { out } = await run(folder, 'grammar', 'git');
  expect(out).toMatch(/git commit +인덱스에 올린 내용을 새 커밋으로 기록한다/);
  expect(out).not.toContain('git remote add');
});

test('shows the options of a command, found by any name of it, in the language asked for', async () => {
  const { out } = await run(folder, 'grammar', 'docker', 'run', '--lang', 'en');
  expect(out).toMatch(/^docker container run \(docker run\)$/m);
  expect(out).toMatch(/-d, --detach +\S/);
  const { out: compose } = await run(folder, 'grammar', 'docker-compose', 'up');
  expect(compose).toMatch(/^docker compose up/);
});

test('says where a list of options is not whole', async () => {
  const { out } = await run(folder, 'grammar', 'git', 'log');
  expect(out).toContain('도움말에 없는 옵션이 더 있다');
});

test('--json gives a command as data', async () => {
  const { out } = await run(folder, 'grammar', 'kubectl', 'rollout', '--json');
  expect(JSON.parse(out)).toMatchObject({
    path: 'kubectl rollout',
    subcommands: expect.arrayContaining([expect.objectContaining({ path: 'kubectl rollout undo' })]),
  });
});

test('--json lists the tools as data', async () => {
  const { out } = await run(folder, 'grammar', '--json');
  const counts = { commands: expect.any(Number), options: expect.any(Number) };
  expect(JSON.parse(out)).toContainEqual({ tool: 'git', source: expect.stringMatching(/^git /), ...counts });
});

test('names stand out where the terminal has colors; the words stay the same', async () => {
  const { out } = await runOn({ colors: true }, folder, 'grammar', 'git', 'commit');
  expect(out).toMatch(/^\u001B\[1mgit commit\u001B\[22m\n/);
  expect(stripVTControlCharacters(out)).toBe((await run(folder, 'grammar', 'git', 'commit')).out);
});

test.each([
  [['gitt'], '혹시 git?'],
  [['git', 'comit'], '혹시 commit?'],
  [['podman'], '모르는 도구 podman'],
])('%s is a usage error that says what was meant', async (words, said) => {
  const { code, err } = await run(folder, 'grammar', ...words);
  expect(err).toContain(said);
  expect(code).toBe(2);
});

test.skipIf(process.platform === 'win32')('--refresh tells where an installed client differs', async () => {
  const script = `#!/bin/sh
case "$*" in
  "version --client") echo "Client Version: v9.9.9" ;;
  "--help") printf 'Basic Commands:\\n  get         List\\n  teleport    Move\\n\\n' ;;
  "get --help") printf 'Options:\\n    -o, --output=%s%s:\\n\\tForm\\n\\n    --sideways=false:\\n\\tForm\\n' "'" "'" ;;
esac
`;
  await writeFile(path.join(folder, 'kubectl'), script);
  await chmod(path.join(folder, 'kubectl'), 0o755);
  vi.stubEnv('PATH', `${folder}:/bin:/usr/bin`);
  const { code, out } = await run(folder, 'grammar', 'kubectl', '--refresh');
  expect(out).toContain('설치된 것: kubectl 9.9.9');
  expect(out).toContain('+ kubectl teleport');
  expect(out).toContain('- kubectl apply\n');
  expect(out).toContain('+ kubectl get --sideways');
  expect(out).toContain('- kubectl get --watch\n');
  expect(out).not.toContain('kubectl get --output\n');
  expect(code).toBe(1);
  const { out: json } = await run(folder, 'grammar', 'kubectl', '--refresh', '--json');
  const [report] = JSON.parse(json) as object[];
  expect(report).toMatchObject({ tool: 'kubectl', installed: 'kubectl 9.9.9' });
  expect(report).toHaveProperty('commands.added', ['kubectl teleport']);
});

test('--refresh says what is not installed', async () => {
  vi.stubEnv('PATH', folder + path.sep + 'nothing');
  expect((await run(folder, 'grammar', '--refresh')).err).toContain('git: 설치되어 있지 않다');
  const { code, err } = await run(folder, 'grammar', 'docker', '--refresh');
  expect(err).toContain('docker: 설치되어 있지 않다');
  expect(code).toBe(3);
});
