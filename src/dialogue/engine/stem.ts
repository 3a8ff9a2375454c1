import type { Locale } from '#core';

/**
 * Light stemmers: they bring a word's everyday forms together and need no dictionary. They may produce stems that are no
 * words; both sides of a comparison go through them. English after Porter's steps 1a-1b (1980), Dutch after the
 * suffix steps of Kraaij & Pohlmann (1994), much shortened.
 */
export const stem = (word: string, locale: Locale): string =>
  locale === 'nl' ? stemDutch(word) : stemEnglish(word);

const undouble = (word: string): string => word.replace(/([bdfgklmnprt])\1$/, '$1');

const stemEnglish = (word: string): string => {
  if (word.length <= 3) return word;
  let base = word.replace(/['’]s?$/, '');
  if (/(?:sses|shes|ches|xes)$/.test(base)) base = base.slice(0, -2);
  else if (base.endsWith('ies') && base.length > 4) base = `${base.slice(0, -3)}y`;
  else if (/[^su]s$/.test(base) && base.length > 3) base = base.slice(0, -1);
  if (/[aeiouy].*ing$/.test(base) && base.length > 5) base = undouble(base.slice(0, -3));
  else if (/[aeiouy].*ed$/.test(base) && base.length > 4) base = undouble(base.slice(0, -2));
  else if (base.endsWith('ly') && base.length > 5) base = base.slice(0, -2);
  base = base.replace(/(?:ation|ion)$/, '').replace(/(?:ability|ible|able)$/, 'abl');
  return base.length > 3 ? base.replace(/e$/, '').replace(/y$/, 'i') : base;
};

const stemDutch = (word: string): string => {
  if (word.length <= 3) return word;
  let base = word.replace(/['’]s?$/, '');
  base = base.replace(/(?:heden)$/, 'heid').replace(/(?:etj|tj|pj|kj|j)es?$/, '');
  if (base.length > 5) base = base.replace(/(?:ingen)$/, 'ing');
  if (/[^aeiou]en$/.test(base) && base.length > 4) base = base.slice(0, -2);
  else if (/[^aeiou]e$/.test(base) && base.length > 3) base = base.slice(0, -1);
  else if (/[^aeious]s$/.test(base) && base.length > 4) base = base.slice(0, -1);
  if (/[^aeiou]t$/.test(base) && !/[sc]ht$|st$/.test(base) && base.length > 5)
    base = base.slice(0, -1);
  // One spelling for open and closed syllables: ja-ren/jaar, kat-ten/kat, hui-zen/huis, brie-ven/brief.
  return base
    .replace(/([aeou])\1/g, '$1')
    .replace(/([bdfgklmnprst])\1/g, '$1')
    .replace(/z$/, 's')
    .replace(/v$/, 'f');
};
