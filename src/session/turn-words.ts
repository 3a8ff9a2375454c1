import { plainWords } from './turn-syntax.ts';

/**
 * Words of a listener who leaves the floor to the speaker (Yngve 1970), in the languages that visitors may fall into. A turn
 * made of nothing else does not interrupt. No word is here that may also stop somebody: "no", "wait", "but".
 */
const LISTENING: ReadonlySet<string> = new Set(
  [
    'mm mhm mmh hm hmm mmm mm-hm uh-huh uh huh uhuh mhmm mmhmm yeah yes yep yup ok okay right sure oh ah aha wow really nice good great cool exactly absolutely indeed totally true gotcha understood',
    'ja jaja hmhm oké oke precies klopt goh echt inderdaad mooi leuk juist zeker natuurlijk tuurlijk hoor prima goed duidelijk helder exact tja',
    'genau achso ach so stimmt echt gut klar schön natürlich verstehe richtig super toll eben jawohl na',
    "oui ouais d'accord voilà bien ah bon entendu exactement absolument effectivement certes parfait",
    'sí si vale claro ajá ya bueno bien exacto entiendo perfecto genial cierto',
  ]
    .join(' ')
    .split(' '),
);
const PHRASES: readonly string[] = [
  'i see',
  'got it',
  'of course',
  'all right',
  'i know',
  'go on',
  'makes sense',
  'fair enough',
  'ik snap het',
  'snap ik',
  'ik begrijp het',
  'begrijp ik',
  'dat klopt',
  'is goed',
  'ga door',
  'ich verstehe',
  'verstehe ich',
  'alles klar',
  'ich weiß',
  'das stimmt',
  'je vois',
  'je comprends',
  'bien sûr',
  'tout à fait',
  "c'est vrai",
  "c'est ça",
  'ya veo',
  'lo entiendo',
  'claro que sí',
  'por supuesto',
  'de acuerdo',
  'así es',
  'eso es',
];
/** More of them in a row, the same one said again and again apart, are a turn. */
const MOST_WORDS = 4;

/** What is left of the words of a text without a listener's, phrases first; words said twice running count once. */
function beyondListening(text: string): {
  readonly rest: readonly string[];
  readonly words: number;
} {
  const words = plainWords(text).filter((word, index, all) => word !== all[index - 1]);
  let left = ` ${words.join(' ')} `;
  for (const phrase of PHRASES) left = left.replace(` ${phrase} `, ' ');
  const rest = left.split(' ').filter((word) => word !== '' && !LISTENING.has(word));
  return { rest, words: words.length };
}

/** Whether somebody who says this only shows that they listen. */
export function isBackchannel(text: string): boolean {
  const { rest, words } = beyondListening(text);
  return rest.length === 0 && words <= MOST_WORDS;
}

/** The same for words that have only begun to come: "oh I" may become "oh I see". */
export function mayBeBackchannel(text: string): boolean {
  const { rest, words } = beyondListening(text);
  if (rest.length === 0) return words <= MOST_WORDS;
  const heard = ` ${plainWords(text).join(' ')}`;
  return (
    words <= MOST_WORDS &&
    PHRASES.some((phrase) => {
      const parts = phrase.split(' ');
      // The end of what was heard is the beginning of a phrase, and nothing else is left.
      return parts.some((_, at) => {
        const begun = parts.slice(0, at + 1).join(' ');
        const before = heard.slice(0, heard.length - begun.length);
        return heard.endsWith(` ${begun}`) && isBackchannel(before);
      });
    })
  );
}

const HESITATION = /^(u+h+m*|u+m+|e+rm*|e+h+m*|euh|h+m+|ah|nou|well|so)$/u;

/** Whether nothing was said but sounds of somebody who looks for words. */
export const isHesitation = (text: string): boolean =>
  plainWords(text).every((word) => HESITATION.test(word));

/** An echo is said in one go: its words stand together, but for some that are garbled. */
const GARBLED_WORDS = 3;
/** Share of the words heard that must be the person's own, in order, to be taken for an echo. */
const OWN_SHARE = 0.7;

/** Length of the longest common subsequence. */
function common(a: readonly string[], b: readonly string[]): number {
  let row = Array.from({ length: b.length + 1 }, () => 0);
  for (const word of a) {
    const next = [0];
    for (const [index, other] of b.entries())
      next.push(
        word === other ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0),
      );
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** Whether what was recognised is what the person has just said: its own voice, come back through the microphone. */
export function isOwnWords(heard: string, said: string): boolean {
  const words = plainWords(heard);
  if (words.length === 0) return false;
  const own = plainWords(said);
  const span = words.length + GARBLED_WORDS;
  for (let from = 0; from === 0 || from + span <= own.length; from += 1)
    if (common(words, own.slice(from, from + span)) >= OWN_SHARE * words.length) return true;
  return false;
}

/** Whether two readings of one utterance are the same but for marks, case and words still to come. */
export function continuesText(before: string, after: string): boolean {
  const [a, b] = [plainWords(before).join(' '), plainWords(after).join(' ')];
  return a.startsWith(b) || b.startsWith(a);
}

/** Another reading of the same sounds has so much of its letters in order; two unrelated sentences share about half. */
const SAME_SHARE = 0.75;
/** A reading may be so many letters longer than what it is compared with. */
const MORE_LETTERS = 4;
/** Fewer letters are found in anything: such a text has to be the same words. */
const FEWEST_LETTERS = 6;
/** Longer texts are compared by so much of their end, or their beginning: this is done for every word that is recognised. */
const MOST_LETTERS = 160;

/** Letters and figures alone, without accents: readings differ in those, in spaces and in marks. */
const lettersOf = (text: string): readonly string[] => [
  ...text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ''),
];

/** Whether `after` is the end of what was said `before`, or all of it, once more and perhaps read otherwise. */
export function readsAgain(before: string, after: string): boolean {
  const heard = lettersOf(after);
  if (heard.length < FEWEST_LETTERS) {
    const words = plainWords(after);
    return plainWords(before).slice(-words.length).join(' ') === words.join(' ');
  }
  const end = heard.slice(-MOST_LETTERS);
  const known = lettersOf(before).slice(-(end.length + MORE_LETTERS));
  return common(end, known) >= SAME_SHARE * end.length;
}

/** Whether `after` begins with what was said `before`, perhaps read otherwise, and goes on. */
export function restates(before: string, after: string): boolean {
  const known = lettersOf(before).slice(0, MOST_LETTERS);
  const heard = lettersOf(after);
  if (known.length < FEWEST_LETTERS || heard.length <= known.length) return false;
  const begun = heard.slice(0, known.length + MORE_LETTERS);
  return common(begun, known) >= SAME_SHARE * known.length;
}

/**
 * What `after` says beyond `before`, which it goes on from: '' where it adds nothing, all of it where it is another text.
 * Marks and case may differ.
 */
export function addedText(before: string, after: string): string {
  const known = plainWords(before).length;
  if (known === 0 || !continuesText(before, after)) return after;
  const tokens = after.trim().split(/\s+/u);
  let words = 0;
  const from = tokens.findIndex((token) => {
    if (words >= known) return true;
    words += plainWords(token).length;
    return false;
  });
  return from < 0 ? '' : tokens.slice(from).join(' ');
}
