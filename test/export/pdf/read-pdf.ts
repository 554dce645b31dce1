import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
  type PDFObject,
} from 'pdf-lib';

/** One line of the outline with its depth, from 0, and the sheet it leads to, from 1. */
export interface OutlineLine {
  readonly title: string;
  readonly depth: number;
  readonly sheet: number;
}

/** A PDF read by another reader than ours. */
export class ReadPdf {
  readonly document: PDFDocument;
  readonly #sheets: ReadonlyMap<unknown, number>;

  private constructor(document: PDFDocument) {
    this.document = document;
    this.#sheets = new Map(document.getPages().map((page, index) => [page.ref, index + 1]));
  }

  static async read(bytes: Uint8Array): Promise<ReadPdf> {
    return new ReadPdf(await PDFDocument.load(bytes, { updateMetadata: false }));
  }

  get pages(): number {
    return this.document.getPageCount();
  }

  /** Sheets of the named destinations. */
  destinations(): Map<string, number> {
    const dests = this.document.catalog.lookup(PDFName.of('Dests'), PDFDict);
    return new Map(dests.entries().map(([name, target]) => [name.decodeText(), this.#sheet(target)]));
  }

  outline(): OutlineLine[] {
    const lines: OutlineLine[] = [];
    const walk = (item: PDFDict | undefined, depth: number): void => {
      for (let at = item; at !== undefined; at = at.lookupMaybe(PDFName.of('Next'), PDFDict)) {
        const dest = at.get(PDFName.of('Dest'));
        lines.push({
          title: text(at.lookup(PDFName.of('Title'))),
          depth,
          sheet: dest === undefined ? 0 : this.#sheet(dest),
        });
        walk(at.lookupMaybe(PDFName.of('First'), PDFDict), depth + 1);
      }
    };
    const root = this.document.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict);
    walk(root?.lookupMaybe(PDFName.of('First'), PDFDict), 0);
    return lines;
  }

  /** Where links lead out of the file. */
  addresses(): string[] {
    return this.#dicts()
      .filter((dict) => dict.has(PDFName.of('URI')))
      .map((dict) => text(dict.lookup(PDFName.of('URI'))));
  }

  /** Links of each page in order: where they stand, where they lead and what is said of that. */
  links(): string[] {
    return this.document.getPages().flatMap((page, index) => {
      const annotations = page.node.Annots()?.asArray() ?? [];
      return annotations.map((annotation) => {
        const link = this.document.context.lookup(annotation, PDFDict);
        const entries = ['Rect', 'Dest', 'A', 'Contents'].map((key) => String(link.lookup(PDFName.of(key))));
        return `${index + 1} ${entries.join(' ')}`;
      });
    });
  }

  /** How many font programs are embedded. */
  fontFiles(): number {
    return this.#dicts().filter((dict) => dict.has(PDFName.of('FontFile2'))).length;
  }

  /** Pages and links whose key the parent tree leads elsewhere, or nowhere. */
  brokenParentKeys(): string[] {
    const root = this.document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
    const pairs = new Map<number, PDFObject | undefined>();
    const walk = (node: PDFDict): void => {
      const nums = node.lookupMaybe(PDFName.of('Nums'), PDFArray);
      for (let at = 0; at < (nums?.size() ?? 0); at += 2)
        pairs.set(Number(nums?.get(at)), this.document.context.lookup(nums?.get(at + 1)));
      const kids = node.lookupMaybe(PDFName.of('Kids'), PDFArray);
      for (const kid of kids?.asArray() ?? []) walk(this.document.context.lookup(kid, PDFDict));
    };
    walk(root.lookup(PDFName.of('ParentTree'), PDFDict));
    const isBroken = (dict: PDFDict): boolean => {
      const page = dict.get(PDFName.of('StructParents'));
      if (page !== undefined) return !(pairs.get(Number(page)) instanceof PDFArray);
      const link = dict.get(PDFName.of('StructParent'));
      if (link === undefined) return false;
      const element = pairs.get(Number(link));
      return !(element instanceof PDFDict && this.#holds(element, dict));
    };
    return this.#dicts().filter(isBroken).map(String);
  }

  /** Whether an element refers to an object of the page. */
  #holds(element: PDFDict, object: PDFDict): boolean {
    const kids = element.lookup(PDFName.of('K'));
    const list = kids instanceof PDFArray ? kids.asArray() : [kids];
    return list.some(
      (kid) => kid instanceof PDFDict && this.document.context.lookup(kid.get(PDFName.of('Obj'))) === object,
    );
  }

  /** Names and kinds of the fonts, without the prefix of a subset. */
  fonts(): string[] {
    const fonts = this.#dicts()
      .filter(
        (dict) => dict.get(PDFName.of('Type')) === PDFName.of('Font') && dict.has(PDFName.of('Subtype')),
      )
      .map(
        (dict) =>
          `${nameOf(dict.get(PDFName.of('Subtype')))} ${nameOf(dict.get(PDFName.of('BaseFont'))).replace(/^[A-Z]{6}\+/, '')}`,
      );
    return [...new Set(fonts)].toSorted();
  }

  /** How often each kind of structure element stands in the tree. */
  tags(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const { element } of this.#elements()) {
      const kind = nameOf(element.get(PDFName.of('S')));
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    return counts;
  }

  /** Structure elements that name another parent than the one they hang on. */
  brokenParents(): string[] {
    return this.#elements()
      .filter(({ element, parent }) => this.document.context.lookup(element.get(PDFName.of('P'))) !== parent)
      .map(({ element }) => String(element));
  }

  #elements(): { element: PDFDict; parent: PDFDict }[] {
    const found: { element: PDFDict; parent: PDFDict }[] = [];
    const walk = (parent: PDFDict): void => {
      const kids = parent.lookup(PDFName.of('K'));
      const list = kids instanceof PDFArray ? kids.asArray() : kids === undefined ? [] : [kids];
      for (const kid of list.map((item) => this.document.context.lookup(item))) {
        if (!(kid instanceof PDFDict) || !kid.has(PDFName.of('S'))) continue;
        found.push({ element: kid, parent });
        walk(kid);
      }
    };
    const root = this.document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
    walk(root);
    return found;
  }

  /** The XMP. */
  metadata(): string {
    const stream = this.document.catalog.lookup(PDFName.of('Metadata'));
    return stream instanceof PDFRawStream ? Buffer.from(stream.contents).toString('utf8') : '';
  }

  catalogEntry(key: string): string {
    return String(this.document.catalog.lookup(PDFName.of(key)));
  }

  #dicts(): PDFDict[] {
    return this.document.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFDict ? [object, ...nested(object)] : []));
  }

  #sheet(target: PDFObject): number {
    const array = this.document.context.lookup(target, PDFArray);
    return this.#sheets.get(array.get(0)) ?? 0;
  }
}

function nested(dict: PDFDict): PDFDict[] {
  return dict.entries().flatMap(([, value]) => (value instanceof PDFDict ? [value] : []));
}

function nameOf(value: PDFObject | undefined): string {
  return value instanceof PDFName ? value.decodeText() : '';
}

function text(value: PDFObject | undefined): string {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';
}
