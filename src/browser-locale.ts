import { isLocale, type Locale } from '#core';

/** The first language that we speak: of those asked for, then of those that the browser's owner reads; else English. */
export function browserLocale(asked: readonly (string | null | undefined)[]): Locale {
  for (const tag of [...asked, ...navigator.languages]) {
    const language = tag?.slice(0, 2).toLowerCase();
    if (isLocale(language)) return language;
  }
  return 'en';
}
