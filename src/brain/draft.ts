import type { BrainState } from './state.ts';

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/**
 * The next state while it is being written. A step copies each layer once and lets every layer write its own part, so
 * that a step leaves nothing behind but the state itself, and a quiet hour is written into one copy.
 */
export type Draft = {
  -readonly [Layer in keyof BrainState]: Layer extends 'learning' | 'cause'
    ? BrainState[Layer]
    : Layer extends 'attention'
      ? Writable<Omit<BrainState['attention'], 'saliency'>> & {
          saliency: Writable<BrainState['attention']['saliency']>;
        }
      : Writable<BrainState[Layer]>;
};

export const draftOf = (state: BrainState): Draft => ({
  step: state.step,
  tMs: state.tMs,
  rng: { ...state.rng },
  visitor: { ...state.visitor },
  bond: { ...state.bond },
  appraisal: { ...state.appraisal },
  reward: { ...state.reward },
  modulators: { ...state.modulators },
  releasing: { ...state.releasing },
  emotions: { ...state.emotions },
  affect: { ...state.affect },
  mood: { ...state.mood },
  drives: { ...state.drives },
  attention: { ...state.attention, saliency: { ...state.attention.saliency } },
  voluntary: { ...state.voluntary },
  posed: { ...state.posed },
  posing: { ...state.posing },
  mimicry: { ...state.mimicry },
  gaze: { ...state.gaze },
  body: { ...state.body },
  gesture: { ...state.gesture },
  accent: { ...state.accent },
  turn: { ...state.turn },
  listen: { ...state.listen },
  learning: state.learning,
  cause: state.cause,
});
