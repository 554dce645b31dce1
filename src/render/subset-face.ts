import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** What of HarfBuzz's WebAssembly is called here; pointers are numbers, 0 is none. */
interface HarfBuzz {
  readonly memory: WebAssembly.Memory;
  _initialize(): void;
  malloc(size: number): number;
  free(pointer: number): void;
  hb_blob_create(data: number, length: number, mode: number, user: number, destroy: number): number;
  hb_blob_destroy(blob: number): void;
  hb_blob_get_data(blob: number, length: number): number;
  hb_blob_get_length(blob: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
  hb_face_reference_blob(face: number): number;
  hb_set_add(set: number, value: number): void;
  hb_set_clear(set: number): void;
  hb_set_invert(set: number): void;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_destroy(input: number): void;
  hb_subset_input_set(input: number, kind: number): number;
  hb_subset_input_unicode_set(input: number): number;
  hb_subset_input_set_flags(input: number, flags: number): void;
  hb_subset_or_fail(face: number, input: number): number;
}

/** Names of HarfBuzz's own header, `hb-subset.h`. */
const [noHinting, retainGlyphIds, layoutFeatures, writable] = [0x1, 0x2, 6, 2];

/**
 * Cuts TrueType fonts down to characters. Glyphs keep their numbers, so that subsets of one font can be joined again:
 * what is drawn with one can be drawn with any that has the glyphs.
 */
export type SubsetFace = (font: Uint8Array, characters: Iterable<number>) => Uint8Array;

/** Loads HarfBuzz. */
export async function loadSubsetFace(): Promise<SubsetFace> {
  const path = createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm');
  const { instance } = await WebAssembly.instantiate(await readFile(path));
  const harfBuzz = instance.exports as unknown as HarfBuzz;
  harfBuzz._initialize();
  return (font, characters) => {
    const pointer = harfBuzz.malloc(font.length);
    new Uint8Array(harfBuzz.memory.buffer).set(font, pointer);
    const blob = harfBuzz.hb_blob_create(pointer, font.length, writable, 0, 0);
    const face = harfBuzz.hb_face_create(blob, 0);
    harfBuzz.hb_blob_destroy(blob);
    try {
      return cut(harfBuzz, face, characters);
    } finally {
      harfBuzz.hb_face_destroy(face);
      harfBuzz.free(pointer);
    }
  };
}

function cut(harfBuzz: HarfBuzz, face: number, characters: Iterable<number>): Uint8Array {
  const input = harfBuzz.hb_subset_input_create_or_fail();
  harfBuzz.hb_subset_input_set_flags(input, noHinting | retainGlyphIds);
  const features = harfBuzz.hb_subset_input_set(input, layoutFeatures);
  harfBuzz.hb_set_clear(features);
  harfBuzz.hb_set_invert(features);
  const wanted = harfBuzz.hb_subset_input_unicode_set(input);
  for (const character of characters) harfBuzz.hb_set_add(wanted, character);
  const subset = harfBuzz.hb_subset_or_fail(face, input);
  harfBuzz.hb_subset_input_destroy(input);
  if (subset === 0) throw new Error('a font that HarfBuzz can not subset');
  const blob = harfBuzz.hb_face_reference_blob(subset);
  harfBuzz.hb_face_destroy(subset);
  const start = harfBuzz.hb_blob_get_data(blob, 0);
  // The memory may have grown: a view of it is taken anew.
  const bytes = new Uint8Array(harfBuzz.memory.buffer).slice(
    start,
    start + harfBuzz.hb_blob_get_length(blob),
  );
  harfBuzz.hb_blob_destroy(blob);
  return bytes;
}
