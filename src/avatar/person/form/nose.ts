import { lerp } from '#core';

import { capsule, ellipsoid, smoothMax, smoothMin, sphere } from '../geometry/signed-distance.ts';
import type { FaceForm } from './face-form.ts';
import type { Landmarks } from './landmarks.ts';
import type { Shaping } from './skull.ts';

/** Bridge, side planes, tip, columella, wings and nostrils. */
export function createNose(f: FaceForm, m: Landmarks): Shaping {
  const n = m.nose;
  const flare = 1 + 0.16 * f.nostrilFlare;
  const wr = n.wingRadius;
  const hang = 0.018 * f.columella;
  const midY = lerp(n.rootY, n.tipY, 0.45);
  const midZ = lerp(n.bridgeZ, n.tipZ, 0.45) + 0.034 * f.noseHump - 0.004;
  const upper = n.bridgeRadius;
  const lowerR = lerp(n.bridgeRadius, n.tipRadius, 0.35);
  // a strong nose needs rounder shoulders, or its planes look carved
  const soft = 0.1 + 0.035 * Math.max(0, f.masculinity) + 0.02 * Math.max(0, f.noseProjection);
  return (d0, x, y, z) => {
    const bridge = smoothMin(
      capsule(x, y, z, 0, n.rootY + 0.12, n.bridgeZ + 0.005, 0, midY, midZ, upper, upper),
      capsule(x, y, z, 0, midY, midZ, 0, n.tipY + 0.03, n.tipZ - 0.015, upper, lowerR),
      0.03,
    );
    // the pyramid's side planes, wider towards the cheeks
    const base = capsule(
      x,
      y,
      z,
      0,
      n.rootY - 0.08,
      n.bridgeZ - 0.07,
      0,
      n.wingY + 0.02,
      n.wingZ - 0.02,
      0.075,
      0.105,
    );
    let d = smoothMin(d0, base, 0.1);
    d = smoothMin(d, bridge, soft);
    d = smoothMin(d, sphere(x, y, z, 0, n.tipY, n.tipZ, n.tipRadius), 0.075);
    const columella = capsule(
      x,
      y,
      z,
      0,
      n.tipY - 0.022 - hang,
      n.tipZ - 0.006,
      0,
      n.baseY + 0.045 - hang,
      n.baseZ - 0.015,
      0.038,
      0.034,
    );
    d = smoothMin(d, columella, 0.06);
    // wings lean outwards and reach back into the cheek
    const lean = (z - n.wingZ) * 0.35;
    const wing = ellipsoid(
      x + lean,
      y,
      z,
      n.wingX,
      n.wingY,
      n.wingZ,
      wr * 0.92 * flare,
      wr * 1.02,
      wr * 1.55,
    );
    d = smoothMin(d, wing, 0.07);
    const nostril = ellipsoid(
      x + lean * 0.9,
      y,
      z,
      n.wingX * 0.6,
      n.wingY - 0.058,
      n.wingZ + 0.03,
      0.028 * flare,
      0.027,
      0.048,
    );
    return smoothMax(d, -nostril, 0.05);
  };
}
