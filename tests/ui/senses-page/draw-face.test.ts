import { describe, expect, it } from 'vitest';

import { followFace } from '../../../src/ui/senses-page/draw-face.ts';
import { faceLines } from '../../../src/ui/senses-page/face-lines.ts';

describe('the view of a drawn face', () => {
  const box = { x: 0.3, y: 0.2, width: 0.3, height: 0.5 };

  it('begins round the face and holds the whole of it', () => {
    const view = followFace(null, box, 4 / 3);
    expect(view.y).toBeLessThan(box.y);
    expect(view.y + view.side).toBeGreaterThan(box.y + box.height);
    expect(view.x).toBeLessThan(box.x * (4 / 3));
    expect(view.x + view.side / 2).toBeCloseTo((box.x + box.width / 2) * (4 / 3), 9);
  });

  it('follows slowly, so that a nod is seen as one', () => {
    const view = followFace(null, box, 4 / 3);
    const nodded = followFace(view, { ...box, y: 0.3 }, 4 / 3);
    expect(nodded.y - view.y).toBeGreaterThan(0);
    expect(nodded.y - view.y).toBeLessThan(0.03);
  });
});

describe('the lines of a face', () => {
  it.each([
    [68, 68],
    [478, 478],
  ])('stay within the %i points that there are', (points, limit) => {
    const lines = faceLines(points);
    const all = [
      lines.outline,
      ...lines.brows,
      ...lines.eyes,
      ...lines.irises,
      ...lines.nose,
      lines.lipsOuter,
      lines.lipsInner,
    ].flat();
    expect(Math.max(...all)).toBeLessThan(limit);
    expect(new Set(lines.lipsOuter).size).toBe(lines.lipsOuter.length);
  });
});
