import { lerp } from '#core';

import { at } from '../geometry/at.ts';
import { mix, sub, type Vec3 } from '../geometry/vec3.ts';

/**
 * The curve as `count` points along its length; `curve` is asked for t in [0, 1]. `bias` 1 spaces them evenly, less
 * brings them closer together towards the end.
 */
export function evenPath(curve: (t: number) => Vec3, count: number, bias = 1): readonly Vec3[] {
  const fine = count * 3;
  const points = Array.from({ length: fine + 1 }, (_, i) => curve(i / fine));
  const along: number[] = [0];
  for (let i = 1; i <= fine; i++)
    along.push(at(along, i - 1) + Math.hypot(...sub(at(points, i), at(points, i - 1))));
  const whole = at(along, fine);
  let i = 0;
  return Array.from({ length: count }, (_, k) => {
    const wanted = lerp(0, whole, Math.pow(k / (count - 1), bias));
    while (i < fine - 1 && at(along, i + 1) < wanted) i++;
    const length = at(along, i + 1) - at(along, i) || 1;
    return mix(at(points, i), at(points, i + 1), (wanted - at(along, i)) / length);
  });
}
