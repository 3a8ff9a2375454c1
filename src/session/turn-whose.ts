import type { TurnTaking } from './turn-state.ts';
import { plainWords } from './turn-syntax.ts';
import { continuesText, isBackchannel, isOwnWords } from './turn-words.ts';

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
