import type { BodyField } from '../body/body-field.ts';
import type { MeshBuilder } from '../geometry/mesh-builder.ts';
import { linear } from '../palette.ts';
import { createDrape, type Drape } from './drape.ts';
import { restingFolds } from './drape-folds.ts';
import { addButton } from './fastenings.ts';
import { addLapels } from './lapels.ts';
import { addNeckTube, type NeckRing } from './neckwear.ts';
import type { Blazer, Outfit } from './outfit.ts';
import { addShell, either, roundNeck, vee } from './shell.ts';
import { addShirtCollar } from './shirt-collar.ts';

const TURTLENECK: readonly NeckRing[] = [
  [0.0, -1.52, 0.5],
  [0.012, -1.4, 0.65],
  [0.035, -1.37, 0.95],
  [0.075, -1.39, 1],
  [0.095, -1.46, 1],
  [0.1, -1.56, 0.97],
  [0.095, -1.66, 0.85],
  [0.06, -1.7, 0.6],
  [0.06, -1.74, 0.7],
  [0.12, -1.86, 0.9],
];
const CREW: readonly NeckRing[] = [
  [0.01, -1.72, 0.5],
  [0.03, -1.63, 0.8],
  [0.055, -1.61, 1],
  [0.085, -1.625, 1],
  [0.12, -1.67, 0.95],
  [0.15, -1.73, 0.8],
];

const addBlazer = (b: MeshBuilder, body: BodyField, o: Blazer): void => {
  const tipY = -3.0;
  const jacket = createDrape(body, 0.085, restingFolds(body.form, 0.8));
  const inner = createDrape(body, 0.02);
  const main = linear(o.main);
  const light = linear(o.inner ?? '#cfd3d8');
  if (o.collar !== 'open')
    addShell(b, inner, roundNeck(inner, -1.7, 0.06, 0.1), {
      color: light,
      rows: 7,
      within: 0.85,
      end: 0.62,
      deepest: 0.45,
    });
  if (o.collar === 'shirt')
    addShirtCollar(b, inner, {
      color: light,
      y: -1.5,
      tilt: 0.1,
      gapRad: 0.05,
      point: 0.34,
      fall: 0.2,
      spread: 0.55,
      out: 0.045,
    });
  else if (o.collar === 'crew')
    addNeckTube(b, body, CREW, { color: light, tilt: 0.12, columns: 40 });
  addShell(b, jacket, either(vee(tipY, -1.6, 0.5, 0.045), roundNeck(jacket, -1.6, 0.1, 0)), {
    color: main,
    rows: 12,
    deepest: 0.62,
  });
  addLapels(b, jacket, main, tipY);
  addButton(b, jacket, 0.0, tipY - 0.08, 0.06, linear('#2a2622'));
};

const addKnit = (b: MeshBuilder, body: BodyField, main: string, drape: Drape): void => {
  addShell(b, drape, roundNeck(drape, -1.72, 0.09, 0.1), {
    color: linear(main),
    rows: 14,
    deepest: 0.4,
  });
};

/** Everything an outfit consists of, from the inside to the outside. */
export function addOutfit(b: MeshBuilder, body: BodyField, o: Outfit): void {
  switch (o.kind) {
    case 'turtleneck': {
      addKnit(b, body, o.main, createDrape(body, 0.04, restingFolds(body.form, 0.8)));
      addNeckTube(b, body, TURTLENECK, { color: linear(o.main), ribs: 48, columns: 96 });
      return;
    }
    case 'blazer':
      addBlazer(b, body, o);
      return;
    default: {
      addKnit(b, body, o.main, createDrape(body, 0.04, restingFolds(body.form, 1)));
      addNeckTube(b, body, CREW, { color: linear(o.main), tilt: 0.12, ribs: 40, columns: 80 });
    }
  }
}
