import { withoutExportId } from '../../study/without-export-id.ts';
import { codeHtml } from './code-html.ts';
import { copiedText } from './copied-text.ts';
import type { SheetCommand, SheetExample, SheetOption, SheetText } from './sheet.ts';
import type { SheetWords } from './words.ts';

/** What the templates of one command are filled with, on the page and on paper. */
export interface CommandView {
  readonly anchor: string;
  /** `docker container`, with a blank at its end; empty for a command of one word. */
  readonly path: string;
  /** `run` */
  readonly verb: string;
  readonly copied: string;
  readonly short?: string;
  readonly meaning?: SheetText;
  readonly options: readonly OptionView[];
  /** The best one, for paper. */
  readonly example?: ExampleView;
  /** The best few, for the page. */
  readonly examples: readonly ExampleView[];
  readonly place?: PlaceView;
  readonly otherPlaces: readonly PlaceView[];
  readonly otherPlacesWords: string;
  readonly url?: string;
  readonly inContainer: boolean;
  readonly copyCommand: string;
}

interface ExampleView {
  readonly html: string;
  readonly copied: string;
  /** What the author says of this line, where that is not what the command does anyway. */
  readonly meaning?: string;
  readonly copyLabel: string;
}

interface OptionView {
  readonly names: readonly string[];
  /** Colored: a value that is left open is a placeholder. */
  readonly value?: { readonly text: string; readonly open: boolean };
  readonly meaning?: SheetText;
}

interface PlaceView {
  readonly note: string;
  readonly section: string;
  readonly line: string;
  readonly number?: string;
  readonly href?: string;
}

/** More would push the next command out of sight. */
const shownExamples = 3;

export function commandView(command: SheetCommand, words: SheetWords): CommandView {
  const { name, short, meaning, url } = command;
  const cut = name.lastIndexOf(' ') + 1;
  const copied = copiedText(name);
  const examples = command.examples
    .slice(0, shownExamples)
    .map((example) => exampleView(example, meaning?.text, words));
  const [example] = examples;
  const [place, ...otherPlaces] = command.places.map((known) => ({
    ...known,
    note: withoutExportId(known.note),
    line: words('line', { line: known.line }),
  }));
  return {
    anchor: command.anchor,
    path: name.slice(0, cut),
    verb: name.slice(cut),
    copied,
    ...(short !== undefined && { short }),
    ...(meaning && { meaning }),
    options: command.options.map((option) => optionView(option, words)),
    ...(example && { example }),
    examples,
    ...(place && { place }),
    otherPlaces,
    otherPlacesWords: words('other-places', { count: otherPlaces.length }),
    ...(url !== undefined && { url }),
    inContainer: command.inContainer,
    copyCommand: words('copy-command', { command: copied }),
  };
}

function exampleView(
  { pieces, copied, meaning }: SheetExample,
  known: string | undefined,
  words: SheetWords,
): ExampleView {
  return {
    html: codeHtml(pieces, words),
    copied,
    ...(meaning !== undefined && meaning !== known && { meaning }),
    copyLabel: words('copy-example', { command: copied }),
  };
}

function optionView({ short, long, value, meaning }: SheetOption, words: SheetWords): OptionView {
  const open = `<${words('value')}>`;
  return {
    names: short === undefined || short === long ? [long] : [short, long],
    ...(value !== undefined && { value: { text: value === '' ? open : value, open: value === '' } }),
    ...(meaning && { meaning }),
  };
}
