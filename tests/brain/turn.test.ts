import { createBrain, express, stepBrain, STEP_S, type BrainState } from '#brain';
import type { TurnPercept } from '#core';
import { describe, expect, test } from 'vitest';

import { stage } from './scenes/stage.ts';

const turn = (who: TurnPercept['who'], phase: TurnPercept['phase']) =>
  ({ kind: 'turn', who, phase }) as const;
const lowest = (states: readonly BrainState[], of: (state: BrainState) => number): number =>
  Math.min(...states.map(of));

describe('a visitor who begins to speak and stops', () => {
  const film = stage()
    .at(2, turn('visitor', 'start'))
    .speaks(2, 3)
    .at(4, turn('visitor', 'dropped'))
    .play(40);

  test('is listened to, and then waited for, and not for ever', () => {
    expect(film.state(3.9).turn.phase).toBe('listening');
    expect(film.state(4.1).turn.phase).toBe('idle');
    expect(film.state(8).turn.waits).toBeGreaterThan(0.9);
    expect(film.state(8).turn.listens).toBeLessThan(0.01);
    expect(film.state(39).turn.waits).toBeLessThan(0.01);
  });

  test('leaves a regret that hardly shows', () => {
    const regret = film.most(({ emotions }) => emotions.disappointment, 4, 8);
    expect(regret).toBeGreaterThan(0.005);
    expect(regret).toBeLessThan(0.08);
    expect(film.most((state) => express(state).lipCornerDown, 4, 12)).toBeLessThan(0.02);
    expect(film.state(6).cause?.event.kind).not.toBe('turn');
  });

  test('takes no floor that is somebody else’s', () => {
    const thinking = stage().says(1, {}).at(2, turn('visitor', 'dropped')).play(4);
    expect(thinking.state(3).turn.phase).toBe('thinking');
    const speaking = stage().answers(1, 6, 'warm').at(2, turn('visitor', 'dropped')).play(4);
    expect(speaking.state(3).turn.phase).toBe('speaking');
    expect(lowest(speaking.states.slice(120), ({ appraisal }) => appraisal.conduciveness)).toBe(0);
  });
});

describe('a floor that nobody gives back', () => {
  const left = (phase: TurnPercept['phase'], seconds: number): BrainState =>
    stepBrain(
      createBrain(1),
      [
        { ...turn('visitor', 'start'), tMs: 0 },
        { ...turn('visitor', phase), tMs: 0 },
      ],
      seconds,
    );

  test('is not thought about for longer than two minutes', () => {
    expect(left('end', 119).turn.phase).toBe('thinking');
    expect(left('end', 121).turn.phase).toBe('idle');
    expect(left('end', 140).turn.thinks).toBeLessThan(1e-6);
  });

  test('is nobody’s after ten minutes without a sign of life, stepped or leapt over', () => {
    expect(left('start', 590).turn.phase).toBe('listening');
    expect(left('start', 610).turn.phase).toBe('idle');
    expect(left('start', 3600).turn.phase).toBe('idle');
  });

  test('is still the visitor’s while they are heard', () => {
    let state = left('start', STEP_S);
    for (let minute = 0; minute < 15; minute++) {
      const heard = stage().speaks(0, 1).play(1).state(1).visitor.voice;
      if (!heard) throw new Error('nothing was heard');
      state = stepBrain(
        state,
        [{ kind: 'voice', rateHz: null, ...heard, tMs: state.tMs, speaking: true }],
        60,
      );
    }
    expect(state.turn.phase).toBe('listening');
  });
});
