/** Words the embedded voice says wrongly, respelled so that its phones come out right. */
const RESPELLED: Readonly<Record<string, string>> = {
  ai: 'ay eye',
  'a.i': 'ay eye',
  mira: 'meera',
  faq: 'F A Q',
  url: 'U R L',
  'e.g': 'for example',
  'i.e': 'that is',
  etc: 'etcetera',
  vs: 'versus',
  approx: 'approximately',
  nr: 'number',
  'a.m': 'a m',
  'p.m': 'p m',
  nl: 'N L',
  eu: 'E U',
};
/** All-capital words that are said as words, not letter by letter. */
const SAID_AS_WORDS = new Set('OK NASA UNESCO NATO'.split(' '));

const SYMBOLS: Readonly<Record<string, string>> = {
  '&': 'and',
  '+': 'plus',
  '=': 'equals',
  '@': 'at',
  '%': 'percent',
  '#': 'number',
  '×': 'by',
  '°': 'degrees',
  '€': 'euros',
  '£': 'pounds',
  $: 'dollars',
};
const CURRENCY: Readonly<Record<string, readonly [one: string, many: string]>> = {
  '€': ['euro', 'euros'],
  '£': ['pound', 'pounds'],
  $: ['dollar', 'dollars'],
};
const UNITS: Readonly<Record<string, string>> = {
  km: 'kilometres',
  m: 'metres',
  cm: 'centimetres',
  mm: 'millimetres',
  kg: 'kilograms',
  g: 'grams',
  min: 'minutes',
  h: 'hours',
  mb: 'megabytes',
  gb: 'gigabytes',
  '°c': 'degrees celsius',
  '°': 'degrees',
  'm²': 'square metres',
  m2: 'square metres',
  '%': 'percent',
  am: 'a m',
  pm: 'p m',
};

/** Letters whose accent does not come off by decomposition. */
const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/ß/gu, 'ss'],
  [/[æÆ]/gu, 'ae'],
  [/[øØ]/gu, 'o'],
  [/[œŒ]/gu, 'oe'],
  [/[łŁ]/gu, 'l'],
  [/[‘’ʼ]/gu, "'"],
];

const fold = (text: string): string => {
  let folded = text.normalize('NFKD').replace(/\p{M}/gu, '');
  for (const [pattern, plain] of FOLDS) folded = folded.replace(pattern, plain);
  return folded;
};

const DIGIT_NAMES = 'zero one two three four five six seven eight nine'.split(' ');
const digitByDigit = (digits: string): string =>
  Array.from(digits, (digit) => DIGIT_NAMES[Number(digit)] ?? '').join(' ');

const GROUPED = /^\d{1,3}(,\d{3})+(\.\d+)?$/u;

/** Thousands by name: a voice takes the bare digits of 1,250 for a year. */
const thousands = (written: string): string => {
  const groups = written.split(',');
  const names = ['', ' thousand', ' million', ' billion'];
  return groups
    .map((group, index) => {
      const value = String(Number(group));
      return value === '0' ? '' : value + (names[groups.length - 1 - index] ?? '');
    })
    .filter((part) => part !== '')
    .join(' ');
};

/** "1,250" or "12.50" in English writing, "12,50" as on the Continent when other than three digits follow the comma. */
const plainNumber = (written: string): string => {
  const grouped = GROUPED.test(written);
  const [whole = '', fraction] = (grouped ? written : written.replace(',', '.')).split('.');
  // A leading zero marks a telephone number or a code; flite would read "020" as twenty.
  const spelt = /^0\d/u.test(whole) || whole.replaceAll(',', '').length > 9;
  const said = spelt ? digitByDigit(whole.replaceAll(',', '')) : grouped ? thousands(whole) : whole;
  return fraction === undefined ? said : `${said} point ${digitByDigit(fraction)}`;
};

const money = (symbol: string, written: string): string => {
  const [one, many] = CURRENCY[symbol] ?? ['', ''];
  const grouped = GROUPED.test(written);
  const [whole = '0', cents = ''] = (grouped ? written : written.replace(',', '.')).split('.');
  const amount = `${grouped ? thousands(whole) : whole} ${whole === '1' ? one : many}`;
  return Number(cents) > 0 ? `${amount} ${String(Number(cents.padEnd(2, '0')))}` : amount;
};

/** A time of day on the 24-hour clock, said on the 12-hour one as English speakers do. */
const time = (hours: string, minutes: string): string => {
  const hour = Number(hours);
  const half = hour > 12 ? ' p m' : '';
  const said = String(hour > 12 ? hour - 12 : hour);
  if (minutes === '00') return half === '' ? `${said} o'clock` : `${said}${half}`;
  return `${said} ${minutes.startsWith('0') ? `oh ${minutes.slice(1)}` : minutes}${half}`;
};

