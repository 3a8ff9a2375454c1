import type { PersonDraft } from '../../../../src/avatar/person/build-person.ts';
import { at, floatAt } from '../../../../src/avatar/person/geometry/at.ts';
import type { DraftPart } from '../../../../src/avatar/person/geometry/draft-part.ts';
import { addScaled, pointAt, sub, type Vec3 } from '../../../../src/avatar/person/geometry/vec3.ts';
import { lidMarginPairs } from '../../../../src/avatar/person/head/head-mesh.ts';
import { BLINK_TAKES_OVER, LID_SHAPES } from '../../../../src/avatar/person/head/lid-pose.ts';
import {
  CREASE_RING,
  LID_EDGE_RINGS,
  LID_POINTS,
} from '../../../../src/avatar/person/head/lids.ts';

type Weights = Readonly<Record<string, number>>;

/** As avatar/pose: how far the eyeball turns up or down at weight 1 of a look shape. */
const PITCH_AT_ONE_RAD = 0.46;
/** As scene/figure: how far the cornea stands out of the ball, as a share of its radius. */
const CORNEA_RISE = 0.03;
const STEPS = [0, 0.25, 0.5, 0.75, 1] as const;

const partOf = (draft: PersonDraft, name: string): DraftPart => {
  const part = draft.parts.find((candidate) => candidate.name === name);
  if (!part) throw new Error(`no ${name}`);
  return part;
};

/** Weights with those of the corrective shapes that two of them call for. */
const withFixes = (part: DraftPart, weights: Weights): Weights => {
  const all: Record<string, number> = { ...weights };
  for (const { name } of part.morphs) {
    const [prefix, a = '', b = ''] = name.split('_');
    if (prefix === 'fix') all[name] = (weights[a] ?? 0) * (weights[b] ?? 0);
  }
  return all;
};

function posing(part: DraftPart, weights: Weights): (vertex: number) => Vec3 {
  const all = withFixes(part, weights);
  const shapes = part.morphs.flatMap(({ name, positions }) => {
    const weight = all[name] ?? 0;
    return weight === 0 ? [] : [{ positions, weight }];
  });
  return (vertex) =>
    shapes.reduce(
      (p, { positions, weight }) => addScaled(p, pointAt(positions, vertex), weight),
      pointAt(part.positions, vertex),
    );
}

/** Least distance of the left lids' visible skin from ball and cornea, the eye turned up by `pitchRad`. Units. */
function clearance({ head, marks }: PersonDraft, weights: Weights, pitchRad: number): number {
  const { eye } = marks;
  const place = posing(head.part, weights);
  const limbus = Math.asin(eye.irisRadius / eye.radius);
  let least = Infinity;
  head.vertices.forEach((v, i) => {
    if (v.eye !== 1 || v.ring < 1 || v.ring > CREASE_RING) return;
    const [x, y0, z0] = sub(place(i), [eye.x, eye.y, eye.z]);
    const y = y0 * Math.cos(pitchRad) - z0 * Math.sin(pitchRad);
    const z = y0 * Math.sin(pitchRad) + z0 * Math.cos(pitchRad);
    const r = Math.hypot(x, y, z);
    const off = Math.atan2(Math.hypot(x, y), z) / limbus;
    const dome = off < 1 ? CORNEA_RISE * eye.radius * (1 - off * off) : 0;
    least = Math.min(least, r - eye.radius - dome);
  });
  return least;
}

/** Largest opening between the left lids' edges; negative where they overlap. Units. */
function widestGap({ head }: PersonDraft, weights: Weights): number {
  const place = posing(head.part, weights);
  return Math.max(
    ...lidMarginPairs(head).map(([upper, lower]) => place(upper)[1] - place(lower)[1]),
  );
}

