import { gaps, type NoteLine, noteLines, shellPlaces } from './note-lines.ts';
import type { Random } from './random.ts';

/** A note with one defect in it. */
export interface Planted {
  readonly text: string;
  /** 1-based line of the defect. */
  readonly line: number;
}

/** A kind of defect, called like the rule that must find it. */
export interface DefectKind {
  readonly rule: string;
  /** Puts one into a note, somewhere; nothing where the note has no place for it. */
  plant(text: string, random: Random): Planted | undefined;
}

const names = ['web', 'api', 'cache', 'store', 'proxy', 'worker', 'queue', 'blog'];
const images = ['nginx:1.27', 'redis:7', 'postgres:16', 'httpd:2.4', 'node:22'];
const digits = Array.from('0123456789');
const letters = Array.from('abcdef');
const words = ['빌드', '배포', '접속', '확인', '정리', '복습'];

/** Puts a line after another. */
function after(text: string, place: NoteLine | undefined, added: string, offset = 0): Planted | undefined {
  if (!place) return undefined;
  const lines = text.split('\n');
  lines.splice(place.index + 1, 0, ...added.split('\n'));
  return { text: lines.join('\n'), line: place.index + 2 + offset };
}

/** A command of its own in a shell fence. */
function command(rule: string, write: (random: Random) => string, offset = 0): DefectKind {
  return {
    rule,
    plant: (text, random) => after(text, random.pick(shellPlaces(text)), write(random), offset),
  };
}

/** A paragraph of its own between two blocks. */
function paragraph(rule: string, write: (random: Random) => string): DefectKind {
  return {
    rule,
    plant: (text, random) => after(text, random.pick(gaps(text)), `${write(random)}\n`),
  };
}

/** Another wording of a line that is there. */
function change(
  rule: string,
  fits: (line: NoteLine) => boolean,
  rewrite: (line: string, random: Random) => string,
): DefectKind {
  return {
    rule,
    plant(text, random) {
      const place = random.pick(noteLines(text).filter(fits));
      if (!place) return undefined;
      const lines = text.split('\n');
      lines[place.index] = rewrite(place.text, random);
      return { text: lines.join('\n'), line: place.index + 1 };
    },
  };
}

/** A Dockerfile or Compose file with one thing wrong in it, as a block of its own. */
function block(rule: string, info: string, lines: readonly string[], wrong: number): DefectKind {
  return {
    rule,
    plant: (text, random) =>
      after(
        text,
        random.pick(gaps(text)),
        ['```' + info, ...lines, '```', ''].join('\n').replaceAll('IMAGE', random.pick(images)!),
        wrong,
      ),
  };
}

/** A slip of the pen: two neighbors change places, one is left out, or one comes twice. Never at the ends. */
function slip(word: string, random: Random): string {
  const at = random.whole(1, word.length - 3);
  const [a, b] = [word[at]!, word[at + 1]!];
  const way = random.whole(0, 2);
  if (way === 0 && a !== b) return word.slice(0, at) + b + a + word.slice(at + 2);
  return way === 1 ? word.slice(0, at) + word.slice(at + 1) : word.slice(0, at) + a + word.slice(at);
}

/** An id as docker gives them; letters and digits are in each. */
function hex(length: number, random: Random): string {
  return Array.from({ length }, (_, index) => random.pick(index % 2 === 0 ? digits : letters)).join('');
}

const isDocker = ({ fence, text }: NoteLine): boolean => fence === 'bash' && text.startsWith('docker ');
const longOption = /(?<=\s)--([a-z][a-z-]{4,})/;
const compose = ['services:', '  app:', '    image: IMAGE', '    ports:', '      - "8080:80"'];
const dockerfile = ['FROM IMAGE', 'WORKDIR /srv'];

