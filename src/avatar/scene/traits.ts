import { clamp01, smoothstep } from '#core';

import { slotBendAt } from '../person/bend.ts';
import { laneOf } from '../person/hair/hair-mesh.ts';
import type { PartMesh } from '../person/part-mesh.ts';

export { HEAD_JOINT, NECK_JOINT, bendAt } from '../person/bend.ts';

/**
 * Order of a vertex's traits: shares in [0, 1] as 0..255. Hair has no blood: it keeps the place of a strand across the
 * hair there, in two bytes.
 */
export const TRAIT = { neck: 0, head: 1, flush: 2, lane: 2 } as const;

/** Where blood shows first: cheeks, tip of the nose, ears. [0, 1] */
export const flushAt = (x: number, y: number, z: number): number => {
  const side = Math.abs(x);
  const cheek = z > 0.2 ? Math.exp(-(((side - 0.46) / 0.25) ** 2) - ((y + 0.34) / 0.2) ** 2) : 0;
  const nose = z > 0.8 ? 0.45 * Math.exp(-((side / 0.13) ** 2) - ((y + 0.37) / 0.12) ** 2) : 0;
  const ear = 0.5 * smoothstep(0.74, 0.84, side) * smoothstep(0.3, 0.1, Math.abs(y + 0.12));
  return clamp01(cheek + nose + ear);
};

/** How a part's vertices behave, four bytes each, in the order of TRAIT. */
export const traitsOf = (part: PartMesh): Uint8Array => {
  const count = part.positions.length / 3;
  const traits = new Uint8Array(count * 4);
  const write = (vertex: number, trait: number, share: number): void => {
    traits[vertex * 4 + trait] = Math.round(255 * clamp01(share));
  };
  for (let vertex = 0; vertex < count; vertex++) {
    const x = part.positions[vertex * 3] ?? 0;
    const y = part.positions[vertex * 3 + 1] ?? 0;
    const z = part.positions[vertex * 3 + 2] ?? 0;
    const [neck, head] = slotBendAt(part.slot, x, y, z);
    write(vertex, TRAIT.neck, neck);
    write(vertex, TRAIT.head, head);
    if (part.slot === 'hair') {
      const lane = 255.99 * laneOf(part.colors[vertex * 4 + 3] ?? 0);
      traits[vertex * 4 + TRAIT.lane] = Math.floor(lane);
      write(vertex, TRAIT.lane + 1, lane - Math.floor(lane));
    } else write(vertex, TRAIT.flush, part.slot === 'skin' ? flushAt(x, y, z) : 0);
  }
  return traits;
};

/** Four shares in [0, 1] per vertex, woven together as bytes. */
export const reachBytes = (shares: readonly Float32Array[]): Uint8Array => {
  const bytes = new Uint8Array((shares[0]?.length ?? 0) * 4);
  shares.forEach((share, lane) => {
    for (let vertex = 0; vertex < share.length; vertex++) {
      bytes[vertex * 4 + lane] = Math.round(255 * clamp01(share[vertex] ?? 1));
    }
  });
  return bytes;
};

/** Square roots of linear colour as bytes: dark tones keep their steps, and a colour takes 4 bytes instead of 16. */
export const paintBytes = (colors: Float32Array): Uint8Array => {
  const bytes = new Uint8Array(colors.length);
  for (let i = 0; i < colors.length; i++) {
    const value = clamp01(colors[i] ?? 0);
    bytes[i] = Math.round(255 * (i % 4 === 3 ? value : Math.sqrt(value)));
  }
  return bytes;
};

/** The lowest ring of a garment, a span this high in units, is drawn down by this much. */
const HEM = 0.05;
const HEM_DROP = 8;

/** Draws the garment's hem far down, so no framing ever shows where the figure ends. Changes `positions` in place. */
export const extendHem = (positions: Float32Array): void => {
  let low = Infinity;
  for (let i = 1; i < positions.length; i += 3) low = Math.min(low, positions[i] ?? 0);
  for (let i = 1; i < positions.length; i += 3) {
    const y = positions[i] ?? 0;
    if (y < low + HEM) positions[i] = y - HEM_DROP;
  }
};
