/** Loads people from files and holds them still. Offers `window.guest`. */
import { loadGuest, type GuestAvatar, type GuestFault, type GuestReport } from '#avatar/guest';
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

declare global {
  interface Window {
    guest?: {
      /** From base64, or from an address. */
      load: (file: {
        readonly base64?: string;
        readonly url?: string;
      }) => Promise<
        { readonly report: GuestReport; readonly ms: number } | { readonly fault: GuestFault }
      >;
      /** A PNG as a data URL of whoever was loaded last. */
      still: (options: GuestStill) => Promise<string>;
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
  async load({ base64, url }) {
    const from = performance.now();
    const loaded = await loadGuest(
      base64 === undefined ? new URL(url ?? '', window.location.href) : bytesOf(base64),
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
