import { canonicalOption } from '../../src/grammar/command-tree.ts';
import type { Grammar, GrammarCommand, GrammarOption } from '../../src/grammar/grammar.ts';
import type { Random } from './random.ts';

/** One word of a generated line, and what it is there for. */
export interface GeneratedWord {
  /** Without quotes. */
  value: string;
  role: 'executable' | 'path' | 'option' | 'value' | 'argument' | 'end';
  /** The option that an `option` word ends with: the one that takes the value that follows. */
  option?: GrammarOption;
  /** The command whose option it is, or below which the path word stands. */
  owner?: string;
}

/** A command line that follows a grammar, with all that a resolver should see in it. */
export interface GeneratedLine {
  words: GeneratedWord[];
  canonical: string;
  options: { long: string; value?: string }[];
  arguments: string[];
}

/** The text of words, quoted where a shell needs it. */
export function textOf(words: readonly GeneratedWord[]): string {
  return words.map(({ value }) => quoted(value)).join(' ');
}

function quoted(value: string): string {
  return /^[\w./:=,@+-]+$/.test(value) ? value : `'${value}'`;
}

/** The commands of a grammar that do something, by canonical path. */
export function runnableCommands(grammar: Grammar): string[] {
  const paths = Object.keys(grammar.commands);
  return paths.filter((path) => {
    const isGroup = paths.some((other) => other.startsWith(`${path} `));
    return !isGroup || grammar.commands[path]!.args !== undefined;
  });
}

/** A line of a command: random options in every spelling that pflag allows, as many arguments as it takes. */
export function generateLine(grammar: Grammar, canonical: string, random: Random): GeneratedLine {
  return new LineGenerator(grammar, canonical, random).generate();
}

class LineGenerator {
  readonly #grammar: Grammar;
  readonly #command: GrammarCommand;
  readonly #random: Random;
  readonly #line: GeneratedLine;

  constructor(grammar: Grammar, canonical: string, random: Random) {
    this.#grammar = grammar;
    this.#command = grammar.commands[canonical]!;
    this.#random = random;
    this.#line = { words: [], canonical, options: [], arguments: [] };
  }

  generate(): GeneratedLine {
    const { canonical } = this.#line;
    this.#path(this.#random.pick([canonical, ...(this.#command.aliases ?? [])]));
    const { min, max = min + 2 } = this.#command.args ?? { min: 0, max: 2 };
    const args = Array.from({ length: this.#random.between(min, Math.min(max, min + 2)) }, () =>
      this.#random.pick(argumentValues),
    );
    const options = this.#random.some(usable(this.#command), 4);
    const ends = this.#command.optionsEndAtArgument === true;
    if (ends) this.#options(options);
    else this.#options(options.splice(0, this.#random.between(0, options.length)));
    if (options.length === 0 && args.length > 0 && this.#random.chance(0.05)) {
      this.#line.words.push({ value: '--', role: 'end' });
    }
    for (const value of args) {
      this.#argument(value);
      if (!ends) this.#options(options.splice(0, this.#random.between(0, options.length)));
    }
    if (!ends) this.#options(options);
    else if (args.length > 0 && this.#command.args?.max === undefined && this.#random.chance(0.5)) {
      for (const value of ['sh', '-c', 'ls -la --all']) this.#argument(value);
    }
    return this.#line;
  }

  /** Path words, with options of the commands on the way: `docker --context prod compose -f dev.yaml up`. */
  #path(path: string): void {
    const [tool, ...words] = path.split(' ');
    const standalone = Object.entries(this.#grammar.executables).find(([, start]) =>
      path.startsWith(`${start} `),
    );
    const skipped = standalone && this.#random.chance(0.2) ? standalone[1].split(' ').length - 1 : 0;
    this.#line.words.push({ value: skipped > 0 ? standalone![0] : tool!, role: 'executable' });
    for (const [index, word] of words.entries()) {
      const owner = [tool, ...words.slice(0, index)].join(' ');
      if (index < skipped) continue;
      const command = this.#grammar.commands[owner];
      const isTold = index > 0 || path === this.#line.canonical;
      if (isTold && this.#random.chance(0.1)) this.#options(this.#random.some(usable(command), 1));
      this.#line.words.push({ value: word, role: 'path', owner });
    }
  }

  #argument(value: string): void {
    this.#line.words.push({ value, role: 'argument' });
    this.#line.arguments.push(value);
  }

