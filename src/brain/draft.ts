import {
  copyAccent,
  copyAffect,
  copyAppraisal,
  copyAttention,
  copyBody,
  copyBond,
  copyDrives,
  copyEmotions,
  copyGaze,
  copyGesture,
  copyListen,
  copyMimicry,
  copyModulators,
  copyPosed,
  copyReward,
  copyStreams,
  copyTurn,
  copyVisitor,
  copyVoluntary,
} from './copy-layers.ts';
import type { BrainState } from './state.ts';

/**
 * The next state while it is being written. A step copies each layer once and lets every layer write its own part, so
 * that a step leaves nothing behind but the state itself, and a quiet hour is written into one copy.
 */
export const draftOf = (state: BrainState) => ({
  step: state.step,
  tMs: state.tMs,
  rng: copyStreams(state.rng),
  visitor: copyVisitor(state.visitor),
  bond: copyBond(state.bond),
  appraisal: copyAppraisal(state.appraisal),
  reward: copyReward(state.reward),
  modulators: copyModulators(state.modulators),
  releasing: copyModulators(state.releasing),
  emotions: copyEmotions(state.emotions),
  affect: copyAffect(state.affect),
  mood: copyAffect(state.mood),
  drives: copyDrives(state.drives),
  attention: copyAttention(state.attention),
  voluntary: copyVoluntary(state.voluntary),
  posed: copyPosed(state.posed),
  posing: copyPosed(state.posing),
  mimicry: copyMimicry(state.mimicry),
  gaze: copyGaze(state.gaze),
  body: copyBody(state.body),
  gesture: copyGesture(state.gesture),
  accent: copyAccent(state.accent),
  turn: copyTurn(state.turn),
  listen: copyListen(state.listen),
  // Replaced as a whole where they change.
  learning: state.learning,
  cause: state.cause,
});

export type Draft = ReturnType<typeof draftOf>;
