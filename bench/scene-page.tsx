/**
 * The scene without the product, for looking and for measuring. The address decides:
 * `?person=URL&theme=dark&tier=studio&still=1&right=0.38&bottom=0` mounts the real Stage;
 * `?bench` mounts nothing and offers `window.measure`.
 */
import { Stage } from '#avatar/stage';
import { POSE, type FacePose } from '#core';
import { StrictMode, useEffect, useState, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { WebGLRenderer } from 'three';

import type { PersonMesh } from '../src/avatar/person/part-mesh.ts';
import { createEngine } from '../src/avatar/scene/engine.ts';
import { WHOLE_VIEW, frameView, personBox } from '../src/avatar/scene/framing.ts';
import { reachOf } from '../src/avatar/scene/performer.ts';
import type { Detail, Tier } from '../src/avatar/scene/quality.ts';
import type { StageLook } from '../src/avatar/scene/run-stage.ts';
import { loadPerson } from './load-person.ts';
import { talkingPose } from './talking-pose.ts';

interface Measured {
  /** Preparing the person: uploads and shaders come with the first frame. */
  readonly buildMs: number;
  readonly firstFrameMs: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  /** Median time until the engine's draw call returns: JavaScript and the driver's front, not the GPU's work. */
  readonly scriptMs: number;
  readonly frames: number;
  readonly drawCalls: number;
  readonly triangles: number;
}

declare global {
  interface Window {
    measure?: (tier: Tier, sizePx: number, frames: number, detail: Detail) => Promise<Measured>;
    still?: (options: StillOptions) => Promise<string>;
    rendererName?: () => string;
    ask?: (changes: Partial<StageLook & { mounted: boolean }>) => void;
    tiers?: readonly Tier[];
    shown?: boolean;
    failure?: string;
    pose?: Partial<Record<keyof typeof POSE, number>>;
  }
}
interface StillOptions {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly theme: 'light' | 'dark';
  readonly tier: Tier;
  readonly type: string;
  readonly quality: number;
  readonly rightFraction: number;
  readonly bottomFraction: number;
  readonly backdrop?: 'lobby' | 'paper';
  /** Channels that differ from the friendly resting face. */
  readonly pose?: Partial<Record<keyof typeof POSE, number>>;
}

const query = new URLSearchParams(window.location.search);
const person: PersonMesh = await loadPerson(query.get('person') ?? '/person/mira.bin');

/** One engine on its own canvas; each frame ends with a one-pixel read, so the clock covers the GPU's work too. */
const measure = async (
  tier: Tier,
  sizePx: number,
  frames: number,
  detail: Detail,
): Promise<Measured> => {
  const canvas = document.createElement('canvas');
  const renderer = new WebGLRenderer({ canvas, antialias: false, alpha: true, stencil: false });
  renderer.setPixelRatio(1);
  const builtFromMs = performance.now();
  const engine = createEngine(renderer, person);
  const buildMs = performance.now() - builtFromMs;
  const inset = { rightFraction: 0, bottomFraction: 0 };
  // as the stage draws: on lite the person only
  const reach = reachOf(person);
  const box = tier === 'lite' ? personBox(frameView(1, inset, reach), reach) : WHOLE_VIEW;
  renderer.setSize(Math.floor(sizePx * box.width), Math.floor(sizePx * box.height));
  engine.setView(sizePx, sizePx, 1, inset, box);
  await engine.setTier(tier, true);
  engine.setDetail(detail);
  if (detail === 'coarse') await new Promise((done) => setTimeout(done, 1500));
  const gl = renderer.getContext();
  const pixel = new Uint8Array(4);
  const times: number[] = [];
  const scripts: number[] = [];
  let firstFrameMs = 0;
  const warmUp = 3;
  for (let i = -warmUp; i < frames; i++) {
    const startMs = performance.now();
    const pose = talkingPose(4000 + i * 33);
    engine.draw(pose, 4000 + i * 33, false);
    const scriptMs = performance.now() - startMs;
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
    if (i >= 0) {
      times.push(performance.now() - startMs);
      scripts.push(scriptMs);
    } else if (i === -warmUp) firstFrameMs = performance.now() - startMs;
  }
  const at = (samples: number[], share: number): number => {
    samples.sort((a, b) => a - b);
    const sample = samples[Math.min(samples.length - 1, Math.floor(share * samples.length))] ?? 0;
    return Math.round(10 * sample) / 10;
  };
  const { calls, triangles } = renderer.info.render;
  engine.dispose();
  renderer.dispose();
  renderer.forceContextLoss();
  return {
    buildMs: Math.round(buildMs),
    firstFrameMs: Math.round(firstFrameMs),
    p50Ms: at(times, 0.5),
    p95Ms: at(times, 0.95),
    scriptMs: at(scripts, 0.5),
    frames,
    drawCalls: calls,
    triangles,
  };
};

const setChannel = (pose: FacePose, name: string, value: number): void => {
  const channel = Object.entries(POSE).find(([known]) => known === name)?.[1];
  if (channel !== undefined) pose[channel] = value;
};

const still = async (options: StillOptions): Promise<string> => {
  const canvas = document.createElement('canvas');
  const renderer = new WebGLRenderer({
    canvas,
    antialias: false,
    alpha: true,
    preserveDrawingBuffer: true,
  });
  renderer.setPixelRatio(1);
  renderer.setSize(options.widthPx, options.heightPx);
  const engine = createEngine(renderer, person);
  engine.setTheme(options.theme);
  engine.setBackdrop(options.backdrop ?? 'lobby');
  engine.setView(options.widthPx, options.heightPx, 1, options);
  await engine.setTier(options.tier, true);
  const pose = talkingPose(0, 0);
  for (const [name, value] of Object.entries(options.pose ?? {})) setChannel(pose, name, value);
  engine.draw(pose, 0, true);
  const picture = canvas.toDataURL(options.type, options.quality);
  engine.dispose();
  renderer.dispose();
  return picture;
};

const posed = (nowMs: number): FacePose => {
  const pose = talkingPose(query.has('still') ? 0 : nowMs, query.has('quiet') ? 0 : 1);
  for (const [name, value] of Object.entries(window.pose ?? {})) setChannel(pose, name, value);
  return pose;
};

/** What draws, in the driver's own words. */
const rendererName = (): string => {
  const gl = document.createElement('canvas').getContext('webgl2');
  const info = gl?.getExtension('WEBGL_debug_renderer_info');
  return String(gl && info ? gl.getParameter(info.UNMASKED_RENDERER_WEBGL) : 'unknown');
};

const tier = query.get('tier');
const asked: StageLook & { readonly mounted: boolean } = {
  mounted: true,
  theme: query.get('theme') === 'dark' ? 'dark' : 'light',
  reducedMotion: query.has('still'),
  paused: query.has('paused'),
  tier: tier === 'lite' || tier === 'studio' ? tier : undefined,
  inset: query.has('right')
    ? {
        rightFraction: Number(query.get('right')),
        bottomFraction: Number(query.get('bottom') ?? 0),
      }
    : undefined,
};

/** The Stage under StrictMode, with every prop in reach of `window.ask({...})`. */
const Show = (): ReactElement | null => {
  const [look, setLook] = useState(asked);
  useEffect(() => {
    window.ask = (changes) => setLook((before) => ({ ...before, ...changes }));
  }, []);
  const { mounted, ...stage } = look;
  if (!mounted) return null;
  return (
    <Stage
      {...stage}
      person={person}
      frame={posed}
      onTier={(shown) => Object.assign(window, { tiers: [...(window.tiers ?? []), shown] })}
      onFirstFrame={() => Object.assign(window, { shown: true })}
      onFailure={(failure) => Object.assign(window, { failure })}
    />
  );
};

const root = document.getElementById('root');
if (query.has('bench')) Object.assign(window, { measure, still, rendererName, shown: true });
else if (root) {
  createRoot(root).render(
    <StrictMode>
      <Show />
    </StrictMode>,
  );
}
