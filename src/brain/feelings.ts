import type { Expression, Feeling, Prosody } from '#core';

/** The controls of the face that a feeling reaches; what is not named stays at rest. */
export type FaceTargets = Partial<
  Record<
    | 'smile'
    | 'cheekRaise'
    | 'browInnerUp'
    | 'browOuterUp'
    | 'browLower'
    | 'lidRaise'
    | 'lidTighten'
    | 'lipCornerDown'
    | 'chinRaise'
    | 'lipPress'
    | 'jawDrop',
    number
  >
> &
  Partial<Pick<Expression, 'asymmetry'>>;

/**
 * What each feeling looks like at full intensity when a line is said with it (EMFACS groupings, toned down for talk). The
 * cheeks hardly rise: few people raise them at will (Ekman, Davidson & Friesen 1990), a smile that is felt brings them.
 */
export const FACE_OF: Readonly<Record<Feeling, FaceTargets>> = {
  neutral: {},
  warm: { smile: 0.5, cheekRaise: 0.08, browInnerUp: 0.1 },
  happy: { smile: 0.85, cheekRaise: 0.14, browOuterUp: 0.15 },
  amused: { smile: 0.75, cheekRaise: 0.15, lidTighten: 0.2, asymmetry: 0.5 },
  excited: { smile: 0.8, cheekRaise: 0.12, browInnerUp: 0.3, browOuterUp: 0.45, lidRaise: 0.35 },
  curious: { smile: 0.2, browOuterUp: 0.4, browInnerUp: 0.25, lidRaise: 0.15, asymmetry: -0.4 },
  thoughtful: { browLower: 0.2, lidTighten: 0.2, lipPress: 0.25 },
  concerned: { browInnerUp: 0.6, browLower: 0.25, lipPress: 0.12, chinRaise: 0.1 },
  sad: { browInnerUp: 0.65, lipCornerDown: 0.35, chinRaise: 0.2 },
  apologetic: { browInnerUp: 0.55, smile: 0.15, lipPress: 0.2 },
  calm: { smile: 0.2, cheekRaise: 0.03 },
  surprised: { browInnerUp: 0.6, browOuterUp: 0.7, lidRaise: 0.6, jawDrop: 0.12 },
  proud: { smile: 0.5, cheekRaise: 0.07, chinRaise: 0.2 },
};

/**
 * How each feeling sounds at full intensity, as a change of the voice's own manner (after Scherer 2003). Nothing colours a
 * line by its feeling but this. Sizes are small on purpose: a host hints at a feeling, an actor shows it.
 */
export const VOICE_OF: Readonly<Record<Feeling, Prosody>> = {
  neutral: { rate: 1, pitchSt: 0, energy: 0.5, range: 1 },
  warm: { rate: 0.97, pitchSt: 0.4, energy: 0.5, range: 1.15 },
  happy: { rate: 1.06, pitchSt: 1.4, energy: 0.65, range: 1.4 },
  amused: { rate: 1.04, pitchSt: 1, energy: 0.6, range: 1.45 },
  excited: { rate: 1.14, pitchSt: 2, energy: 0.8, range: 1.6 },
  curious: { rate: 1, pitchSt: 0.8, energy: 0.5, range: 1.3 },
  thoughtful: { rate: 0.92, pitchSt: -0.4, energy: 0.42, range: 0.85 },
  concerned: { rate: 0.92, pitchSt: -0.6, energy: 0.4, range: 0.85 },
  sad: { rate: 0.86, pitchSt: -1.2, energy: 0.3, range: 0.65 },
  apologetic: { rate: 0.93, pitchSt: -0.4, energy: 0.4, range: 0.85 },
  calm: { rate: 0.94, pitchSt: -0.5, energy: 0.42, range: 0.8 },
  surprised: { rate: 1.06, pitchSt: 2, energy: 0.65, range: 1.5 },
  proud: { rate: 0.97, pitchSt: 0.3, energy: 0.6, range: 1.15 },
};
