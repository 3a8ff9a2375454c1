import { parse as parsePartial } from 'partial-json';

/** JSON.parse that forgives raw control characters in strings and trailing commas; undefined when it is still not JSON. */
export const parseLoose = (text: string): unknown => {
  for (const attempt of [() => text, () => repaired(text)]) {
    try {
      return JSON.parse(attempt());
    } catch {
      // the next attempt repairs more
    }
  }
  return undefined;
};

/** What can be read of JSON that stops in the middle; undefined when nothing can. */
export const parseCut = (text: string): unknown => {
  try {
    return parsePartial(repaired(text));
  } catch {
    return undefined;
  }
};

const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const repaired = (text: string): string => {
  let out = '';
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (inString) {
      if (char === '\\') {
        out += char + text.charAt(++i);
        continue;
      }
      if (char === '"') inString = false;
      out += char < ' ' ? (ESCAPES[char] ?? '') : char;
      continue;
    }
    if (char === '"') inString = true;
    if (char === ',' && /^\s*[\]}]/.test(text.slice(i + 1, i + 40))) continue;
    out += char;
  }
  return out;
};
