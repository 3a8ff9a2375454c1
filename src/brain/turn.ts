import type { Percept } from '#core';

import { uniform, type Draws } from './draws.ts';
import type { BrainState, GestureState, TurnState } from './state.ts';

/** Length of each gesture in seconds. */
export const GESTURE_S = {
  nod: 0.9,
  shake: 1.1,
  tilt: 1.6,
  'lean-in': 2.2,
  'glance-away': 1.2,
  'brow-flash': 0.45,
} as const;
/** A listener nods after enough speech, not too often (Ward & Tsukahara 2000). */
const NOD_AFTER_SPEECH_S = 0.7;
const NOD_EVERY_S = 2.6;

const to = (phase: TurnState['phase'], turn: TurnState): TurnState =>
  turn.phase === phase ? turn : { ...turn, phase, ageS: 0 };

/** Who has the floor after a percept. */
export function turnAfter(turn: TurnState, percept: Percept): TurnState {
  if (percept.kind !== 'turn') return turn;
  if (percept.phase === 'interrupted') return to('listening', turn);
  if (percept.who === 'visitor') {
    return percept.phase === 'start' ? to('listening', turn) : to('thinking', turn);
  }
  return percept.phase === 'start' ? to('speaking', turn) : to('idle', turn);
}

/** Ages the turn, and lets a listener nod when the visitor's speech has just paused. */
export function stepTurn(
  state: BrainState,
  dtS: number,
  draws: Draws,
): { readonly turn: TurnState; readonly gesture: GestureState } {
  const speaking = state.visitor.voice?.speaking ?? false;
  const heardS = state.turn.visitorSpeechS;
  let gesture: GestureState = { ...state.gesture, ageS: state.gesture.ageS + dtS };
  if (gesture.gesture && gesture.ageS > GESTURE_S[gesture.gesture]) {
    gesture = { gesture: null, ageS: 0, strength: 0 };
  }
  let sinceNodS = state.turn.sinceNodS + dtS;
  const paused = !speaking && heardS > NOD_AFTER_SPEECH_S;
  if (paused && sinceNodS > NOD_EVERY_S && state.turn.phase === 'listening' && !gesture.gesture) {
    gesture = { gesture: 'nod', ageS: 0, strength: uniform(draws, 0.35, 0.65) };
    sinceNodS = 0;
  }
  return {
    turn: {
      ...state.turn,
      ageS: state.turn.ageS + dtS,
      sinceNodS,
      visitorSpeechS: speaking ? heardS + dtS : 0,
    },
    gesture,
  };
}
