/** Text from outside, made safe to keep and to say. It stays text: markup is never interpreted, nor removed. */

/** C0 and C1 controls except tab and newline, and the bidi overrides and zero-width marks that can hide text. Joiners stay: emoji are made of them. */
const INVISIBLE =
  // oxlint-disable-next-line no-control-regex -- control characters are exactly what must go
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** NFC, without control and invisible characters, runs of white space made one space, trimmed. */
export const cleanText = (raw: string): string =>
  raw
    .replace(LONE_SURROGATE, '')
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(INVISIBLE, '')
    .replace(/\s+/gu, ' ')
    .trim();

/** What a model writes to be read but not to be said: emphasis, headings, bullets, code marks. The words stay. */
export const withoutMarkdown = (text: string): string =>
  text
    .replace(/!?\[([^\]\n]{1,200})\]\([^)\s]{1,500}\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(^|\s)[*_](?=\S)([^*_\n]+?)(?<=\S)[*_](?=$|[\s.,;:!?])/g, '$1$2')
    .replace(/`+([^`\n]+)`+/g, '$1')
    .replace(/^\s{0,3}(?:#{1,6}|[-*•]|>)\s+/gm, '');

/** Cuts at the last word that fits, never inside a surrogate pair. */
export const truncate = (text: string, maxLength: number): string => {
  if (text.length <= maxLength) return text;
  const cut = text.slice(0, maxLength + 1);
  const space = cut.lastIndexOf(' ');
  return cut
    .slice(0, space > maxLength * 0.6 ? space : maxLength)
    .replace(LONE_SURROGATE, '')
    .trimEnd();
};
