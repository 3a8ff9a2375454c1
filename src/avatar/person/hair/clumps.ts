import { smoothstep } from '#core';

import { bump, hash01, noise1 } from '../geometry/curves.ts';
import type { Vec3 } from '../geometry/vec3.ts';
import { shade } from '../palette.ts';

/** How hair is sculpted into locks. */
export interface ClumpLook {
  /** Locks across the sheet. */
  readonly clumps: number;
  /** Depth of the grooves between them, units. */
  readonly depth: number;
  readonly seed: number;
  /** [0, 1] how much tips vary in length. */
  readonly jag: number;
  /** [0, 1] how much tips gather. */
  readonly pinch: number;
}
export interface Clump {
  readonly id: number;
  /** Place across the lock, [0, 1). */
  readonly across: number;
  /** 0 valley .. 1 crest. */
  readonly ridge: number;
}

/** The lock at u in [0, 1] across the sheet. Widths vary. */
export function clumpAt(u: number, look: ClumpLook): Clump {
  const w = u * look.clumps + 1.1 * (noise1(u * look.clumps * 0.45, look.seed) - 0.5);
  const id = Math.floor(w);
  const across = w - id;
  const crest = 1 - Math.pow(Math.abs(2 * across - 1), 2.6);
  return { id, across, ridge: 0.8 * crest + 0.2 * Math.abs(Math.sin(across * Math.PI * 3)) };
}

/** Varied heights of neighbouring locks, about [0.45, 1.35]. */
export const clumpHeight = (clump: Clump): number => 0.45 + 0.9 * hash01(clump.id * 3 + 11);

/** Linear colour at v (0 root .. 1 tip) and height y: dark roots and grooves, a lit band round the crown. */
export function hairColor(base: Vec3, clump: Clump, v: number, y: number, look: ClumpLook): Vec3 {
  const root = 0.62 + 0.38 * smoothstep(0, 0.3, v);
  const tone = 0.82 + 0.36 * hash01(clump.id * 13 + look.seed);
  const band = 1 + 0.3 * bump(y - 0.72, 0.26) * clump.ridge;
  return shade(base, root * tone * (0.62 + 0.42 * clump.ridge) * band);
}
