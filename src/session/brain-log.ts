import type { Percept } from '#core';
import { temperamentByName, type Temperament } from '#brain';

import type { BrainMoment } from './brain-moment.ts';
import { createBrainRun } from './brain-run.ts';
import { isRecording } from './replay.ts';
import { STEP_MS } from './step-clock.ts';
import { areChanges, temperamentsInTime } from './temperament-changes.ts';
import type { Recording, TemperamentChange } from './types.ts';

/** A session that can be lived again: what was sensed, the seed, and whose temperament it was. */
export interface BrainLog {
  readonly format: 'mien-brain-log';
  readonly version: 1;
  readonly lengthMs: number;
  readonly recording: Recording;
  /** The first is the temperament that the session began with. */
  readonly temperaments: readonly TemperamentChange[];
}

/** A run that is over, as far as it is shown. */
export interface BrainTrack {
  readonly moments: readonly BrainMoment[];
  /** Whose run it is, at its end. */
  readonly temperament: Temperament;
  readonly log: BrainLog;
}

/** What can be lived through again at once; longer ones would hold a page up. */
const MAX_LENGTH_MS = 3600 * 1000;
const AFTERWARDS_MS = 2000;
const isLength = (value: unknown): value is number => typeof value === 'number' && value >= 0;

/**
 * Why a text cannot be lived again. `truncated`: its beginning is lost, and with it the way to where it ended.
 * `too-long`: it is one of ours, and longer than an hour.
 */
export type BrainLogFault = 'broken' | 'truncated' | 'too-long';

/** The log in a text that anybody may have written: one of ours, or a recording of the senses or of a conversation. */
export function readBrainLog(text: string): BrainLog | BrainLogFault {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return 'broken';
  }
  if (isRecording(found)) {
    if (found.truncated) return 'truncated';
    const lastMs = found.percepts.reduce((last, { tMs }) => Math.max(last, tMs), 0);
    const temperament = temperamentByName(found.temperament);
    const temperaments = found.temperaments ?? [{ tMs: 0, temperament }];
    return {
      format: 'mien-brain-log',
      version: 1,
      lengthMs: lastMs + AFTERWARDS_MS,
      recording: found,
      temperaments,
    };
  }
  if (typeof found !== 'object' || found === null) return 'broken';
  const { format, version, lengthMs, recording, temperaments }: Readonly<Record<string, unknown>> =
    { ...found };
  if (format !== 'mien-brain-log' || version !== 1) return 'broken';
  if (!isLength(lengthMs)) return 'broken';
  if (lengthMs >= MAX_LENGTH_MS) return 'too-long';
  if (!isRecording(recording)) return 'broken';
  if (!areChanges(temperaments)) return 'broken';
  if (recording.truncated) return 'truncated';
  return { format, version, lengthMs, recording, temperaments };
}

/** Lives through a log again, a slice at a time, so that a page can breathe between. */
export interface Rerun {
  /** Runs `steps` more of the brain's steps; false when it is over. */
  run(steps: number): boolean;
  /** [0, 1] */
  readonly progress: number;
  /** Lives on past the end of the log: what is sensed from then on, ... */
  push(percept: Percept): void;
  /** ... and time. */
  advanceTo(nowMs: number): void;
  track(): BrainTrack;
}

/**
 * @param temperament somebody else's, all through; null = those that the log tells of. The same log and temperament
 *   give the same track. What is no percept in the log is passed over.
 */
export function rerunBrain(log: BrainLog, temperament: Temperament | null): Rerun {
  const changes = temperament ? [{ tMs: 0, temperament }] : log.temperaments;
  let nature = changes[0]?.temperament ?? temperamentByName(log.recording.temperament);
  const moments: BrainMoment[] = [];
  const run = createBrainRun(log.recording.seed, nature, (moment) => void moments.push(moment));
  for (const percept of log.recording.percepts) run.push(percept);
  const comeTo = temperamentsInTime(changes, (next) => {
    nature = next;
    run.setTemperament(next);
  });

  return {
    run(steps) {
      for (let step = 0; step < steps; step += 1) {
        const atMs = run.simulatedMs();
        if (atMs + STEP_MS > log.lengthMs + 1e-3) return false;
        comeTo(atMs);
        run.advanceTo(atMs + STEP_MS);
      }
      return true;
    },
    get progress() {
      return log.lengthMs > 0 ? Math.min(1, run.simulatedMs() / log.lengthMs) : 1;
    },
    push: run.push,
    advanceTo: run.advanceTo,
    track: () => ({ moments: [...moments], temperament: nature, log }),
  };
}
