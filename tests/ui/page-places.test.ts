import { describe, expect, test } from 'vitest';

import { pagePercept } from '../../src/session/page-place.ts';
import { placeOf } from '../../src/ui/stage/use-page-places.ts';

const ROOM = { left: 0, right: 1000, top: 0, bottom: 600 };
const DEG = Math.PI / 180;

describe('where something is on the page', () => {
  test('is told from the person’s face, which words beside it push aside', () => {
    const card = { left: 700, right: 900, top: 400, bottom: 460 };
    const place = placeOf(ROOM, 0.4, card);
    // Her face is at the middle of the 600 px that are left free, at 38 % of the height.
    expect(place?.x).toBeCloseTo(0.5, 6);
    expect(place?.y).toBeCloseTo((228 - 430) / 600, 6);
    expect(placeOf({ ...ROOM, right: 0 }, 0, card)).toBeNull();
  });

  test('is to the person’s left where it is to the visitor’s right', () => {
    const percept = pagePercept({ x: 0.33, y: -0.3, salience: 0.5 }, 10);
    expect(percept.yawRad / DEG).toBeCloseTo(13.2, 1);
    expect(percept.pitchRad / DEG).toBeCloseTo(-7.2, 1);
  });
});
