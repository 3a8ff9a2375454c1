import { lerp, smoothstep } from '#core';

import type { Landmarks } from '../form/landmarks.ts';
import type { DraftPart } from '../geometry/draft-part.ts';
import { MeshBuilder } from '../geometry/mesh-builder.ts';
import { add, type Vec3 } from '../geometry/vec3.ts';
import { linear } from '../palette.ts';

const ROWS = 9;
const COLS = 24;
const WHITE: Vec3 = [1, 1, 1];
/** The catch-lights: azimuth, elevation and radius in radians on the cornea, opacity. Both eyes alike: one window. */
const LIGHTS: readonly (readonly [az: number, el: number, radius: number, alpha: number])[] = [
  [-0.2, 0.2, 0.105, 0.95],
  [0.2, -0.2, 0.055, 0.5],
];
const LIGHT_SIDES = 14;

/**
 * Both corneas as one transparent mesh fixed to the head: vertex alpha carries a faint glaze, the shade of the upper
 * lid and the catch-lights that keep the eyes alive in every light.
 */
export function buildGloss(m: Landmarks): DraftPart {
  const b = new MeshBuilder();
  const radius = m.eye.radius + 0.01;
  const shadow = linear('#2a1612');
  for (const side of [1, -1]) {
    const on = (az: number, el: number): Vec3 => [
      m.eye.x * side + Math.sin(az) * Math.cos(el) * radius,
      m.eye.y + Math.sin(el) * radius,
      m.eye.z + Math.cos(az) * Math.cos(el) * radius,
    ];
    const first = b.count;
    for (let r = 0; r < ROWS; r++)
      for (let k = 0; k < COLS; k++) {
        const el = lerp(-0.62, 0.62, r / (ROWS - 1));
        const az = lerp(-1.0, 1.0, k / (COLS - 1));
        const fromLid = 0.42 * smoothstep(0.1, 0.46, el + 0.1 * az * az);
        b.vertex(on(az, el), shadow, fromLid + 0.25 * smoothstep(0.55, 0.98, Math.abs(az)));
      }
    b.grid(first, ROWS, COLS);
    for (const [az, el, size, alpha] of LIGHTS) {
      const lifted = (a: number, e: number): Vec3 => add(on(a, e), [0, 0, 0.008]);
      const centre = b.vertex(lifted(az, el), WHITE, alpha);
      for (let k = 0; k < LIGHT_SIDES; k++) {
        const t = (k / LIGHT_SIDES) * 2 * Math.PI;
        b.vertex(lifted(az + Math.cos(t) * size, el + Math.sin(t) * size), WHITE, alpha);
      }
      for (let k = 0; k < LIGHT_SIDES; k++)
        b.tri(centre, centre + 1 + k, centre + 1 + ((k + 1) % LIGHT_SIDES));
    }
  }
  return b.build('eyeGloss', 'gloss');
}
