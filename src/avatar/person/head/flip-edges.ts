import type { MapPoint } from '../form/head-field.ts';
import type { Vec3 } from '../geometry/vec3.ts';

/** A corner of the filling: its place in the direction map and on the head. */
export interface Corner {
  readonly map: MapPoint;
  readonly p: Vec3;
}

/** Triangles as corners, three by three, and for each directed edge its twin in the next triangle, -1 = none. */
export interface Triangulation {
  readonly corners: Uint32Array;
  readonly twins: Int32Array;
}

const PASSES = 5;
/** The next edge of the same triangle. */
export const nextEdge = (edge: number): number => (edge % 3 === 2 ? edge - 2 : edge + 1);
const lastEdge = (edge: number): number => (edge % 3 === 0 ? edge + 2 : edge - 1);

/** The corners' places as flat lists: they are read some hundred thousand times. */
class Places {
  readonly #map: Float64Array;
  readonly #p: Float64Array;

  constructor(corners: readonly Corner[]) {
    this.#map = new Float64Array(corners.length * 2);
    this.#p = new Float64Array(corners.length * 3);
    corners.forEach(({ map, p }, i) => {
      [this.#map[i * 2], this.#map[i * 2 + 1]] = map;
      [this.#p[i * 3], this.#p[i * 3 + 1], this.#p[i * 3 + 2]] = p;
    });
  }

  /** Which way round three corners lie in the map: the doubled area of their triangle. */
  turns(a: number, b: number, c: number): number {
    const m = this.#map;
    const u = m[2 * a] ?? 0;
    const v = m[2 * a + 1] ?? 0;
    const bu = (m[2 * b] ?? 0) - u;
    const bv = (m[2 * b + 1] ?? 0) - v;
    const cu = (m[2 * c] ?? 0) - u;
    const cv = (m[2 * c + 1] ?? 0) - v;
    return bu * cv - bv * cu;
  }

  /** Cosine of the angle at `apex` over the edge a-b, on the head. */
  cosAt(apex: number, a: number, b: number): number {
    const p = this.#p;
    const x = p[3 * apex] ?? 0;
    const y = p[3 * apex + 1] ?? 0;
    const z = p[3 * apex + 2] ?? 0;
    const ax = (p[3 * a] ?? 0) - x;
    const ay = (p[3 * a + 1] ?? 0) - y;
    const az = (p[3 * a + 2] ?? 0) - z;
    const bx = (p[3 * b] ?? 0) - x;
    const by = (p[3 * b + 1] ?? 0) - y;
    const bz = (p[3 * b + 2] ?? 0) - z;
    const lengths = (ax * ax + ay * ay + az * az) * (bx * bx + by * by + bz * bz);
    return (ax * bx + ay * by + az * bz) / Math.sqrt(lengths || 1);
  }
}

const sine = (cosine: number): number => Math.sqrt(Math.max(0, 1 - cosine * cosine));

/**
 * Turns edges inside the triangulation until none is overlooked by two angles that sum to more than half a circle on
 * the head itself: the map squeezes what is seen steeply from the head's centre, and so would its triangles.
 */
export function flipEdges(points: readonly Corner[], { corners, twins }: Triangulation): void {
  const places = new Places(points);
  // what has not changed since it was looked at need not be looked at again
  const changedAt = new Uint32Array(corners.length / 3).fill(1);
  const seenAt = new Uint32Array(corners.length / 3);
  let clock = 1;

  const isBetterTurned = (edge: number, twin: number): boolean => {
    const a = corners[edge] ?? 0;
    const b = corners[nextEdge(edge)] ?? 0;
    const c = corners[lastEdge(edge)] ?? 0;
    const d = corners[lastEdge(twin)] ?? 0;
    const cosC = places.cosAt(c, a, b);
    const cosD = places.cosAt(d, a, b);
    // sin(C + D) < 0
    if (sine(cosC) * cosD + cosC * sine(cosD) > -1e-4) return false;
    const side = places.turns(a, b, c);
    // the new edge must stay inside the four corners
    return places.turns(c, a, d) * side > 1e-14 && places.turns(d, b, c) * side > 1e-14;
  };
  const pair = (edge: number, twin: number): void => {
    twins[edge] = twin;
    if (twin >= 0) twins[twin] = edge;
  };
  const fill = (triangle: number, a: number, b: number, c: number): void => {
    corners[triangle * 3] = a;
    corners[triangle * 3 + 1] = b;
    corners[triangle * 3 + 2] = c;
    changedAt[triangle] = clock;
  };
  /** The edge a-b of the triangles abc and bad becomes d-c. */
  const turn = (edge: number, twin: number): void => {
    const [bc, ca] = [nextEdge(edge), lastEdge(edge)];
    const [ad, db] = [nextEdge(twin), lastEdge(twin)];
    const a = corners[edge] ?? 0;
    const b = corners[bc] ?? 0;
    const c = corners[ca] ?? 0;
    const d = corners[db] ?? 0;
    const outer = [twins[ad] ?? -1, twins[ca] ?? -1, twins[bc] ?? -1, twins[db] ?? -1] as const;
    const one = Math.floor(edge / 3);
    const other = Math.floor(twin / 3);
    clock++;
    fill(one, a, d, c);
    fill(other, b, c, d);
    pair(one * 3, outer[0]);
    pair(one * 3 + 1, other * 3 + 1);
    pair(one * 3 + 2, outer[1]);
    pair(other * 3, outer[2]);
    pair(other * 3 + 2, outer[3]);
  };

  for (let pass = 0; pass < PASSES; pass++) {
    const before = clock;
    for (let t = 0; t < corners.length / 3; t++) {
      const seen = seenAt[t] ?? 0;
      seenAt[t] = clock;
      for (let edge = t * 3; edge < t * 3 + 3; edge++) {
        const twin = twins[edge] ?? -1;
        if (twin < 0) continue;
        const changed = Math.max(changedAt[t] ?? 0, changedAt[Math.floor(twin / 3)] ?? 0);
        if (changed <= seen || !isBetterTurned(edge, twin)) continue;
        turn(edge, twin);
        break;
      }
    }
    if (clock === before) return;
  }
}
