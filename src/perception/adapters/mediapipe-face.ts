import { lerp } from '#core';

import { frameIntervalMs, START_SAMPLING, stepSampling } from '../face/sampling.ts';
import type { FaceLook } from '../face/face-look.ts';
import { START_FACE, stepFace } from '../face/step-face.ts';
import type { FaceState } from '../face/step-face.ts';
import type { ConsentGrant, Sense, SenseOutput, SenseStatus } from '../ports.ts';
import { openFaceWorker } from './face/face-worker-client.ts';
import type { FaceWorker } from './face/face-worker-client.ts';
import { grabFrame } from './face/frame.ts';
import { failed, mediaFailure, openDevice } from './media-failure.ts';

export interface FaceSenseOptions {
  /** Session clock, ms. */
  readonly now: () => number;
  /** Same-origin address of `face_landmarker.task`. Where it answers 404 the second engine reads the face. */
  readonly modelUrl?: string;
  /** Called with every look, the face's points among it. Without it the points never leave the worker. */
  readonly observe?: (look: FaceLook) => void;
}

const CAMERA: MediaStreamConstraints = {
  audio: false,
  video: {
    width: { ideal: 640 },
    height: { ideal: 480 },
    frameRate: { ideal: 30 },
    facingMode: 'user',
  },
};
/** The page's other work gets a turn between two frames, whatever the load allows. */
const SHORTEST_PAUSE_MS = 4;
/** The camera has no new picture yet: look again soon. */
const NEXT_LOOK_MS = 15;

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });

/** A picture that is never shown: the frames are taken from here. */
async function playUnseen(stream: MediaStream, signal: AbortSignal): Promise<HTMLVideoElement> {
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

type LookOptions = FaceSenseOptions & { readonly modelUrl: string };

/** One stretch of looking, from `start` to `stop` or failure. Holds the camera and all that is known of the face. */
function createLook(options: LookOptions, output: SenseOutput) {
  const life = new AbortController();
  const { signal } = life;
  let face: FaceState = START_FACE;

  const forget = (): void => {
    face = START_FACE;
    output.percept({ kind: 'sense-lost', tMs: options.now(), sense: 'face' });
  };
  /** Lets go of the camera in this very call, then says how it ended. */
  const end = (status: SenseStatus): void => {
    if (signal.aborted) return;
    life.abort();
    forget();
    output.status(status);
  };

  /** The camera's stream, or null when this look has ended meanwhile. */
  async function openCamera(): Promise<MediaStream | null> {
    let stream: MediaStream;
    try {
      stream = await openDevice(CAMERA);
    } catch (cause) {
      end(mediaFailure(cause));
      return null;
    }
    const tracks = stream.getVideoTracks();
    const release = (): void => tracks.forEach((track) => track.stop());
    if (signal.aborted) {
      // The visitor changed their mind while the browser was asking.
      release();
      return null;
    }
    signal.addEventListener('abort', release);
    const followVisibility = (): void => {
      // A disabled track turns the camera's light off in most browsers.
      for (const track of tracks) track.enabled = !document.hidden;
      if (document.hidden) forget();
    };
    for (const track of tracks) {
      track.addEventListener('ended', () => end(failed('device-lost')), { signal });
      // The machine or another program has taken the picture away for now.
      track.addEventListener('mute', forget, { signal });
    }
    document.addEventListener('visibilitychange', followVisibility, { signal });
    followVisibility();
    return stream;
  }

  async function watch(video: HTMLVideoElement, worker: FaceWorker): Promise<void> {
    let sampling = START_SAMPLING;
    let lastFrameS = -1;
    let lastLookMs = 0;
    let betweenMs = 0;
    while (!signal.aborted) {
      const startedMs = performance.now();
      const isNew =
        !document.hidden &&
        video.currentTime !== lastFrameS &&
        video.readyState >= video.HAVE_CURRENT_DATA;
      if (isNew) {
        lastFrameS = video.currentTime;
        const tMs = options.now();
        const frame = await grabFrame(video);
        const grabMs = performance.now() - startedMs;
        const seen = await worker.read(frame, tMs);
        if (signal.aborted) return;
        sampling = stepSampling(sampling, seen.processMs + grabMs);
        // The page may have been hidden while the frame was out.
        if (!document.hidden) {
          const step = stepFace(face, seen.face, tMs);
          face = step.state;
          step.percepts.forEach(output.percept);
          const sinceMs = tMs - lastLookMs;
          betweenMs =
            lastLookMs === 0 ? 0 : betweenMs === 0 ? sinceMs : lerp(betweenMs, sinceMs, 0.1);
          lastLookMs = tMs;
          options.observe?.({
            tMs,
            engine: worker.engine,
            processMs: seen.processMs,
            grabMs,
            rateHz: betweenMs > 0 ? 1000 / betweenMs : 0,
            faces: seen.face ? 1 : 0,
            box: seen.face?.box ?? null,
            landmarks: seen.points,
            blend: seen.face?.blend ?? null,
            baseline: face.baseline,
          });
        }
      }
      const restMs = isNew
        ? frameIntervalMs(sampling) - (performance.now() - startedMs)
        : NEXT_LOOK_MS;
      await pause(Math.max(SHORTEST_PAUSE_MS, restMs), signal);
    }
  }

  const engineFailed = (cause: unknown): void => {
    if (!signal.aborted) console.warn('the face engine failed', cause);
    end(failed('engine-failed'));
  };

  return {
    end,
    /** Resolves once the face is being read, or the look has ended. */
    async begin(): Promise<void> {
      output.status({ kind: 'starting' });
      const stream = await openCamera();
      if (!stream) return;
      try {
        const [worker, video] = await Promise.all([
          openFaceWorker({
            modelUrl: options.modelUrl,
            points: options.observe !== undefined,
            signal,
          }),
          playUnseen(stream, signal),
        ]);
        if (signal.aborted) return;
        output.status({ kind: 'on', engine: worker.engine });
        watch(video, worker).catch(engineFailed);
      } catch (cause) {
        engineFailed(cause);
      }
    },
  };
}

/**
 * Reads the visitor's face from the camera, on this device. Frames go to a worker and nowhere else, one at a time, as
 * fast as a third of one core allows (15 a second at most). While the page is hidden the camera is disabled and
 * nothing is read. Fails as `SenseStatus` says; never throws.
 */
export function createFaceSense({
  now,
  modelUrl = '/models/face_landmarker.task',
  observe,
}: FaceSenseOptions): Sense {
  let look: ReturnType<typeof createLook> | null = null;
  const stop = (): void => {
    look?.end({ kind: 'off' });
    look = null;
  };
  return {
    async start(grant: ConsentGrant, output: SenseOutput) {
      stop();
      if (grant.sense !== 'camera') {
        output.status(failed('consent-withdrawn'));
        return;
      }
      const begun = createLook({ now, modelUrl, ...(observe && { observe }) }, output);
      look = begun;
      await begun.begin();
    },
    stop,
    dispose: stop,
  };
}
