import { loadFonts } from '../../render/fonts.ts';
import { inlineFontCss } from '../../render/inline-fonts.ts';
import { escapeHtml } from '../../render/html.ts';
import type { CardTemplates } from './card-templates.ts';
import type { AnkiMedia, AnkiNote } from './anki-note.ts';
import type { DeckPlan } from './plan-deck.ts';
import { renderCard } from './render-card.ts';

/**
 * A page that shows every card of a deck as it will look, both sides, light and dark, without Anki and without script.
 * Its fonts are in it: it shows Korean on a machine that has none for it.
 */
export async function previewPage(
  { deck }: DeckPlan,
  templates: CardTemplates,
  language: string,
): Promise<string> {
  const byDeck = new Map<string, AnkiNote[]>();
  for (const note of deck.notes) byDeck.set(note.deck, [...(byDeck.get(note.deck) ?? []), note]);
  const images = new Map(deck.media.map((file) => [file.name, dataUrl(file)]));
  const groups = [...byDeck].map(([name, notes]) => {
    const cards = notes.flatMap((note) =>
      note.ordinals.map((ordinal) => withImages(cardRow(note, ordinal, templates), images)),
    );
    return `<h2>${escapeHtml(name.replaceAll('::', ' › '))} <small>${cards.length}</small></h2>\n${cards.join('\n')}`;
  });
  const body = `<h1>${escapeHtml(deck.name)}</h1>\n${groups.join('\n')}`;
  const text = body.replaceAll(/data:[^"]*/g, '');
  const fontCss = await inlineFontCss(await loadFonts(text), () => text);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:">
<title>${escapeHtml(deck.name)}</title>
<style>
${fontCss}
${templates.css}
${pageStyle}
</style>
</head>
<body>
${body}
</body>
</html>
`;
}

function cardRow(note: AnkiNote, ordinal: number, templates: CardTemplates): string {
  const { front, back } = renderCard(note, ordinal, templates);
  return [
    '<div class="row">',
    `<div class="card">${front}</div>`,
    `<div class="card">${back}</div>`,
    `<div class="nightMode"><div class="card">${back}</div></div>`,
    '</div>',
  ].join('\n');
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

const pageStyle = `
body { background: #e9ebec; color: #1c2024; margin: 24px; }
body, .card { font-family: Pretendard, 'Noto Emoji', sans-serif; }
h1 { font-size: 26px; } h2 { font-size: 18px; margin: 36px 0 12px; } small { color: #5b646d; font-weight: 400; }
.row { display: grid; gap: 12px; grid-template-columns: repeat(3, minmax(0, 1fr)); margin-bottom: 12px; }
.row .card { border: 1px solid #d5dade; box-sizing: border-box; height: 100%; width: 100%; }
@media (max-width: 900px) { .row { grid-template-columns: 1fr; } }
`;
