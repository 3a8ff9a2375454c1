import type { Locale } from '#core';

import { toWords } from './tokens.ts';

/** Frequent words that belong to one of the two languages only. */
const TELLING: Readonly<Record<Locale, string>> = {
  en: `the and you your are what when where how much does do can could would there have has with for my this that it
    they not please thank thanks hello who why which closed book i'm don't it's to am any
    want need like tell about day today tomorrow get old from`,
  nl: `de het een en jij je u uw zijn wat wanneer waar hoe hoeveel kan kun kunt kunnen er heb hebt heeft met voor mijn dit dat
    wij jullie niet alstublieft dank bedankt hallo wie waarom welke dicht kaartje kaartjes reserveren ik ben wil naar van ook nog
    mag moet gaat komen vandaag morgen dag oud doen geen bij op goedemorgen goedemiddag dankjewel graag kosten kost`,
};

let telling: Readonly<Record<Locale, ReadonlySet<string>>> | null = null;

/**
 * The language a text appears to be in. The conversation's own language wins unless the words clearly say otherwise, for
 * "Northlight planetarium?" is no language at all.
 */
export const detectLocale = (text: string, current: Locale): Locale => {
  telling ??= { en: new Set(TELLING.en.split(/\s+/)), nl: new Set(TELLING.nl.split(/\s+/)) };
  const other: Locale = current === 'en' ? 'nl' : 'en';
  let here = 0;
  let there = 0;
  for (const word of toWords(text)) {
    if (telling[current].has(word)) here += 1;
    if (telling[other].has(word)) there += 1;
  }
  return there >= 1 && here === 0
    ? there >= 2 || toWords(text).length <= 3
      ? other
      : current
    : there >= here + 2 && there >= 2 * here
      ? other
      : current;
};
