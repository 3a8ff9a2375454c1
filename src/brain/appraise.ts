import { clamp01, type GesturePercept, type Percept, type VocalPercept } from '#core';

import type { Draft } from './draft.ts';
import { keepOf, unit } from './kinetics.ts';
import { habituationOf } from './learning/index.ts';
import type { BrainState } from './state.ts';

/** Scherer's checks on the latest event, each in [-1, 1] (novelty in [0, 1]); they fade within a second or two. */
export interface AppraisalState {
  readonly novelty: number;
  /** Is it pleasant in itself? */
  readonly pleasantness: number;
  /** Does it help with what the person is there for? */
  readonly conduciveness: number;
  /** Can the person deal with it? */
  readonly coping: number;
  /** Does it fit how people should treat each other? */
  readonly norms: number;
}
export const CHECKS = ['novelty', 'pleasantness', 'conduciveness', 'coping', 'norms'] as const;
export const UNAPPRAISED: AppraisalState = {
  novelty: 0,
  pleasantness: 0,
  conduciveness: 0,
  coping: 0,
  norms: 0,
};

/** An appraisal is about the moment: it fades with this time constant. */
const FADES = keepOf(1.6);

type Checks = Partial<AppraisalState>;

/**
 * What a gesture or sound of the visitor means for what is going on: a nod or a thumb says that it helps, a shaken head
 * that it does not; laughter and a wave are pleasant in themselves.
 */
const SIGNS: Readonly<Partial<Record<GesturePercept['gesture'] | VocalPercept['sound'], Checks>>> =
  {
    nod: { conduciveness: 0.2 },
    shake: { novelty: 0.1, conduciveness: -0.2 },
    'lean-in': { conduciveness: 0.1 },
    'lean-out': { conduciveness: -0.1 },
    wave: { novelty: 0.3, pleasantness: 0.3 },
    'thumbs-up': { novelty: 0.2, pleasantness: 0.3, conduciveness: 0.6 },
    'thumbs-down': { novelty: 0.2, pleasantness: -0.2, conduciveness: -0.6 },
    'raised-hand': { novelty: 0.4 },
    laugh: { novelty: 0.2, pleasantness: 0.5 },
    sigh: { novelty: 0.15, conduciveness: -0.15 },
  };

const scaled = (checks: Checks, by: number): Checks => {
  const out: { -readonly [Key in keyof AppraisalState]?: number } = {};
  for (const check of CHECKS) {
    const value = checks[check];
    if (value !== undefined) out[check] = value * by;
  }
  return out;
};

/** What an event adds to each check; null where nothing is made of it. What keeps coming back is no longer new. */
export function checksOf(percept: Percept, before: BrainState | Draft): Checks | null {
  const fresh = habituationOf(before.learning, percept, before.tMs);
  switch (percept.kind) {
    case 'text': {
      if (!percept.final) return null;
      const good = percept.sentiment * percept.confidence;
      const thanks = percept.intent === 'thanks' ? 0.5 : 0;
      const complaint = percept.intent === 'complaint' ? -0.4 : 0;
      const rude = good < 0 && percept.intent !== 'complaint' ? percept.emotion.angry : 0;
      return {
        novelty: 0.35 * fresh,
        pleasantness: 0.7 * good,
        conduciveness: thanks + complaint,
        norms: thanks - 0.8 * rude,
      };
    }
    case 'presence': {
      const came = percept.people > before.visitor.people;
      const another = percept.visitor > before.visitor.number;
      return came || another ? { novelty: 0.6, pleasantness: 0.3 } : null;
    }
    case 'turn':
      if (percept.phase === 'interrupted') return { novelty: 0.4 * fresh, coping: -0.1 };
      return percept.who === 'visitor' && percept.phase === 'start' ? { novelty: 0.25 } : null;
    case 'gesture':
    case 'vocal': {
      const change = SIGNS[percept.kind === 'gesture' ? percept.gesture : percept.sound];
      return change === undefined ? null : scaled(change, percept.confidence);
    }
    case 'hint':
      return { pleasantness: 0.4 * percept.appraisal.valence * percept.appraisal.confidence };
    default:
      return null;
  }
}

export function addChecks({ appraisal: a }: Draft, checks: Checks): void {
  a.novelty = clamp01(a.novelty + (checks.novelty ?? 0));
  a.pleasantness = unit(a.pleasantness + (checks.pleasantness ?? 0));
  a.conduciveness = unit(a.conduciveness + (checks.conduciveness ?? 0));
  a.coping = unit(a.coping + (checks.coping ?? 0));
  a.norms = unit(a.norms + (checks.norms ?? 0));
}

export function fadeAppraisal({ appraisal: a }: Draft): void {
  for (const check of CHECKS) a[check] *= FADES;
}
