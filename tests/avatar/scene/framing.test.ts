import { describe, expect, test } from 'vitest';

import { frameView, insetFor, personBox } from '../../../src/avatar/scene/framing.ts';

/** Where a point of the face's plane falls, as fractions of the view from the top left. */
const onView = (aspect: number, x: number, y: number): { x: number; y: number } => {
  const f = frameView(aspect);
  return { x: f.eyeX + x / (f.viewHeight * aspect), y: f.eyeY - y / f.viewHeight };
};

const CROWN_UNITS = 1.3;
const CHIN_UNITS = -1.15;
const HAIR_UNITS = 0.95;

describe('framing', () => {
  test('eyes stand on the upper third of a laptop and of a kiosk', () => {
    expect(frameView(1440 / 900).eyeY).toBeCloseTo(1 / 3, 2);
    expect(frameView(1080 / 1920).eyeY).toBeGreaterThan(0.26);
    expect(frameView(1080 / 1920).eyeY).toBeLessThan(0.34);
  });

  test('words beside the person push them to the left, words below leave them in the middle', () => {
    expect(frameView(1.6).eyeX).toBeCloseTo(0.31, 2);
    expect(frameView(390 / 844).eyeX).toBe(0.5);
  });

  test.each([390 / 844, 1080 / 1920, 768 / 1024, 1, 1.33, 1440 / 900, 21 / 9])(
    'the whole head is inside the part that words leave free at aspect %f',
    (aspect) => {
      const inset = insetFor(aspect);
      const crown = onView(aspect, 0, CROWN_UNITS);
      const chin = onView(aspect, 0, CHIN_UNITS);
      expect(crown.y).toBeGreaterThan(0.01);
      expect(chin.y).toBeLessThan(1 - inset.bottomFraction);
      expect(onView(aspect, -HAIR_UNITS, 0).x).toBeGreaterThan(0.01);
      expect(onView(aspect, HAIR_UNITS, 0).x).toBeLessThan(1 - inset.rightFraction);
    },
  );

  test('an inset that the page states wins over the default one', () => {
    const full = frameView(1.6, { rightFraction: 0, bottomFraction: 0 });
    expect(full.eyeX).toBe(0.5);
    expect(frameView(1.6, { rightFraction: 0.5, bottomFraction: 0 }).eyeX).toBe(0.25);
  });

  test('nonsense sizes still give a picture', () => {
    for (const aspect of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      const f = frameView(aspect, { rightFraction: 7, bottomFraction: Number.NaN });
      expect(Number.isFinite(f.viewHeight)).toBe(true);
      expect(f.viewHeight).toBeGreaterThan(1);
    }
  });

  test('the box of the person holds head and shoulders down to the lower edge, and little else', () => {
    for (const aspect of [390 / 844, 1, 1440 / 900]) {
      const { left, top, width, height } = personBox(frameView(aspect));
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left + width).toBeLessThanOrEqual(1);
      expect(top + height).toBeCloseTo(1);
      expect(onView(aspect, 0, CROWN_UNITS).y).toBeGreaterThan(top);
      expect(onView(aspect, -HAIR_UNITS, 0).x).toBeGreaterThan(left);
      expect(onView(aspect, HAIR_UNITS, 0).x).toBeLessThan(left + width);
    }
    expect(personBox(frameView(1440 / 900)).width).toBeLessThan(0.6);
  });

  test('higher hair gets the same air above it, and everyone else the same picture', () => {
    const low = frameView(1, undefined, { side: 1.9, up: 1.5 });
    expect(low).toEqual(frameView(1));
    const top = 1.8;
    const high = frameView(1, undefined, { side: 1.9, up: top + 0.29 });
    expect(high.eyeY - top / high.viewHeight).toBeGreaterThan(0.02);
    expect(high.eyeY).toBeCloseTo(1 / 3, 2);
  });
});
