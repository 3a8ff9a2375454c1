import { lerp } from '#core';

import type { FaceForm } from './form/face-form.ts';
import type { PersonSpec } from './person-spec.ts';
import { createChance, type Chance } from './sampling/chance.ts';
import { FACE_PARAMETERS, drawFace } from './sampling/draw-face.ts';
import { browColorFor, drawFreckles, drawHair, drawMakeup } from './sampling/draw-looks.ts';
import { drawOutfit } from './sampling/draw-outfit.ts';
import { ORIGINS, type Origin } from './sampling/origins.ts';

/** Share of people whose parents come from two clusters. */
const MIXED = 0.33;

/** The means of two clusters, `share` of the way from the first to the second. */
function between(a: Origin, b: Origin, share: number): Partial<FaceForm> {
  const face: Partial<Record<keyof FaceForm, number>> = {};
  for (const name of FACE_PARAMETERS) {
    const mean = lerp(a.face[name] ?? 0, b.face[name] ?? 0, share);
    if (mean !== 0) face[name] = mean;
  }
  return face;
}

const years = (c: Chance): number => Math.round(c.between(21, 70));

/** A plausible adult who is none of the presets. The same whole-numbered seed gives the same person. */
export function samplePerson(seed: number): PersonSpec {
  const c = createChance(seed);
  const isWoman = c.happens(0.5);
  const ageYears = years(c);
  const age = Math.max(0, (ageYears - 25) / 45);
  const [mother, father] = [c.one(ORIGINS), c.one(ORIGINS)];
  const share = c.happens(MIXED) ? c.between(0.3, 0.7) : 0;
  const skinFrom = lerp(mother.skin[0], father.skin[0], share);
  const skinTo = lerp(mother.skin[1], father.skin[1], share);
  const skin = Math.round(c.between(skinFrom - 0.49, skinTo + 0.49));
  // the darker parent's eyes and hair usually win
  const darker = share > 0 && father.skin[1] > mother.skin[1] ? father : mother;
  const natural = c.pick(darker.hair);
  const iris = c.pick(darker.iris);
  const texture = c.pick(c.happens(share) ? father.texture : mother.texture);
  const face = drawFace(c, between(mother, father, share), isWoman, age);
  const someone = { sex: face.masculinity, ageYears, skin };
  const hair = drawHair(c, someone, natural, texture);
  const lashes = isWoman ? c.between(0.6, 1) : c.between(0.4, 0.6);
  const makeup = drawMakeup(c, someone);
  const outfit = drawOutfit(c, face.masculinity);
  return {
    name: `Sample ${seed}`,
    skin,
    iris,
    hair,
    browColor: browColorFor(hair.color, natural, ageYears),
    lashes,
    face: { ...face, freckles: drawFreckles(c, skin, natural) },
    makeup,
    outfit,
  };
}
