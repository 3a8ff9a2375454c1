import { express, type BrainState } from '#brain';
import { describe, expect, test } from 'vitest';

import { stage } from './scenes/stage.ts';

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const END_S = 4;

/** A visitor who speaks until `END_S`; the pauses in which their turn may be over. */
const talk = (seed: number, pauses: readonly number[]) => {
  const script = stage()
    .at(0, { kind: 'turn', who: 'visitor', phase: 'start' })
    .looks(0, 6, {})
    .speaks(0.5, END_S, { pitchHz: 120 });
  for (const second of pauses) script.at(second, { kind: 'turn', who: 'visitor', phase: 'yields' });
  return script.play(6, { seed });
};

/** The most that two faces are apart within 250 ms of the end, in what an onlooker sees move. */
const apart = (one: (s: number) => BrainState, other: (s: number) => BrainState): number => {
  let most = 0;
  for (let second = END_S; second <= END_S + 0.25; second += 1 / 60) {
    const [a, b] = [express(one(second)), express(other(second))];
    most = Math.max(
      most,
      Math.abs(a.head.pitchRad - b.head.pitchRad),
      Math.abs(a.browInnerUp - b.browInnerUp) / 4,
      Math.abs(a.browOuterUp - b.browOuterUp) / 4,
    );
  }
  return most;
};
/** About half a degree of the head. */
const VISIBLE_RAD = 0.009;

describe('the end of a turn', () => {
  test('is answered within 250 ms by a nod or by the brows', () => {
    for (const seed of SEEDS) {
      const [ends, goesOn] = [talk(seed, [END_S]), talk(seed, [])];
      expect(apart(ends.state, goesOn.state), `seed ${seed}`).toBeGreaterThan(VISIBLE_RAD);
    }
  });

  test('is answered also when a pause just before it was', () => {
    for (const seed of SEEDS) {
      const [ends, goesOn] = [talk(seed, [END_S - 0.2, END_S]), talk(seed, [END_S - 0.2])];
      expect(apart(ends.state, goesOn.state), `seed ${seed}`).toBeGreaterThan(VISIBLE_RAD);
    }
  });
});
