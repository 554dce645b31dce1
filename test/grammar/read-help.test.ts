import { describe, expect, test } from 'vitest';
import type { Grammar } from '../../src/grammar/grammar.ts';
import { grammarDifference } from '../../src/grammar/read-help/difference.ts';
import { dockerHelp } from '../../src/grammar/read-help/docker-help.ts';
import { gitHelp } from '../../src/grammar/read-help/git-help.ts';
import { joinContinued } from '../../src/grammar/read-help/help-page.ts';
import { kubectlHelp } from '../../src/grammar/read-help/kubectl-help.ts';
import { readTool } from '../../src/grammar/read-help/read-tool.ts';
import { helpRunner } from '../../src/grammar/read-help/run-help.ts';

describe('a page of docker', () => {
  const page = dockerHelp.parse(
    `Usage:  docker crate run [OPTIONS] CRATE

Put a crate to work

Aliases:
  docker crate run, docker lift

Options:
  -p, --publish list         Open a port
      --rate decimal         How fast,
                             at most
  -q, --quiet                Say nothing

Management Commands:
  lid*        Handle lids (Third Party, v1)
  box         Handle boxes
`,
    ['crate', 'run'],
  );

  test('tells usage, aliases, options with their types, commands of plugins too', () => {
    expect(page).toEqual({
      usage: ['docker crate run [OPTIONS] CRATE'],
      options: [
        { long: 'publish', short: 'p', value: 'list' },
        { long: 'rate', value: 'decimal' },
        { long: 'quiet', short: 'q' },
      ],
      subcommands: ['lid', 'box'],
      aliases: ['docker crate run', 'docker lift'],
    });
  });
});

describe('a page of git', () => {
  const text = `usage: git crate [-q | --quiet] [--[no-]lid]
   or: git crate add [-f] [(-n | --name) <name>] <box>
   or: git crate (open|shut) [<box>]
   or: git crate [--loud] drop [--all]

    -q, --quiet           say nothing
    -S, --[no-]seal[=<key>]
                          seal it
    --file <file>         read names from a file
    -L <range>            some of it
    --fold [(up|down):]box
                          fold it
    -2, --ours            our side
    -NUM                  that many
`;

  test('tells options, those whose value may be left out, those of the usage lines', () => {
    expect(gitHelp.parse(text, ['crate']).options).toEqual([
      { long: 'quiet', short: 'q' },
      { long: 'seal', short: 'S', value: 'key', optionalValue: true },
      { long: 'file', value: 'file' },
      { short: 'L', value: 'range' },
      { long: 'fold', value: 'string' },
      { long: 'ours', short: '2' },
      { long: 'lid' },
    ]);
  });

  test('names the subcommands of its usage lines', () => {
    expect(gitHelp.parse(text, ['crate']).subcommands).toEqual(['add', 'open', 'shut', 'drop']);
  });

  test('tells what its usage lines say of a subcommand that has no page', () => {
    expect(gitHelp.parse(text, ['crate', 'add']).options).toEqual([
      { short: 'f' },
      { long: 'name', short: 'n', value: 'name' },
    ]);
    expect(gitHelp.parse(text, ['crate', 'drop']).options).toEqual([{ long: 'loud' }, { long: 'all' }]);
  });

  test('lists commands, but no guides, no programs of their own, and nothing that others installed', () => {
    const list = `See 'git help <command>'

Main Porcelain Commands
   crate       Handle crates
   gitk        A window

User-facing repository, command and file interfaces
   attributes  A file

External commands
   crane
`;
    expect(gitHelp.parse(list, []).subcommands).toEqual(['crate']);
  });

  test('is not asked of what would take -h for an argument', () => {
    expect(gitHelp.hasPage(['bisect'])).toBe(true);
    expect(gitHelp.hasPage(['bisect', 'start'])).toBe(false);
  });
});

describe('a page of kubectl', () => {
  const page = kubectlHelp.parse(
    `Put crates on the cluster.

Aliases:
crate, cr, crates

Available Commands:
  open        Open a crate
  shut        Shut a crate

Options:
    -f, --filename=[]:
	Files that say which

    --tail=-1:
	Lines

    --wait=false:
	Wait

    --every=10s:
	How often

    -o, --output='':
	Form

Usage:
  kubectl crate (-f FILE | NAME) [options]
`,
    ['crate'],
  );

  test('tells options with the types of their first values', () => {
    expect(page).toEqual({
      usage: ['kubectl crate (-f FILE | NAME)'],
      options: [
        { long: 'filename', short: 'f', value: 'list' },
        { long: 'tail', value: 'int' },
        { long: 'wait' },
        { long: 'every', value: 'duration' },
        { long: 'output', short: 'o', value: 'string' },
      ],
      subcommands: ['open', 'shut'],
      aliases: ['kubectl cr', 'kubectl crates'],
    });
  });
});

