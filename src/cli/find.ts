import { existsSync } from 'node:fs';
import path from 'node:path';
import { find as findIn, type Hit } from '../find/find.ts';
import { suggest } from '../find/suggest.ts';
import { buildTools } from '../grammar/tools.ts';
import { type ExitCode, PilgiError } from '../study/pilgi-error.ts';
import type { Place } from '../study/study-set.ts';
import { hitFacts } from './find-facts.ts';
import { hitText, type HitView } from './find-text.ts';
import { linkToFile } from './hyperlink.ts';
import { terminalLanguage } from './language-of.ts';
import { paletteOf } from './palette-of.ts';
import { type CommonFlags, study } from './study-command.ts';
import { printable, type Terminal } from './terminal.ts';
import { wordsOf, type Words } from './words.ts';

/** What `pilgi find` is told. */
export interface FindFlags extends CommonFlags {
  notes?: string[];
  json?: boolean;
  full?: boolean;
}

/** So many hits are shown without `--full`. */
const shownHits = 10;

/** Looks words up in the notes: what they mean, and every place that speaks of them. 1 where nothing is found. */
export async function find(
  asked: readonly string[],
  flags: FindFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const query = asked.join(' ');
  if (query.trim() === '') {
    const words = wordsOf(terminalLanguage(flags.lang, terminal.env));
    throw new PilgiError(words('usage-error', { message: words('missing-input', { name: '<words>' }) }), 2);
  }
  const { set, found, language, words, exitCode } = await study(flags.notes ?? [], flags, terminal);
  const tools = buildTools();
  const hits = findIn(set, query, tools);
  const pathOf = (place: Pick<Place, 'note'>) =>
    path.relative(terminal.cwd, path.join(found.root, place.note)).split(path.sep).join('/');
  if (flags.json === true) {
    const facts = hits.map((hit) => hitFacts(hit, language, pathOf));
    terminal.out(`${JSON.stringify(facts, undefined, 2)}\n`);
  } else if (hits.length > 0) {
    const view: HitView = {
      language,
      words,
      palette: paletteOf(terminal),
      full: flags.full === true,
      link: (place) => {
        const file = path.join(found.root, place.note);
        const near = pathOf(place);
        const shown = near.startsWith('../') && file.length < near.length ? file : near;
        return linkToFile(`${printable(shown)}:${place.line}`, file, terminal);
      },
    };
    terminal.out(shownText(hits, view));
  } else if (set.notes.length > 0) {
    const near = suggest(set, query, tools);
    const message = words('find-none', { query: printable(query) });
    const said =
      near === undefined ? message : words('did-you-mean', { message, suggestion: printable(near) });
    terminal.error(`${said}\n`);
  }
  if (hits.length === 0 && flags.notes === undefined) hintAtNotes(asked, words, terminal);
  return exitCode === 0 && hits.length === 0 ? 1 : exitCode;
}

/** Other commands take the notes as their last word; here it was taken for one of those looked for. */
function hintAtNotes(asked: readonly string[], words: Words, terminal: Terminal): void {
  const last = asked.at(-1)!;
  if (asked.length < 2 || !existsSync(path.resolve(terminal.cwd, last))) return;
  const hint = words('find-notes-hint', {
    words: printable(asked.slice(0, -1).map(shellWord).join(' ')),
    path: printable(shellWord(last)),
  });
  terminal.error(`${hint}\n`);
}

function shellWord(word: string): string {
  return /[\s"'$&;|<>()*?]/.test(word) ? `"${word}"` : word;
}

function shownText(hits: readonly Hit[], view: HitView): string {
  const shown = view.full ? hits : hits.slice(0, shownHits);
  const left = hits.length - shown.length;
  const more = left > 0 ? `\n${view.words('find-more', { count: left })}\n` : '';
  return shown.map((hit) => hitText(hit, view)).join('\n') + more;
}
