import { endsAsking } from './short-answer.ts';
import { hears } from './turn-pause.ts';
import type { TurnTaking } from './turn-state.ts';
import { plainWords } from './turn-syntax.ts';
import { continuesText, isBackchannel, isOwnWords, readsAgain, restates } from './turn-words.ts';

/** Words that came so long before the end of a question were said to something before it. */
const ANSWER_OVER_END_MS = 1000;
/** Recognisers settle on the words of a turn for so long after it; without a microphone they may be said again by then. */
const LATE_MS = 3000;
/** Where no voice was heard since, so long: slower than this is no recogniser, but a voice that is not noticed may be. */
const LATE_UNHEARD_MS = 15_000;
/** Words of a turn that was dropped may come for so long. */
const DROPPED_MS = 1500;
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
  if (soundMs === null || personEndedMs === null || endsAsking(saying)) return false;
  return soundMs < personEndedMs + OVERHANG_MS && isBackchannel(text);
}

/** What was said over the end of a question of the person's is its answer, listener's word or not. */
export const answersOverEnd = ({ saying, text }: TurnTaking, tMs: number): boolean =>
  endsAsking(saying) && text.tMs !== null && tMs - text.tMs < ANSWER_OVER_END_MS;

/** Nothing was heard of the visitor since their last turn: what comes now was said in it. */
const isOfLastTurn = ({ submitted, speech, soundMs }: TurnTaking): boolean =>
  submitted !== null && Math.max(speech?.soundMs ?? 0, soundMs ?? 0) <= submitted.tMs;

/**
 * The last reading of a turn that was submitted already, or of its last part; one that adds a word comes in time until it is
 * answered.
 */
export function isLate(state: TurnTaking, text: string, tMs: number): boolean {
  const { submitted, floor } = state;
  if (submitted === null || !isOfLastTurn(state)) return false;
  if (tMs - submitted.tMs > (hears(state, tMs) ? LATE_UNHEARD_MS : LATE_MS)) return false;
  // Whoever typed and sent has dropped what they were saying.
  if (!submitted.aloud) return tMs - submitted.tMs < DROPPED_MS;
  if (!continuesText(submitted.text, text)) return readsAgain(submitted.text, text);
  const adds = plainWords(text).length > plainWords(submitted.text).length;
  return !(adds && floor === 'thinking');
}

/** Words that come late and correct those which were submitted, beside adding to them. */
export const correctsLast = (state: TurnTaking, text: string): boolean =>
  isOfLastTurn(state) && restates(state.submitted?.text ?? '', text);

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