describe('reading a tool', () => {
  const pages: Record<string, string> = {
    'version --client': 'Client Version: v9.8.7\n',
    '--help': 'Basic Commands:\n  crate       Crates\n\nUsage:\n  kubectl [flags] [options]\n',
    options: "    -n, --namespace='':\n\tWhere\n",
    'crate --help': 'Options:\n    --wait=false:\n\tWait\n\nUsage:\n  kubectl crate [options]\n',
  };
  const run = (_tool: string, args: readonly string[]) => Promise.resolve(pages[args.join(' ')] ?? '');

  test('goes down its commands and gives each the global options', async () => {
    const grammar = await readTool(kubectlHelp, run);
    expect(grammar).toMatchObject({ tool: 'kubectl', source: 'kubectl 9.8.7' });
    expect(grammar?.commands['kubectl crate']?.options).toEqual([
      { long: 'wait' },
      { long: 'namespace', short: 'n', value: 'string' },
    ]);
  });

  test('tells that a tool is not installed', async () => {
    expect(await readTool(kubectlHelp, () => Promise.resolve(undefined))).toBeUndefined();
  });

  test('runs nothing but questions for help', async () => {
    const ask = helpRunner({ cwd: '.', timeout: 1000, signal: new AbortController().signal });
    await expect(ask('git', ['push'])).rejects.toThrow('does not ask for help');
    await expect(ask('git', ['-h', 'push'])).rejects.toThrow('does not ask for help');
    await expect(ask('no-such-tool-anywhere', ['--help'])).resolves.toBeUndefined();
  });
});

describe('the difference', () => {
  const grammar = (commands: Grammar['commands']): Grammar => ({
    tool: 'crane',
    source: '',
    executables: {},
    commands,
  });
  const known = grammar({
    crane: {},
    'crane lift': {
      aliases: ['crane up'],
      options: [
        { long: 'fast' },
        { long: 'no-load' },
        { short: 'q' },
        { long: 'old', hidden: true },
        { long: 'soon', since: '99.0' },
      ],
    },
    'crane drop': { options: [{ long: 'far' }] },
    'crane look': { openOptions: true, options: [{ long: 'near' }] },
    'crane silent': { options: [{ long: 'kept' }] },
    'crane silent child': {},
    'crane haul': { aliases: ['crane winch haul'], options: [{ long: 'rope' }, { long: 'wire' }] },
    'crane winch': { hidden: true },
  });
  const read = grammar({
    crane: {},
    'crane haul': { options: [{ long: 'rope' }] },
    'crane up': { options: [{ long: 'slow' }, { long: 'load' }, { short: 'q' }] },
    'crane look': { options: [{ long: 'wide' }] },
    'crane turn': {},
    'crane silent': {},
  });

  test('names added and removed commands and options, through other names, and no more than pages tell', () => {
    expect(grammarDifference(known, read)).toEqual({
      commands: { added: ['crane turn'], removed: ['crane drop'] },
      options: {
        added: [
          { command: 'crane lift', option: '--slow' },
          { command: 'crane look', option: '--wide' },
        ],
        removed: [{ command: 'crane lift', option: '--fast' }],
      },
    });
  });

  test('a plugin that is not installed takes nothing away from the commands it does better', () => {
    const { options } = grammarDifference(known, grammar({ ...read.commands, 'crane winch': {} }));
    expect(options.removed).toEqual([
      { command: 'crane lift', option: '--fast' },
      { command: 'crane haul', option: '--wire' },
    ]);
  });
});

test('a continued line goes to the one it continues; blank ones are left out', () => {
  const lines = ['usage: a', '', '   b', 'usage: c', ' d'];
  expect(joinContinued(lines, (line) => line.startsWith('usage'))).toEqual(['usage: a b', 'usage: c d']);
  expect(joinContinued([' a', ' b'], () => false)).toEqual(['a b']);
});

test('git is asked for its list of commands and for each page; a subcommand without one by its parent’s', async () => {
  const pages: Readonly<Record<string, string>> = {
    '--version': 'git version 9.9.9 (of us)',
    'help -a': 'Main Porcelain Commands\n   bisect   Find\n   crate   Handle crates\n',
    'bisect -h': 'usage: git bisect start [-q]\n',
    'crate -h': 'usage: git crate [-f] <box>\n\n    -f      force\n    -S      seal',
  };
  const asked: string[] = [];
  const grammar = await readTool(gitHelp, (_, words) => {
    asked.push(words.join(' '));
    return Promise.resolve(pages[words.join(' ')]);
  });
  expect(asked).toEqual(['--version', 'help -a', 'bisect -h', 'crate -h', 'bisect -h']);
  expect(grammar?.source).toBe('git 9.9.9');
  expect(Object.keys(grammar?.commands ?? {})).toEqual([
    'git',
    'git bisect',
    'git bisect start',
    'git crate',
  ]);
  expect(grammar?.commands['git bisect start']?.options).toEqual([{ short: 'q' }]);
  expect(grammar?.commands['git crate']?.options).toEqual([{ short: 'f' }, { short: 'S' }]);
});

test('a client that tells no version and whose pages do not answer has no options', async () => {
  const grammar = await readTool(dockerHelp, (_, words) =>
    Promise.resolve(words.join(' ') === dockerHelp.version.join(' ') ? 'dev' : undefined),
  );
  expect(grammar).toEqual({
    tool: 'docker',
    source: 'docker',
    executables: {},
    commands: { docker: { options: [] } },
  });
});

test('a page without usage and aliases says nothing of them', () => {
  expect(dockerHelp.parse('Nothing here\n', ['crate'])).toEqual({
    usage: [],
    options: [],
    subcommands: [],
    aliases: [],
  });
});
