/** Colours of lit skin, read from the finished picture: bare faces of every tone, and the same face as a grey card. */
import { buildPerson, presetByName, type PersonMesh } from '#avatar';
import { POSE, createFacePose } from '#core';
import { WebGLRenderer } from 'three';

import { createEngine } from '../src/avatar/scene/engine.ts';
import type { Tier } from '../src/avatar/scene/quality.ts';

export interface SkinReading {
  readonly who: string;
  /** Monk tone, 1..10. */
  readonly tone: number;
  readonly theme: 'light' | 'dark';
  readonly tier: Tier;
  /** Linear albedo that replaces the skin's own: a card in the shape of the face. */
  readonly card?: number;
}

declare global {
  interface Window {
    /** Mean sRGB of the lit forehead and the lit cheek, [0, 255]. */
    readSkin?: (reading: SkinReading) => Promise<readonly [number, number, number]>;
    shown?: boolean;
  }
}

const SIZE_PX = 480;
/** Where the key falls on the face, in units from the point between the eyes; -x is the left of the picture. */
const PATCHES = [
  { x: -0.25, y: 0.5, radius: 0.13 },
  { x: -0.42, y: -0.42, radius: 0.11 },
] as const;

const canvas = document.createElement('canvas');
const renderer = new WebGLRenderer({
  canvas,
  antialias: false,
  alpha: true,
  preserveDrawingBuffer: true,
});
renderer.setSize(SIZE_PX, SIZE_PX);
const paper = document.createElement('canvas');
paper.width = SIZE_PX;
paper.height = SIZE_PX;

const asCard = (person: PersonMesh, albedo: number): PersonMesh => ({
  ...person,
  parts: person.parts.map((part) =>
    part.slot === 'skin'
      ? { ...part, colors: part.colors.map((_, i) => (i % 4 === 3 ? 1 : albedo)) }
      : part,
  ),
});

const people = new Map<string, PersonMesh>();
const bareFace = (who: string, tone: number): PersonMesh => {
  const key = `${who} ${tone}`;
  const base = presetByName(who);
  if (!base) throw new Error(`no preset is called ${who}`);
  const known = people.get(key);
  if (known) return known;
  const hair = { style: 'cropped', color: 'brown' } as const;
  const bare = buildPerson({ ...base, skin: tone, makeup: {}, hair });
  people.set(key, bare);
  return bare;
};

window.readSkin = async ({ who, tone, theme, tier, card }) => {
  const bare = bareFace(who, tone);
  const person = card === undefined ? bare : asCard(bare, card);
  const engine = createEngine(renderer, person);
  engine.setTheme(theme);
  engine.setView(SIZE_PX, SIZE_PX, 1, { rightFraction: 0, bottomFraction: 0 });
  await engine.setTier(tier, true);
  const pose = createFacePose();
  pose[POSE.pupil] = 0.5;
  engine.draw(pose, 0, true);
  const pen = paper.getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('no 2D canvas');
  pen.drawImage(canvas, 0, 0);
  const { viewHeight, eyeX, eyeY } = engine.framing;
  const unitPx = SIZE_PX / viewHeight;
  const sum = [0, 0, 0];
  let count = 0;
  for (const { x, y, radius } of PATCHES) {
    const r = Math.round(radius * unitPx);
    const left = Math.round(eyeX * SIZE_PX + x * unitPx) - r;
    const top = Math.round(eyeY * SIZE_PX - y * unitPx) - r;
    const { data } = pen.getImageData(left, top, 2 * r, 2 * r);
    for (let i = 0; i < data.length; i += 4) {
      const px = (i >> 2) % (2 * r);
      const py = Math.floor((i >> 2) / (2 * r));
      if (Math.hypot(px - r, py - r) > r) continue;
      for (let c = 0; c < 3; c++) sum[c] = (sum[c] ?? 0) + (data[i + c] ?? 0);
      count += 1;
    }
  }
  engine.dispose();
  const [red = 0, green = 0, blue = 0] = sum.map((value) => value / count);
  return [red, green, blue];
};
window.shown = true;
