import { paceOf, type Pace } from './kinetics.ts';

/** What the person feels in answer, each in [0, 1], each with its own rise and decay. */
export interface Emotions {
  readonly joy: number;
  readonly amusement: number;
  readonly gratitude: number;
  readonly pride: number;
  readonly relief: number;
  readonly affection: number;
  readonly interest: number;
  readonly confusion: number;
  readonly surprise: number;
  /** Care for somebody who appears sad; not sadness itself. */
  readonly concern: number;
  /** Calm attention, the answer to anger. */
  readonly steadiness: number;
  readonly worry: number;
  readonly embarrassment: number;
  readonly disappointment: number;
  readonly boredom: number;
}
export type EmotionName = keyof Emotions;
export const EMOTIONS = [
  'joy',
  'amusement',
  'gratitude',
  'pride',
  'relief',
  'affection',
  'interest',
  'confusion',
  'surprise',
  'concern',
  'steadiness',
  'worry',
  'embarrassment',
  'disappointment',
  'boredom',
] as const satisfies readonly EmotionName[];

export const UNMOVED: Emotions = {
  joy: 0,
  amusement: 0,
  gratitude: 0,
  pride: 0,
  relief: 0,
  affection: 0,
  interest: 0,
  confusion: 0,
  surprise: 0,
  concern: 0,
  steadiness: 0,
  worry: 0,
  embarrassment: 0,
  disappointment: 0,
  boredom: 0,
};

/** Onset and offset in seconds. A felt smile comes slower and leaves slower than a posed one (Schmidt 2006). */
const SECONDS: Readonly<
  Record<EmotionName, { readonly rise: number; readonly fall: number; readonly sign: -1 | 0 | 1 }>
> = {
  joy: { rise: 0.6, fall: 2.6, sign: 1 },
  amusement: { rise: 0.45, fall: 2.2, sign: 1 },
  gratitude: { rise: 0.7, fall: 5, sign: 1 },
  pride: { rise: 0.8, fall: 6, sign: 1 },
  relief: { rise: 0.8, fall: 4, sign: 1 },
  affection: { rise: 2, fall: 8, sign: 1 },
  interest: { rise: 0.35, fall: 1.8, sign: 0 },
  confusion: { rise: 0.6, fall: 2.5, sign: 0 },
  surprise: { rise: 0.15, fall: 0.7, sign: 0 },
  concern: { rise: 0.9, fall: 4, sign: -1 },
  steadiness: { rise: 0.5, fall: 5, sign: 0 },
  worry: { rise: 0.9, fall: 6, sign: -1 },
  embarrassment: { rise: 0.4, fall: 4, sign: -1 },
  disappointment: { rise: 0.7, fall: 5, sign: -1 },
  boredom: { rise: 12, fall: 2, sign: -1 },
};

/**
 * The pace of each emotion in a temperament: extraverts warm up sooner, neurotics are slower to let go of what hurts
 * (Suls & Martin 2005).
 */
export function pacesFor(t: {
  readonly extraversion: number;
  readonly neuroticism: number;
}): Readonly<Record<EmotionName, Pace>> {
  const pace = (name: EmotionName): Pace => {
    const { rise, fall, sign } = SECONDS[name];
    const sooner = sign === 1 ? 1.3 - 0.6 * t.extraversion : 1;
    const longer = sign === -1 ? 0.8 + t.neuroticism : 1;
    return paceOf(rise * sooner, fall * longer);
  };
  return {
    joy: pace('joy'),
    amusement: pace('amusement'),
    gratitude: pace('gratitude'),
    pride: pace('pride'),
    relief: pace('relief'),
    affection: pace('affection'),
    interest: pace('interest'),
    confusion: pace('confusion'),
    surprise: pace('surprise'),
    concern: pace('concern'),
    steadiness: pace('steadiness'),
    worry: pace('worry'),
    embarrassment: pace('embarrassment'),
    disappointment: pace('disappointment'),
    boredom: pace('boredom'),
  };
}
