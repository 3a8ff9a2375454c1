/** Longest message a visitor may send, in characters (UTF-16 units). */
export const MAX_MESSAGE_LENGTH = 4000;

/** Control characters except tab and newline; Postgres refuses NUL, and terminals obey the others. */
const CONTROLS =
  // oxlint-disable-next-line no-control-regex -- control characters are exactly what must go
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu;
/** Direction overrides, which make text read as something it is not. Joiners stay: emoji are made of them. */
const OVERRIDES = /[\u202a-\u202e\u2066-\u2069]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** What a visitor wrote, as plain text that is safe to keep: markup stays as the characters it is. */
export const toMessageText = (raw: string): string =>
  raw
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(CONTROLS, '')
    .replaceAll(OVERRIDES, '')
    .replaceAll(LONE_SURROGATE, '')
    .normalize('NFC')
    .trim();