/** How far the left brow's hair stays above the lid's crease, least over its length. Units. */
function browAboveLid(draft: PersonDraft, weights: Weights): number {
  const part = partOf(draft, 'browsAndLashes');
  const brow = part.morphs.find(({ name }) => name === 'browDownLeft');
  const { vertices, part: skin } = draft.head;
  const onSkin = posing(skin, weights);
  const onPart = posing(part, weights);
  const lid = vertices.flatMap((v, i) =>
    v.eye === 1 && v.slot < LID_POINTS && v.ring >= LID_EDGE_RINGS && v.ring <= CREASE_RING
      ? [onSkin(i)]
      : [],
  );
  let least = Infinity;
  if (!brow) return -Infinity;
  for (let i = 0; i < part.positions.length / 3; i++) {
    if (floatAt(part.colors, i * 4 + 3) < 0.15 || floatAt(brow.positions, i * 3 + 1) > -0.004)
      continue;
    const [x, y] = onPart(i);
    for (const [lx, ly] of lid) if (Math.abs(lx - x) < 0.04) least = Math.min(least, y - ly);
  }
  return least;
}

/** What is wrong with a person's eyes, lids and brows; empty when nothing is. */
export function eyeFaults(draft: PersonDraft): string[] {
  const faults: string[] = [];
  const expectAtLeast = (what: string, value: number, least: number): void => {
    if (!(value >= least)) faults.push(`${what}: ${value.toFixed(4)} is below ${least}`);
  };
  const gazes = { eyeLookUpLeft: 1, eyeLookDownLeft: -1 } as const;
  for (const shape of LID_SHAPES)
    for (const weight of STEPS)
      expectAtLeast(
        `lid over the eyeball, ${shape} ${weight}`,
        clearance(draft, { [`${shape}Left`]: weight }, 0),
        0.001,
      );
  for (const [look, sign] of Object.entries(gazes))
    for (const gaze of STEPS)
      for (const blink of STEPS)
        expectAtLeast(
          `lid over the eyeball, ${look} ${gaze} with blink ${blink}`,
          clearance(draft, { [look]: gaze, eyeBlinkLeft: blink }, sign * PITCH_AT_ONE_RAD * gaze),
          0.001,
        );
  const closing: Weights[] = [
    {},
    ...BLINK_TAKES_OVER.map((shape) => ({ [`${shape}Left`]: 1 })),
    { mouthSmileLeft: 1, mouthSmileRight: 1, cheekSquintLeft: 1, eyeSquintLeft: 0.3 },
  ];
  for (const also of closing) {
    const gap = widestGap(draft, { ...also, eyeBlinkLeft: 1 });
    expectAtLeast(`closed eye with ${Object.keys(also).join(' ') || 'nothing'}`, 0.012 - gap, 0);
  }
  const open = widestGap(draft, {});
  expectAtLeast('open eye', open, 0.07);
  for (let k = 1; k < STEPS.length; k++)
    expectAtLeast(
      `blink closes further by ${at(STEPS, k)}`,
      widestGap(draft, { eyeBlinkLeft: at(STEPS, k - 1) }) -
        widestGap(draft, { eyeBlinkLeft: at(STEPS, k) }),
      0.002,
    );
  const frowns: Weights[] = [
    {},
    { browDownLeft: 1 },
    { browDownLeft: 1, eyeSquintLeft: 1, cheekSquintLeft: 1 },
    { browDownLeft: 1, eyeWideLeft: 1 },
    { browDownLeft: 1, eyeLookUpLeft: 1 },
    { browDownLeft: 1, noseSneerLeft: 1 },
  ];
  for (const frown of frowns)
    expectAtLeast(
      `brow above the lid, ${Object.keys(frown).join(' ') || 'at rest'}`,
      browAboveLid(draft, frown),
      0.001,
    );
  const triangles = (names: readonly string[]): number =>
    names.reduce((sum, name) => sum + partOf(draft, name).indices.length / 3, 0);
  expectAtLeast('room for eyes', 1600 - triangles(['eyeLeft', 'eyeRight', 'eyeGloss']), 0);
  expectAtLeast('room for brows and lashes', 1800 - triangles(['browsAndLashes']), 0);
  return faults;
}
