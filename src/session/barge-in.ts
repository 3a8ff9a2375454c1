/** Speech over the person this long turns their voice down: a courtesy, and it lets the microphone hear better. */
const DUCK_MS = 240;
/**
 * Speech that has sounded for so long stops them (LiveKit's default; some 50 ms of it are the length of the windows that
 * sound is looked at in). A word that is no listener's does so at once. Sound alone cannot tell sooner: of synthesised
 * "okay", "right", "I see", laughs and false starts one in eight still sounds, as loud as an interruption, after 440 ms.
 */
export const BARGE_IN_MS = 520;
/** It sounds still if its last sound was so little ago: one soft stretch is no end. */
const STILL_MS = 72;
/** Quiet after which what was said over them is over. */
const OVER_MS = 250;
/** Without a word by then it was no interruption (LiveKit's default): they go on from the word where they stopped. */
export const FALSE_INTERRUPTION_MS = 2000;
/** Nobody says "mm-hm" for so long; and whoever speaks for so long is not to be talked over, words or not. */
const LASTING_MS = 1700;
const LASTING_EXCUSED_MS = 1200;

/** What is being done about somebody who speaks while the person does. */
export interface BargeIn {
  readonly phase: 'clear' | 'ducked' | 'held';
  readonly heldMs: number | null;
  /** All words so far were a listener's, such as "mm-hm". */
  readonly excused: boolean;
}

export const NO_BARGE_IN: BargeIn = { phase: 'clear', heldMs: null, excused: false };

export type BargeInAction = 'none' | 'duck' | 'unduck' | 'hold' | 'resume' | 'interrupt';

export interface Overlap {
  readonly tMs: number;
  /** How long what is said over the person has sounded, its pauses and the gaps of a laugh apart; 0 = nothing is. */
  readonly soundedMs: number;
  /** It sounds like a laugh. */
  readonly laughs: boolean;
  /** Since its last sound. */
  readonly quietMs: number;
}

interface Step {
  readonly state: BargeIn;
  readonly action: BargeInAction;
}

const cleared = (action: BargeInAction): Step => ({ state: NO_BARGE_IN, action });

/** What time and sound make of it. */
export function stepBargeIn(state: BargeIn, overlap: Overlap): Step {
  const { tMs, soundedMs, quietMs } = overlap;
  const excused = state.excused || overlap.laughs;
  const same: Step = { state, action: 'none' };
  switch (state.phase) {
    case 'clear':
      if (soundedMs < DUCK_MS || quietMs >= OVER_MS) return same;
      return { state: { ...state, phase: 'ducked' }, action: 'duck' };
    case 'ducked':
      if (quietMs >= OVER_MS) return cleared('unduck');
      // What has just ended does not go on: "okay" is about as long as this.
      if (quietMs >= STILL_MS || soundedMs < (excused ? LASTING_EXCUSED_MS : BARGE_IN_MS))
        return same;
      return { state: { ...state, phase: 'held', heldMs: tMs }, action: 'hold' };
    case 'held': {
      if (quietMs < OVER_MS)
        return soundedMs >= LASTING_MS && !state.excused ? cleared('interrupt') : same;
      const sinceMs = Math.min(tMs - (state.heldMs ?? tMs), quietMs);
      return state.excused || sinceMs >= FALSE_INTERRUPTION_MS ? cleared('resume') : same;
    }
  }
}
