import { createHash } from 'node:crypto';
import { FontMerger } from './font-merger.ts';
import type { PdfFile } from './pdf-file.ts';
import { isArray, isDict, isName, isRef, type PdfDict, type PdfRef, type PdfValue } from './pdf-value.ts';
import { PdfWriter } from './pdf-writer.ts';
import { renumber, renumberObject, type Renumbering } from './renumber.ts';
import { parseValue } from './parse-value.ts';
import { treePairs } from './tree-pairs.ts';
import { writeValue } from './write-value.ts';

/** What the joined file says of itself. */
export interface JoinedFacts {
  readonly info: PdfDict;
  /** Entries of the catalog beside the trees, which are made one here. */
  readonly catalog: PdfDict;
  /** XMP. */
  readonly metadata: Uint8Array;
}

/** The objects there is one of in a file, under the first numbers. */
const [info, catalog, pages, destinations, structure, document, parents, ids, outlines, metadata] = [
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
] as const;

/**
 * Joins files of Chromium into one, each as soon as it comes: page trees, named destinations, outlines and structure
 * trees become one, all else is copied under new numbers. The bytes depend on the files alone.
 */
export class PdfJoiner {
  readonly #writer = new PdfWriter('1.7');
  readonly #fonts = new FontMerger(this.#writer);
  readonly #pageKids: PdfValue[] = [];
  #pageCount = 0;
  readonly #destinations: PdfDict[] = [];
  readonly #elements: PdfValue[] = [];
  #document: PdfDict | undefined;
  readonly #parentLeaves: PdfValue[] = [];
  #parentKeys = 0;
  readonly #ids: (readonly [string, PdfValue])[] = [];
  #idCount = 0;
  readonly #outline: { readonly number: number; readonly item: PdfDict }[] = [];

  constructor() {
    this.#writer.reserve(metadata);
  }

  add(file: PdfFile): void {
    const { catalog: entries } = file;
    const root = file.dict(entries.get('StructTreeRoot'));
    const elements = documentOf(file, root);
    const parentPairs = treePairs(file, root.get('ParentTree'), 'Nums');
    const idPairs = treePairs(file, root.get('IDTree'), 'Names');
    const outline = file.dict(entries.get('Outlines'));
    const top = siblings(file, outline.get('First'));
    const fonts = this.#fonts.take(file);
    const single = new Map<number, number>([
      ...fonts,
      ...[
        [file.trailer.get('Info'), info] as const,
        [file.trailer.get('Root'), catalog] as const,
        [entries.get('Pages'), pages] as const,
        [entries.get('Dests'), destinations] as const,
        [entries.get('StructTreeRoot'), structure] as const,
        [elements.ref, document] as const,
        [entries.get('Outlines'), outlines] as const,
      ].flatMap(([value, number]) => (isRef(value) ? [[value.ref, number] as const] : [])),
    ]);
    const to = this.#renumbering(file, single);
    const apart = new Set([...single.keys(), ...parentPairs.objects, ...idPairs.objects]);
    for (const { ref } of top) apart.add(ref);
    const moved = (value: PdfValue | undefined): PdfValue => renumbered(value ?? null, to);

    for (const [number, body] of file.objects()) {
      if (apart.has(number)) continue;
      const { head, stream } = renumberObject(body, to);
      if (stream === undefined) this.#writer.writeRaw(to.object(number), head);
      else this.#writer.writeStream(to.object(number), [head, stream]);
    }

    const tree = file.dict(entries.get('Pages'));
    this.#pageKids.push(...arrayOf(moved(tree.get('Kids'))));
    this.#pageCount += Number(tree.get('Count'));
    const dests = moved(file.dict(entries.get('Dests')));
    if (isDict(dests)) this.#destinations.push(dests);
    this.#document ??= elements.dict;
    this.#elements.push(...arrayOf(moved(elements.dict?.get('K'))));
    this.#addParents(parentPairs.pairs, to);
    for (const [id, element] of idPairs.pairs) {
      const fresh = moved(id);
      if (isText(fresh)) this.#ids.push([fresh.bytes, moved(element)]);
    }
    for (const item of top) {
      const entries = moved(file.dict(item));
      if (isDict(entries)) this.#outline.push({ number: to.object(item.ref), item: entries });
    }
    this.#parentKeys += Number(root.get('ParentTreeNextKey') ?? 0);
  }

