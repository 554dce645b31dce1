import { createHash } from 'node:crypto';
import { loadFonts } from '../../render/fonts.ts';
import { inlineFontCss } from '../../render/inline-fonts.ts';
import { loadTemplates } from '../../render/template.ts';
import type { Language } from '../../language/language.ts';
import type { AnkiMedia, AnkiNote } from './anki-note.ts';
import type { CardTemplates } from './card-templates.ts';
import type { DeckPlan } from './plan-deck.ts';
import { renderCard } from './render-card.ts';
import { type Words, wordsOf } from './words.ts';

/** A card as the page shows it. */
interface ShownCard {
  readonly kind: string;
  readonly front: string;
  readonly back: string;
}

/**
 * A page that shows every card of a deck as it will look, both sides, light and dark, without Anki: one file, with
 * its fonts and images in it. Its policy lets no script run but its own.
 */
export async function previewPage(
  { deck }: DeckPlan,
  templates: CardTemplates,
  language: Language,
): Promise<string> {
  const words = wordsOf(language);
  const page = await loadTemplates('cards', undefined, {});
  const images = new Map(deck.media.map((file) => [file.name, dataUrl(file)]));
  const groups = [...byDeck(deck.notes)].map(([name, notes]) => {
    const cards = notes.flatMap((note) => shownCards(note, templates, images));
    return { title: name.replaceAll('::', ' › '), count: cards.length, cards };
  });
  const all = groups.flatMap(({ cards }) => cards);
  const view = {
    language,
    title: deck.name,
    count: all.length,
    shown: words('page-shown', { count: all.length }),
    groups,
    kinds: kindCounts(all),
    words: pageWords(words),
    data: JSON.stringify({ words: scriptWords(words) }).replaceAll('<', '\\u003c'),
  };
  const bare = page.render('page.hbs', view);
  const text = bare.replaceAll(/data:[^"]*/g, '');
  const fontCss = await inlineFontCss(await loadFonts(text), () => text);
  const script = `'use strict';\n${page.text('cards.js')}`.replaceAll(/\r\n?/g, '\n');
  return page.render('page.hbs', {
    ...view,
    script,
    policy: policy(script),
    css: [fontCss, templates.css, page.text('page.css')].join('\n').replaceAll(/<\/(?=style)/gi, '<\\/'),
  });
}

function byDeck(notes: readonly AnkiNote[]): ReadonlyMap<string, readonly AnkiNote[]> {
  const decks = new Map<string, AnkiNote[]>();
  for (const note of notes) decks.set(note.deck, [...(decks.get(note.deck) ?? []), note]);
  return decks;
}

function shownCards(
  note: AnkiNote,
  templates: CardTemplates,
  images: ReadonlyMap<string, string>,
): ShownCard[] {
  return note.ordinals.map((ordinal) => {
    const { front, back } = renderCard(note, ordinal, templates);
    return { kind: kindOf(note, ordinal), front: withImages(front, images), back: withImages(back, images) };
  });
}

/** The kind of a card in words, as it stands on the card; the reverse card of a note has its own. */
function kindOf({ noteType, fields }: AnkiNote, ordinal: number): string {
  return (noteType === 'answer' && ordinal === 1 ? fields['ReverseKind'] : fields['Kind']) ?? '';
}

function kindCounts(cards: readonly ShownCard[]): { kind: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { kind } of cards) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind, count }));
}

function pageWords(words: Words): Readonly<Record<string, string>> {
  return {
    kinds: words('page-kinds'),
    allKinds: words('page-all-kinds'),
    bothSides: words('page-both-sides'),
    night: words('page-night'),
    showAnswer: words('page-show-answer'),
    noCards: words('page-no-cards'),
  };
}

function scriptWords(words: Words): Readonly<Record<string, string>> {
  return {
    showAnswer: words('page-show-answer'),
    showQuestion: words('page-show-question'),
    shown: words('page-shown', { count: '{count}' }),
  };
}

/** The script is let in by its hash: any other in a card, wherever it came from, is dead text. */
function policy(script: string): string {
  const hash = createHash('sha256').update(script).digest('base64');
  return [
    "default-src 'none'",
    `script-src 'sha256-${hash}'`,
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The page is one file: its images are in it. */
function withImages(html: string, images: ReadonlyMap<string, string>): string {
  return html.replaceAll(/(<img [^>]*src=")([^"]+)"/g, (whole, start: string, name: string) => {
    const url = images.get(name);
    return url === undefined ? whole : `${start}${url}"`;
  });
}

function dataUrl({ type, bytes }: AnkiMedia): string {
  return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
}
