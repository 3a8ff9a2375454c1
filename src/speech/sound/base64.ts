const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes of a base64 text (RFC 4648), here because the pure rooms have no `atob`. Unknown characters are skipped. */
export const bytesFromBase64 = (text: string): Uint8Array => {
  const value = new Int8Array(128).fill(-1);
  for (const [index, digit] of [...DIGITS].entries()) value[digit.charCodeAt(0)] = index;
  const bytes = new Uint8Array(Math.floor((text.replace(/=+$/u, '').length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (let index = 0; index < text.length; index += 1) {
    const six = value[text.charCodeAt(index)] ?? -1;
    if (six < 0) continue;
    held = ((held << 6) | six) & 0xff_ff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at] = (held >> bits) & 0xff;
    at += 1;
  }
  return bytes;
};
