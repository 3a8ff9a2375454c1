import type { FaceForm } from './face-form.ts';
import { faceBreadth, lowerFaceScale, type Landmarks } from './landmarks.ts';
import type { Stroke } from './strokes.ts';

/** The planes and folds that lie on top of the large volumes, and what the years add. */
export function faceStrokes(f: FaceForm, m: Landmarks): readonly Stroke[] {
  const { age, masculinity: man, weight } = f;
  const wide = faceBreadth(f);
  const lower = lowerFaceScale(f);
  const { mouth, nose, chin, eye } = m;
  const old = Math.max(0, age - 0.3);
  const hollow = 0.03 * f.cheekHollow + 0.008 * man - 0.03 * weight + 0.016 * age;
  return [
    // temple
    [-0.006 + 0.03 * f.temple + 0.012 * weight - 0.022 * age, 0.6, 0.2, 0.3, 0.2, 0.2, 0.2],
    // between the brows
    [0.008 + 0.008 * man, 0, 0.22, 0.76, 0.12, 0.1, 0.12],
    // the gland that fills the hollow before the ear
    [0.022 + 0.012 * weight, 0.56 * wide, -0.36, 0.19, 0.2, 0.2, 0.2],
    // below cheekbone, before the jaw's muscle
    [-hollow, 0.47 * wide, -0.52, 0.36, 0.14, 0.16, 0.2],
    // jaw muscle
    [0.014 * man + 0.014 * f.jawWidth, m.jawAngle[0], m.jawAngle[1] + 0.12, 0.02, 0.12, 0.14, 0.14],
    // mentolabial fold
    [-0.014, 0, mouth.y - 0.17, mouth.z, 0.15, 0.06, 0.14],
    // from the chin to below the mouth's corner
    [-0.006, 0.2, (mouth.y + chin.y) / 2 - 0.02, 0.7, 0.09, 0.1, 0.14],
    // nasolabial
    [-0.006 - 0.016 * age, nose.wingX + 0.1, nose.wingY - 0.05, 0.8, 0.05, 0.09, 0.14],
    [-0.004 - 0.014 * age, mouth.halfWidth + 0.07, mouth.y + 0.08, 0.74, 0.05, 0.09, 0.14],
    // marionette
    [-0.016 * old, mouth.halfWidth + 0.04, mouth.y - 0.13, 0.7, 0.055, 0.1, 0.14],
    // jowl
    [0.03 * old + 0.012 * Math.max(0, weight), 0.36 * wide, -0.89 * lower, 0.4, 0.16, 0.13, 0.18],
    // bag and its lower edge
    [0.007 * age, eye.x - 0.02, -0.19, 0.7, 0.14, 0.06, 0.14],
    [-0.01 * age - 0.004, eye.x - 0.05, -0.27, 0.7, 0.15, 0.06, 0.14],
  ];
}
