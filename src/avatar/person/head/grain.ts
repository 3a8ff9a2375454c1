import { smoothstep } from '#core';

import type { Landmarks } from '../form/landmarks.ts';
import { bump } from '../geometry/curves.ts';
import type { Grain } from './fill-skin.ts';

/** Fine where the form is fine, coarse where hair or clothes lie over it. */
export function headGrain(m: Landmarks): Grain {
  const { nose, chin, jawAngle } = m;
  return ([x0, y, z]) => {
    const x = Math.abs(x0);
    const face = smoothstep(-0.1, 0.35, z) * smoothstep(0.85, 0.6, y);
    let h = 0.155 - 0.088 * face;
    if (y < -0.35 && y > -1.7 && z > -0.4) {
      // from below the ear along the border of the jaw to the chin
      const t = Math.min(1, Math.max(0, (z - jawAngle[2]) / (chin.z - jawAngle[2])));
      const borderY = jawAngle[1] + (chin.y - 0.08 - jawAngle[1]) * t;
      h = Math.min(h, 0.145 - 0.098 * bump(y - borderY, 0.15));
      if (y < chin.y - 0.15) h = Math.min(h, 0.11);
    }
    const tip = Math.hypot(x * 0.9, y - nose.wingY, (z - nose.wingZ - 0.05) * 0.7);
    h = Math.min(h, 0.027 + 0.25 * Math.max(0, tip - 0.14));
    const bridge = Math.hypot(x, Math.max(0, nose.rootY - 0.3 - y, y - nose.rootY - 0.1));
    if (z > 0.55) h = Math.min(h, 0.044 + 0.2 * Math.max(0, bridge - 0.08));
    return h;
  };
}
