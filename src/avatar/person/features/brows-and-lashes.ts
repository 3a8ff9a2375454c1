import { ARKIT_NAMES, clamp01, lerp, smoothstep } from '#core';

import type { FaceForm } from '../form/face-form.ts';
import type { Landmarks } from '../form/landmarks.ts';
import { at } from '../geometry/at.ts';
import { hash01 } from '../geometry/curves.ts';
import { addMorph, type DraftPart } from '../geometry/draft-part.ts';
import { MeshBuilder } from '../geometry/mesh-builder.ts';
import { addScaled, cross, mirrorX, normalize, pointAt, sub, type Vec3 } from '../geometry/vec3.ts';
import { LID_POINTS, LID_SHAPES, lidDirection, type LidPose, type LidPoses } from '../head/lids.ts';
import { blend, shade } from '../palette.ts';
import { STILL, freeVertex, type ShapeContext } from '../shapes/shape-context.ts';
import { shapeProgram } from '../shapes/shape-programs.ts';
import { addVisemes } from '../shapes/viseme-morphs.ts';

const STROKES = 15;
const BROW_STEPS = 13;
const BROW_COLS = 6;
const STROKE_STEPS = 4;
const LASH_COLS = 4;

export interface BrowsAndLashesSpec {
  readonly form: FaceForm;
  readonly restLids: LidPose;
  readonly poses: LidPoses;
  /** Linear colour. */
  readonly color: Vec3;
  /** Linear colour of the skin, which shines through where the hair is thin. */
  readonly skin: Vec3;
  /** [0, 1.5]. */
  readonly lashLength: number;
}

/** What a vertex belongs to; a lash remembers its place in the rows. */
interface Hair {
  readonly side: number;
  readonly lash?: { readonly row: number; readonly col: number };
}

/** Centre line and half height of the left brow at t, 0 inner .. 1 outer. Units. */
function browLine(
  t: number,
  m: Landmarks,
  f: FaceForm,
): { readonly x: number; readonly y: number; readonly half: number } {
  const arch = Math.sin(Math.PI * Math.min(1, Math.pow(t, 1.15 + 0.2 * f.browArch) * 0.93));
  // low inner ends: raised ones look worried
  const inner = (-0.014 + 0.05 * f.browInner) * Math.pow(1 - t, 3);
  const y =
    m.brow.y - 0.018 + m.brow.arch * arch + inner - 0.05 * Math.pow(t, 2.2) + 0.012 * f.eyeTilt * t;
  const taper = (0.62 + 0.38 * smoothstep(0, 0.3, t)) * Math.pow(1 - Math.pow(t, 1.8), 0.7);
  return {
    x: lerp(m.brow.innerX, m.brow.outerX, t),
    y,
    half: m.brow.thickness * taper + 0.003,
  };
}

/** Rows of four points (inner edge, under, tip, over) along the left upper lid. */
function lashRows(m: Landmarks, q: LidPose, lashLength: number): readonly (readonly Vec3[])[] {
  const { eye } = m;
  return Array.from({ length: LID_POINTS + 1 }, (_, i): Vec3[] => {
    const t = i / LID_POINTS;
    const d = lidDirection(t, true, q);
    const root = addScaled([eye.x, eye.y, eye.z], d, eye.radius + 0.036);
    const width = 0.014 * Math.min(1, 5 * t) * (1 - 0.5 * Math.pow(t, 6));
    const lift = d[1] * 0.6 + lerp(0.42, 0.12, q.closed);
    const outward = normalize([d[0] + 0.45 * t, lift, d[2] + 0.25]);
    const length = lashLength * (0.012 + 0.058 * Math.pow(t, 1.4) * (1 - Math.pow(t, 16)));
    const up = normalize(cross(cross(d, [0, 1, 0]), d));
    return [
      addScaled(root, up, -width * 0.75),
      addScaled(addScaled(root, up, -width * 0.5), d, 0.012),
      addScaled(root, outward, 0.01 + length),
      addScaled(addScaled(root, up, width), d, 0.004),
    ];
  });
}

