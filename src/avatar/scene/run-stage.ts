import type { FacePose } from '#core';
import { WebGLRenderer } from 'three';

import { createCostMeter } from './cost-meter.ts';
import { exposeDebug, type StageDebug } from './debug-handle.ts';
import { createEngine } from './engine.ts';
import { createFrameLoop } from './frame-loop.ts';
import { WHOLE_VIEW, frameView, personBox, type Inset } from './framing.ts';
import { createRoomLayer } from './room-layer.ts';
import type { Backdrop } from './room.ts';
import type { Theme } from './light-rig.ts';
import { reachOf, type Performer } from './performer.ts';
import {
  LADDER,
  detailFor,
  dprFor,
  restMs,
  rungAt,
  startQuality,
  stepQuality,
  type Detail,
  type Tier,
} from './quality.ts';

type StageFailure = 'no-webgl' | 'context-lost';

/** How the picture should be. */
export interface StageLook {
  readonly theme: Theme;
  /** The lobby by default. */
  readonly backdrop?: Backdrop | undefined;
  /** Holds the camera still; the person lives on. */
  readonly reducedMotion: boolean;
  /** Holds the whole picture and does not call `frame`. */
  readonly paused: boolean;
  /** What words cover; by default the page's own layout for this aspect. */
  readonly inset?: Inset | undefined;
  /** Fixes the tier instead of measuring. */
  readonly tier?: Tier | undefined;
}

interface Orbit {
  readonly yawRad: number;
  readonly pitchRad: number;
}

/** Whom the stage asks and tells; read anew each time. */
export interface StageLinks {
  /** Called once for each picture with the time of `performance.now()`; the pose is read at once and not kept. */
  readonly frame: (nowMs: number) => FacePose;
  /** Where the camera stands, asked for each picture: yaw + = towards the person's left, pitch + = up. */
  readonly orbit?: ((nowMs: number) => Orbit) | undefined;
  readonly onTier?: ((tier: Tier) => void) | undefined;
  readonly onFirstFrame?: (() => void) | undefined;
  readonly onFailure?: ((reason: StageFailure) => void) | undefined;
  readonly onDebug?: ((stage: StageDebug) => void) | undefined;
}

export interface StageRun {
  /** Takes effect with the next picture, which this asks for. */
  show(look: StageLook): void;
  /** Another person, in the same light and on the same tier: whoever is on view stays until the next picture. */
  setPerson(person: Performer): void;
  dispose(): void;
}

/** Every how many pictures studio is timed once it has proved itself. Lite is timed always: its pace depends on it. */
const TIMED_EVERY = 8;
const PROVING_FRAMES = 40;
/** From the chin to the crown, in units. */
const HEAD_HEIGHT = 2.3;
/** A lost context that has not come back by then is gone. */
const CONTEXT_PATIENCE_MS = 5_000;

const newRenderer = (canvas: HTMLCanvasElement): WebGLRenderer | null => {
  try {
    return new WebGLRenderer({ canvas, antialias: false, alpha: true, stencil: false });
  } catch {
    return null;
  }
};

