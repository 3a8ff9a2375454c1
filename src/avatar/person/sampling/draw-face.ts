import { clamp } from '#core';

import { AVERAGE_FACE, type FaceForm } from '../form/face-form.ts';
import type { Chance } from './chance.ts';

type Parameter = keyof FaceForm;

/** How far single people lie from their mean, where it is not the usual. */
const SPREAD: Partial<Readonly<Record<Parameter, number>>> = {
  age: 0,
  masculinity: 0.14,
  weight: 0.32,
  restSmile: 0.04,
  epicanthus: 0.16,
  adamsApple: 0.2,
  noseHump: 0.28,
  cheekHollow: 0.18,
  browInner: 0.12,
  mouthCorner: 0.15,
  eyeOpenness: 0.15,
  columella: 0.2,
  lipProtrusion: 0.18,
  eyeSize: 0.24,
  earStandOff: 0.3,
  neckLean: 0.2,
};
const USUAL_SPREAD = 0.26;
/** These do not go below 0. */
const ONE_SIDED: readonly Parameter[] = [
  'age',
  'freckles',
  'restSmile',
  'epicanthus',
  'adamsApple',
];

const WOMAN: Partial<FaceForm> = {
  browArch: 0.2,
  browThickness: -0.15,
  cheekFullness: 0.2,
  jawWidth: -0.15,
  chinWidth: -0.15,
  noseLength: -0.15,
  noseTip: 0.15,
  eyeSize: 0.3,
  eyeTilt: 0.12,
  lipFullness: 0.15,
  browRidge: -0.25,
  neckWidth: -0.1,
};
const MAN: Partial<FaceForm> = {
  browArch: -0.1,
  browThickness: 0.25,
  jawWidth: 0.12,
  jawDefinition: 0.15,
  eyeSize: 0.16,
  neckWidth: 0.08,
  adamsApple: 0.15,
};
/** Added at 70 years, in proportion before. */
const OLD: Partial<FaceForm> = {
  lipFullness: -0.15,
  noseLength: 0.15,
  noseTip: -0.15,
  earSize: 0.3,
  neckLean: 0.25,
  cheekFullness: -0.1,
  eyeTilt: -0.15,
  weight: 0.1,
};

const isParameter = (name: string): name is Parameter => name in AVERAGE_FACE;
export const FACE_PARAMETERS: readonly Parameter[] = Object.keys(AVERAGE_FACE).filter(isParameter);

/** A face near the mean of its cluster, sex and age. `age` in [0, 1]. */
export function drawFace(
  c: Chance,
  mean: Partial<FaceForm>,
  isWoman: boolean,
  age: number,
): FaceForm {
  const sex = isWoman ? WOMAN : MAN;
  const face: Record<Parameter, number> = { ...AVERAGE_FACE };
  for (const name of FACE_PARAMETERS) {
    // they go with skin and hair, which are drawn elsewhere
    if (name === 'freckles') continue;
    const middle = (mean[name] ?? 0) + (sex[name] ?? 0) + (OLD[name] ?? 0) * age;
    const drawn = c.about(middle, SPREAD[name] ?? USUAL_SPREAD);
    face[name] = clamp(drawn, ONE_SIDED.includes(name) ? 0 : -0.9, 0.9);
  }
  return {
    ...face,
    age,
    masculinity: clamp(c.about(isWoman ? -0.62 : 0.62, 0.14), -0.9, 0.9),
    restSmile: c.between(0.08, 0.14),
    mouthCorner: clamp(c.about(0.3, 0.12), 0.05, 0.6),
    // a full face has no hollow under its cheekbones, and no sharp jaw
    cheekHollow: Math.min(face.cheekHollow, 0.3 - face.weight),
    jawDefinition: Math.min(face.jawDefinition, 0.6 - 0.8 * face.weight),
  };
}
