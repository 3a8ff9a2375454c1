/** Stills of generated people: any preset or spec, any pose, any angle, either tier. Offers `window.portrait`. */
import { buildPerson, presetByName, samplePerson, type PersonSpec } from '#avatar';
import { POSE, createFacePose } from '#core';
import { WebGLRenderer } from 'three';

import { createEngine, type Engine } from '../src/avatar/scene/engine.ts';
import type { Tier } from '../src/avatar/scene/quality.ts';

/** What to draw. */
export interface PersonStill {
  /** A preset's name, or `sample:SEED`. */
  readonly who: string;
  /** Changes to that person, as plain data: top-level fields, `face` merged. */
  readonly changes?: Partial<PersonSpec>;
  readonly tier?: Tier;
  readonly theme?: 'light' | 'dark';
  /** Edge of the finished picture, px. */
  readonly sizePx?: number;
  /** Part of the square view of head and shoulders that is kept: left, top, edge as fractions. */
  readonly crop?: readonly [left: number, top: number, edge: number];
  /** Where the camera stands: yaw + = the person's left, pitch + = above. */
  readonly yawDeg?: number;
  readonly pitchDeg?: number;
  /** Channels of the pose that are not 0. */
  readonly pose?: Readonly<Record<string, number>>;
}

declare global {
  interface Window {
    portrait?: (options: PersonStill) => Promise<string>;
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

let held: { readonly key: string; readonly engine: Engine } | null = null;

const specOf = (who: string, changes: Partial<PersonSpec>): PersonSpec => {
  const seed = /^sample:(\d+)$/.exec(who)?.[1];
  const base = seed === undefined ? presetByName(who) : samplePerson(Number(seed));
  if (!base) throw new Error(`no preset is called ${who}`);
  return { ...base, ...changes, face: { ...base.face, ...changes.face } };
};

const engineFor = (who: string, changes: Partial<PersonSpec>): Engine => {
  const key = JSON.stringify([who, changes]);
  if (held?.key === key) return held.engine;
  held?.engine.dispose();
  held = { key, engine: createEngine(renderer, buildPerson(specOf(who, changes))) };
  return held.engine;
};

/** Software GL has no cheap samples: draw larger, then let the 2D canvas make it smaller. */
const OVERSAMPLE = 2;
const WHOLE = [0, 0, 1] as const;

window.portrait = async (options) => {
  const { sizePx = 480, crop = WHOLE, tier = 'lite' } = options;
  const [left, top, edge] = crop;
  const viewPx = Math.round((sizePx * OVERSAMPLE) / edge);
  renderer.setSize(viewPx, viewPx);
  const engine = engineFor(options.who, options.changes ?? {});
  engine.setTheme(options.theme ?? 'light');
  engine.setView(viewPx, viewPx, 1, { rightFraction: 0, bottomFraction: 0 });
  engine.setOrbit(
    ((options.yawDeg ?? 0) * Math.PI) / 180,
    ((options.pitchDeg ?? 0) * Math.PI) / 180,
  );
  await engine.setTier(tier, true);
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
  const paper = picture.getContext('2d');
  if (!paper) throw new Error('no 2D canvas');
  paper.imageSmoothingQuality = 'high';
  const cut = viewPx * edge;
  paper.drawImage(canvas, viewPx * left, viewPx * top, cut, cut, 0, 0, sizePx, sizePx);
  return picture.toDataURL('image/png');
};
window.shown = true;
