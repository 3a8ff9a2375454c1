import type { MapPoint } from '../form/head-field.ts';
import { at } from '../geometry/at.ts';
import { dot, sub, type Vec3 } from '../geometry/vec3.ts';

/** A corner of the filling: its place in the direction map and on the head. */
export interface Corner {
  readonly map: MapPoint;
  readonly p: Vec3;
}

const PASSES = 5;

const turns = (a: MapPoint, b: MapPoint, c: MapPoint): number =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

/** Cosine and sine of the angle at `apex` over the edge a-b. */
function angleAt(apex: Vec3, a: Vec3, b: Vec3): readonly [cos: number, sin: number] {
  const u = sub(a, apex);
  const v = sub(b, apex);
  const cos = dot(u, v) / Math.sqrt(dot(u, u) * dot(v, v) || 1);
  return [cos, Math.sqrt(Math.max(0, 1 - cos * cos))];
}

/**
 * Turns edges inside `triangles` until none is overlooked by two angles that sum to more than half a circle on the head
 * itself: the map squeezes what is seen steeply from the head's centre, and so would its triangles.
 */
export function flipEdges(corners: readonly Corner[], triangles: number[]): void {
  const key = (a: number, b: number): number => a * 65_536 + b;
  const owner = new Map<number, number>();
  const claim = (t: number): void => {
    for (let k = 0; k < 3; k++)
      owner.set(key(at(triangles, t + k), at(triangles, t + ((k + 1) % 3))), t);
  };
  const opposite = (t: number, a: number, b: number): number =>
    at(triangles, t) + at(triangles, t + 1) + at(triangles, t + 2) - a - b;
  const put = (t: number, a: number, b: number, c: number): void => {
    triangles[t] = a;
    triangles[t + 1] = b;
    triangles[t + 2] = c;
    claim(t);
  };
  for (let t = 0; t < triangles.length; t += 3) claim(t);

  for (let pass = 0; pass < PASSES; pass++) {
    let flips = 0;
    for (let t = 0; t < triangles.length; t += 3) {
      for (let k = 0; k < 3; k++) {
        const a = at(triangles, t + k);
        const b = at(triangles, t + ((k + 1) % 3));
        const other = owner.get(key(b, a));
        if (other === undefined) continue;
        const c = opposite(t, a, b);
        const d = opposite(other, a, b);
        const [pa, pb, pc, pd] = [at(corners, a), at(corners, b), at(corners, c), at(corners, d)];
        const [cosC, sinC] = angleAt(pc.p, pa.p, pb.p);
        const [cosD, sinD] = angleAt(pd.p, pa.p, pb.p);
        // sin(C + D) < 0
        if (sinC * cosD + cosC * sinD > -1e-4) continue;
        const side = turns(pa.map, pb.map, pc.map);
        // the new edge must stay inside the four corners
        if (turns(pc.map, pa.map, pd.map) * side <= 1e-14) continue;
        if (turns(pd.map, pb.map, pc.map) * side <= 1e-14) continue;
        owner.delete(key(a, b));
        owner.delete(key(b, a));
        put(t, a, d, c);
        put(other, b, c, d);
        flips++;
        break;
      }
    }
    if (flips === 0) return;
  }
}
