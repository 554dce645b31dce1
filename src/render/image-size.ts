/** Size of an image in CSS pixels, as its file tells it. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** Reads an image's size from its bytes: PNG, JPEG, GIF, WebP, SVG. `undefined` where they don't tell it. */
export function imageSize(bytes: Uint8Array, type: string): ImageSize | undefined {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const size = readers[type]?.(data);
    return size !== undefined && size.width > 0 && size.height > 0 ? size : undefined;
  } catch {
    // Cut off in the middle of its head.
    return undefined;
  }
}

const readers: Readonly<Record<string, (data: Buffer) => ImageSize | undefined>> = {
  'image/png': (data) => ({ width: data.readUInt32BE(16), height: data.readUInt32BE(20) }),
  'image/gif': (data) => ({ width: data.readUInt16LE(6), height: data.readUInt16LE(8) }),
  'image/jpeg': jpegSize,
  'image/webp': webpSize,
  'image/svg+xml': svgSize,
};

/** Of the first frame header, which is one of SOF0–SOF15 (ITU T.81, B.1.1.3) but for three that share their range. */
function jpegSize(data: Buffer): ImageSize | undefined {
  for (let at = 2; at < data.length; at += 2 + data.readUInt16BE(at + 2)) {
    const marker = data.readUInt8(at + 1);
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { height: data.readUInt16BE(at + 5), width: data.readUInt16BE(at + 7) };
  }
  return undefined;
}

/** Of the first chunk (RFC 9649): extended, lossless or lossy. */
function webpSize(data: Buffer): ImageSize | undefined {
  const chunk = data.toString('latin1', 12, 16);
  if (chunk === 'VP8X') return { width: data.readUIntLE(24, 3) + 1, height: data.readUIntLE(27, 3) + 1 };
  if (chunk === 'VP8L') {
    const bits = data.readUInt32LE(21);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (chunk !== 'VP8 ') return undefined;
  return { width: data.readUInt16LE(26) & 0x3fff, height: data.readUInt16LE(28) & 0x3fff };
}

function svgSize(data: Buffer): ImageSize | undefined {
  const [tag = ''] = /<svg\b[^>]*>/i.exec(data.toString('utf8', 0, 4096)) ?? [];
  const lengthOf = (name: string): number =>
    Number(new RegExp(`\\s${name}\\s*=\\s*["']\\s*([\\d.]+)(?:px)?\\s*["']`, 'i').exec(tag)?.[1] ?? 0);
  const [width, height] = [lengthOf('width'), lengthOf('height')];
  if (width > 0 && height > 0) return { width, height };
  const box = /\sviewBox\s*=\s*["']([^"']*)["']/i
    .exec(tag)?.[1]
    ?.trim()
    .split(/[\s,]+/)
    .map(Number);
  return box?.length === 4 ? { width: box[2]!, height: box[3]! } : undefined;
}