/** Puts a canvas into `host` and keeps the person on it until `dispose`. */
export const runStage = (
  host: HTMLElement,
  person: Performer,
  firstLook: StageLook,
  links: () => StageLinks,
): StageRun => {
  let look = firstLook;
  const canvas = document.createElement('canvas');
  Object.assign(canvas.style, { display: 'block', position: 'absolute', zIndex: '1' });
  canvas.setAttribute('aria-hidden', 'true');
  host.append(canvas);
  const renderer = newRenderer(canvas);
  if (!renderer) {
    canvas.remove();
    links().onFailure?.('no-webgl');
    return { show: () => undefined, setPerson: () => undefined, dispose: () => undefined };
  }
  const gl = renderer.getContext();
  if (!(gl instanceof WebGL2RenderingContext)) throw new TypeError('three draws with WebGL 2 only');

  let reach = reachOf(person);
  const engine = createEngine(renderer, person);
  const roomLayer = createRoomLayer(host);
  const meter = createCostMeter(gl);
  let quality = startQuality();
  let shownTier: Tier | null = null;
  let frames = 0;
  let costMs = 0;
  let dpr = 1;
  let drawnSize = '';
  let widthPx = 1;
  let heightPx = 1;
  /** On lite the canvas holds the person only, so that no pixel is spent on a room that does not move. */
  let boxed = false;
  let detail: Detail = 'full';
  let stale = true;
  let inView = true;
  let lost = false;
  let studioBroken = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;

  const loop = createFrameLoop(draw);

  const wake = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (!lost) loop.invalidate();
  };
  const next = (waitMs: number): void => {
    if (lost || document.hidden || !inView || (look.paused && !engine.fading)) return;
    clearTimeout(timer);
    if (waitMs > 0) timer = setTimeout(wake, waitMs);
    else wake();
  };

  const tierWanted = (): Tier => {
    if (studioBroken) return 'lite';
    return look.tier ?? rungAt(quality.rung).tier;
  };
  const onLiteOnly = (): boolean => engine.tier === 'lite' && !engine.fading;
  /** The page can stand in for the room as soon as it has the picture of the one that is on view. */
  const canBox = (): boolean => onLiteOnly() && roomLayer.version === engine.roomVersion;
  const showTier = (tier: Tier): void => {
    if (tier === shownTier) return;
    shownTier = tier;
    const instant = frames === 0 || look.tier !== undefined;
    void engine.setTier(tier, instant).then(() => {
      if (engine.tier === tier) links().onTier?.(tier);
      wake();
    });
  };
  /** Puts the rung, the size and the tier the page fixed, if it did, into effect. */
  const fit = (): void => {
    const rung = rungAt(quality.rung);
    const fixed = look.tier;
    const bounds = fixed === 'studio' ? rungAt(LADDER.length - 1) : rung;
    engine.setTheme(look.theme);
    engine.setBackdrop(look.backdrop ?? 'lobby');
    boxed = canBox();
    const framing = frameView(widthPx / heightPx, look.inset, reach);
    const box = boxed ? personBox(framing, reach) : WHOLE_VIEW;
    const boxWidthPx = Math.round(widthPx * box.width);
    const boxHeightPx = Math.round(heightPx * box.height);
    dpr = dprFor(bounds, boxWidthPx, boxHeightPx, window.devicePixelRatio);
    const drawn = `${boxWidthPx} ${boxHeightPx} ${dpr}`;
    if (drawn !== drawnSize) {
      drawnSize = drawn;
      // Each of these clears the canvas, so neither is done without need.
      renderer.setPixelRatio(dpr);
      renderer.setSize(boxWidthPx, boxHeightPx);
    }
    canvas.style.left = `${Math.round(widthPx * box.left)}px`;
    canvas.style.top = `${Math.round(heightPx * box.top)}px`;
    engine.setView(widthPx, heightPx, dpr, look.inset, box);
    const headPx = (heightPx * dpr * HEAD_HEIGHT) / framing.viewHeight;
    detail = detailFor(fixed ? LADDER.length - 1 : quality.rung, headPx, detail);
    engine.setDetail(detail);
    showTier(tierWanted());
  };

  const judge = (measuredMs: number, nowMs: number): void => {
    costMs = measuredMs;
    if (engine.fading || look.tier) return;
    const judged = stepQuality(quality, measuredMs, nowMs);
    if (judged.rung !== quality.rung) stale = true;
    quality = judged;
  };

  function draw(): void {
    if (lost) return;
    const nowMs = performance.now();
    const { frame, orbit, onFirstFrame } = links();
    const { paused, reducedMotion } = look;
    if (stale || boxed !== canBox()) {
      stale = false;
      fit();
    }
    if (orbit) {
      const { yawRad, pitchRad } = orbit(nowMs);
      engine.setOrbit(yawRad, pitchRad);
    }
    const pose = paused && frames > 0 ? engine.lastPose : frame(nowMs);
    engine.draw(pose, nowMs, paused || reducedMotion);
    if (onLiteOnly()) roomLayer.bring(engine.roomVersion, engine.roomPicture, wake);
    frames += 1;
    const onLite = engine.tier === 'lite';
    if (onLite || frames % TIMED_EVERY === 0 || quality.costsMs.length < PROVING_FRAMES) {
      meter.measure(nowMs, (measuredMs) => {
        judge(measuredMs, nowMs);
        if (onLite) next(restMs('lite', measuredMs));
      });
    }
    if (!onLite) next(0);
    if (frames === 1) onFirstFrame?.();
  }

  const debug: StageDebug = {
    get tier() {
      return engine.tier;
    },
    get drawCalls() {
      return renderer.info.render.calls;
    },
    get triangles() {
      return renderer.info.render.triangles;
    },
    get frames() {
      return frames;
    },
    get costMs() {
      return costMs;
    },
    get dpr() {
      return dpr;
    },
    lastPose: engine.lastPose,
  };

  renderer.debug.onShaderError = (context, _program, vertex, fragment) => {
    // A driver that cannot take the studio's shaders still shows the person.
    const why = [vertex, fragment].map((shader) => context.getShaderInfoLog(shader)).join('\n');
    console.warn(`The studio picture is not available here: ${why}`);
    studioBroken = true;
    stale = true;
    wake();
  };

  const onLost = (event: Event): void => {
    event.preventDefault();
    lost = true;
    meter.cancel();
    patience = setTimeout(() => links().onFailure?.('context-lost'), CONTEXT_PATIENCE_MS);
  };
  const onRestored = (): void => {
    clearTimeout(patience);
    lost = false;
    quality = startQuality();
    shownTier = null;
    engine.restore();
    stale = true;
    wake();
  };
  const onVisibility = (): void => {
    if (!document.hidden) wake();
  };
  canvas.addEventListener('webglcontextlost', onLost);
  canvas.addEventListener('webglcontextrestored', onRestored);
  document.addEventListener('visibilitychange', onVisibility);
  const sight = new IntersectionObserver((entries) => {
    inView = entries.at(-1)?.isIntersecting ?? true;
    if (inView) wake();
  });
  sight.observe(host);
  const measureHost = (): void => {
    widthPx = Math.max(1, host.clientWidth);
    heightPx = Math.max(1, host.clientHeight);
  };
  const sizes = new ResizeObserver(() => {
    measureHost();
    stale = true;
    wake();
  });

  measureHost();
  sizes.observe(host);
  const hideDebug = exposeDebug(debug);
  links().onDebug?.(debug);
  wake();

  return {
    show(next) {
      look = next;
      stale = true;
      wake();
    },
    setPerson(next) {
      reach = reachOf(next);
      engine.setPerson(next);
      stale = true;
      wake();
    },
    dispose() {
      lost = true;
      loop.stop();
      clearTimeout(timer);
      clearTimeout(patience);
      meter.cancel();
      canvas.removeEventListener('webglcontextlost', onLost);
      canvas.removeEventListener('webglcontextrestored', onRestored);
      document.removeEventListener('visibilitychange', onVisibility);
      sight.disconnect();
      sizes.disconnect();
      hideDebug();
      engine.dispose();
      renderer.dispose();
      // A page may hold only so many contexts: this one is given back now, not when it is collected.
      renderer.forceContextLoss();
      canvas.remove();
      roomLayer.remove();
    },
  };
};
