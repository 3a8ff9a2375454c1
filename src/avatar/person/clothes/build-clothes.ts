import type { BodyField } from '../body/body-field.ts';
import type { DraftPart } from '../geometry/draft-part.ts';
import { MeshBuilder } from '../geometry/mesh-builder.ts';
import { addOutfit } from './garments.ts';
import type { Outfit } from './outfit.ts';

/** Dresses a body from the neck to below any picture's edge. Every face looks outwards. */
export function buildClothes(body: BodyField, outfit: Outfit): DraftPart {
  const b = new MeshBuilder();
  addOutfit(b, body, outfit);
  return b.build('clothes', 'cloth');
}
