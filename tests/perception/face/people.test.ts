import type {
  FaceBox,
  FaceGlimpse,
  FaceObservation,
} from '../../../src/perception/face/observation.ts';
import { START_FACE, stepFace } from '../../../src/perception/face/step-face.ts';
import type { FaceState } from '../../../src/perception/face/step-face.ts';
import { describe, expect, it } from 'vitest';

import { face } from './faces.ts';

const HERE: FaceBox = { x: 0.38, y: 0.3, width: 0.24, height: 0.36 };
const boxAt = (x: number, height = 0.36): FaceBox => ({ x, y: 0.3, width: height / 1.5, height });
const at = (box: FaceBox, yawRad = 0): FaceObservation => face({ box, head: { yawRad } });
const glimpse = (box: FaceBox, yawRad = 0): FaceGlimpse => ({
  box,
  head: { yawRad, pitchRad: 0, rollRad: 0 },
});

interface View {
  /** The face the engine follows. */
  readonly face: FaceObservation | null;
  /** What it sees besides when it looks around. */
  readonly others?: readonly FaceGlimpse[];
}

/** Shows a scene at ten looks a second, with a look around every second, until the engine is told to turn. */
function show(view: View | ((tS: number) => View), forS: number, before: FaceState = START_FACE) {
  let state = before;
  const presence: (readonly [people: number, visitor: number])[] = [];
  const turns: FaceBox[] = [];
  let attention = 0;
  const startMs = (before.tMs ?? -100) + 100;
  for (let tMs = startMs; tMs < startMs + forS * 1000 && turns.length === 0; tMs += 100) {
    const { face: seen, others = [] } =
      typeof view === 'function' ? view((tMs - startMs) / 1000) : view;
    const around = [...(seen ? [glimpse(seen.box, seen.head.yawRad)] : []), ...others];
    const step = stepFace(state, seen, tMs, tMs % 1000 === 0 ? around : null);
    ({ state } = step);
    if (step.turnTo) turns.push(step.turnTo);
    for (const percept of step.percepts) {
      if (percept.kind === 'presence') presence.push([percept.people, percept.visitor]);
      if (percept.kind === 'face') ({ attention } = percept);
    }
  }
  return { state, presence, turns, attention };
}

describe('the visitor', () => {
  it('who turns away for two seconds and is lost meanwhile stays the same and is not said to have left', () => {
    const there = show({ face: at(HERE) }, 3);
    const turning = show((tS) => ({ face: at(HERE, Math.min(0.7, tS)) }), 0.7, there.state);
    const lost = show({ face: null }, 2, turning.state);
    const back = show({ face: at(HERE) }, 2, lost.state);
    expect([...lost.presence, ...back.presence]).toEqual([]);
    expect(lost.attention).toBe(0);
    expect(back.attention).toBeGreaterThan(0.8);
    expect(back.state.baseline.learnedMs).toBeGreaterThan(there.state.baseline.learnedMs);
  });

  it('who hides their face for a second or two is the same when they are back', () => {
    const there = show({ face: at(HERE) }, 3);
    const hidden = show({ face: null }, 2, there.state);
    const back = show({ face: at(boxAt(0.41)) }, 1, hidden.state);
    expect(hidden.presence).toEqual([[0, 1]]);
    expect(back.presence).toEqual([[1, 1]]);
  });

  it('who walks out of the picture has left, and who comes next is somebody new, of whom nothing is known', () => {
    const there = show({ face: at(HERE) }, 4);
    const leaving = show((tS) => ({ face: at(boxAt(0.38 - 0.4 * tS)) }), 1, there.state);
    const empty = show({ face: null }, 2.5, leaving.state);
    const next = show({ face: at(HERE) }, 1, empty.state);
    expect([...leaving.presence, ...empty.presence]).toEqual([[0, 1]]);
    expect(next.presence).toEqual([[1, 2]]);
    expect(next.state.baseline.learnedMs).toBeLessThan(1000);
  });

  it('who is back after ten seconds is not claimed to be the same', () => {
    const gone = show({ face: null }, 10, show({ face: at(HERE) }, 3).state);
    expect(show({ face: at(HERE) }, 1, gone.state).presence).toEqual([[1, 2]]);
  });

  it('is not the face behind them that the engine turns to while theirs is hidden', () => {
    const there = show({ face: at(HERE) }, 3);
    const other = show({ face: at(boxAt(0.05, 0.15)) }, 0.6, there.state);
    const back = show({ face: at(HERE) }, 1, other.state);
    expect([...other.presence, ...back.presence]).toEqual([]);
  });

  it('gives way to somebody who stays in their place once they have left', () => {
    const there = show({ face: at(HERE) }, 3);
    const other = show({ face: at(boxAt(0.7)) }, 3, there.state);
    expect(other.presence.at(-1)).toEqual([1, 2]);
  });
});

describe('other people', () => {
  it('are counted once they have stayed', () => {
    const alone = show({ face: at(HERE) }, 3);
    const both = show({ face: at(HERE), others: [glimpse(boxAt(0.72))] }, 4, alone.state);
    const after = show({ face: at(HERE) }, 6, both.state);
    expect(alone.presence).toEqual([[1, 1]]);
    expect(both.presence).toEqual([[2, 1]]);
    expect(after.presence).toEqual([[1, 1]]);
  });

  it('are not counted for a glimpse of something in one look', () => {
    const seen = show(
      (tS) => ({ face: at(HERE), others: tS < 1 ? [glimpse(boxAt(0.72))] : [] }),
      5,
    );
    expect(seen.presence).toEqual([[1, 1]]);
  });

  it('do not steal the visitor by passing by, however near', () => {
    const there = show({ face: at(HERE) }, 3);
    const passing = show(
      (tS) => ({ face: at(HERE), others: [glimpse(boxAt(0.02 + 0.1 * tS, 0.55), 0.8)] }),
      3,
      there.state,
    );
    expect(passing.turns).toEqual([]);
    expect(passing.presence.at(-1)?.[1] ?? 1).toBe(1);
  });

  it('do not take the place of a visitor who attends, by standing beside them', () => {
    const there = show({ face: at(HERE), others: [glimpse(boxAt(0.72))] }, 12);
    expect(there.turns).toEqual([]);
  });

  it('take it by standing nearer and facing the screen for a few seconds', () => {
    const near = boxAt(0.6, 0.6);
    const seen = show({ face: at(HERE), others: [glimpse(near)] }, 8);
    expect(seen.turns[0]).toEqual(near);
  });

  it('take it when the visitor looks elsewhere for a few seconds, and may give it back', () => {
    const beside = boxAt(0.72);
    const turned = at(HERE, 0.6);
    const there = show({ face: at(HERE), others: [glimpse(beside)] }, 3);
    const asked = show({ face: turned, others: [glimpse(beside)] }, 7, there.state);
    expect(asked.turns[0]).toEqual(beside);
    const swapped = show({ face: at(beside), others: [glimpse(HERE, 0.6)] }, 1, asked.state);
    expect(swapped.presence).toEqual([[2, 2]]);
    const again = show({ face: at(beside, 0.6), others: [glimpse(HERE)] }, 7, swapped.state);
    expect(again.turns[0]).toEqual(HERE);
    expect(show({ face: at(HERE), others: [glimpse(beside)] }, 1, again.state).presence).toEqual([
      [2, 1],
    ]);
  });
});
