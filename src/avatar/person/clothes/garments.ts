import { smoothstep } from '#core';

import type { BodyField } from '../body/body-field.ts';
import { shoulderHalf } from '../body/torso.ts';
import type { MeshBuilder } from '../geometry/mesh-builder.ts';
import type { Vec3 } from '../geometry/vec3.ts';
import { linear, shade } from '../palette.ts';
import { addBand, knitBand, narrowEdge, refined } from './bands.ts';
import { createDrape, type Drape } from './drape.ts';
import { restingFolds } from './drape-folds.ts';
import { addButton, addStrip } from './fastenings.ts';
import { addLapels } from './lapels.ts';
import { addNeckTube, type NeckRing } from './neckwear.ts';
import {
  CARDIGAN_TIP_Y,
  LAPEL_TIP_Y,
  outerOpening,
  skinOpening,
  type Opening,
} from './openings.ts';
import type {
  Blazer,
  Blouse,
  Cardigan,
  CrewNeck,
  Kurta,
  Outfit,
  Polo,
  Shirt,
  Turtleneck,
  Vest,
} from './outfit.ts';
import { addPanel } from './panels.ts';
import { addShell } from './shell.ts';
import { addShirtCollar, type ShirtCollarLook } from './shirt-collar.ts';
import { addBow, addTie } from './tie.ts';

const HORN = linear('#3a3029');
const PEARL = linear('#e9e4da');

const TURTLENECK: readonly NeckRing[] = [
  [0.008, -1.5, 0.55],
  [0.02, -1.39, 0.75],
  [0.05, -1.365, 0.98],
  [0.085, -1.4, 1],
  [0.1, -1.5, 1],
  [0.1, -1.62, 0.95],
  [0.07, -1.69, 0.62],
  [0.09, -1.76, 0.8],
  [0.16, -1.87, 0.95],
];
const MANDARIN: readonly NeckRing[] = [
  [0.02, -1.8, 0.5],
  [0.03, -1.6, 0.75],
  [0.045, -1.54, 0.95],
  [0.066, -1.545, 1.04],
  [0.078, -1.6, 1],
  [0.1, -1.8, 0.92],
  [0.15, -1.9, 0.85],
];

/** What a body wears: where to build it, on what, and how strongly it folds. */
interface Tailor {
  readonly b: MeshBuilder;
  readonly body: BodyField;
}

const layer = ({ body }: Tailor, ease: number, folds: number): Drape =>
  createDrape(body, ease, folds > 0 ? restingFolds(body.form, folds) : []);

const shirtCollar = (color: Vec3, more: Partial<ShirtCollarLook> = {}): ShirtCollarLook => ({
  color,
  y: -1.53,
  tilt: 0.12,
  gapRad: 0.03,
  point: 0.42,
  fall: 0.2,
  spread: 0.5,
  out: 0.04,
  flare: 0.3,
  ...more,
});

/** A round-necked top of which only the front shows, under a jacket. */
const addTopBeneath = (t: Tailor, color: Vec3, open: Opening): void => {
  const drape = layer(t, 0.055, 0);
  const { edge } = addShell(t.b, drape, open, {
    color,
    rows: 7,
    within: 1.15,
    end: 0.75,
    deepest: 0.45,
  });
  addBand(t.b, drape, edge, knitBand(0.1, 0.05), color, { open: true });
};

/** A closed shirt's front and collar, under a jacket. */
const addShirtBeneath = (t: Tailor, color: Vec3, open: Opening, tie?: string): void => {
  const drape = layer(t, 0.04, 0);
  addShell(t.b, drape, open, {
    color,
    rows: 7,
    within: 1.15,
    end: 0.75,
    deepest: 0.45,
  });
  addShirtCollar(
    t.b,
    drape,
    shirtCollar(color, tie ? { flare: 0.1 } : { flare: 0.1, gapRad: 0.3 }),
  );
  if (tie) addTie(t.b, drape, -1.68, linear(tie));
  else addPlacket(t, drape, -2.14, -3.1, color);
};

/** A strip down the middle with small buttons. */
const addPlacket = (
  { b }: Tailor,
  drape: Drape,
  fromY: number,
  toY: number,
  color: Vec3,
  button: Vec3 = PEARL,
  gap = 0.38,
): void => {
  const steps = Math.max(3, Math.round((fromY - toY) / 0.16));
  addStrip(b, drape, {
    color,
    rows: Array.from({ length: steps + 1 }, (_, k) => [
      0,
      fromY + ((toY - fromY) * k) / steps,
      0.085,
      0.016,
    ]),
  });
  for (let y = fromY - 0.1; y > Math.max(toY, -3.7); y -= gap)
    addButton(b, drape, 0, y, 0.033, button, 0.018);
};

