/**
 * A person's settings as the part of an address behind `#`: `name=Mira&skin=4&face.noseWidth=0.2&...`. Readable, and
 * whole: the one who opens it needs nothing else. Two levels of plain values, as a PersonSpec has them.
 */
export const hashFromSettings = (settings: object): string => {
  const query = new URLSearchParams();
  const put = (path: string, value: unknown): void => {
    if (typeof value === 'number') query.set(path, String(Math.round(value * 1000) / 1000));
    else if (typeof value === 'string' || typeof value === 'boolean')
      query.set(path, String(value));
  };
  for (const [root, value] of Object.entries(settings)) {
    if (typeof value === 'object' && value !== null) {
      for (const [leaf, inner] of Object.entries(value)) put(`${root}.${leaf}`, inner);
    } else put(root, value);
  }
  return `#${query.toString()}`;
};

const NUMBER = /^-?\d+(?:\.\d+)?$/u;
/** Fields that are words even if they look like numbers. */
const TEXT: ReadonlySet<string> = new Set(['name']);
/** More than any person has. */
const MOST_FIELDS = 300;

const valueFrom = (path: string, text: string): string | number | boolean => {
  if (TEXT.has(path)) return text;
  if (text === 'true' || text === 'false') return text === 'true';
  return NUMBER.test(text) ? Number(text) : text;
};

/** The data behind such an address, unchecked; null when there is none. Takes a bare hash or a whole address. */
export const settingsFromHash = (address: string): unknown => {
  const from = address.indexOf('#');
  if (from < 0 || from === address.length - 1) return null;
  const fields = [...new URLSearchParams(address.slice(from + 1))];
  if (fields.length > MOST_FIELDS) return null;
  const roots = new Map<string, unknown>();
  const nested = new Map<string, [string, unknown][]>();
  for (const [path, text] of fields) {
    const [root = '', leaf, more] = path.split('.');
    if (more !== undefined) continue;
    const value = valueFrom(path, text);
    if (leaf === undefined) roots.set(root, value);
    else nested.set(root, [...(nested.get(root) ?? []), [leaf, value]]);
  }
  for (const [root, leaves] of nested) roots.set(root, Object.fromEntries(leaves));
  return Object.fromEntries(roots);
};

/** The data in text that somebody pasted: JSON, or a link. null when it is neither. */
export const settingsFromText = (text: string): unknown => {
  const trimmed = text.trim();
  if (!trimmed.startsWith('{')) return settingsFromHash(trimmed);
  try {
    return JSON.parse(trimmed);
  } catch {
    return null;
  }
};
