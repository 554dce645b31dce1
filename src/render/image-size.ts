import { imageSize as readSize } from 'image-size';

/** Size of an image in CSS pixels, as its file tells it. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** Reads an image's size from its bytes; `undefined` where they don't tell it. */
export function imageSize(bytes: Uint8Array): ImageSize | undefined {
  try {
    const { width, height } = readSize(bytes);
    return width > 0 && height > 0 ? { width, height } : undefined;
  } catch {
    // Cut off, or of a kind that has none: a drawing without a size is as large as its place.
    return undefined;
  }
}
