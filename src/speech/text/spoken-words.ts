import { ENGLISH_WORDS } from './languages/english.ts';
import type { LanguageWords } from './languages/language-words.ts';
import { sayAmount, sayMoneyOf, sayUnit } from './say-amount.ts';
import { isAddress, sayAddress, sayWord } from './say-word.ts';
import { sayDays, sayInTwo } from './say-short-forms.ts';
import type { Around } from './say-short-forms.ts';
import { romanValue, sayFigures, sayNumber, writtenNumber } from './written-number.ts';

/** A word as it is shown, and what a voice is given to say for it. */
export interface SpeakableWord {
  /** As in the line, with its punctuation. */
  readonly text: string;
  /** Plain words separated by single spaces, letters to be spelt as single capitals; empty when there is nothing to say. */
  readonly spoken: string;
  /** The phrase break that follows it inside the clause. */
  readonly mark: '' | ',' | '.' | '?' | '!';
}

const markAfter = (token: string): SpeakableWord['mark'] => {
  const bare = token.replace(/["'”’)\]»]+$/u, '');
  if (/[?]$/u.test(bare)) return '?';
  if (/[!]$/u.test(bare)) return '!';
  if (/([.…])$/u.test(bare)) return '.';
  return /[,;:–—)]$/u.test(bare) || /[)\]]$/u.test(token) ? ',' : '';
};

/** Nobody says more of a token than this: what is longer is a key or a picture. */
const MOST_CHARS = 120;

/** A token without what is not said, and whether a full stop stood behind it. */
interface Bare {
  readonly text: string;
  readonly stop: boolean;
  /** A comma or another mark parts it from the next token. */
  readonly broken: boolean;
}