export const defectKinds: readonly DefectKind[] = [
  change(
    'unknown-subcommand',
    (line) => isDocker(line) && /^docker (?:container|image|volume|network|compose) /.test(line.text),
    (line, random) => line.replace(/^docker (\w+)/, (_, word: string) => `docker ${slip(word, random)}`),
  ),
  change(
    'unknown-option',
    (line) => isDocker(line) && longOption.test(line.text),
    (line, random) => line.replace(longOption, (_, word: string) => `--${slip(word, random)}`),
  ),
  change(
    'smart-dash',
    (line) => isDocker(line) && longOption.test(line.text),
    (line, random) => line.replace(longOption, (_, word: string) => `${random.pick(['—', '–'])}${word}`),
  ),
  command(
    'missing-value',
    (random) => `docker container run --detach --${random.pick(['name', 'publish', 'volume'])}`,
  ),
  command(
    'missing-argument',
    (random) => `docker ${random.pick(['container rm --force', 'image rm --force', 'image tag web:1'])}`,
  ),
  command(
    'extra-argument',
    (random) => `docker image tag ${random.pick(names)}:1 ${random.pick(names)}:2 ${random.pick(names)}:3`,
  ),
  command(
    'conflicting-options',
    (random) => `docker container run --rm --restart always ${random.pick(images)}`,
  ),
  command(
    'image-reference-invalid',
    (random) =>
      `docker image pull ${random.pick(['Nginx', 'Redis', 'MySQL', 'myApp'])}:${random.whole(1, 9)}`,
  ),
  command(
    'port-invalid',
    (random) =>
      `docker container run --detach --publish ${random.whole(65_536, 99_999)}:80 ${random.pick(images)}`,
  ),
  command('comment-marker', (random) => `docker container ls // ${random.pick(words)}`),
  command('deprecated-command', (random) => `docker-compose ${random.pick(['up --detach', 'down', 'ps'])}`),
  command(
    'duplicate-option',
    (random) =>
      `docker container run --name ${random.pick(names)}1 --name ${random.pick(names)}2 ${random.pick(images)}`,
  ),
  command(
    'container-name-reused',
    (random) => {
      const name = `${random.pick(names)}${random.whole(10, 99)}`;
      return `docker container run --detach --name ${name} ${random.pick(images)}\ndocker container run --detach --name ${name} ${random.pick(images)}`;
    },
    1,
  ),
  command('ephemeral-id', (random) => `docker container stop ${hex(12, random)}`),
  change('lookalike-letter', isDocker, (line, random) =>
    line.replace(/^docker (\w+) /, `docker $1${random.pick(['\u00A0', '\u3000'])}`),
  ),
  {
    rule: 'fence-language',
    plant(text, random) {
      const lines = noteLines(text);
      const place = random.pick(
        lines.filter((line) => line.opens && /^```(?:bash|dockerfile)$/.test(line.text)),
      );
      return place && { text: text.split('\n').with(place.index, '```').join('\n'), line: place.index + 1 };
    },
  },
  {
    rule: 'heading-increment',
    plant(text, random) {
      const headings = noteLines(text).filter(
        ({ fence, text: line }) => fence === undefined && /^#+ /.test(line),
      );
      // Below a third level the fourth is in order.
      const second = headings.filter(
        ({ text: line }, index) => line.startsWith('## ') && /^##? /.test(headings[index - 1]?.text ?? ''),
      );
      const place = random.pick(second);
      return (
        place && {
          text: text.split('\n').with(place.index, `##${place.text}`).join('\n'),
          line: place.index + 1,
        }
      );
    },
  },
  {
    rule: 'duplicate-heading',
    plant(text, random) {
      const headings = noteLines(text).filter(
        ({ fence, text: line }) => fence === undefined && line.startsWith('## '),
      );
      const first = random.pick(headings.slice(0, -1));
      const end = text.trimEnd();
      return first && { text: `${end}\n\n${first.text}\n\n다시 본다.\n`, line: end.split('\n').length + 2 };
    },
  },
  paragraph('empty-heading', (random) => '#'.repeat(random.whole(1, 2))),
  paragraph('emphasis-not-closed', (random) => `오늘은 **${random.pick(words)} **하는 법을 배웠다.`),
  paragraph('single-tilde-strike', (random) => {
    const at = random.whole(1, 5);
    return `${at}~${at + 1}장, ${at + 3}~${at + 5}장을 ${random.pick(words)}했다.`;
  }),
  paragraph(
    'swallowed-placeholder',
    (random) => `docker ${random.pick(['rm', 'stop', 'logs'])} <container> 꼴로 쓴다.`,
  ),
  paragraph(
    'bare-url-particle',
    (random) =>
      `http://localhost:${random.whole(3000, 9000)}${random.pick(['에', '에서', '으로'])} 접속한다.`,
  ),
  paragraph('dead-link', (random) => `[${random.pick(words)}](없는-노트-${random.whole(1, 99)}.md)을 본다.`),
  paragraph(
    'loanword',
    (random) => `${random.pick(['쉘', '디렉토리', '메세지', '컨텐츠', '라이센스'])}를 다시 본다.`,
  ),
  block('unknown-instruction', 'dockerfile', [...dockerfile, 'COPPY . .', 'CMD ["sh"]'], 3),
  block('expose-range', 'dockerfile', [...dockerfile, 'EXPOSE 80800', 'CMD ["sh"]'], 3),
  block('json-args', 'dockerfile', [...dockerfile, "CMD ['sh', '-c', 'ls']"], 3),
  block('compose-unknown-key', 'yaml', [...compose, '    enviroment:', '      MODE: dev'], 6),
  block('compose-invalid-value', 'yaml', [...compose, '    restart: allways'], 6),
];
