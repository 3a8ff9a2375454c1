import { describe, expect, it } from 'vitest';

import {
  canBeSame,
  mergedVector,
  netReading,
  START_NET,
  viewDue,
  withoutViews,
  withView,
} from '../../../src/perception/face/net-cadence.ts';
import type { NetState, NetView } from '../../../src/perception/face/net-cadence.ts';
import { shares } from './faces.ts';

interface Asked {
  readonly view: NetView;
  readonly tMs: number;
}
/** Every time the net was asked over `forMs` at 15 frames a second, each view taking `tookMs`. */
function asked(
  forMs: number,
  tookMs: number,
): { readonly asked: readonly Asked[]; state: NetState } {
  let state = START_NET;
  const all: Asked[] = [];
  for (let tMs = 0; tMs < forMs; tMs += 1000 / 15) {
    const view = viewDue(state, tMs);
    if (view === null) continue;
    all.push({ view, tMs });
    state = withView(state, view, shares({ happy: view === 'plain' ? 0.9 : 0.5 }), tMs, tookMs);
  }
  return { asked: all, state };
}

describe('when the expression net is asked', () => {
  it('looks at a new face and at its mirror image in the first two frames', () => {
    const [first, second] = asked(1000, 10).asked;
    expect(first).toEqual({ view: 'plain', tMs: 0 });
    expect(second?.view).toBe('mirrored');
    expect(second?.tMs).toBeLessThan(70);
  });

  it('takes the two views in turn after that', () => {
    const views = asked(3000, 10).asked.map(({ view }) => view);
    views.forEach((view, index) => expect(view).toBe(index % 2 === 0 ? 'plain' : 'mirrored'));
  });

  it('keeps a quick net below a twelfth of a core, and a slow one at four views a second', () => {
    const quick = asked(10_000, 8).asked.length;
    expect((quick * 8) / 10_000).toBeLessThan(1 / 12);
    expect(quick).toBeGreaterThan(60);
    const slow = asked(10_000, 60).asked.length;
    expect(slow).toBeGreaterThan(30);
    expect(slow).toBeLessThan(45);
  });

  it('starts afresh with the next face, and remembers what a view costs', () => {
    const { state } = asked(3000, 40);
    const next = withoutViews(state);
    expect(viewDue(next, 3000)).toBe('plain');
    expect(netReading(next, 3000)).toBeNull();
    expect(next.viewMs).toBe(state.viewMs);
  });
});

describe('what the net says', () => {
  it('is null before it was asked', () => {
    expect(netReading(START_NET, 0)).toBeNull();
  });

  it('lies between its two views', () => {
    const reading = netReading(asked(1000, 10).state, 1000);
    expect(reading?.happy).toBeGreaterThan(0.6);
    expect(reading?.happy).toBeLessThan(0.85);
  });

  it('forgets a view of another moment', () => {
    const plain = withView(START_NET, 'plain', shares({ happy: 0.9 }), 0, 10);
    const both = withView(plain, 'mirrored', shares({ happy: 0.5 }), 1000, 10);
    expect(netReading(both, 1000)?.happy).toBeCloseTo(0.5, 2);
    expect(netReading(both, 5000)).toBeNull();
  });

  it('adds up to one, whatever is merged', () => {
    const merged = mergedVector([shares({ angry: 1 }), shares({ sad: 0.4 }), shares({})]);
    expect(Object.values(merged ?? {}).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(mergedVector([])).toBeNull();
  });
});

describe('whether it is still the same face', () => {
  const box = { x: 0.3, y: 0.2, width: 0.2, height: 0.3 };

  it('follows one that moves, and not one that is elsewhere', () => {
    expect(canBeSame(box, { ...box, x: 0.36, y: 0.24 })).toBe(true);
    expect(canBeSame(box, { ...box, x: 0.75 })).toBe(false);
    expect(canBeSame(box, { ...box, y: 0.65 })).toBe(false);
  });
});