const address = (text: string): string =>
  text
    .replace(/^(https?:\/\/)?(www\.)?/iu, '')
    .replace(/\/+$/u, '')
    .replace(/[.]/gu, ' dot ')
    .replace(/\//gu, ' slash ')
    .replace(/@/gu, ' at ')
    .replace(/[-_]/gu, ' dash ')
    .replace(/[^A-Za-z0-9 ]/gu, ' ');

const NUMBER = String.raw`\d+(?:[.,]\d+)*`;
const PATTERNS: readonly (readonly [RegExp, (...groups: string[]) => string])[] = [
  [
    new RegExp(`^([€£$])(${NUMBER})(?:,-|-)?$`, 'u'),
    (symbol, amount) => money(symbol ?? '', amount ?? ''),
  ],
  [new RegExp(`^(${NUMBER})([€£$])$`, 'u'), (amount, symbol) => money(symbol ?? '', amount ?? '')],
  [/^(\d{1,2}):(\d{2})$/u, (hours, minutes) => time(hours ?? '', minutes ?? '')],
  [
    /^(\d{1,2}):(\d{2})(am|pm)$/iu,
    (h, m, half) =>
      `${time(h ?? '', m ?? '').replace(" o'clock", '')} ${UNITS[(half ?? '').toLowerCase()] ?? ''}`,
  ],
  // A range: both ends are said in full, whatever they are.
  [
    /^([€£$]?\d[\d.,:]*)[-–—]([€£$]?\d[\d.,:]*)$/u,
    (from, to) => `${spellOut(from ?? '')} to ${spellOut(to ?? '')}`,
  ],
  [
    new RegExp(`^(${NUMBER})(%|°c|°|km|cm|mm|kg|mb|gb|min|am|pm|m²|m2|m|g|h)$`, 'iu'),
    (amount, unit) => `${plainNumber(amount ?? '')} ${UNITS[(unit ?? '').toLowerCase()] ?? ''}`,
  ],
  [new RegExp(`^#(${NUMBER})$`, 'u'), (amount) => `number ${plainNumber(amount ?? '')}`],
  [/^(\d+(?:st|nd|rd|th))$/iu, (ordinal) => ordinal ?? ''],
  [/^(\d{4})s$/u, (decade) => `${decade}s`],
  [/^\+?(\d[\d-]{6,})$/u, (digits) => digitByDigit((digits ?? '').replace(/-/gu, ''))],
  [new RegExp(`^(${NUMBER})$`, 'u'), (amount) => plainNumber(amount ?? '')],
];

/** The name of a unit of measure written after a number; null when it is none. */
export const unitName = (token: string): string | null =>
  UNITS[token.toLowerCase().replace(/[.,;:!?)]+$/u, '')] ?? null;

const word = (text: string): string => {
  const plain = fold(text);
  const known = RESPELLED[plain.toLowerCase().replace(/'s$/u, '').replace(/\.$/u, '')];
  if (known !== undefined) return plain.endsWith("'s") ? `${known}'s` : known;
  if (/^[A-Z]{2,5}$/u.test(plain) && !SAID_AS_WORDS.has(plain) && !/[AEIOUY]/u.test(plain))
    return Array.from(plain).join(' ');
  return plain;
};

/**
 * One token of English text in plain words: ASCII letters, digits, apostrophes and single spaces only, so that a voice
 * that knows no symbols says it as a person would. Empty when nothing in it can be said.
 */
export const spellOut = (token: string): string => {
  const bare = token
    .replace(/^["'“”‘’«([{<*_~]+/u, '')
    .replace(/["'“”’»)\]}>*_~,;:!?…]+$/u, '')
    .replace(/(?<!\b[A-Za-z])\.+$/u, '');
  if (bare === '') return '';
  if (SYMBOLS[bare] !== undefined) return SYMBOLS[bare];
  if (
    /^(https?:\/\/|www\.)/iu.test(bare) ||
    /^\S+@\S+\.\S+$/u.test(bare) ||
    /^[a-z0-9-]+(\.[a-z0-9-]+)*\.(com|org|net|nl|eu|example|io|museum)(\/\S*)?$/iu.test(bare)
  )
    return tidy(address(bare).split(' ').map(word).join(' '));
  for (const [pattern, say] of PATTERNS) {
    const match = pattern.exec(bare);
    if (match) return tidy(say(...match.slice(1)));
  }
  const parts = bare
    .replace(/[&+=@%#×°€£$]/gu, (symbol) => ` ${SYMBOLS[symbol] ?? ''} `)
    .split(/[\s/\-–—_]+/u)
    .map(word);
  return tidy(parts.join(' '));
};

const tidy = (text: string): string =>
  text
    .replace(/[^A-Za-z0-9' ]/gu, ' ')
    .replace(/(^|\s)'+|'+(?=\s|$)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
