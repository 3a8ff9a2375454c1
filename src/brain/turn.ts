import type { Percept, TextPercept } from '#core';

import type { Draft } from './draft.ts';
import { OLD_STEPS, older, STEPS_PER_S } from './grid.ts';
import { keepOf, toward } from './kinetics.ts';

/** Ages are whole steps and stop growing after ten minutes. */
export interface TurnState {
  /** Who has the floor. */
  readonly phase: 'idle' | 'listening' | 'thinking' | 'speaking';
  /** The phase, or `reading` while the visitor writes. */
  readonly activity: 'idle' | 'listening' | 'reading' | 'thinking' | 'speaking';
  /** In this phase. */
  readonly ageSteps: number;
  /** Since the visitor did or said anything, or the person spoke. */
  readonly quietSteps: number;
  /** Since the person was last cut off. */
  readonly cutSteps: number;
  /** Since another visitor came, or the last one was forgotten. */
  readonly metSteps: number;
  /** The visitor has said goodbye. */
  readonly parting: boolean;
  /** The person has said something and waits for what comes back. */
  readonly awaiting: boolean;
  /** How far the look of each has come, [0, 1]: a stance is taken up and given up softly. */
  readonly thinks: number;
  readonly listens: number;
  readonly waits: number;
}

export const NOBODY_SPEAKS: TurnState = {
  phase: 'idle',
  activity: 'idle',
  ageSteps: 0,
  quietSteps: 0,
  cutSteps: OLD_STEPS,
  metSteps: OLD_STEPS,
  parting: false,
  awaiting: false,
  thinks: 0,
  listens: 0,
  waits: 0,
};

/** An expectant look is kept up for this long. */
const WAITS_STEPS = 20 * STEPS_PER_S;
const STANCE = keepOf(0.22);
/** A microphone that has not reported for this long is off; a voice that old is no speech. */
const HEARD_MS = 1000;

/** Nobody looks for an answer for longer: one that has failed without a word is not thought about any more. */
const THINKS_STEPS = 120 * STEPS_PER_S;
/** A floor that was taken and given no sign of life since is nobody's; a conversation tells that much sooner. */
const HELD_STEPS = OLD_STEPS;

/** Whether what was begun has come to nothing, and nobody said so. */
const isOver = ({ phase, ageSteps, quietSteps }: TurnState): boolean =>
  phase !== 'idle' &&
  (quietSteps >= HELD_STEPS || (phase === 'thinking' && ageSteps >= THINKS_STEPS));

/** Whether words say goodbye, and ask for nothing that would keep the two together. */
export const saysGoodbye = ({ intent, acts = [] }: TextPercept): boolean =>
  intent === 'farewell' ||
  (acts.includes('farewell') &&
    (intent === 'thanks' || intent === 'greeting' || intent === 'statement'));

/** A goodbye is kept up for this long after the last of it was said; then the eyes go where they like. */
const LEAVE_STEPS = 4 * STEPS_PER_S;

const sinceLeave = ({ ageSteps, quietSteps }: TurnState): number => Math.min(ageSteps, quietSteps);

/** Whether the two are saying goodbye: from the visitor's words until a moment after the person's own. */
export const takesLeave = (turn: TurnState): boolean =>
  turn.parting && (turn.phase !== 'idle' || sinceLeave(turn) < LEAVE_STEPS);

/** Whether goodbye has been said, and nothing since. */
export const hasTakenLeave = (turn: TurnState): boolean => turn.parting && !takesLeave(turn);

/** Whether it is at this very step that the goodbye is over. */
export const leaveEnds = (turn: TurnState): boolean =>
  turn.parting && turn.phase === 'idle' && sinceLeave(turn) === LEAVE_STEPS;

/** Whether the visitor is being heard at this moment. */
export const hears = ({ visitor, tMs }: Draft): boolean =>
  visitor.voice !== null && tMs - visitor.voice.tMs < HEARD_MS;

/** Without a microphone a visitor who has the floor is writing, and the person reads along. */
const activityOf = (draft: Draft): TurnState['activity'] =>
  draft.turn.phase === 'listening' && !hears(draft) ? 'reading' : draft.turn.phase;

/** Who has the floor after a percept. */
function phaseAfter(phase: TurnState['phase'], percept: Percept): TurnState['phase'] {
  if (percept.kind !== 'turn' || percept.phase === 'yields') return phase;
  if (percept.phase === 'interrupted') return 'listening';
  if (percept.phase === 'dropped') return phase === 'listening' ? 'idle' : phase;
  if (percept.who === 'visitor') return percept.phase === 'start' ? 'listening' : 'thinking';
  return percept.phase === 'start' ? 'speaking' : 'idle';
}

export function turnAfter(draft: Draft, percept: Percept): void {
  const { turn, visitor } = draft;
  const phase = phaseAfter(turn.phase, percept);
  if (percept.kind === 'turn' && percept.phase !== 'yields' && percept.phase !== 'dropped')
    turn.awaiting = percept.who === 'person' && percept.phase === 'end';
  if (phase !== turn.phase) {
    turn.phase = phase;
    turn.ageSteps = 0;
  }
  if (percept.kind === 'text' && percept.final) turn.parting = saysGoodbye(percept);
  else if (percept.kind === 'turn' && percept.phase === 'interrupted') {
    // One look of surprise at a time.
    if (turn.cutSteps > STEPS_PER_S) turn.cutSteps = 0;
  } else if (percept.kind === 'presence' && percept.visitor > visitor.number) {
    turn.parting = false;
    turn.metSteps = 0;
  }
  const stirs =
    percept.kind === 'text' ||
    percept.kind === 'turn' ||
    percept.kind === 'beat' ||
    percept.kind === 'gesture' ||
    percept.kind === 'vocal' ||
    (percept.kind === 'voice' && percept.speaking) ||
    (percept.kind === 'presence' && percept.people > visitor.people);
  if (stirs) turn.quietSteps = 0;
  // Whoever began and stopped may begin again: that is waited for.
  if (percept.kind === 'turn' && percept.phase === 'dropped') turn.awaiting = turn.phase === 'idle';
  turn.activity = activityOf(draft);
}

export function stepTurn(draft: Draft): void {
  const { turn } = draft;
  turn.ageSteps = older(turn.ageSteps);
  turn.quietSteps = older(turn.quietSteps);
  turn.cutSteps = older(turn.cutSteps);
  turn.metSteps = older(turn.metSteps);
  if (isOver(turn)) {
    turn.phase = 'idle';
    turn.ageSteps = 0;
    turn.awaiting = false;
  }
  turn.activity = activityOf(draft);
  turn.thinks = toward(turn.thinks, turn.phase === 'thinking' ? 1 : 0, STANCE);
  turn.listens = toward(turn.listens, turn.phase === 'listening' ? 1 : 0, STANCE);
  const waits = turn.phase === 'idle' && turn.awaiting && turn.ageSteps < WAITS_STEPS;
  turn.waits = toward(turn.waits, waits ? 1 : 0, STANCE);
}
