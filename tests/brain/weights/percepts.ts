import type { GesturePercept, Percept, TurnPercept, VocalPercept } from '#core';

export const gesture = (
  tMs: number,
  name: GesturePercept['gesture'],
  confidence = 0.9,
): Percept => ({
  kind: 'gesture',
  tMs,
  gesture: name,
  confidence,
});
export const vocal = (tMs: number, sound: VocalPercept['sound'], confidence = 0.9): Percept => ({
  kind: 'vocal',
  tMs,
  sound,
  confidence,
});
export const turn = (
  tMs: number,
  who: TurnPercept['who'],
  phase: TurnPercept['phase'],
): Percept => ({
  kind: 'turn',
  tMs,
  who,
  phase,
});
