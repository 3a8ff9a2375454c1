import { clamp } from '#core';

import { createBodyField } from './body/body-field.ts';
import { completeBody } from './body/body-form.ts';
import { carryNeck } from './body/carry-neck.ts';
import { buildClothes } from './clothes/build-clothes.ts';
import { skinOpening } from './clothes/openings.ts';
import { buildBrowsAndLashes } from './features/brows-and-lashes.ts';
import { buildGloss } from './features/eye-gloss.ts';
import { buildEye } from './features/eyes.ts';
import { buildMouthInterior } from './features/mouth-interior.ts';
import { AVERAGE_FACE, type FaceForm } from './form/face-form.ts';
import { createHeadField } from './form/head-field.ts';
import { deriveLandmarks, type Landmarks } from './form/landmarks.ts';
import { createSkull } from './form/skull.ts';
import { at } from './geometry/at.ts';
import { toPartMesh, type DraftPart } from './geometry/draft-part.ts';
import { inDrawOrder } from './geometry/draw-order.ts';
import { beardMask, buildBeard } from './hair/beard.ts';
import { buildHair, coversEars } from './hair/build-hair.ts';
import { scalpMask } from './hair/scalp-paint.ts';
import { createScalp } from './hair/scalp.ts';
import { hairTones } from './hair/tones.ts';
import { addHeadMorphs, settleSmile } from './head/head-morphs.ts';
import { buildHeadMesh, type HeadMesh } from './head/head-mesh.ts';
import { paintSkin } from './head/skin-paint.ts';
import { HAIR_COLORS, SKIN_TONES, blend, linear, shade } from './palette.ts';
import type { PersonMesh } from './part-mesh.ts';
import type { PersonSpec } from './person-spec.ts';

/** A person before it is handed out: with the knowledge of which vertex is what. */
export interface PersonDraft {
  readonly marks: Landmarks;
  readonly head: HeadMesh;
  readonly parts: readonly DraftPart[];
}

export function draftPerson(spec: PersonSpec): PersonDraft {
  const { beard } = spec.hair;
  const form: FaceForm = { ...AVERAGE_FACE, ...spec.face };
  const marks = deriveLandmarks(form, coversEars(spec.hair));
  const field = createHeadField(createSkull(form, marks));
  const context = { field, marks };
  const tone = at(SKIN_TONES, clamp(Math.round(spec.skin), 1, SKIN_TONES.length) - 1);
  const hair = linear(HAIR_COLORS[spec.hair.color]);
  const body = createBodyField(field, completeBody(spec.body ?? {}, form, spec.outfit.shoulders));
  const head = buildHeadMesh(field, marks, form, { body, open: skinOpening(body, spec.outfit) });
  paintSkin(head, {
    marks,
    form,
    tone,
    hair,
    scalp: scalpMask(spec.hair, createScalp(field, marks)),
    makeup: spec.makeup ?? {},
    ...(beard ? { beard: beardMask(marks, beard) } : {}),
  });
  addHeadMorphs(head, context);
  settleSmile(head, form.restSmile);
  const brows = buildBrowsAndLashes(context, {
    form,
    restLids: head.restLids,
    poses: head.poses,
    // brows take warmth from the skin beneath and grey later than the head
    color: shade(
      blend(linear(HAIR_COLORS[spec.browColor ?? spec.hair.color]), linear(tone.deep), 0.28),
      0.85,
    ),
    lid: linear(tone.lid),
    fold: shade(linear(tone.deep), 0.62),
    freckle: blend(linear(tone.deep), linear('#7a4526'), 0.45),
    // men's lashes are as long, but pale at the tips and straight: they read as short
    lashLength: (spec.lashes ?? 0.6) * (1 - 0.5 * clamp(form.masculinity, 0, 1)),
  });
  const yellow = 0.4 * form.age + (0.3 * (tone.monk - 1)) / (SKIN_TONES.length - 1);
  const parts = [
    head.part,
    brows,
    buildEye(marks, 1, spec.iris, yellow),
    buildEye(marks, -1, spec.iris, yellow),
    buildGloss(marks, head.restLids, head.poses),
    buildMouthInterior(context),
    buildHair({ field, marks, skin: linear(tone.base), dressed: body.dressed }, spec.hair),
    buildClothes(body, spec.outfit),
  ];
  if (beard) {
    const tones = hairTones(spec.hair.beardColor ?? spec.browColor ?? spec.hair.color);
    parts.push(buildBeard(head, marks, beard, tones));
  }
  return { marks, head, parts };
}

/** Builds all meshes of a person, in about a second. Deterministic: the same spec gives the same bytes. */
export function buildPerson(spec: PersonSpec): PersonMesh {
  // what is seen through itself must keep its own order
  const parts = draftPerson(spec).parts.map((draft) =>
    draft.slot === 'gloss' || draft.slot === 'brow'
      ? toPartMesh(draft)
      : inDrawOrder(toPartMesh(draft)),
  );
  carryNeck(parts, spec.face.neckLength ?? AVERAGE_FACE.neckLength);
  return {
    name: spec.name,
    skinDepth: clamp((spec.skin - 1) / (SKIN_TONES.length - 1), 0, 1),
    parts,
  };
}
