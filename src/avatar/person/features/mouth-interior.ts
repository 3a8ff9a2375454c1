import { ARKIT_NAMES, smoothstep, type ArkitName, type Viseme } from '#core';

import { at, floatAt } from '../geometry/at.ts';
import { addMorph, type DraftPart } from '../geometry/draft-part.ts';
import { MeshBuilder } from '../geometry/mesh-builder.ts';
import { pointAt, type Vec3 } from '../geometry/vec3.ts';
import { STILL, type ShapeContext } from '../shapes/shape-context.ts';
import { TONGUE_JAW } from '../shapes/lip-shapes.ts';
import { shapeProgram } from '../shapes/shape-programs.ts';
import { addVisemes } from '../shapes/viseme-morphs.ts';
import { addDentalRow } from './teeth.ts';
import { addTongue, type TonguePlace } from './tongue.ts';

/** What carries a vertex: the skull, the jaw, or the tongue on the jaw. */
type Carrier = 'skull' | 'jaw' | 'tongue';

/** What a sound does with the tongue's tip that the 52 shapes cannot express; units. */
interface TongueMove {
  readonly up: number;
  readonly forward: number;
  /** Share of its height that it loses; below 0 it grows downwards, as a tip that is raised from the floor does. */
  readonly flat: number;
}
const TONGUE_MOVES: Readonly<Partial<Record<Viseme, TongueMove>>> = {
  // the tip stands behind the upper teeth, and its underside shows
  nn: { up: 0.144, forward: -0.02, flat: -0.8 },
  DD: { up: 0.144, forward: -0.02, flat: -0.8 },
  // flat between the rows, just under the upper edges, and out as far as the lips
  TH: { up: 0.078, forward: 0, flat: 0.62 },
  kk: { up: -0.03, forward: 0, flat: 0 },
  RR: { up: 0.06, forward: 0, flat: 0 },
};
/** The front of the teeth lies this far behind the skin's own front, units. */
const BEHIND_SKIN = 0.1;

/** What a shape adds to what hangs on the skull, on the jaw and to the tongue by its reach (0 root .. 1 tip). */
type Follow = (carrier: Carrier, reach: number) => Vec3;
const FOLLOW: Readonly<Partial<Record<ArkitName, Follow>>> = {
  // the tongue passes between the rows and over the lip
  tongueOut: (carrier, r) =>
    carrier === 'tongue' ? [0, 0.05 * r - 0.1 * Math.pow(r, 6), 0.4 * r] : STILL,
  // rounded lips hide the rows: the jaw is ajar behind them
  mouthFunnel: (carrier) =>
    carrier === 'skull' ? [0, 0.022, -0.02] : [0, -0.075, carrier === 'jaw' ? -0.05 : -0.06],
};
/** How far the jaw opens by itself with a shape, and the tongue with it. */
const JAW_WITH: Readonly<Partial<Record<ArkitName, readonly [jaw: number, tongue: number]>>> = {
  jawOpen: [1, 0.82],
  tongueOut: [TONGUE_JAW, 0],
};

/** Teeth on their arches, gums and tongue; one mesh that follows the jaw. */
export function buildMouthInterior(c: ShapeContext): DraftPart {
  const { mouth } = c.marks;
  const b = new MeshBuilder();
  const carriers: Carrier[] = [];
  const on =
    (carrier: Carrier) =>
    (p: Vec3, color: Vec3): void => {
      carriers.push(carrier);
      b.vertex(p, color);
    };
  const wide = mouth.halfWidth / 0.24;
  const front = c.field.frontHeight(0, mouth.y) - BEHIND_SKIN;
  addDentalRow(b, on('skull'), {
    upper: true,
    arch: { half: 0.285 * wide, depth: 0.38, z: front - 0.006 },
    root: mouth.y + 0.088,
    crown: 0.118,
  });
  addDentalRow(b, on('jaw'), {
    upper: false,
    arch: { half: 0.235 * wide, depth: 0.33, z: front - 0.034 },
    // low enough to stay behind the lip unless it is drawn down
    root: mouth.y - 0.178,
    crown: 0.094,
  });
  const tongue: TonguePlace = {
    y: mouth.y - 0.128,
    tipZ: front - 0.08,
    rootZ: front - 0.52,
    half: 0.165 * wide,
  };
  addTongue(b, on('tongue'), tongue);
  const part = b.build('mouthInterior', 'mouth');

  /** 0 at the tongue's root .. 1 at its tip. */
  const reach = (i: number): number =>
    smoothstep(front - 0.45, front - 0.1, floatAt(part.positions, i * 3 + 2));
  /** The lower jaw is rigid: all of it goes where the middle of the lower lip's seam would. */
  const onJaw = (name: ArkitName, i: number): Vec3 => {
    const p = pointAt(part.positions, i);
    return shapeProgram(name)({ p, n: [0, 0, 1], label: -1, seam: 1, t: 0.5, lip: 0 }, c);
  };
  for (const name of ARKIT_NAMES) {
    const follow = FOLLOW[name];
    const [jaw, tongueShare] = JAW_WITH[name] ?? (name.startsWith('jaw') ? [1, 0.82] : [0, 0]);
    if (!follow && jaw === 0) continue;
    const turns = name.startsWith('jaw') && name !== 'jawOpen' ? name : 'jawOpen';
    addMorph(part, name, (i) => {
      const carrier = at(carriers, i);
      const own = follow?.(carrier, reach(i)) ?? STILL;
      if (carrier === 'skull' || jaw === 0) return own;
      const d = onJaw(turns, i);
      const k = carrier === 'tongue' ? tongueShare : jaw;
      return [
        own[0] + d[0] * k * (turns === 'jawOpen' ? 0.2 : 1),
        own[1] + d[1] * k,
        own[2] + d[2] * k,
      ];
    });
  }
  addVisemes(part, (viseme) => {
    const move = TONGUE_MOVES[viseme];
    if (!move) return undefined;
    const d = new Float32Array(part.positions.length);
    carriers.forEach((carrier, i) => {
      if (carrier !== 'tongue') return;
      const above = floatAt(part.positions, i * 3 + 1) - tongue.y;
      const grown = move.flat > 0 || above < 0 ? above : 0;
      d[i * 3 + 1] = reach(i) * (move.up - move.flat * grown);
      d[i * 3 + 2] = reach(i) * move.forward;
    });
    return d;
  });
  return part;
}