const addBlazer = (t: Tailor, o: Blazer): void => {
  const { b } = t;
  const tipY = LAPEL_TIP_Y;
  const main = linear(o.main);
  const open = skinOpening(t.body, o);
  const inner = linear(o.inner ?? '#cfd3d8');
  if (o.collar === 'shirt') addShirtBeneath(t, inner, open, o.tie);
  else if (o.collar !== 'open') addTopBeneath(t, inner, open);
  const jacket = layer(t, 0.085, 1);
  addShell(b, jacket, outerOpening(t.body, o), {
    color: main,
    // a shirt beneath takes its share
    rows: o.collar === 'shirt' ? 12 : 14,
    deepest: 0.8,
  });
  addLapels(b, jacket, main, tipY);
  addButton(b, jacket, 0, tipY - 0.1, 0.055, HORN, 0.01);
  addBadge(t, jacket, o.badge);
};

const addTurtleneck = (t: Tailor, o: Turtleneck): void => {
  const drape = layer(t, 0.045, 1.3);
  addShell(t.b, drape, skinOpening(t.body, o), {
    color: linear(o.main),
    rows: 15,
    deepest: 0.45,
  });
  addNeckTube(t.b, t.body, TURTLENECK, { color: linear(o.main), ribs: 40, columns: 80 });
  addBadge(t, drape, o.badge);
};

const addCrew = (t: Tailor, o: CrewNeck): void => {
  const jersey = o.fabric === 'jersey';
  const main = linear(o.main);
  const drape = layer(t, jersey ? 0.03 : 0.045, jersey ? 1 : 1.3);
  const { edge } = addShell(t.b, drape, skinOpening(t.body, o), {
    color: main,
    rows: 15,
    deepest: 0.45,
  });
  if (jersey) addBand(t.b, drape, edge, narrowEdge(0.07), main);
  else addBand(t.b, drape, refined(edge, 2), knitBand(0.15, 0.06), main, { ribs: true });
  addBadge(t, drape, o.badge);
};

const addShirt = (t: Tailor, o: Shirt): void => {
  const main = linear(o.main);
  const drape = layer(t, 0.035, 1.1);
  addShell(t.b, drape, skinOpening(t.body, o), {
    color: main,
    rows: 15,
    deepest: 0.55,
  });
  addShirtCollar(
    t.b,
    drape,
    shirtCollar(
      main,
      o.tie ? {} : { gapRad: 0.32, spread: 0.62, point: 0.46, out: 0.06, flare: 0.4 },
    ),
  );
  if (o.tie) addTie(t.b, drape, -1.68, linear(o.tie));
  else addPlacket(t, drape, -2.16, -3.9, main);
  addBadge(t, drape, o.badge);
};

const addBlouse = (t: Tailor, o: Blouse): void => {
  const main = linear(o.main);
  const drape = layer(t, 0.035, 1.7);
  const open = skinOpening(t.body, o);
  if (o.neck === 'bow') {
    addShell(t.b, drape, open, { color: main, rows: 15, deepest: 0.45 });
    addNeckTube(t.b, t.body, MANDARIN, { color: main, tilt: 0.13, columns: 40 });
    addBow(t.b, drape, -1.86, main);
  } else {
    const { edge } = addShell(t.b, drape, open, {
      color: main,
      rows: 15,
      deepest: 0.65,
    });
    addBand(t.b, drape, edge, narrowEdge(0.05), main);
  }
  addBadge(t, drape, o.badge);
};

const addPolo = (t: Tailor, o: Polo): void => {
  const main = linear(o.main);
  const trim = linear(o.trim ?? o.main);
  const drape = layer(t, 0.035, 1.1);
  addShell(t.b, drape, skinOpening(t.body, o), {
    color: main,
    rows: 15,
    deepest: 0.55,
  });
  addShirtCollar(
    t.b,
    drape,
    shirtCollar(trim, {
      gapRad: 0.3,
      y: -1.56,
      point: 0.34,
      spread: 0.75,
      out: 0.065,
      flare: 0.5,
      fall: 0.22,
    }),
  );
  addPlacket(t, drape, -2.12, -2.7, trim, PEARL, 0.26);
  addBadge(t, drape, o.badge);
};

