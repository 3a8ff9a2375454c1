import type { FaceForm } from '../form/face-form.ts';
import { bump } from '../geometry/curves.ts';
import type { DraftPart } from '../geometry/draft-part.ts';
import { MeshBuilder } from '../geometry/mesh-builder.ts';
import type { Vec3 } from '../geometry/vec3.ts';
import { linear, shade } from '../palette.ts';
import type { Outfit } from './outfit.ts';
import { addBlazer } from './blazer.ts';
import { FRONT_RAD, addBand, addTorso, createBody, type BandRing } from './torso.ts';

const DEFAULT_INNER = '#cfd3d8';
const SHIRT_COLS = 56;

/** Radius is measured from the neck's. */
const TURTLENECK: readonly BandRing[] = [
  [-0.03, -1.46, 0.4],
  [-0.015, -1.3, 0.55],
  [0.02, -1.262, 0.9],
  [0.065, -1.285, 1],
  [0.085, -1.35, 1],
  [0.088, -1.44, 0.98],
  [0.075, -1.53, 0.85],
  [0.04, -1.575, 0.55],
  [0.035, -1.62, 0.6],
  [0.05, -1.7, 0.8],
];
/** A narrow rolled edge that lies on the base of the neck, lower in front. */
const CREW_NECK: readonly BandRing[] = [
  [-0.02, -1.64, 0.5],
  [0.004, -1.58, 0.72],
  [0.026, -1.558, 0.98],
  [0.052, -1.566, 1],
  [0.068, -1.595, 0.96],
  [0.072, -1.63, 0.86],
  [0.078, -1.65, 0.94],
  [0.09, -1.74, 0.97],
];
const CREW_DIP = 0.13;

/** A folded shirt collar from the inside over the fold to its edge; `gap` is half the opening in radians. */
const SHIRT: readonly {
  readonly out: number;
  readonly y: number;
  readonly gap: number;
  readonly tone: number;
  /** How much the points stand out, hang down and come forward, units. */
  readonly point: Vec3;
}[] = [
  { out: -0.015, y: -1.6, gap: 0, tone: 0.55, point: [0, 0, 0] },
  { out: 0, y: -1.42, gap: 0, tone: 0.8, point: [0, 0, 0] },
  { out: 0.028, y: -1.385, gap: 0.01, tone: 1, point: [0, 0, 0] },
  { out: 0.075, y: -1.44, gap: 0.08, tone: 1, point: [0, 0, 0] },
  { out: 0.115, y: -1.53, gap: 0.22, tone: 0.98, point: [0, -0.05, 0.05] },
  { out: 0.125, y: -1.58, gap: 0.33, tone: 0.95, point: [0.04, -0.15, 0.05] },
];

const atNeck = (profile: readonly BandRing[], neck: number): readonly BandRing[] =>
  profile.map(([out, y, tone]) => [neck + out, y, tone]);

/** A folded collar, open at the throat, with two points. */
function addShirtCollar(b: MeshBuilder, neck: number, color: Vec3): void {
  const first = b.count;
  for (const { out, y, gap, tone, point } of SHIRT)
    for (let k = 0; k <= SHIRT_COLS; k++) {
      const u = k / SHIRT_COLS;
      const a = FRONT_RAD + gap + u * (2 * Math.PI - 2 * gap);
      const s = Math.sin(a);
      const toFront = Math.min(u, 1 - u);
      const peak = bump(toFront, 0.1);
      const dip = 0.05 * bump(toFront, 0.05);
      const r = neck + out + point[0] * peak;
      b.vertex(
        [
          Math.cos(a) * r,
          y + point[1] * peak - 0.09 * s + 0.03 - dip,
          s * r * 0.98 - 0.265 + 0.035 * s + point[2] * peak,
        ],
        shade(color, tone),
      );
    }
  b.grid(first, SHIRT.length, SHIRT_COLS + 1);
}

/** Neck to chest; the body ends below the frame. */
export function buildClothes(f: FaceForm, o: Outfit): DraftPart {
  const b = new MeshBuilder();
  const body = createBody(f, o.shoulders ?? 0);
  const main = linear(o.main);
  if (o.kind === 'turtleneck') {
    addTorso(b, body, main, { out: 0.02, tuck: 0, rows: 16 });
    addBand(b, atNeck(TURTLENECK, body.neck), main, { ribs: 40 });
    return b.build('clothes', 'cloth');
  }
  const inner = linear(o.inner ?? DEFAULT_INNER);
  addTorso(b, body, inner, {
    out: 0,
    tuck: 0.09,
    rows: 12,
    dip: o.collar === 'crew' ? CREW_DIP : 0,
  });
  if (o.collar === 'crew') addBand(b, atNeck(CREW_NECK, body.neck), inner, { dip: CREW_DIP });
  else addShirtCollar(b, body.neck, inner);
  addBlazer(b, body, main);
  return b.build('clothes', 'cloth');
}
