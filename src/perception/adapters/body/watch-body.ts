import { clamp } from '#core';
import type { Percept } from '#core';

import { readThumb } from '../../body/read-hand.ts';
import { START_BODY, stepBody } from '../../body/step-body.ts';
import { grabFrame } from '../face/frame.ts';
import { pause } from '../face/pause.ts';
import { openBodyWorker } from './body-worker-client.ts';

export interface BodyWatch {
  /** The camera's picture, which the face is read from too. */
  readonly video: HTMLVideoElement;
  /** Session clock, ms. */
  readonly now: () => number;
  readonly percept: (percept: Percept) => void;
  /** False while nothing can be seen: a covered lens, a hidden page. */
  readonly sees: () => boolean;
}

/** Share of one core that bodies and hands may take on average; the face's looks give way to it. */
const LOAD = 0.11;
/** A wave turns round twice a second: six looks a second while a hand is up, three or four otherwise. */
const QUICK_MS = 165;
const CALM_MS = 280;
const SLOWEST_MS = 1200;
/** Working time that is saved while no hand is up, for when one is. */
const MOST_SAVED_MS = 900;
/** Hands change their shape more slowly than they move, and cost as much as a body to read. */
const HAND_EVERY_MS = 600;
const LEARN = 0.2;

/** Reads the visitor's posture and hands until `signal` aborts. Rejects when that fails. */
export async function watchBody(watch: BodyWatch, signal: AbortSignal): Promise<void> {
  const { video, now, percept, sees } = watch;
  const worker = await openBodyWorker(signal);
  let state = START_BODY;
  let costMs = 50;
  let savedMs = 0;
  let lastMs = now();
  let lastHandMs = 0;
  while (!signal.aborted) {
    const startedMs = now();
    let restMs = CALM_MS;
    if (!document.hidden && sees() && video.readyState >= video.HAVE_CURRENT_DATA) {
      const hand = startedMs - lastHandMs >= HAND_EVERY_MS;
      const seen = await worker.read(await grabFrame(video), hand);
      if (signal.aborted) return;
      if (seen.hand !== undefined) lastHandMs = startedMs;
      const thumb = seen.hand && readThumb(seen.hand);
      const look = { body: seen.body, ...(thumb !== undefined && { thumb }) };
      const step = stepBody(state, look, startedMs);
      ({ state } = step);
      if (sees()) step.percepts.forEach(percept);
      costMs += LEARN * (clamp(seen.processMs, 0, 1000) - costMs);
      savedMs = clamp(savedMs + LOAD * (startedMs - lastMs) - seen.processMs, 0, MOST_SAVED_MS);
      lastMs = startedMs;
      const steadyMs = clamp(costMs / LOAD, QUICK_MS, SLOWEST_MS);
      const quick = state.raisedSinceMs !== null && savedMs > 2 * costMs;
      restMs = (quick ? QUICK_MS : Math.max(steadyMs, CALM_MS)) - (now() - startedMs);
    }
    await pause(Math.max(10, restMs), signal);
  }
}
