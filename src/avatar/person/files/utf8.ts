/** UTF-8 without the DOM's encoders, which this room does not see. For short texts. */
export const toUtf8 = (text: string): Uint8Array =>
  Uint8Array.from(
    encodeURIComponent(text).replace(/%([0-9A-F]{2})/g, (_, hex: string) =>
      String.fromCharCode(parseInt(hex, 16)),
    ),
    (char) => char.charCodeAt(0),
  );

/** Throws a URIError when the bytes are not UTF-8. */
export const fromUtf8 = (bytes: Uint8Array): string => {
  let escaped = '';
  for (const byte of bytes) escaped += `%${byte.toString(16).padStart(2, '0')}`;
  return decodeURIComponent(escaped);
};
