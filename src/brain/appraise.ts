import {
  clamp01,
  type GesturePercept,
  type Percept,
  type TextPercept,
  type VocalPercept,
} from '#core';

import type { Draft } from './draft.ts';
import { keepOf, toward, unit } from './kinetics.ts';
import { habituationOf, topicFeeling } from './learning/index.ts';
import { beginsToShout } from './visitor/shout.ts';

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

/** A shout startles, and is not how people should speak to each other. */
const SHOUT: Checks = { novelty: 0.95, pleasantness: -0.3, coping: -0.25, norms: -0.3 };

/** From this share of sorrow on, words tell of it. */
const SORROW = 0.5;

/** Whether a plain statement is one of sorrow, such as the news of a death. */
export const tellsSorrow = ({ emotion, intent }: TextPercept): boolean =>
  intent === 'statement' && emotion.sad >= SORROW && emotion.sad > emotion.angry;

/** Whether words tell of their writer's fear, and of nothing that went wrong. */
export const tellsFear = ({ acts = [], intent }: TextPercept): boolean =>
  acts.includes('fear') && intent !== 'complaint';

/** Words: what they say of the mood, what they ask for, and whether they treat the person as people should be treated. */
function checksOfText(percept: TextPercept, fresh: number): Checks {
  const good = percept.sentiment * percept.confidence;
  const { angry } = percept.emotion;
  const novelty = 0.35 * fresh;
  const pleasantness = 0.7 * good;
  switch (percept.intent) {
    case 'thanks':
      return { novelty, pleasantness, conduciveness: 0.6, norms: 0.6 };
    case 'complaint':
      return { novelty, pleasantness, conduciveness: -0.4, coping: -0.1 };
    case 'distress':
      return { novelty: 0.5 * fresh, pleasantness, conduciveness: -0.1, coping: -0.2 };
    case 'greeting':
      return { novelty, pleasantness: pleasantness + 0.2, norms: 0.3 };
    case 'farewell':
      return { novelty, pleasantness: pleasantness + 0.1, norms: 0.2 };
    case 'person':
      return { novelty, pleasantness, conduciveness: -0.2, coping: -0.1 };
    case 'question':
      return { novelty, pleasantness, conduciveness: 0.1 };
    case 'statement':
      // A loss that is told: nothing went wrong between the two, and nothing can be done about it.
      if (tellsSorrow(percept)) return { novelty: 0.5 * fresh, pleasantness, coping: -0.1 };
      // Nor did it where somebody is afraid: they are cared for, and the person keeps calm for both.
      if (tellsFear(percept)) return { novelty: 0.5 * fresh, pleasantness, coping: -0.05 };
      // Praise pleases and says that it helped; an insult is no complaint about anything.
      return good > 0
        ? { novelty, pleasantness, conduciveness: 0.5 * good, norms: 0.4 * good }
        : {
            novelty: novelty + 0.2 * angry * fresh,
            pleasantness,
            conduciveness: 0.2 * good,
            coping: -0.15 * angry,
            norms: angry * Math.min(0, 1.2 * good),
          };
  }
}

/**
 * Words that are meant to hurt break a norm, whatever else they ask for. They are met with shame for a moment and with
 * steadiness then (`emotions.ts`); there is nothing in this brain that they could be paid back with.
 */
const withInsult = ({ acts = [], emotion }: TextPercept, checks: Checks): Checks =>
  acts.includes('insult')
    ? {
        ...checks,
        coping: Math.min(checks.coping ?? 0, -0.15 * emotion.angry),
        norms: Math.min(checks.norms ?? 0, -0.25 - 0.3 * emotion.angry),
      }
    : checks;

/** What an event adds to each check; null where nothing is made of it. What keeps coming back is no longer new. */
export function checksOf(percept: Percept, before: Draft): Checks | null {
  const fresh = habituationOf(before.learning, percept, before.tMs);
  switch (percept.kind) {
    case 'text':
      return percept.final ? withInsult(percept, checksOfText(percept, fresh)) : null;
    case 'voice':
      return beginsToShout(percept, before.visitor) ? SHOUT : null;
    case 'presence': {
      const { people, number } = before.visitor;
      if (percept.visitor > number) return { novelty: 0.6, pleasantness: 0.4 };
      if (percept.people > people) {
        // Whoever comes back is less of a surprise, and more of a pleasure the better they are known.
        return { novelty: 0.5, pleasantness: 0.4 + 0.6 * before.bond.familiarity };
      }
      return percept.people === 0 && people > 0
        ? { novelty: 0.15, conduciveness: before.turn.parting ? 0 : -0.25 }
        : null;
    }
    case 'turn':
      if (percept.phase === 'interrupted')
        return { novelty: 0.4 * fresh, conduciveness: -0.1, coping: -0.1 };
      // Somebody wanted to say something, and it was lost: hardly worth a regret.
      if (percept.phase === 'dropped')
        return before.turn.phase === 'listening' ? { conduciveness: -0.06 } : null;
      return percept.who === 'visitor' && percept.phase === 'start' ? { novelty: 0.25 } : null;
    case 'gesture':
    case 'vocal': {
      const change = SIGNS[percept.kind === 'gesture' ? percept.gesture : percept.sound];
      if (!change) return null;
      const checks = scaled(change, percept.confidence);
      return { ...checks, novelty: (checks.novelty ?? 0) * fresh };
    }
    case 'beat': {
      // What was pleasant or not to speak of with this visitor colours what is said of it next.
      const expected = percept.topic ? topicFeeling(before.learning, percept.topic) : 0;
      return expected === 0 ? null : { pleasantness: 0.25 * expected };
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
  a.novelty = toward(a.novelty, 0, FADES);
  a.pleasantness = toward(a.pleasantness, 0, FADES);
  a.conduciveness = toward(a.conduciveness, 0, FADES);
  a.coping = toward(a.coping, 0, FADES);
  a.norms = toward(a.norms, 0, FADES);
}