  /** The whole file. */
  finish(facts: JoinedFacts): Uint8Array {
    const writer = this.#writer;
    const tagged = this.#document !== undefined;
    writer.write(info, facts.info);
    writer.write(catalog, this.#catalog(facts.catalog, tagged));
    writer.write(pages, dict({ Type: name('Pages'), Count: this.#pageCount, Kids: this.#pageKids }));
    writer.write(destinations, new Map(this.#destinations.flatMap((one) => [...one])));
    if (tagged) this.#writeStructure();
    if (this.#outline.length > 0) this.#writeOutline();
    this.#fonts.finish();
    writer.write(
      metadata,
      dict({ Type: name('Metadata'), Subtype: name('XML'), Length: facts.metadata.length }),
      facts.metadata,
    );
    return writer.finish(dict({ Root: ref(catalog), Info: ref(info) }), (chunks) => {
      const hash = createHash('sha256');
      for (const chunk of chunks) hash.update(chunk);
      return hash.digest().subarray(0, 16);
    });
  }

  #renumbering(file: PdfFile, single: ReadonlyMap<number, number>): Renumbering {
    const base = this.#writer.reserve(file.last) - 1;
    const parentBase = this.#parentKeys;
    const known = new Map<string, string>();
    return {
      object: (number) => single.get(number) ?? base + number,
      parentKey: (key) => parentBase + key,
      // They come from a counter of the browser's process: they are counted anew, in the order in which they stand.
      elementId: (id) => {
        const seen = known.get(id);
        if (seen !== undefined) return seen;
        this.#idCount += 1;
        const fresh = `node${String(this.#idCount).padStart(8, '0')}`;
        known.set(id, fresh);
        return fresh;
      },
    };
  }

  /** One leaf of the parent tree for each file: readers look keys up by halving. */
  #addParents(pairs: readonly (readonly [PdfValue, PdfValue])[], to: Renumbering): void {
    const moved = pairs.map(([key, value]) => [to.parentKey(Number(key)), renumbered(value, to)] as const);
    const [first, last] = [moved[0]?.[0], moved.at(-1)?.[0]];
    if (first === undefined || last === undefined) return;
    const number = this.#writer.reserve(1);
    this.#writer.write(number, dict({ Limits: [first, last], Nums: moved.flat() }));
    this.#parentLeaves.push(ref(number));
  }

  #catalog(entries: PdfDict, tagged: boolean): PdfDict {
    return new Map<string, PdfValue>([
      ['Type', name('Catalog')],
      ['Pages', ref(pages)],
      ['Dests', ref(destinations)],
      ...(tagged
        ? ([
            ['MarkInfo', dict({ Type: name('MarkInfo'), Marked: true })],
            ['StructTreeRoot', ref(structure)],
          ] as const)
        : []),
      ...(this.#outline.length > 0 ? ([['Outlines', ref(outlines)]] as const) : []),
      ['Metadata', ref(metadata)],
      ...entries,
    ]);
  }

  /** The format of 1.7 does not know the kinds `Strong` and `Em` that Chromium writes. */
  #writeStructure(): void {
    const sorted = this.#ids.toSorted(([left], [right]) => (left < right ? -1 : 1));
    const names = sorted.flatMap(([id, element]): PdfValue[] => [{ bytes: id }, element]);
    this.#writer.write(
      structure,
      dict({
        Type: name('StructTreeRoot'),
        K: ref(document),
        RoleMap: dict({ Strong: name('Span'), Em: name('Span') }),
        ParentTreeNextKey: this.#parentKeys,
        ParentTree: ref(parents),
        ...(names.length > 0 && { IDTree: ref(ids) }),
      }),
    );
    this.#writer.write(
      document,
      new Map([...(this.#document ?? []), ['P', ref(structure)], ['K', this.#elements]]),
    );
    this.#writer.write(parents, dict({ Kids: this.#parentLeaves }));
    if (names.length > 0) this.#writer.write(ids, dict({ Names: names }));
  }

  #writeOutline(): void {
    let count = 0;
    for (const [index, { number, item }] of this.#outline.entries()) {
      const [previous, next] = [this.#outline[index - 1], this.#outline[index + 1]];
      const entries = new Map(item);
      entries.delete('Prev');
      entries.delete('Next');
      if (previous !== undefined) entries.set('Prev', ref(previous.number));
      if (next !== undefined) entries.set('Next', ref(next.number));
      this.#writer.write(number, entries);
      // An open entry counts its open descendants, a closed one nothing to those above.
      count += 1 + Math.max(0, Number(item.get('Count') ?? 0));
    }
    const [first, last] = [this.#outline[0]!.number, this.#outline.at(-1)!.number];
    this.#writer.write(
      outlines,
      dict({ Type: name('Outlines'), First: ref(first), Last: ref(last), Count: count }),
    );
  }
}

/** The one element at the top of a structure tree; its kids go into that of the joined file. */
function documentOf(file: PdfFile, root: PdfDict): { ref?: PdfRef; dict?: PdfDict } {
  const [top, ...others] = arrayOf(root.get('K') ?? []);
  if (top === undefined) return {};
  const element = file.dict(top);
  const kind = element.get('S');
  if (!isRef(top) || others.length > 0 || !isName(kind) || kind.name !== 'Document')
    throw new Error('a structure tree whose top is no Document');
  return { ref: top, dict: element };
}

function siblings(file: PdfFile, first: PdfValue | undefined): PdfRef[] {
  const found: PdfRef[] = [];
  for (let at = first; isRef(at); at = file.dict(at).get('Next')) found.push(at);
  return found;
}

function renumbered(value: PdfValue, to: Renumbering): PdfValue {
  return parseValue(renumber(writeValue(value), to), 0).value;
}

function arrayOf(value: PdfValue): readonly PdfValue[] {
  return isArray(value) ? value : value === null ? [] : [value];
}

function isText(value: PdfValue): value is { bytes: string } {
  return typeof value === 'object' && value !== null && 'bytes' in value;
}

function ref(number: number): PdfRef {
  return { ref: number };
}

function name(text: string): PdfValue {
  return { name: text };
}

function dict(entries: Readonly<Record<string, PdfValue>>): PdfDict {
  return new Map(Object.entries(entries));
}
