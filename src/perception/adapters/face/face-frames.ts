import { lerp } from '#core';

import type { FaceBox } from '../../face/observation.ts';
import { lookIntervalMs, START_PACE, stepPace } from '../../face/look-pace.ts';
import { frameIntervalMs, START_SAMPLING, stepSampling } from '../../face/sampling.ts';
import type { FaceWorker } from './face-worker-client.ts';
import { grabFrame } from './frame.ts';
import { pause } from './pause.ts';

/** One frame that was read. */
interface FrameRead {
  readonly seen: Awaited<ReturnType<FaceWorker['read']>>;
  readonly tMs: number;
  /** Time it took to take the frame from the camera. */
  readonly grabMs: number;
  /** Looks a second over the last few. */
  readonly rateHz: number;
}

export interface FrameWatch {
  readonly worker: FaceWorker;
  /** Session clock, ms. */
  readonly now: () => number;
  /** Takes what was read; answers with the face to follow from now on, or null. */
  readonly seen: (read: FrameRead) => FaceBox | null;
  /** [0, 1] how much of the time that looking may take is the face's; the rest is the hands'. */
  readonly share: () => number;
}

/** The page's other work gets a turn between two frames, whatever the load allows. */
const SHORTEST_PAUSE_MS = 4;
/** The camera has no new picture yet: look again soon. */
const NEXT_LOOK_MS = 15;
/** Others are looked for this often: passers-by stay in view for longer. */
const AROUND_EVERY_MS = 1000;
/** Share of one core that all looking may take on average. */
const LOAD = 0.32;
const RATE_SHARE = 0.1;

/** A picture that is never shown: the frames are taken from here. */
export async function playUnseen(
  stream: MediaStream,
  signal: AbortSignal,
): Promise<HTMLVideoElement> {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.srcObject = stream;
  signal.addEventListener('abort', () => {
    video.srcObject = null;
  });
  await video.play();
  return video;
}

/** Reads a camera's picture frame by frame until `signal` aborts. Rejects when that fails. */
export async function watchFrames(
  video: HTMLVideoElement,
  signal: AbortSignal,
  { worker, now, seen, share }: FrameWatch,
): Promise<void> {
  let sampling = START_SAMPLING;
  let pace = START_PACE;
  let lastFrameS = -1;
  let lastLookMs: number | null = null;
  let lastAroundMs = now();
  let betweenMs = 0;
  let turnTo: FaceBox | null = null;
  while (!signal.aborted) {
    const startedMs = performance.now();
    const isNew =
      !document.hidden &&
      video.currentTime !== lastFrameS &&
      video.readyState >= video.HAVE_CURRENT_DATA;
    if (isNew) {
      lastFrameS = video.currentTime;
      const tMs = now();
      const frame = await grabFrame(video);
      const grabMs = performance.now() - startedMs;
      const around = tMs - lastAroundMs >= AROUND_EVERY_MS;
      const read = await worker.read(frame, tMs, { around, turnTo });
      if (signal.aborted) return;
      turnTo = null;
      if (around) lastAroundMs = tMs;
      sampling = stepSampling(sampling, read.processMs - read.aroundMs + grabMs);
      const workMs = sampling.costMs + read.aroundMs;
      pace = stepPace(pace, read.face?.head ?? null, tMs, workMs, LOAD * share());
      const sinceMs = lastLookMs === null ? null : tMs - lastLookMs;
      lastLookMs = tMs;
      if (sinceMs !== null) {
        betweenMs = betweenMs === 0 ? sinceMs : lerp(betweenMs, sinceMs, RATE_SHARE);
      }
      // The page may have been hidden while the frame was out.
      if (!document.hidden) {
        const rateHz = betweenMs > 0 ? 1000 / betweenMs : 0;
        turnTo = seen({ seen: read, tMs, grabMs, rateHz });
      }
    }
    const steadyMs = frameIntervalMs(sampling) / share();
    const restMs = isNew
      ? lookIntervalMs(pace, steadyMs, sampling.costMs) - (performance.now() - startedMs)
      : NEXT_LOOK_MS;
    await pause(Math.max(SHORTEST_PAUSE_MS, restMs), signal);
  }
}
