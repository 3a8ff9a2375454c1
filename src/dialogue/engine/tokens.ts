/** Lower case, accents off letters, straight apostrophes: what words are compared in. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘`´]/g, "'");

/** The words of a text, folded. `wi-fi` and `e-mail` stay one word; `foto's` stays one word. */
export const toWords = (text: string): readonly string[] =>
  fold(text).match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? [];

/** Joins hyphens and apostrophes, so that `e-mail` meets `email` and `foto's` meets `fotos`. */
export const plainWord = (word: string): string => word.replace(/['-]/g, '');
