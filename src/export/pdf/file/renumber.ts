/** How the numbers of one file become those of the file it is joined to. */
export interface Renumbering {
  readonly object: (number: number) => number;
  /** Keys of the parent tree: `/StructParents 3` of a page, `/StructParent 7` of a link. */
  readonly parentKey: (key: number) => number;
  /** Ids of structure elements: `node00000012`. */
  readonly elementId: (id: string) => string;
}

/** A string is passed over, but for an element's id; so are hexadecimal strings, which hold no such letters. */
const parts = /\((?:(node\d{8})\)|(?:[^\\()]|\\[^])*\))|(\/StructParents? )(\d+)|\b(\d+) 0 R(?![A-Za-z])/g;

/** Rewrites the text of an object (Chromium's: balanced parentheses in a string are escaped). */
export function renumber(text: string, to: Renumbering): string {
  return text.replaceAll(
    parts,
    (found: string, id?: string, parent?: string, key?: string, object?: string) => {
      if (id !== undefined) return `(${to.elementId(id)})`;
      if (parent !== undefined) return `${parent}${to.parentKey(Number(key))}`;
      return object === undefined ? found : `${to.object(Number(object))} 0 R`;
    },
  );
}

const streamStart = Buffer.from('>> stream\n', 'latin1');

/** The bytes of an object: `stream` is the rest from its stream on, left as it is. */
export interface RenumberedObject {
  readonly head: Uint8Array;
  readonly stream?: Uint8Array;
}

/** The same for the bytes of an object. */
export function renumberObject(body: Uint8Array, to: Renumbering): RenumberedObject {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const stream = bytes.indexOf(streamStart);
  const end = stream < 0 ? bytes.length : stream;
  const head = Buffer.from(renumber(bytes.toString('latin1', 0, end), to), 'latin1');
  return stream < 0 ? { head } : { head, stream: bytes.subarray(end) };
}
