import { clamp01, lerp, smoothstep } from '#core';

import type { Landmarks } from '../form/landmarks.ts';
import { at, idAt } from '../geometry/at.ts';
import { hash01 } from '../geometry/curves.ts';
import type { DenseMorph, DraftPart } from '../geometry/draft-part.ts';
import {
  ORIGIN,
  add,
  addScaled,
  cross,
  dot,
  mix,
  normalize,
  pointAt,
  scale,
  type Vec3,
} from '../geometry/vec3.ts';
import type { HeadMesh } from '../head/head-mesh.ts';
import type { ScalpMask } from '../head/skin-paint.ts';
import type { HeadVertex } from '../head/head-vertex.ts';
import { HairMesh } from './hair-mesh.ts';
import type { HairTones } from './tones.ts';

export type BeardStyle = 'short' | 'full' | 'moustache';

interface Cut {
  /** Thickness of the beard and length of its tufts, units. */
  readonly thick: number;
  readonly tuft: number;
  /** How dark the skin under it is painted, [0, 1]. */
  readonly painted: number;
  /** Tufts for each triangle of skin under it. */
  readonly tufts: number;
}
const CUTS: Readonly<Record<BeardStyle, Cut>> = {
  short: { thick: 0.012, tuft: 0.1, painted: 0.8, tufts: 0.3 },
  full: { thick: 0.05, tuft: 0.17, painted: 0.86, tufts: 0.5 },
  moustache: { thick: 0.022, tuft: 0.1, painted: 0.7, tufts: 1.1 },
};

/** Smaller moves of the skin are not followed, units. */
const LEAST_MOVE = 0.008;

/** [0, 1] how densely hair grows at a place of the face. */
function density([x0, y, z]: Vec3, m: Landmarks, style: BeardStyle): number {
  const x = Math.abs(x0);
  const { mouth, nose, chin } = m;
  const top = mouth.y + mouth.upperHeight;
  const moustache =
    smoothstep(nose.baseY - 0.015, nose.baseY - 0.07, y + 0.16 * x) *
    smoothstep(mouth.halfWidth * 1.25, mouth.halfWidth * 0.9, x) *
    smoothstep(mouth.y - 0.12, mouth.y - 0.02, y);
  if (style === 'moustache') return moustache * smoothstep(0.3, 0.5, z);
  // the cheek's edge runs from the corner of the mouth up to the sideburn
  const sideburn = 0.42 * smoothstep(m.ear[2] + 0.44, m.ear[2] + 0.2, z);
  const line = lerp(mouth.y + 0.02, -0.36, clamp01((x - mouth.halfWidth) / 0.36)) + sideburn;
  const cheek =
    smoothstep(line + 0.07, line - 0.13, y) *
    smoothstep(mouth.halfWidth * 0.75, mouth.halfWidth * 1.15, x);
  const below = smoothstep(
    mouth.y - mouth.lowerHeight - 0.03,
    mouth.y - mouth.lowerHeight - 0.12,
    y,
  );
  const soul = smoothstep(0.02, 0.1, Math.abs(x - 0.1)) * 0.5 + 0.5;
  const throat = smoothstep(chin.y - 0.26, chin.y - 0.08, y);
  // below the ear it follows the jaw's edge forward
  const front = smoothstep(0.04, 0.2, z - m.ear[2] - 0.25 * smoothstep(-0.45, -0.75, y));
  return (
    clamp01(
      Math.max(cheek, below * lerp(soul, 1, smoothstep(top - 0.3, top - 0.4, y)), moustache),
    ) *
    throat *
    front
  );
}

/** The hair painted on the skin under a beard: its body, and its soft edge. */
export const beardMask =
  (marks: Landmarks, style: BeardStyle): ScalpMask =>
  (p) =>
    CUTS[style].painted * smoothstep(0.05, 0.9, density(p, marks, style));

const grows = ({ region }: HeadVertex): boolean => region === 'skin' || region === 'mouthSkin';

/** Where a vertex of the beard hangs on the skin: three vertices of the head and their shares. */
type Root = readonly (readonly [vertex: number, share: number])[];

/**
 * The tufts of a beard, over the hair that `beardMask` paints: rooted in the head's own triangles, so they move with
 * every shape of the face.
 */
