import type { TurnTaking } from './turn-state.ts';
import { plainWords } from './turn-syntax.ts';
import { continuesText, isBackchannel, isOwnWords } from './turn-words.ts';

/** Asides that are remembered. */
const ASIDES = 3;
/** An aside is heard up to half a second after it was asked for, lasts for up to two, and its words take their time. */
const ASIDE_HEARD_MS = 4000;
/** What recognisers make of a hum. */
const HUMS: ReadonlySet<string> = new Set(
  'mm mmm mhm mmhm mmhmm mhmm hm hmm hmmm huh uh uhuh um oh ah aha'.split(' '),
);
/** What is said over the last words of the person belongs to them. */
const OVERHANG_MS = 250;

/** Its own voice, come back through the microphone; one word alone may be the visitor's as well, if they were heard. */
export function isEchoOfPerson(state: TurnTaking, text: string, tMs: number): boolean {
  if (state.saying === '' || state.floor === 'thinking') return false;
  const recent = state.floor === 'person' || tMs - (state.personEndedMs ?? -Infinity) < 1500;
  if (!recent || !isOwnWords(text, state.saying)) return false;
  return state.speech === null || text.trim().includes(' ');
}

/** "yeah" over the last words of the person, known when they had ended; but it may answer a question. */
export function isAfterthought(
  { soundMs, personEndedMs, saying }: TurnTaking,
  text: string,
): boolean {
  if (soundMs === null || personEndedMs === null || saying.endsWith('?')) return false;
  return soundMs < personEndedMs + OVERHANG_MS && isBackchannel(text);
}

/** The last reading of a turn that was submitted already; one that adds a word comes in time until it is answered. */
export function isLate(state: TurnTaking, text: string): boolean {
  const { submitted, soundMs, floor } = state;
  if (submitted === null || !continuesText(submitted.text, text)) return false;
  const adds = plainWords(text).length > plainWords(submitted.text).length;
  if (adds && floor === 'thinking') return false;
  return state.speech === null && (soundMs === null || soundMs <= submitted.tMs);
}

/** An aside more. */
export const hearAside = (
  asides: TurnTaking['asides'],
  text: string,
  tMs: number,
): TurnTaking['asides'] => [...asides, { text, tMs }].slice(-ASIDES);

const isHum = (text: string): boolean => plainWords(text).every((word) => HUMS.has(word));

/**
 * What was recognised without the person's own fillers and murmurs, which come back through the microphone: '' where
 * nothing else was. A hum is taken off either end as well; within a sentence it is anybody's.
 */
export function withoutAsides(state: TurnTaking, text: string, tMs: number): string {
  const lately = state.asides.filter((aside) => tMs - aside.tMs < ASIDE_HEARD_MS);
  const hummed = lately.some((aside) => plainWords(aside.text).some((word) => HUMS.has(word)));
  const alone = state.speech === null || plainWords(text).length > 1;
  if (hummed && isHum(text)) return '';
  if (alone && lately.some((aside) => isOwnWords(text, aside.text))) return '';
  if (!hummed) return text;
  const words = text.trim().split(/\s+/u);
  const from = words.findIndex((word) => !isHum(word));
  return words.slice(from, words.findLastIndex((word) => !isHum(word)) + 1).join(' ');
}
