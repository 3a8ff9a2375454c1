import type { Locale } from '#core';

/** Words that need longer than this are announced by a sound (natural fillers help, arXiv 2507.22352). */
const FILLER_AFTER_MS = 700;
/** A model that has begun to write has words soon: a filler would only keep them waiting, unless it writes slowly. */
const FILLER_WHILE_WRITING_MS = 1500;
/** Longer than this hurts (Templeton 2022): then it is said what takes so long. */
const HONEST_AFTER_MS = 4000;

/** What fills the time until there are words; JSON. */
export interface Filling {
  /** The end of the turn that is being answered; null when nothing is waited for. */
  readonly sinceMs: number | null;
  /** The visitor spoke: somebody who types sees that they are thought about, and reads on. */
  readonly aloud: boolean;
  readonly said: 'nothing' | 'filler' | 'honest';
  /** The turn before had one: never twice in a row. */
  readonly hadOne: boolean;
  readonly count: number;
}

export const NOTHING_TO_FILL: Filling = {
  sinceMs: null,
  aloud: false,
  said: 'nothing',
  hadOne: false,
  count: 0,
};

/** A turn has ended and is being answered. */
export const fillFrom = (before: Filling, tMs: number, aloud: boolean): Filling => ({
  ...before,
  sinceMs: tMs,
  aloud,
  said: 'nothing',
  hadOne: before.said === 'filler',
});

/** What the answer has come to. */
export type Answering = 'unwritten' | 'writing' | 'known';

/** @param answering `writing`: the model has begun, but no words can be said yet */
export function stepFilling(
  state: Filling,
  tMs: number,
  answering: Answering,
): { readonly state: Filling; readonly say: 'nothing' | 'filler' | 'honest' } {
  if (state.sinceMs === null) return { state, say: 'nothing' };
  if (answering === 'known') return { state: { ...state, sinceMs: null }, say: 'nothing' };
  const waitedMs = tMs - state.sinceMs;
  if (waitedMs >= HONEST_AFTER_MS && state.said !== 'honest') return said(state, 'honest');
  const patienceMs = answering === 'writing' ? FILLER_WHILE_WRITING_MS : FILLER_AFTER_MS;
  const due = waitedMs >= patienceMs && waitedMs < HONEST_AFTER_MS;
  if (due && state.aloud && state.said === 'nothing' && !state.hadOne) return said(state, 'filler');
  return { state, say: 'nothing' };
}

const said = (state: Filling, say: 'filler' | 'honest') => ({
  state: { ...state, said: say, count: state.count + 1 },
  say,
});

const FILLERS: Readonly<
  Record<Locale, Readonly<Record<'calm' | 'caring' | 'honest', readonly string[]>>>
> = {
  en: {
    calm: ['Let me think.', 'Let me see.', 'One moment.'],
    // Brightness would be out of place beside somebody who is troubled.
    caring: ['Let me see.'],
    honest: ['This takes me a moment.', 'I am still looking, one moment.'],
  },
  nl: {
    calm: ['Even denken.', 'Eens kijken.', 'Een ogenblik.'],
    caring: ['Eens kijken.'],
    honest: ['Dit kost me even tijd.', 'Ik ben nog aan het zoeken.'],
  },
};

/** The words of it. `count` takes turns among them, so that none follows itself. */
export function fillerText(
  say: 'filler' | 'honest',
  locale: Locale,
  troubled: boolean,
  count: number,
): string {
  const texts = FILLERS[locale][say === 'honest' ? 'honest' : troubled ? 'caring' : 'calm'];
  return texts[count % texts.length] ?? '';
}
