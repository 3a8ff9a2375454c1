/** Languages whose spelling can be read. */
export type SpeechLanguage = 'en' | 'nl' | 'de' | 'fr' | 'es';

/** One phone of a word: a name of `PHONE_LIPS`; vowels carry stress (1 main, 2 second, 0 none), consonants null. */
export interface SpokenPhone {
  readonly name: string;
  readonly stress: 0 | 1 | 2 | null;
}

/** A word as captions show it and the phones it is said with. */
export interface WordPhones {
  readonly text: string;
  /** Everything said for it, numbers and symbols spoken out; empty when there is nothing to say, as for a dash. */
  readonly phones: readonly SpokenPhone[];
  /** The pause that its punctuation asks for; 0 when none is expected. */
  readonly pauseAfterMs: number;
}
