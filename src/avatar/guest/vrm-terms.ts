import type { FaceChannel } from './face-names.ts';
import { termsOf, type ShapeTerms } from './shape-plan.ts';
import { surveyFace, type FaceSurvey } from './survey-face.ts';

/**
 * VRM's expressions (VRMC_vrm 1.0; files of 0.x are renamed to these when they are read) by what we ask of a face. Five
 * vowels have to do for fifteen visemes: consonants open a little on the vowel that is nearest, closures on none.
 */
const EXPRESSIONS: Readonly<Record<string, Readonly<Partial<Record<FaceChannel, number>>>>> = {
  aa: { viseme_aa: 1, jawOpen: 0.6 },
  ih: {
    viseme_I: 0.9,
    viseme_TH: 0.25,
    viseme_DD: 0.3,
    viseme_kk: 0.35,
    viseme_SS: 0.3,
    viseme_nn: 0.25,
    viseme_FF: 0.1,
    mouthStretchLeft: 0.2,
    mouthStretchRight: 0.2,
  },
  ou: { viseme_U: 1, viseme_CH: 0.5, viseme_RR: 0.4, mouthPucker: 0.8 },
  ee: { viseme_E: 1 },
  oh: { viseme_O: 1, mouthFunnel: 0.6 },
  blink: { eyeBlinkLeft: 0.5, eyeBlinkRight: 0.5 },
  blinkLeft: { eyeBlinkLeft: 1 },
  blinkRight: { eyeBlinkRight: 1 },
  happy: { mouthSmileLeft: 0.35, mouthSmileRight: 0.35 },
  sad: { mouthFrownLeft: 0.35, mouthFrownRight: 0.35 },
  angry: { browDownLeft: 0.25, browDownRight: 0.25 },
  surprised: {
    browOuterUpLeft: 0.15,
    browOuterUpRight: 0.15,
    eyeWideLeft: 0.15,
    eyeWideRight: 0.15,
  },
};
/** With this many of ARKit's shapes among a file's own expressions, they do it all, and better. */
const PERFECT_SYNC = 30;

export interface VrmPlan {
  readonly survey: FaceSurvey;
  /** In the order of the names that were given. */
  readonly terms: readonly ShapeTerms[];
  /** Whether ARKit's own shapes drive the face, and not VRM's presets. */
  readonly arkit: boolean;
}

/** @param names every expression of the file, presets and its own. */
export function planVrm(names: readonly string[]): VrmPlan {
  const own = names.filter((name) => EXPRESSIONS[name] === undefined);
  const survey = surveyFace(own);
  if (survey.arkit.length >= PERFECT_SYNC)
    return {
      survey,
      terms: names.map((name) => (own.includes(name) ? termsOf(name, survey) : new Map())),
      arkit: true,
    };
  const halves = names.includes('blinkLeft') && names.includes('blinkRight');
  const terms = names.map((name): ShapeTerms => {
    if (name === 'blink' && halves) return new Map();
    // the keys of a partial record of channels are channels
    return new Map(Object.entries(EXPRESSIONS[name] ?? {}) as [FaceChannel, number][]);
  });
  return { survey, terms, arkit: false };
}