const addCardigan = (t: Tailor, o: Cardigan): void => {
  const main = linear(o.main);
  addTopBeneath(t, linear(o.inner ?? '#ece5d9'), skinOpening(t.body, o));
  const drape = layer(t, 0.075, 1.3);
  const { edge } = addShell(t.b, drape, outerOpening(t.body, o), {
    color: main,
    rows: 14,
    deepest: 0.8,
  });
  addBand(t.b, drape, edge, knitBand(0.15, 0.05), shade(main, 0.96), { ribs: true });
  addStrip(t.b, drape, {
    color: shade(main, 0.96),
    rows: [0.03, 0.14, 0.4, 0.7, 1]
      .map((below) => CARDIGAN_TIP_Y - below)
      .map((y) => [0.02, y, 0.09, 0.026] as const),
  });
  for (const y of [-3.08, -3.45]) addButton(t.b, drape, 0.02, y, 0.045, HORN, 0.03);
  addBadge(t, drape, o.badge);
};

const addVest = (t: Tailor, o: Vest): void => {
  const { b, body } = t;
  const main = linear(o.main);
  const inner = linear(o.inner ?? '#eeece6');
  const shirt = layer(t, 0.03, 1.1);
  addShell(b, shirt, skinOpening(body, o), { color: inner, rows: 10, deepest: 0.5 });
  addShirtCollar(
    b,
    shirt,
    shirtCollar(inner, { fall: 0.17, flare: 0.2, ...(o.tie ? {} : { gapRad: 0.28, spread: 0.6 }) }),
  );
  if (o.tie) addTie(b, shirt, -1.68, linear(o.tie));
  else addPlacket(t, shirt, -2.08, -3.1, inner);
  const drape = layer(t, 0.085, 1.1);
  const strap = shoulderHalf(body.form) - 0.33;
  const tip = 0.56;
  const neck = body.neck.radius(0, -1.6) + 0.27;
  const outer = (s: number): number =>
    strap - 0.13 * Math.sin(Math.PI * Math.min(1, Math.abs(s) / 0.75));
  const inside = (s: number): number =>
    Math.max(0.004, neck * (1 - Math.pow(Math.max(0, s) / tip, 0.9)));
  for (const side of [1, -1])
    addPanel(b, drape, {
      to: 1,
      rows: 15,
      columns: 6,
      thickness: 0.035,
      color: main,
      edges: (s) => [side * inside(s), side * outer(s)],
    });
  addPanel(b, drape, {
    to: -1,
    rows: 9,
    columns: 10,
    thickness: 0.035,
    color: main,
    edges: (s) => [-outer(s), outer(s)],
    // behind the neck it hangs from the collar
    start: (x) => 0.2 * smoothstep(neck + 0.06, neck - 0.14, Math.abs(x)),
  });
  for (const y of [-3.02, -3.36, -3.7]) addButton(b, drape, 0.02, y, 0.042, HORN, 0.004);
  addBadge(t, drape, o.badge ?? '#c9a24a');
};

const addKurta = (t: Tailor, o: Kurta): void => {
  const main = linear(o.main);
  const trim = o.trim ? linear(o.trim) : shade(main, 0.72);
  const drape = layer(t, 0.04, 1.2);
  addShell(t.b, drape, skinOpening(t.body, o), { color: main, rows: 18, deepest: 0.45 });
  addNeckTube(t.b, t.body, MANDARIN, {
    color: main,
    tilt: 0.12,
    columns: 44,
    gapRad: [0.01, 0.07, 0.13, 0.13, 0.08, 0.01, 0.01],
  });
  addPlacket(t, drape, -1.92, -3.2, trim, HORN, 0.3);
  addBadge(t, drape, o.badge);
};

/** A small plate on the left of the chest. */
const addBadge = (t: Tailor, drape: Drape, color: string | undefined): void => {
  if (!color) return;
  const x = 0.62;
  addStrip(t.b, drape, {
    color: linear(color),
    rows: [-2.58, -2.584, -2.65, -2.716, -2.72].map((y) => [x, y, 0.17, 0.022] as const),
  });
};

/** Everything an outfit consists of, from the inside to the outside. */
export function addOutfit(b: MeshBuilder, body: BodyField, o: Outfit): void {
  const t: Tailor = { b, body };
  switch (o.kind) {
    case 'turtleneck':
      addTurtleneck(t, o);
      return;
    case 'blazer':
      addBlazer(t, o);
      return;
    case 'crew':
      addCrew(t, o);
      return;
    case 'shirt':
      addShirt(t, o);
      return;
    case 'blouse':
      addBlouse(t, o);
      return;
    case 'polo':
      addPolo(t, o);
      return;
    case 'cardigan':
      addCardigan(t, o);
      return;
    case 'vest':
      addVest(t, o);
      return;
    case 'kurta':
      addKurta(t, o);
  }
}
