import { clamp, clamp01, type GesturePercept, type Percept, type VocalPercept } from '#core';

import { relax, unit } from './kinetics.ts';
import type { AppraisalState, BrainState, Modulators } from './state.ts';
import { setPoints, type Temperament } from './temperament.ts';

/** An appraisal is about the moment: it fades with this time constant. */
const APPRAISAL_TAU_S = 1.6;
/** Clearance of each modulator in seconds: phasic dopamine in seconds, stress in minutes (orders of magnitude only). */
const TAU_S = { dopamine: 4, serotonin: 90, noradrenaline: 3, oxytocin: 20, cortisol: 60 } as const;

const hit = (a: AppraisalState, change: Partial<AppraisalState>): AppraisalState => ({
  novelty: clamp01(a.novelty + (change.novelty ?? 0)),
  pleasantness: unit(a.pleasantness + (change.pleasantness ?? 0)),
  conduciveness: unit(a.conduciveness + (change.conduciveness ?? 0)),
  coping: unit(a.coping + (change.coping ?? 0)),
});

/**
 * What a gesture or sound of the visitor means for what is going on: a nod or a thumb says that it helps, a shaken head
 * that it does not; laughter and a wave are pleasant in themselves.
 */
const SIGNS: Readonly<
  Partial<Record<GesturePercept['gesture'] | VocalPercept['sound'], Partial<AppraisalState>>>
> = {
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

/** Scherer's checks on an event: how new, how pleasant, how helpful to what the person is there for. */
export function appraiseEvent(
  appraisal: AppraisalState,
  percept: Percept,
  before: BrainState,
): AppraisalState {
  switch (percept.kind) {
    case 'text': {
      if (!percept.final) return appraisal;
      const good = percept.sentiment * percept.confidence;
      const thanks = percept.intent === 'thanks' ? 0.5 : 0;
      const complaint = percept.intent === 'complaint' ? -0.4 : 0;
      return hit(appraisal, {
        novelty: 0.35,
        pleasantness: 0.7 * good,
        conduciveness: thanks + complaint,
      });
    }
    case 'presence': {
      const came = percept.people > before.visitor.people;
      const another = percept.visitor > before.visitor.number;
      return came || another ? hit(appraisal, { novelty: 0.6, pleasantness: 0.3 }) : appraisal;
    }
    case 'turn':
      if (percept.phase === 'interrupted') return hit(appraisal, { novelty: 0.4, coping: -0.1 });
      return percept.who === 'visitor' && percept.phase === 'start'
        ? hit(appraisal, { novelty: 0.25 })
        : appraisal;
    case 'gesture':
    case 'vocal': {
      const change = SIGNS[percept.kind === 'gesture' ? percept.gesture : percept.sound];
      const { confidence: sure } = percept;
      return change === undefined
        ? appraisal
        : hit(appraisal, {
            novelty: (change.novelty ?? 0) * sure,
            pleasantness: (change.pleasantness ?? 0) * sure,
            conduciveness: (change.conduciveness ?? 0) * sure,
          });
    }
    case 'hint':
      return hit(appraisal, {
        pleasantness: 0.4 * percept.appraisal.valence * percept.appraisal.confidence,
      });
    default:
      return appraisal;
  }
}

export const fadeAppraisal = (a: AppraisalState, dtS: number): AppraisalState => ({
  novelty: relax(a.novelty, 0, APPRAISAL_TAU_S, dtS),
  pleasantness: relax(a.pleasantness, 0, APPRAISAL_TAU_S, dtS),
  conduciveness: relax(a.conduciveness, 0, APPRAISAL_TAU_S, dtS),
  coping: relax(a.coping, 0, APPRAISAL_TAU_S, dtS),
});

/**
 * First-order kinetics of five modulators round the temperament's set points. Dopamine answers a visitor who is better
 * off than the mood expected (reward prediction error, Schultz 1997); noradrenaline novelty and arousal; oxytocin
 * shared attention and care; cortisol anger; serotonin slowly what the last minutes were like.
 */
export function stepModulators(
  state: BrainState,
  appraisal: AppraisalState,
  temperament: Temperament,
  dtS: number,
): Modulators {
  const rest = setPoints(temperament);
  const { visitor, modulators: m, mood } = state;
  const surpriseOfReward = visitor.valence * visitor.confidence - mood.valence;
  const drive = {
    dopamine: 0.5 * surpriseOfReward + 0.25 * appraisal.conduciveness,
    serotonin: 0.3 * visitor.valence * visitor.confidence,
    noradrenaline: 0.5 * appraisal.novelty + 0.25 * Math.max(0, visitor.arousal),
    oxytocin: 0.25 * (visitor.attention - 0.5) + 0.3 * Math.max(visitor.smile, visitor.sadness),
    cortisol: 0.5 * visitor.anger - 0.2 * Math.max(0, visitor.valence),
  };
  const step = (key: keyof Modulators): number =>
    clamp(relax(m[key], clamp01(rest[key] + drive[key]), TAU_S[key], dtS), 0, 1);
  return {
    dopamine: step('dopamine'),
    serotonin: step('serotonin'),
    noradrenaline: step('noradrenaline'),
    oxytocin: step('oxytocin'),
    cortisol: step('cortisol'),
  };
}
