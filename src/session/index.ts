export { createSession } from './create-session.ts';
export {
  readBrainLog,
  type BrainLogFault,
  rerunBrain,
  type BrainLog,
  type BrainTrack,
  type Rerun,
} from './brain-log.ts';
export {
  BRAIN_LAYERS,
  BRAIN_PATH,
  goesBothWays,
  learnedAt,
  restingLevels,
  type BrainLayer,
  type BrainLevels,
  type BrainMoment,
  type Levels,
} from './brain-moment.ts';
export { SCENE_NAMES, type SceneName } from './brain-scenes.ts';
export { createBrainTail, type BrainTail } from './brain-tail.ts';
export { createBrainWatch, type BrainSnapshot, type BrainWatch } from './brain-watch.ts';
export { withLiveCall, type LiveCallOptions } from './live-call.ts';
export { betweenExpressions, createPosedFace } from './posed-face.ts';
export { FACE_NAMES, type FaceName } from './held-faces.ts';
export { isRecording, replay, replayVisitor } from './replay.ts';
export {
  createSenseWatch,
  type SenseMoment,
  type SenseSnapshot,
  type SenseWatch,
} from './sense-watch.ts';
export { isSenseContext, type SenseContext } from './sense-mode.ts';
export { createSitter, type Sitter } from './sitter.ts';
export { TRAITS } from './temperament-changes.ts';
export { failedQuestion } from './transcript.ts';
export type { PagePlace } from './page-place.ts';
export * from './types.ts';
export {
  createTraceLog,
  momentsOf,
  spansOf,
  TRACE_POINTS,
  type TracePoint,
  type TurnSpans,
  type TurnTrace,
} from './turn-trace.ts';
export { TEMPERAMENTS, type Temperament } from '#brain';
