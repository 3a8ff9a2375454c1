import { smoothstep } from '#core';

import type { HeadField } from '../form/head-field.ts';
import { noise1 } from '../geometry/curves.ts';
import type { DraftPart } from '../geometry/draft-part.ts';
import { MeshBuilder } from '../geometry/mesh-builder.ts';
import type { Vec3 } from '../geometry/vec3.ts';
import type { HairSpec } from './hair-spec.ts';
import { addBun } from './bun.ts';
import { loftSheet } from './loft-sheet.ts';
import { longHairGuides } from './long-hair.ts';
import { naturalHairline } from './scalp.ts';
import { shellCap } from './shell-cap.ts';
import { croppedHair, curlyHair, sweptHair, tiedHair, type CapStyle } from './short-hair.ts';
import { wavyHairGuides } from './wavy-hair.ts';
import { addWispsToEdges } from './wisps.ts';

/** The styles that lie over the ears. */
export const coversEars = (spec: HairSpec): boolean => ['bob', 'lob', 'waves'].includes(spec.style);

function capStyle(spec: HairSpec, seed: number): CapStyle | undefined {
  const recede = spec.recede ?? 0;
  // a drawn line is too even: the front edge wanders a little
  const hairline = (azDeg: number): number =>
    naturalHairline(azDeg, recede) +
    3.2 * (noise1(azDeg * 0.11 + 40, seed) - 0.5) * smoothstep(75, 40, Math.abs(azDeg));
  switch (spec.style) {
    case 'swept':
      return sweptHair(hairline, spec.part === -1 ? -1 : 1, recede, seed);
    case 'cropped':
      return croppedHair(hairline, seed);
    case 'curly':
      return curlyHair(hairline, seed);
    case 'bun':
      return tiedHair(hairline, seed);
    default:
      return undefined;
  }
}

function longGuides(field: HeadField, spec: HairSpec): readonly (readonly Vec3[])[] {
  const part = spec.part ?? 0;
  if (spec.style === 'waves') return wavyHairGuides(field, { tipY: -1.4, part });
  const bob = spec.style === 'bob';
  return longHairGuides(field, { tipY: bob ? -0.98 : -1.34, part, curl: bob ? 1 : 0.55 });
}

/** The hair as one mesh. Vertex alpha 0 = inside of the hair. `color` and `skin` are linear. */
export function buildHair(field: HeadField, spec: HairSpec, color: Vec3, skin: Vec3): DraftPart {
  const b = new MeshBuilder();
  const seed = spec.seed ?? 1;
  const cap = capStyle(spec, seed);
  if (cap) {
    shellCap(b, field, cap.shape, color, cap.look);
    if (spec.style === 'bun') addBun(b, field, color);
  } else {
    const waves = spec.style === 'waves';
    const guides = longGuides(field, spec);
    if (waves) addWispsToEdges(b, field, guides, { count: 7, color, skin, seed });
    loftSheet(b, field, {
      guides,
      color,
      skin,
      look: waves
        ? { clumps: 15, depth: 0.056, seed, jag: 0.6, pinch: 0.5 }
        : { clumps: 16, depth: 0.042, seed, jag: 0.35, pinch: 0.35 },
      rows: waves ? 26 : 20,
      thickness: 0.055,
      clearance: 0.068,
      edgeClearance: 0.02,
    });
  }
  return b.build('hair', 'hair');
}
