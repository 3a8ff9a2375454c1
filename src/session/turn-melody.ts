/** How the visitor's pitch has run of late, against their own range; JSON. */
export interface TurnMelody {
  /** The last voiced stretch: session times and pitches. */
  readonly tail: readonly { readonly tMs: number; readonly pitchSt: number }[];
  /** The speaker's own low and high, as running quantiles, semitones above 1 Hz; null before anything was heard. */
  readonly lowSt: number | null;
  readonly highSt: number | null;
  /** Pitches heard so far, up to where the range is trusted. */
  readonly known: number;
}

export const NO_TURN_MELODY: TurnMelody = { tail: [], lowSt: null, highSt: null, known: 0 };

/** How a voice ends: down to the floor of its range, up, or held where it was, which tells that more is to come. */
export type TurnEnding = 'fall' | 'rise' | 'level' | 'unknown';

/** The stretch that is looked at; a nuclear fall or rise takes about so long. */
const TAIL_MS = 320;
/** Voiced sound after a gap this long starts a new tail. */
const GAP_MS = 250;
/** Shares of the range that are taken for its floor and its ceiling. */
const LOW_SHARE = 0.15;
const HIGH_SHARE = 0.85;
/** How fast the quantiles follow at first, and later, semitones a pitch. */
const LEARNS_ST = { first: 1.2, later: 0.25 } as const;
/** About a second and a half of voiced sound. */
const TRUSTED = 45;
/** Fewer pitches than this tell no direction. */
const FEWEST = 4;
/** A step this large between two stretches is a slip of an octave, not a voice. */
const SLIP_ST = 7;
const FALL_ST = -1;
const RISE_ST = 1.5;

const toSt = (hz: number): number => 12 * Math.log2(hz);

/** Stochastic approximation of a quantile (Robbins & Monro 1951). */
const follow = (at: number | null, value: number, share: number, stepSt: number): number => {
  if (at === null) return value;
  return value < at ? at - stepSt * (1 - share) : at + stepSt * share;
};

/** Takes in a stretch in which the visitor was heard. @param pitchHz null when it was unvoiced */
export function hearMelody(state: TurnMelody, tMs: number, pitchHz: number | null): TurnMelody {
  if (pitchHz === null) return state;
  const pitchSt = toSt(pitchHz);
  const last = state.tail.at(-1);
  if (last && tMs - last.tMs < GAP_MS && Math.abs(pitchSt - last.pitchSt) > SLIP_ST) return state;
  const goesOn = last !== undefined && tMs - last.tMs < GAP_MS;
  const kept = goesOn ? state.tail.filter((at) => tMs - at.tMs <= TAIL_MS) : [];
  const stepSt = state.known < TRUSTED ? LEARNS_ST.first : LEARNS_ST.later;
  return {
    tail: [...kept, { tMs, pitchSt }],
    lowSt: follow(state.lowSt, pitchSt, LOW_SHARE, stepSt),
    highSt: follow(state.highSt, pitchSt, HIGH_SHARE, stepSt),
    known: Math.min(TRUSTED, state.known + 1),
  };
}

/** How the last voiced stretch ended. */
export function turnEnding({ tail, lowSt, highSt, known }: TurnMelody): TurnEnding {
  if (tail.length < FEWEST || lowSt === null || highSt === null || known < TRUSTED)
    return 'unknown';
  const mean = (from: number, to: number): number => {
    const part = tail.slice(from, to);
    return part.reduce((sum, { pitchSt }) => sum + pitchSt, 0) / part.length;
  };
  const third = Math.max(1, Math.floor(tail.length / 3));
  const end = mean(tail.length - third, tail.length);
  const changeSt = end - mean(0, third);
  if (changeSt >= RISE_ST && end > (lowSt + highSt) / 2) return 'rise';
  // Lower than nearly all that they said before: pitch falls within sentences too, but seldom to the floor.
  if (changeSt <= FALL_ST && end <= lowSt) return 'fall';
  return 'level';
}