/** Builds one side; `place` puts a vertex given on the left side. */
function addBrow(
  b: MeshBuilder,
  c: ShapeContext,
  s: BrowsAndLashesSpec,
  side: number,
  place: (p: Vec3, color: Vec3) => void,
): void {
  const { marks: m, field } = c;
  const root = shade(s.color, 1.15);
  const tip = shade(s.color, 0.95);
  const onFace = (x: number, y: number, lift: number): Vec3 => {
    const p: Vec3 = [x, y, field.frontHeight(x, y)];
    return addScaled(p, field.normal(p), lift);
  };
  // body: a lens-shaped cross-section draped on the face
  const first = b.count;
  for (let i = 0; i <= BROW_STEPS; i++) {
    const t = i / BROW_STEPS;
    const q = browLine(t, m, s.form);
    const blunt = Math.min(1, Math.sqrt(t / 0.1));
    for (let k = 0; k < BROW_COLS; k++) {
      const w = (k / (BROW_COLS - 1)) * 2 - 1;
      const half = q.half * (0.35 + 0.65 * blunt);
      const swell = 0.012 * (1 - w * w) * (1 - 0.6 * t) * blunt;
      const sunk = Math.abs(w) === 1 ? 0.009 : 0;
      // hair thins towards every edge, most where the brow begins
      const thin = Math.max(0.8 * Math.pow(Math.abs(w), 1.6), 0.85 * smoothstep(0.16, 0, t));
      place(
        onFace(q.x, q.y + w * half, 0.006 + 0.008 * t + swell - sunk),
        blend(blend(root, tip, 0.4 * t), s.skin, Math.min(0.88, 0.06 + thin)),
      );
    }
  }
  b.grid(first, BROW_STEPS + 1, BROW_COLS, { flip: side > 0 });
  // strokes: short tapered leaves along the growth of the hair
  for (let stroke = 0; stroke < STROKES; stroke++) {
    const t0 = 0.01 + 0.66 * (stroke / STROKES);
    const row = hash01(stroke + 31) - 0.45;
    const length = 0.15 * (1 - 0.35 * t0);
    const q0 = browLine(t0, m, s.form);
    const rise = lerp(0.075, -0.012, Math.min(1, t0 * 1.6)) * (1 - 0.5 * row);
    const faint = 0.03 + 0.3 * smoothstep(0.2, 0, t0) + 0.2 * Math.abs(row);
    const color = blend(shade(tip, 0.85 + 0.4 * hash01(stroke + 7)), s.skin, faint);
    const start = b.count;
    for (let i = 0; i <= STROKE_STEPS; i++) {
      const u = i / STROKE_STEPS;
      const x = q0.x + length * u * 0.9;
      const along = clamp01((x - m.brow.innerX) / (m.brow.outerX - m.brow.innerX));
      const q = browLine(along, m, s.form);
      const y = q.y + row * q.half * 0.9 + rise * u * (1 - 0.35 * u);
      const half = 0.011 * Math.pow(Math.sin(Math.PI * (0.12 + 0.86 * u)), 0.8);
      const ridge = 0.012 + 0.01 * Math.sin(Math.PI * u);
      const side = blend(color, s.skin, 0.3);
      place(onFace(x, y - half, ridge - 0.01), side);
      place(onFace(x, y, ridge), color);
      place(onFace(x, y + half, ridge - 0.01), side);
    }
    b.grid(start, STROKE_STEPS + 1, 3, { flip: side > 0 });
  }
}

function addShapes(
  part: DraftPart,
  hairs: readonly Hair[],
  c: ShapeContext,
  s: BrowsAndLashesSpec,
): void {
  const base = lashRows(c.marks, s.restLids, s.lashLength);
  for (const name of ARKIT_NAMES) {
    const shape = LID_SHAPES.find((lid) => name.startsWith(lid));
    if (shape) {
      const posed = lashRows(c.marks, s.poses[shape], s.lashLength);
      const moving = name.endsWith('Left') ? 1 : -1;
      addMorph(part, name, (i) => {
        const { side, lash } = at(hairs, i);
        if (!lash || side !== moving) return STILL;
        const d = sub(at(at(posed, lash.row), lash.col), at(at(base, lash.row), lash.col));
        return side > 0 ? d : mirrorX(d);
      });
    } else if (/^brow|^noseSneer/.test(name)) {
      const program = shapeProgram(name);
      addMorph(part, name, (i) => {
        if (at(hairs, i).lash) return STILL;
        const p = pointAt(part.positions, i);
        const n = c.field.normal(p, 0.02);
        const d = program(freeVertex(p, n), c);
        // raised hair stays above the bunching skin
        return addScaled(d, n, 0.16 * Math.max(0, d[1]));
      });
    }
  }
  addVisemes(part);
}

/** Brows (a soft solid plus raised strokes) and the upper lashes, with every shape that moves them; one mesh. */
export function buildBrowsAndLashes(c: ShapeContext, s: BrowsAndLashesSpec): DraftPart {
  const b = new MeshBuilder();
  const hairs: Hair[] = [];
  const lashColor = shade(blend(s.color, [0.01, 0.006, 0.005], 0.7), 0.6);
  const rows = lashRows(c.marks, s.restLids, s.lashLength);
  for (const side of [1, -1]) {
    const place = (p: Vec3, color: Vec3, hair: Hair): void => {
      hairs.push(hair);
      b.vertex(side > 0 ? p : mirrorX(p), color);
    };
    addBrow(b, c, s, side, (p, color) => place(p, color, { side }));
    const first = b.count;
    rows.forEach((points, row) =>
      points.forEach((p, col) => place(p, lashColor, { side, lash: { row, col } })),
    );
    b.grid(first, rows.length, LASH_COLS, { wrap: true, flip: side > 0 });
  }
  const part = b.build('browsAndLashes', 'brow');
  addShapes(part, hairs, c, s);
  return part;
}
