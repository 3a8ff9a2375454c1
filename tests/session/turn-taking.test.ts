import { describe, expect, test } from 'vitest';

import {
  BARGE_IN_MS,
  END_OF_FINAL_MS,
  END_OF_TURN_MS,
  startTurnTaking,
  stepTurnTaking,
  type TurnTakingEvent,
} from '../../src/session/turn-taking.ts';

const run = (events: readonly TurnTakingEvent[]) => {
  let state = startTurnTaking;
  const actions: string[] = [];
  for (const event of events) {
    const step = stepTurnTaking(state, event);
    state = step.state;
    if (step.action.kind !== 'none') {
      actions.push(step.action.kind === 'submit' ? `submit ${step.action.text}` : step.action.kind);
    }
  }
  return { state, actions };
};

describe('the end of a spoken turn', () => {
  test('comes after 800 ms of silence while the words may still change', () => {
    const before: readonly TurnTakingEvent[] = [
      { kind: 'voice', tMs: 0, speaking: true },
      { kind: 'words', tMs: 900, text: 'where is the', final: false },
      { kind: 'voice', tMs: 1000, speaking: false },
    ];
    expect(run([...before, { kind: 'tick', tMs: 1000 + END_OF_TURN_MS - 1 }]).actions).toEqual([
      'listen',
    ]);
    expect(run([...before, { kind: 'tick', tMs: 1000 + END_OF_TURN_MS }]).actions).toEqual([
      'listen',
      'submit where is the',
    ]);
  });

  test('comes sooner when the words are final', () => {
    const { actions } = run([
      { kind: 'voice', tMs: 0, speaking: true },
      { kind: 'voice', tMs: 800, speaking: false },
      { kind: 'words', tMs: 900, text: 'where is the café', final: true },
      { kind: 'tick', tMs: 900 + END_OF_FINAL_MS },
    ]);
    expect(actions).toEqual(['listen', 'submit where is the café']);
  });

  test('without any words submits nothing', () => {
    const { actions, state } = run([
      { kind: 'voice', tMs: 0, speaking: true },
      { kind: 'voice', tMs: 300, speaking: false },
      { kind: 'tick', tMs: 3000 },
    ]);
    expect(actions).toEqual(['listen']);
    expect(state.floor).toBe('nobody');
  });
});

describe('speech over the person', () => {
  test('interrupts at 500 ms and not before', () => {
    const talk: readonly TurnTakingEvent[] = [
      { kind: 'person-starts', tMs: 0 },
      { kind: 'voice', tMs: 100, speaking: true },
      { kind: 'voice', tMs: 100 + BARGE_IN_MS - 20, speaking: true },
    ];
    expect(run(talk).actions).toEqual([]);
    expect(
      run([...talk, { kind: 'voice', tMs: 100 + BARGE_IN_MS, speaking: true }]).actions,
    ).toEqual(['interrupt']);
  });

  test('interrupts on a recognised word', () => {
    expect(
      run([
        { kind: 'person-starts', tMs: 0 },
        { kind: 'words', tMs: 200, text: 'wait', final: false },
      ]).actions,
    ).toEqual(['interrupt']);
  });
});
