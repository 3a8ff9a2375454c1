import type { Percept } from '#core';

import { addChecks, CHECKS, checksOf, type AppraisalState } from './appraise.ts';
import type { Draft } from './draft.ts';
import { EMOTIONS, type EmotionName, type Emotions } from './emotions.ts';
import { MODULATORS, type Modulators } from './modulators.ts';

/** What the last event that mattered did: sensed, appraised, released, felt. */
export interface Cause {
  /** Grows by one with each. */
  readonly id: number;
  readonly tMs: number;
  /** What was sensed: the percept's kind and, in a word, what it was. */
  readonly event: { readonly kind: Percept['kind']; readonly what: string };
  /** What it added to each check. */
  readonly checks: Partial<AppraisalState>;
  /** What it released. */
  readonly releases: Partial<Modulators>;
  /** The emotions that have risen most since, the strongest first; at most four. */
  readonly feelings: readonly { readonly emotion: EmotionName; readonly rise: number }[];
  /** What was felt when it came. */
  readonly before: Emotions;
  /** Whole steps since. */
  readonly ageSteps: number;
}

const MATTERS = 0.1;
/** What is felt is followed for three seconds, looked at ten times a second. */
const FOLLOWED_STEPS = 180;
const EVERY_STEPS = 6;

const nameOf = (percept: Percept): string => {
  switch (percept.kind) {
    case 'text':
      return percept.intent;
    case 'gesture':
      return percept.gesture;
    case 'vocal':
      return percept.sound;
    case 'turn':
      return `${percept.who}-${percept.phase}`;
    case 'presence':
      return 'visitor-came';
    default:
      return percept.kind;
  }
};

/** What an event releases, from what was made of it. */
function releasesOf(checks: Partial<AppraisalState>, draft: Draft): Partial<Modulators> {
  const reward = 0.6 * (checks.pleasantness ?? 0) + 0.6 * (checks.conduciveness ?? 0);
  const error = reward === 0 ? 0 : reward - 0.5 * draft.reward.expected;
  return {
    dopamine: 0.25 * error,
    noradrenaline: 0.15 * (checks.novelty ?? 0),
    oxytocin: 0.1 * Math.max(0, checks.norms ?? 0),
    cortisol: 0.2 * Math.max(0, -(checks.norms ?? 0)),
  };
}

/** Appraises a percept, releases what it releases, and keeps the trace of it when it mattered. */
export function appraise(draft: Draft, percept: Percept): void {
  const checks = checksOf(percept, draft);
  if (!checks) return;
  addChecks(draft, checks);
  const releases = releasesOf(checks, draft);
  for (const name of MODULATORS) draft.releasing[name] += releases[name] ?? 0;
  const size = CHECKS.reduce((sum, check) => sum + Math.abs(checks[check] ?? 0), 0);
  if (size < MATTERS) return;
  draft.cause = {
    id: (draft.cause?.id ?? 0) + 1,
    tMs: draft.tMs,
    event: { kind: percept.kind, what: nameOf(percept) },
    checks,
    releases,
    feelings: [],
    before: { ...draft.emotions },
    ageSteps: 0,
  };
}

export function stepCause(draft: Draft): void {
  const { cause, emotions } = draft;
  if (!cause || cause.ageSteps >= FOLLOWED_STEPS) return;
  const ageSteps = cause.ageSteps + 1;
  const feelings =
    ageSteps % EVERY_STEPS > 0
      ? cause.feelings
      : EMOTIONS.map((emotion) => ({ emotion, rise: emotions[emotion] - cause.before[emotion] }))
          .filter(({ rise }) => rise > 0.02)
          .toSorted((a, b) => b.rise - a.rise)
          .slice(0, 4);
  draft.cause = { ...cause, ageSteps, feelings };
}
