/** Draws our own person in any pose, so that a test can hold a face before the camera that belongs to nobody. */
import { unpackPerson } from '#avatar';
import { createFacePose, POSE } from '#core';
import { WebGLRenderer } from 'three';

import { createEngine } from '../../../src/avatar/scene/engine.ts';

/** Where the person stands in the picture and who and what else is in it. */
export interface Staging {
  /** How much larger than life; 1 by default. */
  readonly zoom?: number;
  /** Shift of the person to the right, in widths of the picture. */
  readonly pan?: number;
  /** From 0.5 on a second person stands at the right. */
  readonly guest?: number;
  /** From 0.5 on something lies over the lens. */
  readonly cover?: number;
}
export type PosePart = Partial<Record<keyof typeof POSE, number>> & Staging;

declare global {
  interface Window {
    /** A JPEG, base64, of each pose. */
    portraits?: (poses: readonly PosePart[]) => readonly string[];
  }
}

const WIDTH_PX = 640;
const HEIGHT_PX = 480;

const bytes = await (await fetch('/person/mira.bin')).arrayBuffer();
const canvas = document.createElement('canvas');
const renderer = new WebGLRenderer({ canvas, antialias: false, preserveDrawingBuffer: true });
renderer.setPixelRatio(1);
renderer.setSize(WIDTH_PX, HEIGHT_PX);
const engine = createEngine(renderer, unpackPerson(new Uint8Array(bytes)));
engine.setView(WIDTH_PX, HEIGHT_PX, 1, { rightFraction: 0, bottomFraction: 0 });
await engine.setTier('lite', true);

const picture = document.createElement('canvas');
picture.width = WIDTH_PX;
picture.height = HEIGHT_PX;
const pen = picture.getContext('2d');
if (!pen) throw new Error('no canvas to stage a person on');

/** Where an upright person's eyes are, from the top. */
const EYE_LEVEL = 0.42;

function drawRoom(): void {
  if (!pen) return;
  const light = pen.createLinearGradient(0, 0, WIDTH_PX, HEIGHT_PX);
  light.addColorStop(0, '#e6ddd0');
  light.addColorStop(1, '#8d8577');
  pen.fillStyle = light;
  pen.fillRect(0, 0, WIDTH_PX, HEIGHT_PX);
}

function drawFigure(pan: number, zoom: number): void {
  const [width, height] = [WIDTH_PX * zoom, HEIGHT_PX * zoom];
  const left = WIDTH_PX * (0.5 + pan) - width / 2;
  pen?.drawImage(canvas, left, HEIGHT_PX * EYE_LEVEL * (1 - zoom), width, height);
}

/** The person as drawn, in their place. */
function stage({ zoom = 1, pan = 0, guest = 0, cover = 0 }: Staging): void {
  if (cover >= 0.5) {
    pen?.fillRect(0, 0, WIDTH_PX, HEIGHT_PX);
    return;
  }
  drawRoom();
  if (guest < 0.5) {
    drawFigure(pan, zoom);
    return;
  }
  for (const side of [-1, 1]) {
    pen?.save();
    pen?.beginPath();
    pen?.rect(side < 0 ? 0 : WIDTH_PX / 2, 0, WIDTH_PX / 2, HEIGHT_PX);
    pen?.clip();
    // The guest stands a little further back.
    drawFigure(side * 0.25 + (side < 0 ? pan : 0), side < 0 ? zoom : 0.85 * zoom);
    pen?.restore();
  }
}

let drawn = '';
window.portraits = (poses) =>
  poses.map(({ zoom, pan, guest, cover, ...part }) => {
    const pose = createFacePose();
    pose[POSE.pupil] = 0.5;
    for (const [name, value] of Object.entries(part)) {
      // Object.entries widens the keys that PosePart has.
      pose[POSE[name as keyof typeof POSE]] = value;
    }
    const key = JSON.stringify(part);
    if (key !== drawn) engine.draw(pose, 0, true);
    drawn = key;
    if (pen) pen.fillStyle = '#000';
    stage({
      ...(zoom !== undefined && { zoom }),
      ...(pan !== undefined && { pan }),
      ...(guest !== undefined && { guest }),
      ...(cover !== undefined && { cover }),
    });
    return picture.toDataURL('image/jpeg', 0.9).split(',')[1] ?? '';
  });
