import type { EmotionName, Emotions } from './emotion-names.ts';
import type { FaceTargets } from './feelings.ts';

type Control = Exclude<keyof FaceTargets, 'asymmetry'>;

/**
 * The path from below: what each felt emotion asks of each muscle at full strength (EMFACS groupings toned down for talk;
 * Keltner 1995 for embarrassment, Tracy & Robins 2004 for pride, Rozin & Cohen 2003 for confusion). Joy and interest have
 * equations of their own in `express`. AU6 comes with every felt smile. No anger, contempt or disgust: they are not felt.
 */
const ASKS: Readonly<Record<Control, readonly (readonly [EmotionName, number])[]>> = {
  smile: [
    ['amusement', 0.8],
    ['gratitude', 0.45],
    ['relief', 0.4],
    ['affection', 0.4],
    ['pride', 0.35],
    ['embarrassment', 0.12],
  ],
  cheekRaise: [
    ['amusement', 0.8],
    ['gratitude', 0.4],
    ['affection', 0.4],
    ['relief', 0.3],
    ['pride', 0.25],
  ],
  browInnerUp: [
    ['concern', 0.65],
    ['surprise', 0.75],
    ['worry', 0.45],
    ['disappointment', 0.45],
    ['embarrassment', 0.4],
    ['gratitude', 0.2],
    ['relief', 0.15],
  ],
  browOuterUp: [['surprise', 0.8]],
  browLower: [
    ['confusion', 0.3],
    ['concern', 0.2],
    ['steadiness', 0.2],
    ['worry', 0.15],
  ],
  lidRaise: [
    ['surprise', 0.9],
    ['worry', 0.15],
  ],
  lidTighten: [
    ['amusement', 0.3],
    ['steadiness', 0.25],
    ['confusion', 0.15],
  ],
  // Enough to lay the resting smile of a friendly face to rest, not enough to look sad.
  lipCornerDown: [
    ['concern', 0.22],
    ['disappointment', 0.3],
    ['embarrassment', 0.2],
  ],
  chinRaise: [
    ['pride', 0.15],
    ['concern', 0.1],
    ['embarrassment', 0.25],
  ],
  lipPress: [
    ['embarrassment', 0.7],
    ['steadiness', 0.35],
    ['disappointment', 0.3],
    ['worry', 0.15],
    ['confusion', 0.1],
  ],
  jawDrop: [
    ['surprise', 0.3],
    ['relief', 0.08],
  ],
};

/** The most that any felt emotion asks of a control, [0, 1]. */
export function felt(emotions: Emotions, control: Control): number {
  let most = 0;
  for (const [emotion, weight] of ASKS[control]) {
    const asked = weight * emotions[emotion];
    if (asked > most) most = asked;
  }
  return most;
}