const bareOf = (token: string): Bare => {
  const inner = token
    .replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200D|\uFE0F|\u20E3/gu, (sign) =>
      /[©™®↔]/u.test(sign) ? sign : '',
    )
    .replace(/^["'“”‘’„‚«‹([{<*_¿¡]+(?=.)/u, '')
    .replace(/(?<=.)["'“”’»›)\]}>*_~,;:!?…]+$/u, '');
  // 6' and 5'11": the sign is no quotation mark.
  const tall = /^\d['’′](?:\d{1,2}["”″]?)?(?=[,;:.!?]*$)/u.exec(token)?.[0];
  if (tall !== undefined) return { text: tall, stop: false, broken: /[,;:!?]$/u.test(token) };
  const text = inner.replace(/(?<=.)\.+$/u, '').replace(/(?<=\d),?[-–—]+$/u, '');
  return { text, stop: /.\.$/u.test(inner), broken: /[,;:!?]$/u.test(token) };
};

/** Letters whose accent does not come off by decomposition. */
const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/ß/gu, 'ss'],
  [/[æÆ]/gu, 'ae'],
  [/[øØ]/gu, 'o'],
  [/[œŒ]/gu, 'oe'],
  [/[łŁ]/gu, 'l'],
];

const foldForEnglish = (text: string): string => {
  let folded = text.normalize('NFKD').replace(/\p{M}/gu, '');
  for (const [pattern, plain] of FOLDS) folded = folded.replace(pattern, plain);
  return folded.replace(/[^A-Za-z0-9' ]/gu, ' ');
};

const tidy = (said: string, words: LanguageWords): string => {
  const plain = said.replace(/[‘’ʼ]/gu, "'").replace(/-/gu, ' ');
  const letters =
    words === ENGLISH_WORDS
      ? foldForEnglish(plain)
      : plain.normalize('NFC').replace(/[^\p{Script=Latin}' ]/gu, ' ');
  return letters
    .replace(/(^|\s)'+|'+(?=\s|$)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
};

/** What a range may begin and end with; a number of four figures may as well be a year before an afterthought. */
const STEP = /^[€$£¥]?\d{1,3}(?:[:.,h]\d+)?(?:[€%]|am|pm)?$/u;
const CURRENCY = /^[€$£¥]$/u;
const SCALE =
  /^(?:thousand|million|billion|trillion|duizend|miljoen|miljard|tausend|million(?:en)?|milliarden?|mille|millions|milliards?|mil|millón|millones)$/iu;
/** Names that take a number as kings do, and things that are counted in Roman figures. */
const KING =
  /^(?:henry|louis|george|edward|richard|william|james|charles|elizabeth|philip|john|napoleon|pius|benedict|leo|paul|frederick|alexander|catherine|peter|nicholas|gustav|christian|willem|lodewijk|karel|filips|frederik|alexander|friedrich|wilhelm|ludwig|karl|heinrich|otto|philipp|leopold|henri|françois|philippe|napoléon|alexandre|felipe|carlos|alfonso|juan|pío|isabel|fernando|enrique|paus|pope|papst|pape|papa)$/iu;
const COUNTED =
  /^(?:chapter|ww|wo|part|act|volume|war|book|phase|type|level|hoofdstuk|deel|akte|oorlog|wereldoorlog|kapitel|teil|band|weltkrieg|chapitre|partie|acte|tome|guerre|capítulo|parte|acto|tomo|siglo|guerra|mundial|mondiale)$/iu;

const currencyNamed = (text: string): string | null =>
  /^euros?$/iu.test(text) ? '€' : /^d[oó]ll?ar(?:e?s)?$/iu.test(text) ? '$' : null;

const isScale = (text: string, words: LanguageWords): boolean =>
  SCALE.test(text) || (text.length > 1 && words.scales[text.toLowerCase()] !== undefined);

interface Place extends Around {
  readonly bare: Bare;
  /** True inside a telephone number written in several tokens. */
  readonly telephone: boolean;
  readonly shouted: boolean;
  /** A mark parts it from the token before. */
  readonly parted: boolean;
  /** A mark parts the token before from the one before that. */
  readonly beforeParted: boolean;
}

/** What is written in two tokens and said with the other's help; null when the token stands for itself. */
const sayTogether = (place: Place, words: LanguageWords): string | null => {
  const { bare, before, beforeThat, after } = place;
  const { text, stop } = bare;
  /** A sign of money before it that is not that of the number before that: "3 €, 4". */
  const ofThat = /\d$/u.test(beforeThat) && !place.beforeParted;
  const signed = CURRENCY.test(before) && !place.parted && !ofThat;
  const short = sayInTwo(text, stop, place, words) ?? sayDays(text, place, words);
  if (short !== null) return short;
  const english = words === ENGLISH_WORDS;
  const figure = writtenNumber(text, words);
  // "€ 12", "12 €", "$3 million".
  if (CURRENCY.test(text)) return /\d$/u.test(before) || /^\d/u.test(after) ? '' : null;
  const sign = /^[€$£¥]/u.exec(text)?.[0] ?? (figure && signed ? before : '');
  if (sign !== '' && isScale(after, words)) {
    const amount = writtenNumber(text.replace(sign, ''), words);
    return amount && sayNumber(amount, words);
  }
  if (isScale(text, words)) {
    const money = /^([€$£¥])?\d[\d.,]*$/u.exec(before);
    if (money?.[1]) return sayScaled(money[1], text, words);
    if (money && CURRENCY.test(beforeThat)) return sayScaled(beforeThat, text, words);
  }
  if (figure && signed) return sayMoneyOf(before, text, '', words);
  if (figure && CURRENCY.test(after)) return sayMoneyOf(after, text, '', words);
  // "12.50 euros": the name goes between the whole and the cents.
  const named = figure?.decimals.length === 2 ? currencyNamed(after) : null;
  if (named !== null) return sayMoneyOf(named, text, '', words);
  if (/\d[.,]\d\d$/u.test(before) && currencyNamed(text) !== null) return '';
  if (!english && /^(?:uur|uhr|u|h)$/iu.test(text) && /(?:^|\D)\d{1,2}[:.]\d\d$/u.test(before))
    return '';
  // "10:00 - 17:00", "3 - 1 = 2".
  if (/^[-–—]$/u.test(text) && STEP.test(before) && STEP.test(after))
    return place.afterNext === '=' ? words.minus : words.to;
  // "p. 12".
  if (stop && /^\d/u.test(after) && words.symbols[`${text}.`] !== undefined)
    return words.symbols[`${text}.`] ?? null;
  // "3 M€".
  const [, scale = '', coin = ''] = /^(k|m|md|mln|mio|mrd)([€$£])$/iu.exec(text) ?? [];
  if (coin !== '' && /\d$/u.test(before) && words.scales[scale.toLowerCase()] !== undefined)
    return sayScaled(coin, scale, words);
  // "2 x 3 m".
  if (/^[x×]$/iu.test(text) && /\d$/u.test(before) && /^\d/u.test(after))
    return words.symbols['×'] ?? null;
  // "45 min", "3 p.m."
  if (/^[-−]?\d+(?:[.,]\d+)*$/u.test(before)) {
    const unit = sayUnit(text, before, words);
    if (unit !== null && !(english && /^in$/iu.test(text))) return unit;
    if (words.scales[text.toLowerCase()] !== undefined && (stop || text.length > 1))
      return words.scales[text.toLowerCase()] ?? null;
  }
  if (english && /^[ap]\.?m$/iu.test(text) && /\d$/u.test(before))
    return /^a/iu.test(text) ? 'ay M' : 'P M';
  const clock = /^(\d{1,2})\.(\d\d)$/u.exec(text);
  if (clock && !english && /^(?:uur|uhr|u|h)$/iu.test(after))
    return words.time(Number(clock[1]), Number(clock[2]), null);
  const open = /^(\d{1,2})\.(\d\d)[-–](\d{1,2})\.(\d\d)$/u.exec(text);
  if (open && !english && /^(?:uur|uhr|u|h)$/iu.test(after)) {
    const [from = 0, past = 0, to = 0, over = 0] = open.slice(1).map(Number);
    return `${words.time(from, past, null)} ${words.to} ${words.time(to, over, null)}`;
  }
  if (/^no$/iu.test(text) && stop && english) return /^\d/u.test(after) ? 'number' : 'no';
  if (/^st$/iu.test(text) && english && !/^\p{Lu}/u.test(after) && /^\p{Lu}/u.test(before))
    return 'street';
  // "12 May", "May 12", "am 12. Mai".
  const day = figure && figure.decimals === '' && !figure.grouped ? Number(figure.whole) : 0;
  if (day >= 1 && day <= 31) {
    if (words.months[after.toLowerCase()] !== undefined) {
      const said = words.dayOfMonth(day, true, before);
      return english && before.toLowerCase() !== 'the' ? `the ${said}` : said;
    }
    if (english && words.months[before.toLowerCase()] !== undefined)
      return words.dayOfMonth(day, false, before);
    if (words.ordinalStop && stop && after !== '')
      return words.ordinal(day, { ending: '', before, after });
  }
  if (
    words.months[text.toLowerCase()] !== undefined &&
    (stop || /\d/u.test(before)) &&
    /\d/u.test(before + after)
  )
    return monthName(text, words);
  return sayRoman(text, before, after, words);
};

/** "million dollars", after the number itself. */
const sayScaled = (sign: string, scale: string, words: LanguageWords): string => {
  const said =
    sayMoneyOf(sign, '2', words.scales[scale.toLowerCase()] ?? scale.toLowerCase(), words) ?? scale;
  return said.slice(words.cardinal(2).length).trim();
};

const monthName = (text: string, words: LanguageWords): string => {
  const number = words.months[text.toLowerCase()];
  const full = Object.entries(words.months).find(([, value]) => value === number);
  return full?.[0] ?? text;
};

const sayRoman = (
  text: string,
  before: string,
  after: string,
  words: LanguageWords,
): string | null => {
  const [, figures = '', ending = ''] = /^([IVXL]+)(e|ème|er|º)?$/u.exec(text) ?? [];
  const value = figures === '' ? null : romanValue(figures);
  if (value === null) return null;
  if (ending !== '') return words.ordinal(value, { ending, before, after });
  if (COUNTED.test(before)) return words.cardinal(value);
  if (/^(?:century|centuries|eeuw|jahrhundert|jh|siècles?)$/iu.test(after))
    return words.ordinal(value, { ending, before, after });
  // "Charles I" may also be the beginning of "I think".
  if (figures === 'I' && !/^(?:of|was|van|de|von|du|el|had|became)$/u.test(after)) return null;
  return KING.test(before) ? words.king(value) : null;
};

const say = (place: Place, words: LanguageWords): string => {
  const { bare, before, after, telephone, shouted } = place;
  const { text, stop } = bare;
  if (text === '') return '';
  if (telephone && /^\(?\d[\d-]*\)?$/u.test(text))
    return words.pairs && /^[1-9]\d$/u.test(text)
      ? words.cardinal(Number(text))
      : sayFigures(text.replace(/\D/gu, ''), words);
  const together = sayTogether(place, words);
  if (together !== null) return together;
  const sign = words.symbols[text];
  if (sign !== undefined) return sign;
  if (isAddress(text)) return sayAddress(text, words);
  const amount = sayAmount(text, { before, after: bare.broken ? '' : after }, words);
  if (amount !== null) return amount;
  const number = /^(?:#|n[°º])(\d+)$/iu.exec(text);
  if (number) return `${words.symbols['#'] ?? ''} ${words.cardinal(Number(number[1]))}`;
  const respelled = /[#]/u.test(text) ? words.respelled[text.toLowerCase()] : undefined;
  if (respelled !== undefined) return respelled;
  // "Hauptstr. 5".
  if (stop && /\p{L}{3}str$/iu.test(text) && words.abbreviations['str'] !== undefined)
    return text.replace(/str$/iu, words.abbreviations['str']);
  const whole = words.abbreviations[text.toLowerCase()];
  if (whole !== undefined && (stop || /[./°º]/u.test(text))) return whole;
  return text
    .replace(/[&+=@%#×÷°€£$¥<>≈±§~]/gu, (symbol) => ` ${words.symbols[symbol] ?? ''} `)
    .split(/[\s/\-–—_]+/u)
    .filter((part) => part !== '')
    .map((part, index, parts) => {
      const near = { before: parts[index - 1] ?? before, after: parts[index + 1] ?? after };
      return (
        sayAmount(part, near, words) ??
        sayWord(part, stop && index === parts.length - 1, shouted, words)
      );
    })
    .join(' ');
};

/** "1 250,99" is one number: it is said with its last token. */
const joinThousands = (bare: readonly Bare[], words: LanguageWords): readonly Bare[] => {
  if (!words.pairs) return bare;
  const joined = [...bare];
  const goesOn = (at: number): boolean =>
    /^\d{3}(?:,\d+)?$/u.test(bare[at]?.text ?? '') && bare[at - 1]?.broken === false;
  for (let from = 0; from < bare.length; from += 1) {
    if (!/^[-−]?[1-9]\d{0,2}$/u.test(bare[from]?.text ?? '')) continue;
    let to = from;
    while (goesOn(to + 1) && !(bare[to]?.text ?? '').includes(',')) to += 1;
    const last = bare[to];
    // More figures behind them: a telephone number.
    if (to === from || !last || /^\d/u.test(bare[to + 1]?.text ?? '')) continue;
    const text = bare.slice(from, to + 1).map((token) => token.text);
    for (let at = from; at < to; at += 1) joined[at] = { text: '', stop: false, broken: false };
    joined[to] = { ...last, text: text.join('') };
    from = to;
  }
  return joined;
};

/** Which tokens belong to a telephone number: one that begins with + or 0, and the figures that follow it. */
const telephoneTokens = (bare: readonly Bare[]): readonly boolean[] => {
  let inside = false;
  return bare.map(({ text }, index) => {
    const next = bare[index + 1]?.text ?? '';
    const figures = /^\(?\d[\d-]*\)?$/u.test(text);
    const abroad = /^\+\d{1,3}$/u.test(text) || /^\(?0\d{1,4}\)?$/u.test(text);
    const american = /^\d{3}$/u.test(text) && /^\d{3}-\d{4}$/u.test(next);
    const starts = (abroad && /^\(?\d{2,}/u.test(next)) || american;
    inside = starts || (inside && figures);
    return inside && figures;
  });
};

/**
 * The words of a clause as shown and as a voice should say them: money, dates, times, ranges, numbers, addresses,
 * short forms and signs become plain words, emoji are dropped. One entry for each blank-separated token, so captions
 * and sound stay in step. In English everything is plain ASCII, for voices that know nothing else.
 */
export const spokenWords = (
  clause: string,
  words: LanguageWords = ENGLISH_WORDS,
): readonly SpeakableWord[] => {
  const tokens = clause.split(/\s+/u).filter((token) => token !== '');
  const bare = joinThousands(
    tokens.map((token) => bareOf(token.slice(0, MOST_CHARS))),
    words,
  );
  const telephone = telephoneTokens(bare);
  const letters = clause.replace(/[^\p{L}]/gu, '');
  const shouted = letters.length > 8 && letters === letters.toUpperCase();
  return tokens.map((text, index) => {
    const own = bare[index] ?? { text: '', stop: false, broken: false };
    const place: Place = {
      bare: own,
      before: bare[index - 1]?.text ?? '',
      beforeThat: bare[index - 2]?.text ?? '',
      after: bare[index + 1]?.text ?? '',
      afterNext: bare[index + 2]?.text ?? '',
      telephone: telephone[index] ?? false,
      shouted,
      parted: bare[index - 1]?.broken ?? false,
      beforeParted: bare[index - 2]?.broken ?? false,
    };
    const said = say(place, words);
    return {
      text,
      spoken: tidy(said, words),
      mark: said !== '' && ownStop(place, words) ? '' : markAfter(text),
    };
  });
};

/** A full stop that belongs to a short form, an initial or an ordinal breaks no phrase. */
const ownStop = ({ bare: { text, stop }, after }: Place, words: LanguageWords): boolean =>
  stop &&
  (words.abbreviations[text.toLowerCase()] !== undefined ||
    /^\p{Lu}$/u.test(text) ||
    (/^no$/iu.test(text) && /^\d/u.test(after)) ||
    (words.ordinalStop && /^\d+$/u.test(text) && after !== ''));
