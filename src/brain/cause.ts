import type { Percept, TextPercept } from '#core';

import {
  addChecks,
  CHECKS,
  checksOf,
  tellsFear,
  tellsSorrow,
  type AppraisalState,
} from './appraise.ts';
import type { Draft } from './draft.ts';
import { EMOTIONS, type EmotionName, type Emotions } from './emotion-names.ts';
import { gazeAtEvent, gazeAtShame } from './gaze.ts';
import { unit } from './kinetics.ts';
import { MODULATORS, type ModulatorName, type Modulators } from './modulators.ts';

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

/** Checks that add up to less than this are not worth a trace. */
const MATTERS = 0.2;
/** An offence as plain as this puts to shame; a shout, which startles more, does not. */
const SHAMES = -0.35;
/** What is felt is followed for three seconds, looked at ten times a second. */
const FOLLOWED_STEPS = 180;
const EVERY_STEPS = 6;
/** A rise smaller than this is no answer to anything. */
const RISEN = 0.02;
const MOST_FEELINGS = 4;

/** The model reads the words that were just said: where they left a trace of their own, it stays. */
const READS_MS = 20_000;

/** That somebody begins to speak is new, and no reason for anything: what they say is. */
const isCue = (percept: Percept, { cause, tMs }: Draft): boolean =>
  (percept.kind === 'turn' && percept.phase !== 'interrupted') ||
  (percept.kind === 'hint' && cause?.event.kind === 'text' && tMs - cause.tMs < READS_MS);

/** What words were, where that says more than what they asked for. */
const wordsOf = (percept: TextPercept): string => {
  if (percept.acts?.includes('insult')) return 'insult';
  if (tellsSorrow(percept)) return 'sorrow';
  return tellsFear(percept) && percept.intent === 'statement' ? 'fear' : percept.intent;
};

const nameOf = (percept: Percept, before: Draft): string => {
  switch (percept.kind) {
    case 'text':
      return wordsOf(percept);
    case 'gesture':
      return percept.gesture;
    case 'vocal':
      return percept.sound;
    case 'turn':
      return `${percept.who}-${percept.phase}`;
    case 'voice':
      return 'shout';
    case 'presence':
      if (percept.visitor > before.visitor.number) return 'visitor-came';
      return percept.people === 0 ? 'visitor-left' : 'visitor-returned';
    default:
      return percept.kind;
  }
};

/**
 * What an event releases at once, from what was made of it: dopamine the reward beyond what was expected (Schultz 1997),
 * noradrenaline the new (Aston-Jones & Cohen 2005), acetylcholine what is worth learning from, oxytocin kindness,
 * cortisol what cannot be coped with or breaks the norms (Dickerson & Kemeny 2004), endorphin laughter (Dunbar 2012).
 */
function releasesOf(checks: Partial<AppraisalState>, percept: Percept, draft: Draft): Modulators {
  const { novelty = 0, pleasantness = 0, conduciveness = 0, coping = 0, norms = 0 } = checks;
  const reward = 0.5 * pleasantness + 0.5 * conduciveness;
  const laughs = percept.kind === 'vocal' && percept.sound === 'laugh' ? percept.confidence : 0;
  return {
    dopamine: reward === 0 ? 0 : 0.4 * (reward - 0.5 * draft.reward.expected),
    serotonin: 0.08 * norms,
    noradrenaline: 0.2 * novelty,
    acetylcholine: 0.2 * novelty,
    oxytocin: 0.12 * Math.max(0, norms) + 0.06 * Math.max(0, pleasantness),
    cortisol: 0.15 * Math.max(0, -coping) + 0.2 * Math.max(0, -norms),
    endorphin: 0.25 * laughs,
  };
}

const rounded = (x: number): number => Math.round(x * 1000) / 1000;

/** The releases that can be told from none. */
function told(releases: Modulators): Partial<Modulators> {
  const out: { -readonly [Name in ModulatorName]?: number } = {};
  for (const name of MODULATORS) {
    if (Math.abs(releases[name]) >= 0.001) out[name] = rounded(releases[name]);
  }
  return out;
}

/** Appraises a percept, releases what it releases, and keeps the trace of it when it mattered. */
export function appraise(draft: Draft, percept: Percept): void {
  const checks = checksOf(percept, draft);
  if (!checks) return;
  addChecks(draft, checks);
  if ((checks.norms ?? 0) <= SHAMES) gazeAtShame(draft);
  else gazeAtEvent(draft, checks.novelty ?? 0);
  const releases = releasesOf(checks, percept, draft);
  for (const name of MODULATORS)
    draft.releasing[name] = unit(draft.releasing[name] + releases[name]);
  const size = CHECKS.reduce((sum, check) => sum + Math.abs(checks[check] ?? 0), 0);
  if (size < MATTERS || isCue(percept, draft)) return;
  draft.cause = {
    id: (draft.cause?.id ?? 0) + 1,
    tMs: draft.tMs,
    event: { kind: percept.kind, what: nameOf(percept, draft) },
    checks,
    releases: told(releases),
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
          .filter(({ rise }) => rise > RISEN)
          .toSorted((a, b) => b.rise - a.rise)
          .slice(0, MOST_FEELINGS);
  draft.cause = { ...cause, ageSteps, feelings };
}
