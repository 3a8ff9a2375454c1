import { crc32 as zlibCrc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const CHANNELS = { 2: 3, 6: 4 };

/** Node 20.19 has no zlib.crc32. */
const crc32 =
  zlibCrc32 ??
  ((bytes) => {
    let crc = -1;
    for (const byte of bytes) {
      crc ^= byte;
      for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
    }
    return ~crc >>> 0;
  });

const paeth = (left, up, upLeft) => {
  const p = left + up - upLeft;
  const [a, b, c] = [Math.abs(p - left), Math.abs(p - up), Math.abs(p - upLeft)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : upLeft;
};
const guess = (filter, left, up, upLeft) =>
  [0, left, up, (left + up) >> 1, paeth(left, up, upLeft)][filter];

/** Pixels of an 8-bit PNG without interlacing, as browsers write them; alpha is dropped. */
const decode = (png) => {
  const data = [];
  let header = null;
  for (let at = SIGNATURE.length; at < png.length; at += png.readUInt32BE(at) + 12) {
    const body = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
    const kind = png.toString('latin1', at + 4, at + 8);
    if (kind === 'IHDR') header = body;
    if (kind === 'IDAT') data.push(body);
  }
  const [widthPx, heightPx] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const channels = CHANNELS[header[9]];
  if (header[8] !== 8 || !channels || header[12] !== 0) throw new Error('not a PNG of this kind');
  const raw = inflateSync(Buffer.concat(data));
  const stride = widthPx * channels;
  const all = Buffer.alloc(stride * heightPx);
  for (let y = 0; y < heightPx; y++) {
    const filter = raw[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const left = x >= channels ? all[y * stride + x - channels] : 0;
      const up = y > 0 ? all[(y - 1) * stride + x] : 0;
      const upLeft = x >= channels && y > 0 ? all[(y - 1) * stride + x - channels] : 0;
      all[y * stride + x] = raw[y * (stride + 1) + 1 + x] + guess(filter, left, up, upLeft);
    }
  }
  const rgb = Buffer.alloc(widthPx * heightPx * 3);
  for (let i = 0; i < widthPx * heightPx; i++) all.copy(rgb, i * 3, i * channels, i * channels + 3);
  return { widthPx, heightPx, rgb };
};

const chunk = (kind, body) => {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), body]);
  const out = Buffer.alloc(named.length + 8);
  out.writeUInt32BE(body.length, 0);
  named.copy(out, 4);
  out.writeUInt32BE(crc32(named), named.length + 4);
  return out;
};

/** Each row with the filter that leaves the least behind (the specification's own advice, W3C PNG 12.7). */
const encode = ({ widthPx, heightPx, rgb }) => {
  const stride = widthPx * 3;
  const rows = Buffer.alloc((stride + 1) * heightPx);
  const trial = Buffer.alloc(stride);
  for (let y = 0; y < heightPx; y++) {
    let least = Infinity;
    for (let filter = 0; filter < 5; filter++) {
      let rest = 0;
      for (let x = 0; x < stride; x++) {
        const left = x >= 3 ? rgb[y * stride + x - 3] : 0;
        const up = y > 0 ? rgb[(y - 1) * stride + x] : 0;
        const upLeft = x >= 3 && y > 0 ? rgb[(y - 1) * stride + x - 3] : 0;
        trial[x] = rgb[y * stride + x] - guess(filter, left, up, upLeft);
        rest += trial[x] < 128 ? trial[x] : 256 - trial[x];
      }
      if (rest >= least) continue;
      least = rest;
      rows[y * (stride + 1)] = filter;
      trial.copy(rows, y * (stride + 1) + 1);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(widthPx, 0);
  header.writeUInt32BE(heightPx, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

/** The same picture in at most `limitBytes`: packed harder, then with the finest shades left out. Throws when that is not enough. */
export const packPng = (png, limitBytes) => {
  if (png.length <= limitBytes) return png;
  const picture = decode(png);
  for (const step of [1, 2, 4, 6, 8]) {
    const rgb = picture.rgb.map((value) => Math.min(255, Math.round(value / step) * step));
    const packed = encode({ ...picture, rgb });
    if (packed.length <= limitBytes) return packed;
  }
  throw new Error(`the picture does not fit ${limitBytes} bytes`);
};
