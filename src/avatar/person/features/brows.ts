import { clamp01, lerp, smoothstep } from '#core';

import type { FaceForm } from '../form/face-form.ts';
import type { HeadField } from '../form/head-field.ts';
import type { Landmarks } from '../form/landmarks.ts';
import { hash01 } from '../geometry/curves.ts';
import { smoothMin } from '../geometry/signed-distance.ts';
import { addScaled, type Vec3 } from '../geometry/vec3.ts';

const HAIRS = 130;
const UNDER_STEPS = 14;
const UNDER_ROWS = 5;

/** A place on the left brow: the middle of its band and half its height. Units. */
interface BrowPlace {
  readonly x: number;
  readonly y: number;
  readonly half: number;
}

/**
 * The band at t, 0 inner .. 1 outer end: a blunt soft head, level or rising to an arch at two thirds, a fine tail.
 */
function browBand(t: number, m: Landmarks, f: FaceForm): BrowPlace {
  const peak = 0.62;
  // the tail runs out along the brow's own line: one that falls steeply is a hook
  const rise =
    t < peak ? smoothstep(-0.25, peak, t) : 1 - 0.72 * Math.pow((t - peak) / (1 - peak), 1.5);
  const tail = 0.012 * smoothstep(peak, 1, t);
  // low inner ends: raised ones look worried
  const inner = (-0.021 + 0.03 * f.browInner) * Math.pow(1 - t, 3);
  // a high brow looks astonished before it has done anything
  const low = 0.022 + 0.026 * clamp01(-f.masculinity);
  const y =
    m.brow.y - low + 0.8 * m.brow.arch * (rise - 0.3) + inner - tail + 0.012 * f.eyeTilt * t;
  const taper = lerp(0.78, 1.06, smoothstep(0, 0.3, t)) * (1 - 0.74 * smoothstep(0.42, 1.06, t));
  const half = 1.12 * m.brow.thickness * taper;
  // however low a brow lies, it leaves the fold of the lid free
  const lowest = 0.5 * m.eye.radius + 0.05 + half;
  return { x: lerp(m.brow.innerX, m.brow.outerX, t), y: -smoothMin(-y, -lowest, 0.03), half };
}

/** One side's brow: soft shade on the skin, and tapered hairs that follow the flow. Points are on the left side. */
export interface BrowMesh {
  readonly points: readonly Vec3[];
  /** Where on the brow's middle line each vertex hangs: the hair rides on the skin as a band, never squeezed. */
  readonly anchors: readonly Vec3[];
  readonly normals: readonly Vec3[];
  readonly triangles: readonly (readonly [a: number, b: number, c: number])[];
  /** Opacity and brightness of each vertex. */
  readonly opacities: readonly number[];
  readonly tones: readonly number[];
}

/** Angle of growth from the brow's own line, radians: upright at the head, then from both edges to the ridge. */
const growth = (t: number, across: number): number =>
  lerp(0.98, 0.14, smoothstep(-0.06, 0.34, t)) -
  lerp(0.1, 0.34, smoothstep(0.15, 0.5, t)) * across * smoothstep(0.05, 0.3, t);

export function buildBrow(field: HeadField, m: Landmarks, f: FaceForm): BrowMesh {
  const points: Vec3[] = [];
  const anchors: Vec3[] = [];
  const normals: Vec3[] = [];
  const opacities: number[] = [];
  const tones: number[] = [];
  const triangles: [number, number, number][] = [];
  const put = (x: number, y: number, lift: number, opacity: number, tone: number): number => {
    const p = field.castFront(x, y);
    const n = field.normal(p, 0.02);
    points.push(addScaled(p, n, lift));
    const line = browBand(clamp01((x - m.brow.innerX) / (m.brow.outerX - m.brow.innerX)), m, f);
    const level = lerp(y, line.y, 0.75);
    anchors.push([x, level, field.frontHeight(x, level)]);
    normals.push(n);
    opacities.push(opacity);
    tones.push(tone);
    return points.length - 1;
  };

  const density = 1 + 0.18 * f.browThickness;
  for (let i = 0; i <= UNDER_STEPS; i++) {
    const t = i / UNDER_STEPS;
    const q = browBand(t, m, f);
    const ends = smoothstep(0, 0.26, t) * (1 - 0.9 * smoothstep(0.68, 1, t));
    for (let r = 0; r < UNDER_ROWS; r++) {
      const w = (r / (UNDER_ROWS - 1)) * 2 - 1;
      const core = [0, 0.46, 0.62, 0.4, 0][r] ?? 0;
      const row = points.length;
      put(q.x, q.y + w * q.half * 1.12, 0.003, core * ends * density, 1);
      if (i > 0 && r > 0) {
        const before = row - UNDER_ROWS;
        triangles.push([before - 1, row - 1, row], [before - 1, row, before]);
      }
    }
  }

  for (let k = 0; k < HAIRS; k++) {
    // even along the line, scattered across it
    const t = clamp01(((k + hash01(k)) / HAIRS) * 0.95);
    const across = 2 * ((k * 0.618034) % 1) - 1;
    const q = browBand(t, m, f);
    const ahead = browBand(Math.min(1, t + 0.04), m, f);
    const slope = Math.atan2(ahead.y - q.y, ahead.x - q.x);
    const edge = Math.abs(across);
    const angle =
      slope +
      growth(t, across) +
      lerp(0.85, 0.24, smoothstep(0, 0.36, t)) * (hash01(k + 401) - 0.5);
    const length = lerp(0.062, 0.05, t) * (0.75 + 0.5 * hash01(k + 97)) * (1 - 0.15 * edge);
    // hairs bend over towards the tail as they grow
    const bend = angle - 0.35 * (1 - 0.5 * t);
    const x0 = q.x - 0.3 * length * Math.cos(angle);
    const y0 = q.y + across * q.half * 0.86 - 0.3 * length * Math.sin(angle);
    const x1 = x0 + 0.5 * length * Math.cos(angle);
    const y1 = y0 + 0.5 * length * Math.sin(angle);
    const x2 = x1 + 0.5 * length * Math.cos(bend);
    const y2 = y1 + 0.5 * length * Math.sin(bend);
    const half = 0.0038 * (1 - 0.25 * edge);
    const head = lerp(0.22, 1, smoothstep(0, 0.24, t)) * (1 - 0.62 * smoothstep(0.7, 0.97, t));
    const o = clamp01((0.78 - 0.25 * edge) * head * density) * (0.7 + 0.3 * hash01(k + 5));
    const tone = 0.8 + 0.5 * hash01(k + 33);
    const [nx, ny] = [-Math.sin(angle) * half, Math.cos(angle) * half];
    const a = put(x0, y0, 0.005, 0.15 * o, tone);
    const b = put(x1 + nx, y1 + ny, 0.009, o, tone);
    const c = put(x1 - nx, y1 - ny, 0.009, o, tone);
    const d = put(x2, y2, 0.01, 0, tone);
    triangles.push([a, c, b], [c, d, b]);
  }
  return { points, anchors, normals, triangles, opacities, tones };
}
