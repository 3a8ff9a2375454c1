import type { Beat, Locale, Persona } from '#core';

/** Said and shown at first contact, whatever the brand writes (EU AI Act, Art. 50). */
const DISCLOSURE: Readonly<Record<Locale, string>> = {
  en: 'I am an AI, not a person. What would you like to know?',
  nl: 'Ik ben een AI, geen mens. Wat wilt u weten?',
};

const beat = (id: string, say: string, part: Partial<Beat>): Beat => ({
  id,
  say,
  feel: 'warm',
  intensity: 0.7,
  gesture: null,
  sources: [],
  pronounce: [],
  visemes: null,
  card: null,
  ...part,
});

/** First words: the brand's greeting, then the disclosure that no theme can remove. */
export const greetingBeats = (persona: Persona, locale: Locale): readonly Beat[] => [
  beat('greeting-1', persona.greeting[locale], { gesture: 'brow-flash' }),
  beat('greeting-2', DISCLOSURE[locale], { feel: 'calm', intensity: 0.5, gesture: 'nod' }),
];
