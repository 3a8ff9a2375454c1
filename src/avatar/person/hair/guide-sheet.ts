import { clamp01 } from '#core';

import { at } from '../geometry/at.ts';
import { spline } from '../geometry/curves.ts';
import type { Vec3 } from '../geometry/vec3.ts';

/** The surface that guide strands span: u in [0, 1] from guide to guide, v in [0, 1] from root to tip. */
export type GuideSheet = (u: number, v: number) => Vec3;

/** `guides` lie side by side; each has two points or more. */
export function guideSheet(guides: readonly (readonly Vec3[])[]): GuideSheet {
  const last = guides.length - 1;
  return (u, v) => {
    const s = clamp01(u) * last;
    const i = Math.min(last - 1, Math.floor(s));
    // only the four guides beside it shape a point
    const near = [i - 1, i, i + 1, i + 2].filter((k) => k >= 0 && k <= last);
    const points = near.map((k) => spline(at(guides, k), v));
    const from = i > 0 ? 1 : 0;
    return spline(points, (from + s - i) / (points.length - 1));
  };
}
