import { createFacePose, createMouthShape, POSE, POSE_CHANNELS, type Percept } from '#core';
import { composePose } from '#avatar';
import { express, stepBrain, STEP_S, temperamentByName, type BrainState } from '#brain';
import type { Session } from '#session';

/** What somebody who looks at the face would notice: about a degree of the head, two of the eyes, a trace of a muscle. */
const HEAD_RAD = 0.6 * (Math.PI / 180);
const EYES_RAD = 2 * (Math.PI / 180);
const SHAPE = 0.04;
const STEP_MS = 1000 * STEP_S;
/** An end may be foreseen by this much. */
const FORESEEN_MS = 300;
/** Nothing comes any more. */
const LATEST_MS = 2000;

const thresholds = POSE_CHANNELS.map((name) => {
  if (name.startsWith('eye') && name.endsWith('Rad')) return EYES_RAD;
  if (name.endsWith('Rad')) return HEAD_RAD;
  return name === 'pupil' || name === 'blush' ? Infinity : SHAPE;
});

/** Watches for the first movement that the end of a turn has caused. */
export interface ReactionWatch {
  /** The visitor's turn truly ends at this moment, which is still to come. */
  endsAt(endMs: number): void;
  frame(frameMs: number): void;
  readonly reactionsMs: number[];
}

interface Fork {
  readonly endMs: number;
  /** The brain as it would be had nothing been noticed of the end. */
  brain: BrainState;
  taken: number;
  waiting: Percept[];
  noticed: boolean;
}

const isNotice = (percept: Percept): boolean =>
  percept.kind === 'turn' &&
  (percept.who === 'visitor' ? percept.phase !== 'start' : percept.phase === 'interrupted');

/**
 * From the true end of the visitor's speech to the first visible difference between the face and the face of the same
 * brain that was told everything but the end of the turn: what moves is caused by the end, and nothing else counts.
 */
export function watchReactions(session: Session, temperamentName: string): ReactionWatch {
  const temperament = temperamentByName(temperamentName);
  const reactionsMs: number[] = [];
  const [real, shadow] = [createFacePose(), createFacePose()];
  const mouth = createMouthShape();
  mouth[0] = 1;
  let due: number[] = [];
  let fork: Fork | null = null;

  const forkAt = (endMs: number, frameMs: number): Fork => ({
    endMs,
    brain: session.brain,
    taken: session.recording().percepts.length,
    // What is in the brain's inbox at this moment.
    waiting: session
      .recording()
      .percepts.slice(-20)
      .filter(({ tMs }) => tMs >= frameMs - STEP_MS),
    noticed: false,
  });
  const differs = (): boolean => {
    for (const [index, least] of thresholds.entries())
      if (Math.abs((real[index] ?? 0) - (shadow[index] ?? 0)) >= least) return true;
    const head = ['headYawRad', 'headPitchRad', 'headRollRad'] as const;
    return head.some((name) => {
      const neck = name.replace('head', 'neck') as 'neckYawRad'; // the same three names
      const at = (pose: Float32Array): number => (pose[POSE[name]] ?? 0) + (pose[POSE[neck]] ?? 0);
      return Math.abs(at(real) - at(shadow)) >= HEAD_RAD;
    });
  };
  return {
    reactionsMs,
    endsAt: (endMs) => void due.push(endMs),
    frame(frameMs) {
      const next = due[0];
      if (fork === null && next !== undefined && frameMs >= next - FORESEEN_MS) {
        due = due.slice(1);
        fork = forkAt(next, frameMs);
        return;
      }
      if (fork === null) return;
      const { percepts } = session.recording();
      let sounded = false;
      for (const percept of percepts.slice(fork.taken)) {
        if (percept.kind === 'voice' && percept.speaking && percept.quietMs === 0) sounded = true;
        if (isNotice(percept)) fork.noticed = true;
        // Everything that follows from the end is left out as well.
        else if (percept.kind !== 'manner' && percept.kind !== 'text') fork.waiting.push(percept);
      }
      fork.taken = percepts.length;
      // What was noticed before the last sound was a pause.
      if (fork.noticed && sounded) {
        fork = forkAt(fork.endMs, frameMs);
        return;
      }
      // The frame before this one has been taken by the real brain already.
      const take = fork.waiting.filter(({ tMs }) => tMs < frameMs - STEP_MS + 1e-6);
      fork.waiting = fork.waiting.filter((percept) => !take.includes(percept));
      fork.brain = stepBrain(fork.brain, take, STEP_S, temperament);
      composePose(express(session.brain), mouth, { still: false }, real);
      composePose(express(fork.brain), mouth, { still: false }, shadow);
      const afterMs = frameMs - fork.endMs;
      const seen = fork.noticed && differs();
      if (!seen && afterMs < LATEST_MS) return;
      reactionsMs.push(seen ? Math.max(0, afterMs) : LATEST_MS);
      fork = null;
    },
  };
}
