export { express, prosodyFor } from './express.ts';
export type { FaceTargets } from './feelings.ts';
export { createBrain, type BrainState, type VisitorEstimate } from './state.ts';
export { STEP_S, stepBrain } from './step-brain.ts';
export { temperamentByName, type Temperament } from './temperament.ts';
export { explainVisitor, type EvidenceSource, type Vote } from './visitor/evidence.ts';
