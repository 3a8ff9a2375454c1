import { OPEN_LENS, stepCover } from '../face/covered.ts';
import type { FaceLook } from '../face/face-look.ts';
import { stepRoomLight, UNSEEN_ROOM } from '../face/room-light.ts';
import { START_FACE, stepFace } from '../face/step-face.ts';
import type { FaceState } from '../face/step-face.ts';
import type { ConsentGrant, Sense, SenseOutput, SenseStatus } from '../ports.ts';
import { createHands } from './body/hands.ts';
import { createDeviceLife } from './device-life.ts';
import { playUnseen, watchFrames } from './face/face-frames.ts';
import { openFaceWorker } from './face/face-worker-client.ts';
import type { FaceWorker } from './face/face-worker-client.ts';
import { failed } from './media-failure.ts';

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
/** Who was unseen for this long may be somebody else. */
const SAME_VISITOR_MS = 10_000;

/** What is left of the time for looking while hands are read as well. */
const FACE_SHARE = 0.65;

type Blindness = 'muted' | 'page-hidden' | 'covered';

/** One stretch of looking, from `start` to `stop` or failure. Holds the camera and all that is known of the face. */
function createLook(
  options: FaceSenseOptions & { readonly modelUrl: string; readonly movementsOnly: boolean },
  output: SenseOutput,
) {
  const life = new AbortController();
  const { signal } = life;
  let face: FaceState = START_FACE;
  let cover = OPEN_LENS;
  let room = UNSEEN_ROOM;
  let opening: Promise<FaceWorker> | null = null;
  let engine: string | null = null;
  /** Why nothing is seen although the camera is open. */
  const blind = new Set<Blindness>();
  let blindSinceMs = 0;

  const lostSight = (): void => {
    room = UNSEEN_ROOM;
    output.percept({ kind: 'sense-lost', tMs: options.now(), sense: 'face' });
  };
  /** Lets go of the camera in this very call, then says how it ended. */
  const end = (status: SenseStatus): void => {
    if (signal.aborted) return;
    life.abort();
    face = START_FACE;
    lostSight();
    output.status(status);
  };
  const engineFailed = (cause: unknown): void => {
    if (!signal.aborted) console.warn('the face engine failed', cause);
    end(failed('engine-failed'));
  };

  /** Blindness that ends by itself: what was learned of the visitor stays, what was just read does not. */
  const goBlind = (reason: Blindness): void => {
    if (blind.size === 0) blindSinceMs = options.now();
    blind.add(reason);
    lostSight();
    output.status(failed(reason));
  };
  const seeAgain = (): void => {
    const [reason] = blind;
    if (reason) {
      output.status(failed(reason));
      return;
    }
    // The number goes on: whoever is there now is told from whoever was there.
    if (options.now() - blindSinceMs > SAME_VISITOR_MS) face = strangersFrom(face);
    if (engine !== null) output.status({ kind: 'on', engine });
  };
  const hands = createHands({
    now: options.now,
    percept: output.percept,
    sees: () => blind.size === 0,
  });
  signal.addEventListener('abort', () => hands.setOn(false));
  const openWorker = (): Promise<FaceWorker> => {
    const { modelUrl, movementsOnly, observe } = options;
    const points = observe !== undefined;
    opening ??= openFaceWorker({ modelUrl, movementsOnly, points, signal });
    return opening;
  };

  const camera = createDeviceLife({
    kind: 'camera',
    constraints: CAMERA,
    signal,
    async opened(stream, held) {
      try {
        const worker = await openWorker();
        if (held.aborted) return;
        engine = worker.engine;
        blindSinceMs = options.now();
        const video = await playUnseen(stream, held);
        if (held.aborted) return;
        hands.watch(video, held);
        const watched = watchFrames(video, held, {
          worker,
          now: options.now,
          share: () => (hands.on() ? FACE_SHARE : 1),
          seen({ seen, tMs, grabMs, rateHz }) {
            const { covered } = cover;
            cover = stepCover(cover, seen.face ? null : seen.light, tMs);
            if (cover.covered && !covered) goBlind('covered');
            if (!cover.covered && blind.delete('covered')) seeAgain();
            if (blind.size > 0) return null;
            if (seen.light) {
              const lit = stepRoomLight(room, seen.light.mean, tMs);
              room = lit.state;
              if (lit.percept) output.percept(lit.percept);
            }
            const step = stepFace(face, seen.face, tMs, seen.around);
            face = step.state;
            step.percepts.forEach(output.percept);
            options.observe?.({
              tMs,
              engine: worker.engine,
              processMs: seen.processMs,
              grabMs,
              rateHz,
              faces: face.told.people,
              box: seen.face?.box ?? null,
              landmarks: seen.points,
              blend: seen.face?.blend ?? null,
              baseline: face.baseline,
            });
            return step.turnTo;
          },
        });
        watched.catch((cause: unknown) => {
          if (!held.aborted) engineFailed(cause);
        });
        seeAgain();
      } catch (cause) {
        if (!held.aborted) engineFailed(cause);
      }
    },
    paused(reason) {
      blind.delete('muted');
      blind.delete('page-hidden');
      goBlind(reason);
    },
    resumed() {
      blind.delete('muted');
      blind.delete('page-hidden');
      seeAgain();
    },
    lost(reason) {
      blind.clear();
      cover = OPEN_LENS;
      face = strangersFrom(face);
      lostSight();
      output.status(failed(reason));
    },
  });

  return {
    end,
    setBody: hands.setOn,
    /** Resolves once the face is being read, or could not be. */
    async begin(): Promise<void> {
      output.status({ kind: 'starting' });
      await camera.begin();
    },
  };
}

export interface FaceSense extends Sense {
  /** Whether posture and hands are read as well, from the same camera. Off until this says otherwise; kept over starts. */
  setBody(on: boolean): void;
}

/** Nothing is known of anybody, but that there were visitors before. */
const strangersFrom = ({ who }: FaceState): FaceState => ({
  ...START_FACE,
  who: { ...START_FACE.who, number: who.number, latest: who.latest },
  told: { people: 0, visitor: who.number },
});

/**
 * Reads the visitor's face from the camera, on this device. Frames go to a worker and nowhere else, one at a time, as
 * fast as a third of one core allows (15 a second at most). While the page is hidden the camera is disabled and
 * nothing is read. Comes back by itself after a pulled plug, a covered lens or a busy device where the browser need
 * not ask again. Fails as `SenseStatus` says; never throws.
 */
export function createFaceSense({
  now,
  modelUrl = '/models/face_landmarker.task',
  observe,
}: FaceSenseOptions): FaceSense {
  let body = false;
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
      const begun = createLook(
        { now, modelUrl, movementsOnly: grant.mode !== 'full', ...(observe && { observe }) },
        output,
      );
      look = begun;
      begun.setBody(body);
      await begun.begin();
    },
    setBody(on) {
      body = on;
      look?.setBody(on);
    },
    stop,
    dispose: stop,
  };
}
