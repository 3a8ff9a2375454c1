/** Loads people from files and holds them still. Offers `window.guest`. */
import {
  loadGuest,
  type GuestAvatar,
  type GuestFault,
  type GuestLimits,
  type GuestReport,
} from '#avatar/guest';
import { POSE, createFacePose } from '#core';
import { WebGLRenderer } from 'three';

import { createEngine, type Engine } from '../../../src/avatar/scene/engine.ts';
import type { Tier } from '../../../src/avatar/scene/quality.ts';

export interface GuestStill {
  readonly sizePx: number;
  readonly tier?: Tier;
  readonly theme?: 'light' | 'dark';
  readonly yawDeg?: number;
  readonly pose?: Readonly<Record<string, number>>;
}

export interface GuestFile {
  readonly base64?: string;
  readonly url?: string;
  readonly limits?: Partial<GuestLimits>;
}
export type LoadedForTest =
  | { readonly report: GuestReport; readonly ms: number }
  | { readonly fault: GuestFault };

declare global {
  interface Window {
    guest?: {
      /** From base64, or from an address. */
      load: (file: GuestFile) => Promise<LoadedForTest>;
      /** A PNG as a data URL of whoever was loaded last. */
      still: (options: GuestStill) => Promise<string>;
      /**
       * How far each pose is from the first, as the mean difference of grey levels in [0, 255] over each box: fractions of
       * the picture, left, top, width, height.
       */
      compare: (
        poses: readonly NonNullable<GuestStill['pose']>[],
        boxes: Readonly<Record<string, readonly [number, number, number, number]>>,
      ) => Promise<readonly Readonly<Record<string, number>>[]>;
      /** Draws as many frames as fast as they go; median milliseconds, the GPU's work included. */
      pace: (frames: number) => number;
    };
  }
}

const canvas = document.createElement('canvas');
const renderer = new WebGLRenderer({ canvas, antialias: false, preserveDrawingBuffer: true });
renderer.setPixelRatio(1);
let avatar: GuestAvatar | null = null;
let engine: Engine | null = null;

const bytesOf = (base64: string): ArrayBuffer =>
  Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)).buffer;

window.guest = {
  async load({ base64, url, limits = {} }) {
    const from = performance.now();
    const loaded = await loadGuest(
      base64 === undefined ? new URL(url ?? '', window.location.href) : bytesOf(base64),
      { limits },
    );
    if (loaded.kind === 'fault') return { fault: loaded.fault };
    engine?.dispose();
    avatar?.dispose();
    avatar = loaded.avatar;
    engine = createEngine(renderer, avatar);
    return { report: loaded.report, ms: Math.round(performance.now() - from) };
  },
  async still({ sizePx, tier = 'lite', theme = 'light', yawDeg = 0, pose: channels = {} }) {
    if (!engine) throw new Error('nobody is loaded');
    renderer.setSize(sizePx, sizePx);
    engine.setTheme(theme);
    engine.setView(sizePx, sizePx, 1, { rightFraction: 0, bottomFraction: 0 });
    engine.setOrbit((yawDeg * Math.PI) / 180, 0);
    await engine.setTier(tier, true);
    const pose = createFacePose();
    for (const [name, index] of Object.entries(POSE)) pose[index] = channels[name] ?? 0;
    engine.draw(pose, 0, true);
    return canvas.toDataURL('image/png');
  },
  async compare(poses, boxes) {
    const sizePx = 240;
    const pictures: Uint8Array[] = [];
    for (const pose of poses) {
      await window.guest?.still({ sizePx, pose });
      const gl = renderer.getContext();
      const pixels = new Uint8Array(sizePx * sizePx * 4);
      gl.readPixels(0, 0, sizePx, sizePx, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
      pictures.push(pixels);
    }
    const [rest] = pictures;
    return pictures.slice(1).map((picture) =>
      Object.fromEntries(
        Object.entries(boxes).map(([name, [left, top, width, height]]) => {
          let sum = 0;
          let count = 0;
          for (let y = Math.round(top * sizePx); y < (top + height) * sizePx; y++)
            for (let x = Math.round(left * sizePx); x < (left + width) * sizePx; x++) {
              // GL counts rows from below
              const at = ((sizePx - 1 - y) * sizePx + x) * 4 + 1;
              sum += Math.abs((picture[at] ?? 0) - (rest?.[at] ?? 0));
              count += 1;
            }
          return [name, sum / count];
        }),
      ),
    );
  },
  pace(frames) {
    const gl = renderer.getContext();
    const pixel = new Uint8Array(4);
    const pose = createFacePose();
    const times = Array.from({ length: frames }, (_, i) => {
      const from = performance.now();
      pose[POSE.jawOpen] = (i % 5) / 5;
      engine?.draw(pose, i * 16, true);
      gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
      return performance.now() - from;
    });
    return times.sort((a, b) => a - b)[frames >> 1] ?? 0;
  },
};
