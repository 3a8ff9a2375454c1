/** Languages the reading of text knows: those of the interface and three more that visitors write in. */
export const TEXT_LANGUAGES = ['en', 'nl', 'de', 'fr', 'es'] as const;
export type TextLanguage = (typeof TEXT_LANGUAGES)[number];
