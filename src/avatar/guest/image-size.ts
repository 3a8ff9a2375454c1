/** Width and height in pixels. */
export interface ImageSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

const asciiAt = (bytes: Uint8Array, offset: number, text: string): boolean =>
  [...text].every((letter, i) => bytes[offset + i] === letter.charCodeAt(0));
const bigShort = (bytes: Uint8Array, at: number): number =>
  ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
const littleShort = (bytes: Uint8Array, at: number): number =>
  (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
const bigLong = (bytes: Uint8Array, at: number): number =>
  bigShort(bytes, at) * 65_536 + bigShort(bytes, at + 2);
const littleLong = (bytes: Uint8Array, at: number): number =>
  littleShort(bytes, at) + littleShort(bytes, at + 2) * 65_536;

/** The frame header of a JPEG: the segment whose marker is one of SOF0 to SOF15 but for DHT, JPG and DAC. */
function jpegSize(bytes: Uint8Array): ImageSize | null {
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame =
      marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { widthPx: bigShort(bytes, at + 7), heightPx: bigShort(bytes, at + 5) };
    at += 2 + Math.max(2, bigShort(bytes, at + 2));
  }
  return null;
}

function webpSize(bytes: Uint8Array): ImageSize | null {
  if (asciiAt(bytes, 12, 'VP8X'))
    return {
      widthPx: 1 + littleShort(bytes, 24) + ((bytes[26] ?? 0) << 16),
      heightPx: 1 + littleShort(bytes, 27) + ((bytes[29] ?? 0) << 16),
    };
  if (asciiAt(bytes, 12, 'VP8L')) {
    const bits = littleLong(bytes, 21);
    return { widthPx: 1 + (bits & 0x3fff), heightPx: 1 + ((bits >>> 14) & 0x3fff) };
  }
  if (asciiAt(bytes, 12, 'VP8 '))
    return {
      widthPx: littleShort(bytes, 26) & 0x3fff,
      heightPx: littleShort(bytes, 28) & 0x3fff,
    };
  return null;
}

/** The size that a PNG, JPEG, WebP or KTX2 file says it has, without decoding it; null for anything else. */
export function imageSize(bytes: Uint8Array): ImageSize | null {
  if (asciiAt(bytes, 1, 'PNG\r\n') && bytes.length >= 24)
    return { widthPx: bigLong(bytes, 16), heightPx: bigLong(bytes, 20) };
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpegSize(bytes);
  if (asciiAt(bytes, 0, 'RIFF') && asciiAt(bytes, 8, 'WEBP')) return webpSize(bytes);
  if (asciiAt(bytes, 1, 'KTX 20') && bytes.length >= 28)
    return { widthPx: littleLong(bytes, 20), heightPx: littleLong(bytes, 24) };
  return null;
}
