import type { Locale } from '#core';

/** Words that need longer than this are announced by a sound (natural fillers help, arXiv 2507.22352). */
const FILLER_AFTER_MS = 700;
/** A model that has begun to write has words soon: a filler would only keep them waiting, unless it writes slowly. */
const FILLER_WHILE_WRITING_MS = 1500;
/** Longer than this hurts (Templeton 2022): then it is said what takes so long. */
const HONEST_AFTER_MS = 4000;
/** Again after so long, and each time after twice as long: who is told too often is kept from waiting in peace. */
const HONEST_AGAIN_MS = 8000;

/** What fills the time until there are words; JSON. */
export interface Filling {
  /** The end of the turn that is being answered; null when nothing is waited for. */
  readonly sinceMs: number | null;
  /** The visitor spoke: somebody who types sees that they are thought about, and reads on. */
  readonly aloud: boolean;
  readonly filled: boolean;
  /** Honest words that were said about this wait. */
  readonly honest: number;
  /** The turn before had a filler: never twice in a row. */
  readonly hadOne: boolean;
  /** Fillers so far, in all turns. */
  readonly count: number;
}

export const NOTHING_TO_FILL: Filling = {
  sinceMs: null,
  aloud: false,
  filled: false,
  honest: 0,
  hadOne: false,
  count: 0,
};

/** A turn has ended and is being answered. */
export const fillFrom = (before: Filling, tMs: number, aloud: boolean): Filling => ({
  ...before,
  sinceMs: tMs,
  aloud,
  filled: false,
  honest: 0,
  hadOne: before.filled,
});

/** What the answer has come to. */
export type Answering = 'unwritten' | 'writing' | 'known';

/** When honest words are due, ms after the end of the turn: 4 s, 12 s, 28 s, 60 s. */
const honestAfterMs = (said: number): number => HONEST_AFTER_MS + HONEST_AGAIN_MS * (2 ** said - 1);

/** @param answering `writing`: the model has begun, but no words can be said yet */
export function stepFilling(
  state: Filling,
  tMs: number,
  answering: Answering,
): { readonly state: Filling; readonly say: 'nothing' | 'filler' | 'honest' } {
  if (state.sinceMs === null) return { state, say: 'nothing' };
  if (answering === 'known') return { state: { ...state, sinceMs: null }, say: 'nothing' };
  const waitedMs = tMs - state.sinceMs;
  if (waitedMs >= honestAfterMs(state.honest))
    return { state: { ...state, honest: state.honest + 1 }, say: 'honest' };
  const patienceMs = answering === 'writing' ? FILLER_WHILE_WRITING_MS : FILLER_AFTER_MS;
  const due = waitedMs >= patienceMs && waitedMs < HONEST_AFTER_MS;
  if (due && state.aloud && !state.filled && !state.hadOne)
    return { state: { ...state, filled: true, count: state.count + 1 }, say: 'filler' };
  return { state, say: 'nothing' };
}

const FILLERS: Readonly<
  Record<Locale, Readonly<Record<'calm' | 'caring' | 'honest', readonly string[]>>>
> = {
  en: {
    calm: ['Let me think.', 'Let me see.', 'One moment.'],
    // Brightness would be out of place beside somebody who is troubled.
    caring: ['Let me see.'],
    honest: [
      'This takes me a moment.',
      'I am still looking, one moment.',
      'Thank you for waiting. It is not there yet.',
    ],
  },
  nl: {
    calm: ['Even denken.', 'Eens kijken.', 'Een ogenblik.'],
    caring: ['Eens kijken.'],
    honest: [
      'Dit kost me even tijd.',
      'Ik ben nog aan het zoeken.',
      'Bedankt voor het wachten. Het is er nog niet.',
    ],
  },
};

/**
 * The words of it, in the conversation's language. `count` takes turns among fillers, so that none follows itself, and
 * among honest words it is how many were said about this wait: the first says that it takes time, the others that it still
 * does.
 */
export function fillerText(
  say: 'filler' | 'honest',
  locale: Locale,
  troubled: boolean,
  count: number,
): string {
  const { honest, caring, calm } = FILLERS[locale];
  if (say === 'honest')
    return honest[count <= 0 ? 0 : 1 + ((count - 1) % (honest.length - 1))] ?? '';
  const texts = troubled ? caring : calm;
  return texts[count % texts.length] ?? '';
}
