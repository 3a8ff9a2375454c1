/** Draws our own person in any pose, so that a test can hold a face before the camera that belongs to nobody. */
import { unpackPerson } from '#avatar';
import { createFacePose, POSE } from '#core';
import { WebGLRenderer } from 'three';

import { createEngine } from '../../../src/avatar/scene/engine.ts';

export type PosePart = Partial<Record<keyof typeof POSE, number>>;

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

window.portraits = (poses) =>
  poses.map((part) => {
    const pose = createFacePose();
    pose[POSE.pupil] = 0.5;
    for (const [name, value] of Object.entries(part)) {
      // Object.entries widens the keys that PosePart has.
      pose[POSE[name as keyof typeof POSE]] = value;
    }
    engine.draw(pose, 0, true);
    return canvas.toDataURL('image/jpeg', 0.9).split(',')[1] ?? '';
  });
