export { createSession } from './create-session.ts';
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
export * from './types.ts';
