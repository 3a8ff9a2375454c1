/**
 * Stills of generated people: any preset or spec, any pose, any angle, either tier. Offers `window.portrait` for one
 * and `window.sheet` for many on one labelled picture.
 */
import { PRESETS, buildPerson, presetByName, samplePerson, type PersonSpec } from '#avatar';
import { POSE, createFacePose } from '#core';
import { WebGLRenderer } from 'three';

import { createEngine, type Engine } from '../src/avatar/scene/engine.ts';
import type { Detail, Tier } from '../src/avatar/scene/quality.ts';

type Changes = Partial<Omit<PersonSpec, 'hair'>> & { readonly hair?: Partial<PersonSpec['hair']> };

/** What to draw. */
export interface PersonStill {
  /** A preset's name, or `sample:SEED`. */
  readonly who: string;
  /** Changes to that person, as plain data: top-level fields; `face` and `hair` are merged. */
  readonly changes?: Changes;
  readonly tier?: Tier;
  readonly detail?: Detail;
  readonly theme?: 'light' | 'dark';
  readonly backdrop?: 'lobby' | 'paper';
  /** Edge of the finished picture, px. */
  readonly sizePx?: number;
  /** Part of the square view of head and shoulders that is kept: left, top, edge as fractions. */
  readonly crop?: readonly [left: number, top: number, edge: number];
  /** Where the camera stands: yaw + = the person's left, pitch + = above. */
  readonly yawDeg?: number;
  readonly pitchDeg?: number;
  /** Channels of the pose that are not 0. */
  readonly pose?: Readonly<Record<string, number>>;
  /** How much larger the picture is drawn before it is made smaller, [1, 2]. */
  readonly oversample?: number;
}

/** Many stills in rows on paper, each with a line of words under it. */
export interface PersonSheet {
  readonly columns: number;
  /** Edge of one still, px. */
  readonly sizePx: number;
  readonly cells: readonly { readonly label: string; readonly still: PersonStill }[];
  /** The file that comes back is a JPEG no larger than this. */
  readonly limitBytes: number;
}

declare global {
  interface Window {
    portrait?: (options: PersonStill) => Promise<string>;
    /** A JPEG as a data URL. */
    sheet?: (options: PersonSheet) => Promise<string>;
    presetNames?: readonly string[];
    shown?: boolean;
  }
}

const canvas = document.createElement('canvas');
const renderer = new WebGLRenderer({
  canvas,
  antialias: false,
  alpha: true,
  preserveDrawingBuffer: true,
});
renderer.setPixelRatio(1);
const picture = document.createElement('canvas');

const penOf = (paper: HTMLCanvasElement): CanvasRenderingContext2D => {
  const pen = paper.getContext('2d');
  if (!pen) throw new Error('no 2D canvas');
  return pen;
};

let held: { readonly key: string; readonly engine: Engine } | null = null;

const specOf = (who: string, changes: Changes): PersonSpec => {
  const seed = /^sample:(\d+)$/.exec(who)?.[1];
  const base = seed === undefined ? presetByName(who) : samplePerson(Number(seed));
  if (!base) throw new Error(`no preset is called ${who}`);
  return {
    ...base,
    ...changes,
    face: { ...base.face, ...changes.face },
    hair: { ...base.hair, ...changes.hair },
  };
};

const engineFor = (who: string, changes: Changes): Engine => {
  const key = JSON.stringify([who, changes]);
  if (held?.key === key) return held.engine;
  held?.engine.dispose();
  held = { key, engine: createEngine(renderer, buildPerson(specOf(who, changes))) };
  return held.engine;
};

/** Software GL has no cheap samples: draw larger, then let the 2D canvas make it smaller. */
const OVERSAMPLE = 2;
const WHOLE = [0, 0, 1] as const;

/** Draws one still into `picture`. */
const take = async (options: PersonStill): Promise<void> => {
  const { sizePx = 480, crop = WHOLE, tier = 'lite', oversample = OVERSAMPLE } = options;
  const [left, top, edge] = crop;
  const viewPx = Math.round((sizePx * oversample) / edge);
  renderer.setSize(viewPx, viewPx);
  const engine = engineFor(options.who, options.changes ?? {});
  engine.setTheme(options.theme ?? 'light');
  engine.setBackdrop(options.backdrop ?? 'lobby');
  engine.setView(viewPx, viewPx, 1, { rightFraction: 0, bottomFraction: 0 });
  engine.setOrbit(
    ((options.yawDeg ?? 0) * Math.PI) / 180,
    ((options.pitchDeg ?? 0) * Math.PI) / 180,
  );
  engine.setDetail(options.detail ?? 'full');
  await engine.setTier(tier, true);
  // the coarse figure is worked out beside the page's other work
  if (options.detail === 'coarse') await new Promise((done) => setTimeout(done, 1000));
  const pose = createFacePose();
  pose[POSE.pupil] = 0.5;
  for (const [name, value] of Object.entries(options.pose ?? {})) {
    const channel = Object.entries(POSE).find(([known]) => known === name)?.[1];
    if (channel === undefined) throw new Error(`no channel is called ${name}`);
    pose[channel] = value;
  }
  engine.draw(pose, 0, true);
  picture.width = sizePx;
  picture.height = sizePx;
  const pen = penOf(picture);
  pen.imageSmoothingQuality = 'high';
  const cut = viewPx * edge;
  pen.drawImage(canvas, viewPx * left, viewPx * top, cut, cut, 0, 0, sizePx, sizePx);
};

window.portrait = async (options) => {
  await take(options);
  return picture.toDataURL('image/png');
};

const GAP_PX = 10;
const LABEL_PX = 30;
const JPEG_QUALITIES = [0.9, 0.86, 0.82, 0.76, 0.7, 0.6];

window.sheet = async ({ columns, sizePx, cells, limitBytes }) => {
  const paper = document.createElement('canvas');
  const rows = Math.ceil(cells.length / columns);
  paper.width = columns * (sizePx + GAP_PX) + GAP_PX;
  paper.height = rows * (sizePx + LABEL_PX + GAP_PX) + GAP_PX;
  const pen = penOf(paper);
  pen.fillStyle = '#f6f2ec';
  pen.fillRect(0, 0, paper.width, paper.height);
  pen.fillStyle = '#3d352d';
  pen.font = '17px sans-serif';
  pen.textAlign = 'center';
  for (const [i, { label, still }] of cells.entries()) {
    await take({ ...still, sizePx });
    const x = GAP_PX + (i % columns) * (sizePx + GAP_PX);
    const y = GAP_PX + Math.floor(i / columns) * (sizePx + LABEL_PX + GAP_PX);
    pen.drawImage(picture, x, y);
    pen.fillText(label, x + sizePx / 2, y + sizePx + 21);
  }
  const files = JPEG_QUALITIES.map((quality) => paper.toDataURL('image/jpeg', quality));
  // three quarters of a data URL's characters are its bytes
  const fits = files.find((url) => url.length * 0.75 <= limitBytes);
  if (fits === undefined) throw new Error('the sheet is too large for its limit');
  return fits;
};
window.presetNames = PRESETS.map(({ name }) => name);
window.shown = true;
