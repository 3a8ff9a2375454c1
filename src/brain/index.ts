export { CHECKS, type AppraisalState } from './appraise.ts';
export {
  TARGETS,
  type AttentionAction,
  type AttentionState,
  type AttentionTarget,
} from './attention.ts';
export type { Cause } from './cause.ts';
export type { Drives } from './drives.ts';
export { EMOTIONS, type EmotionName, type Emotions } from './emotion-names.ts';
export { express } from './express.ts';
export type { FaceTargets } from './feelings.ts';
export { STEP_S } from './grid.ts';
export {
  chooseManner,
  eraseLearning,
  explainManners,
  mannerContext,
  type LearningState,
  type MannerReasons,
  type PairReason,
} from './learning/index.ts';
export type { Backchannel } from './listen.ts';
export { MODULATORS, type ModulatorName, type Modulators } from './modulators.ts';
export { prosodyFor } from './prosody.ts';
export { createBrain, type BrainState } from './state.ts';
export { stepBrain } from './step-brain.ts';
export { TEMPERAMENTS, temperamentByName, traitsOf, type Temperament } from './temperament.ts';
export { explainVisitor, type EvidenceSource, type Vote } from './visitor/evidence.ts';
export type { VisitorEstimate } from './visitor/visitor.ts';
export { POSED_CONTROLS } from './voluntary.ts';