  #options(options: readonly GrammarOption[]): void {
    const flags = options.filter(({ short, value }) => short !== undefined && value === undefined);
    const group = flags.length > 1 && this.#random.chance(0.6) ? flags : [];
    const last = options.find(({ short, value }) => short !== undefined && value !== undefined);
    if (group.length > 0) this.#group(group, this.#random.chance(0.5) ? last : undefined);
    for (const option of options) {
      if (group.includes(option)) continue;
      if (
        group.length > 0 &&
        option === last &&
        this.#line.options.some(({ long }) => long === canonicalOption(option))
      )
        continue;
      if (option.value === undefined) this.#flag(option);
      else this.#valued(option);
    }
  }

  /** `-itd`, `-dp8088:80`, `-dp 8088:80` */
  #group(flags: readonly GrammarOption[], last: GrammarOption | undefined): void {
    for (const flag of flags) this.#line.options.push({ long: canonicalOption(flag) });
    const letters = `-${flags.map(({ short }) => short).join('')}`;
    if (last === undefined) this.#word(letters, flags.at(-1)!);
    else this.#withValue(last, `${letters}${last.short}`, ['joined', 'equals', 'apart']);
  }

  #flag(option: GrammarOption): void {
    const name = this.#nameOf(option);
    const value = this.#random.chance(0.15) ? this.#random.pick(['true', 'false']) : undefined;
    this.#word(value === undefined ? name : `${name}=${value}`, option);
    this.#line.options.push({ long: canonicalOption(option), ...(value !== undefined && { value }) });
  }

  #valued(option: GrammarOption): void {
    const name = this.#nameOf(option);
    this.#withValue(
      option,
      name,
      name.startsWith('--') ? ['apart', 'equals'] : ['apart', 'joined', 'equals'],
    );
  }

  #withValue(option: GrammarOption, name: string, forms: readonly ('apart' | 'joined' | 'equals')[]): void {
    const value = this.#random.pick(valuesOf(option));
    const form = this.#random.pick(forms);
    if (form === 'apart') {
      this.#word(name, option);
      this.#line.words.push({ value, role: 'value' });
    } else this.#word(form === 'joined' ? name + value : `${name}=${value}`, option);
    this.#line.options.push({ long: canonicalOption(option), value });
  }

  #word(value: string, option: GrammarOption): void {
    this.#line.words.push({ value, role: 'option', option });
  }

  #nameOf({ long, short }: GrammarOption): string {
    if (long === undefined || (short !== undefined && this.#random.chance(0.5))) return `-${short}`;
    return `--${long}`;
  }
}

/** Options without a complaint of their own, less those that print something else instead. */
function usable(command: GrammarCommand | undefined): GrammarOption[] {
  return (command?.options ?? []).filter(
    ({ long, deprecated, since }) =>
      deprecated !== true && since === undefined && long !== 'version' && long !== 'help',
  );
}

const argumentValues = [
  'web',
  'nginx:1.27',
  'db',
  'alpine',
  'my-data',
  'web:/etc/hosts',
  './site',
  'registry.local:5000/api@v',
];

/** Values that a type of option takes. */
function valuesOf({ long = '', value = 'string' }: GrammarOption): readonly string[] {
  return valuesByName[long] ?? valuesByType[value] ?? ['web', 'a=b', '내 값', '/srv/app', '-1'];
}

const valuesByType: Readonly<Record<string, readonly string[]>> = {
  bytes: ['512m', '1g'],
  duration: ['30s', '1m30s'],
  int: ['3', '10'],
  uint: ['3', '10'],
  uint16: ['3', '10'],
  uint32: ['3', '10'],
  float: ['0.5', '1'],
  decimal: ['0.5', '2'],
  ulimit: ['nofile=1024:2048'],
  mount: ['type=volume,source=data,target=/data'],
  network: ['front', 'name=front,alias=web'],
  filter: ['name=web', 'status=exited'],
  map: ['key=value'],
  stringToString: ['key=value'],
  'gpu-request': ['all', '2'],
  pref: ['spread=node.labels.zone'],
  port: ['8080:80', 'published=8080,target=80'],
  ipNetSlice: ['10.10.0.0/16'],
  'node-addr': ['10.0.0.1:2377'],
  'external-ca': ['protocol=cfssl,url=https://ca.local'],
};

const valuesByName: Readonly<Record<string, readonly string[]>> = {
  publish: ['8080:80', '127.0.0.1:80:80/tcp'],
  env: ['MODE=dev', 'GREETING=안녕 하세요'],
  volume: ['data:/data:ro', '/srv:/srv'],
  'add-host': ['db:10.0.0.2'],
  device: ['/dev/sda'],
  'device-read-bps': ['/dev/sda:1mb'],
  'device-read-iops': ['/dev/sda:10'],
  'device-write-bps': ['/dev/sda:1mb'],
  'device-write-iops': ['/dev/sda:10'],
  'blkio-weight-device': ['/dev/sda:100'],
  dns: ['10.0.0.53'],
  expose: ['80'],
  context: ['default'],
  host: ['tcp://127.0.0.1:1'],
  'log-level': ['debug', 'info'],
};
