import { lerp, smoothstep } from '#core';

import { floatAt } from '../geometry/at.ts';
import type { PartMesh } from '../part-mesh.ts';

/** How dark the hollow under hair is elsewhere; our own renderer lights it by a rule. */
const HOLLOW = 0.4;
/** How dark the deepest of the mouth is: other engines let light through the cheeks. */
const THROAT = 0.12;

/** What our renderer reads from a vertex colour's alpha, as a shade of the colour itself. */
const shadeOf = (part: PartMesh, vertex: number): number => {
  const alpha = floatAt(part.colors, vertex * 4 + 3);
  if (part.slot === 'skin') return lerp(THROAT, 1, smoothstep(0, 0.22, alpha));
  if (part.slot === 'hair') return alpha < 0.5 ? HOLLOW : 1;
  if (part.slot === 'mouth')
    return lerp(THROAT, 1, smoothstep(0.3, 0.84, floatAt(part.positions, vertex * 3 + 2)));
  return 1;
};

/** Brows and lashes are hairs that thin out: theirs is the only alpha that is opacity. */
const hasOpacity = (part: PartMesh): boolean => part.slot === 'brow';

/**
 * Colours for engines that know nothing of our shaders: 4 per vertex, linear. Elsewhere alpha is
 * transparency; here it has a meaning of its own for most parts (wet lips, hollow hair), so it becomes shade, and 1.
 */
export function exportPaint(part: PartMesh): Float32Array {
  const count = part.positions.length / 3;
  const colors = new Float32Array(count * 4);
  for (let vertex = 0; vertex < count; vertex++) {
    const shade = shadeOf(part, vertex);
    for (let k = 0; k < 3; k++)
      colors[vertex * 4 + k] = floatAt(part.colors, vertex * 4 + k) * shade;
    colors[vertex * 4 + 3] = hasOpacity(part) ? floatAt(part.colors, vertex * 4 + 3) : 1;
  }
  return colors;
}