export function buildBeard(
  head: HeadMesh,
  marks: Landmarks,
  style: BeardStyle,
  tones: HairTones,
): DraftPart {
  const { part, vertices } = head;
  const cut = CUTS[style];
  const mesh = new HairMesh();
  const roots: Root[] = [];
  const dense = vertices.map((v, i) =>
    grows(v) ? density(pointAt(part.positions, i), marks, style) : 0,
  );
  const lying = (n: Vec3): Vec3 => {
    const down: Vec3 = [0, -1, 0.12];
    return normalize(addScaled(down, n, -dot(down, n)));
  };
  const put = (p: Vec3, n: Vec3, color: Vec3, root: Root): number => {
    roots.push(root);
    return mesh.strand(p, n, color, lying(n));
  };

  for (let t = 0; t < part.indices.length; t += 3) {
    const ids = [0, 1, 2].map((k) => idAt(part.indices, t + k));
    const least = Math.min(...ids.map((id) => at(dense, id)));
    if (least > 0.2) addTufts(ids, t);
  }

  function addTufts(ids: readonly number[], seed: number): void {
    const count = Math.floor(cut.tufts + hash01(seed * 3 + 1));
    for (let k = 0; k < count; k++) {
      const chance = (c: number): number => hash01(seed * 41 + k * 17 + c);
      const [a, b] = [chance(1), chance(2)];
      const shares = a + b > 1 ? [1 - a, 1 - b, a + b - 1] : [a, b, 1 - a - b];
      const root: Root = ids.map((id, c) => [id, at(shares, c)] as const);
      const sum = (flat: Float32Array): Vec3 =>
        root.reduce((p, [id, share]) => addScaled(p, pointAt(flat, id), share), [0, 0, 0] as Vec3);
      const d = root.reduce((s, [id, share]) => s + share * at(dense, id), 0);
      const p = sum(part.positions);
      const n = normalize(sum(part.normals));
      const along = lying(n);
      const side = cross(along, n);
      // over the lip it is trimmed
      const trimmed =
        p[1] > marks.mouth.y - 0.02 && Math.abs(p[0]) < marks.mouth.halfWidth ? 0.5 : 1;
      const length = trimmed * cut.tuft * lerp(0.6, 1.3, chance(3)) * lerp(0.5, 1, d);
      const half = length * lerp(0.09, 0.15, chance(4));
      const lean = 0.5 * (chance(5) - 0.5);
      const color = scale(
        mix(tones.middle, tones.tip, 0.15 * chance(6)),
        lerp(0.95, 1.15, chance(7)),
      );
      const place = (t: number, off: number): Vec3 =>
        add(
          addScaled(addScaled(p, along, length * t), side, length * lean * t + off * half),
          scale(n, 0.002 + cut.thick * (1.7 * t - 0.7 * t * t)),
        );
      const first = put(place(0, 0), n, scale(color, 0.92), root);
      const left = put(place(0.4, 1), normalize(addScaled(n, side, 0.5)), color, root);
      const right = put(place(0.4, -1), normalize(addScaled(n, side, -0.5)), color, root);
      const tip = put(place(1, 0), n, color, root);
      mesh.tri(first, left, right);
      mesh.tri(left, tip, right);
    }
  }

  const built = mesh.build('beard');
  const follow = (flat: Float32Array): Float32Array => {
    const out = new Float32Array(roots.length * 3);
    // about a hundred shapes for thousands of roots: plain sums
    roots.forEach((root, i) => {
      let [x, y, z] = ORIGIN;
      for (const [id, share] of root) {
        x += share * (flat[id * 3] ?? 0);
        y += share * (flat[id * 3 + 1] ?? 0);
        z += share * (flat[id * 3 + 2] ?? 0);
      }
      if (x * x + y * y + z * z <= LEAST_MOVE * LEAST_MOVE) return;
      out[i * 3] = x;
      out[i * 3 + 1] = y;
      out[i * 3 + 2] = z;
    });
    return out;
  };
  // its shading is grain: turning the normals with the skin would double the file for nothing to be seen
  const still = new Float32Array(roots.length * 3);
  const morphs = part.morphs
    .map((morph): DenseMorph => ({
      name: morph.name,
      positions: follow(morph.positions),
      normals: still,
    }))
    .filter(({ positions }) => positions.some((x) => x !== 0));
  return { ...built, morphs };
}
