import type { Affect } from '#core';

import { NO_ACCENT, type AccentState } from './accent.ts';
import { CALM } from './affect.ts';
import { UNAPPRAISED, type AppraisalState } from './appraise.ts';
import { ABSENT_MINDED, type AttentionState } from './attention.ts';
import { AT_EASE, type BodyState } from './body/body-state.ts';
import type { Cause } from './cause.ts';
import type { Drives } from './drives.ts';
import { UNMOVED, type Emotions } from './emotion-names.ts';
import { LOOKS_UP, type GazeState } from './gaze.ts';
import { NO_GESTURE, type GestureState } from './gesture.ts';
import { startLearning, type LearningState } from './learning/index.ts';
import { NOT_LISTENING, type ListenState } from './listen.ts';
import { NOTHING_COPIED, type MimicryState } from './mimicry.ts';
import { NOTHING_RELEASED, type Modulators, type RewardState } from './modulators.ts';
import { createStreams, type Streams } from './streams.ts';
import { temperamentByName, traitsOf, type Temperament } from './temperament.ts';
import { NOBODY_SPEAKS, type TurnState } from './turn.ts';
import { STRANGERS, type Bond } from './visitor/bond.ts';
import { UNKNOWN_VISITOR } from './visitor/latch.ts';
import type { VisitorEstimate } from './visitor/visitor.ts';
import { NOTHING_MEANT, NOTHING_POSED, type PosedFace, type Voluntary } from './voluntary.ts';

export type { VisitorEstimate } from './visitor/visitor.ts';

/** Everything the brain knows: plain JSON, so a session can be saved, replayed and compared. */
export interface BrainState {
  /** Whole steps lived; time is counted, never added up. */
  readonly step: number;
  /** Session time, `step` / 60 s. */
  readonly tMs: number;
  readonly rng: Streams;
  readonly visitor: VisitorEstimate;
  readonly bond: Bond;
  readonly appraisal: AppraisalState;
  readonly reward: RewardState;
  readonly modulators: Modulators;
  /** Released but not yet arrived. */
  readonly releasing: Modulators;
  readonly emotions: Emotions;
  readonly affect: Affect;
  readonly mood: Affect;
  readonly drives: Drives;
  readonly attention: AttentionState;
  readonly voluntary: Voluntary;
  /** The posed face, and where it is on its way from: the two stages of the path from above. */
  readonly posed: PosedFace;
  readonly posing: PosedFace;
  readonly mimicry: MimicryState;
  readonly gaze: GazeState;
  readonly body: BodyState;
  readonly gesture: GestureState;
  readonly accent: AccentState;
  readonly turn: TurnState;
  readonly listen: ListenState;
  /** What was learned of this visitor. */
  readonly learning: LearningState;
  /** The trace of the last event that mattered. */
  readonly cause: Cause | null;
}

/** A brain that has just woken, at session time 0. */
export const createBrain = (
  seed: number,
  temperament: Temperament = temperamentByName('receptionist'),
): BrainState => ({
  step: 0,
  tMs: 0,
  rng: createStreams(seed),
  visitor: UNKNOWN_VISITOR,
  bond: STRANGERS,
  appraisal: UNAPPRAISED,
  reward: { expected: 0, error: 0 },
  modulators: traitsOf(temperament).rest,
  releasing: NOTHING_RELEASED,
  emotions: UNMOVED,
  affect: CALM,
  mood: CALM,
  drives: {
    help: 0.15 + 0.3 * temperament.agreeableness,
    understood: 0.1,
    curiosity: 0.15 + 0.4 * temperament.openness,
    rest: 0.05,
  },
  attention: ABSENT_MINDED,
  voluntary: NOTHING_MEANT,
  posed: NOTHING_POSED,
  posing: NOTHING_POSED,
  mimicry: NOTHING_COPIED,
  gaze: LOOKS_UP,
  body: AT_EASE,
  gesture: NO_GESTURE,
  accent: NO_ACCENT,
  turn: NOBODY_SPEAKS,
  listen: NOT_LISTENING,
  learning: startLearning(temperament, seed),
  cause: null,
});
