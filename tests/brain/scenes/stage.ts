import {
  createBrain,
  express,
  stepBrain,
  STEP_S,
  temperamentByName,
  type BrainState,
  type Temperament,
} from '#brain';
import type { Expression, ExpressionVector, FacePercept, Percept, TextPercept } from '#core';

import { face, NEUTRAL_FACES, voice, words } from '../../session/fakes.ts';

export const feeling = (part: Partial<ExpressionVector>): ExpressionVector => ({
  ...NEUTRAL_FACES,
  neutral: 0,
  ...part,
});

/** Percepts without their time, which the stage knows. */
type Untimed<P> = P extends Percept ? Omit<P, 'tMs'> : never;

/** A script, written in seconds. */
export interface Stage {
  /** Something happens once. */
  at(second: number, ...percepts: readonly Untimed<Percept>[]): Stage;
  /** The visitor's face as the camera sees it meanwhile, fifteen times a second. */
  looks(from: number, to: number, part: Partial<FacePercept>): Stage;
  /** The visitor's voice meanwhile, twenty times a second. */
  speaks(from: number, to: number, part?: Parameters<typeof voice>[1]): Stage;
  /** The visitor says or writes something and hands over the turn. */
  says(second: number, part: Partial<TextPercept>): Stage;
  /** The person speaks from here for so long, a line every 2.5 s, and comes to the end or is cut off. */
  answers(
    second: number,
    seconds: number,
    feel: 'warm' | 'concerned' | 'calm' | 'happy',
    end?: 'end' | 'interrupted',
  ): Stage;
  play(seconds: number, options?: { readonly seed?: number; readonly temperament?: string }): Film;
}

/** What happened, at every step. */
interface Film {
  readonly states: readonly BrainState[];
  state(second: number): BrainState;
  shown(second: number): Expression;
  /** The first second from `from` on at which the figure reaches the level; Infinity when it never does. */
  reaches(of: (state: BrainState) => number, level: number, from?: number): number;
  most(of: (state: BrainState) => number, from: number, to: number): number;
  mean(of: (state: BrainState) => number, from: number, to: number): number;
  /** What the person minded, in order. */
  events(): readonly string[];
}

const stepAt = (second: number): number => Math.round(second / STEP_S);

const filmOf = (states: readonly BrainState[]): Film => {
  const state = (second: number): BrainState => {
    const found = states[Math.min(stepAt(second), states.length - 1)];
    if (!found) throw new Error('nothing was played');
    return found;
  };
  const between = (from: number, to: number): readonly BrainState[] =>
    states.slice(stepAt(from), stepAt(to));
  return {
    states,
    state,
    shown: (second) => express(state(second)),
    reaches(of, level, from = 0) {
      const found = states.findIndex((each, step) => step >= stepAt(from) && of(each) >= level);
      return found < 0 ? Infinity : found * STEP_S;
    },
    most: (of, from, to) => Math.max(...between(from, to).map(of)),
    mean: (of, from, to) =>
      between(from, to).reduce((sum, each) => sum + of(each), 0) / between(from, to).length,
    events: () =>
      states.flatMap(({ cause }, step) =>
        cause && cause.id !== states[step - 1]?.cause?.id ? [cause.event.what] : [],
      ),
  };
};

export function stage(): Stage {
  const cues: { readonly step: number; readonly percept: Percept }[] = [];
  const add = (second: number, percept: Untimed<Percept>): void => {
    const step = stepAt(second);
    const timed: Percept = { ...percept, tMs: step * STEP_S * 1000 };
    cues.push({ step, percept: timed });
  };
  const script: Stage = {
    at(second, ...percepts) {
      for (const percept of percepts) add(second, percept);
      return script;
    },
    looks(from, to, part) {
      for (let second = from; second < to; second += 4 * STEP_S) add(second, face(0, part));
      return script;
    },
    speaks(from, to, part = {}) {
      for (let second = from; second < to; second += 3 * STEP_S) {
        add(second, voice(0, { speaking: true, pitchHz: 120, ...part }));
      }
      add(to, voice(0, { speaking: false, ...part, loudnessDb: -60, pitchHz: null }));
      return script;
    },
    says(second, part) {
      add(second, words(0, { text: `said at ${second}`, ...part }));
      add(second, { kind: 'turn', who: 'visitor', phase: 'end' });
      return script;
    },
    answers(second, seconds, feel, end = 'end') {
      add(second, { kind: 'turn', who: 'person', phase: 'start' });
      for (let passed = 0; passed < seconds; passed += 2.5) {
        add(second + passed, { kind: 'beat', feel, intensity: 0.6, gesture: null });
      }
      add(second + seconds, { kind: 'turn', who: 'person', phase: end });
      return script;
    },
    play(seconds, { seed = 4, temperament: name = 'receptionist' } = {}) {
      const temperament: Temperament = temperamentByName(name);
      const due = new Map<number, Percept[]>();
      for (const { step, percept } of cues) {
        const there = due.get(step);
        if (there) there.push(percept);
        else due.set(step, [percept]);
      }
      const states = [createBrain(seed, temperament)];
      for (let step = 0; step < stepAt(seconds); step++) {
        const before = states.at(-1);
        if (before) states.push(stepBrain(before, due.get(step) ?? [], STEP_S, temperament));
      }
      return filmOf(states);
    },
  };
  return script;
}
