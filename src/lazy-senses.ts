import type { FaceLook } from '#perception';
import { createLazySense } from '#perception/lazy-sense';
import type { SessionPorts } from '#session';

/**
 * The camera and the microphone, their code fetched when they are first agreed to.
 * @param now session clock, ms
 * @param observe sees every look, the face's points among it; without it the points never leave the worker
 */
export const createLazySenses = (
  now: () => number,
  observe?: (look: FaceLook) => void,
): Pick<SessionPorts, 'camera' | 'microphone'> => ({
  camera: createLazySense(async () => {
    const { createFaceSense } = await import('#perception/mediapipe-face');
    return createFaceSense({ now, ...(observe && { observe }) });
  }),
  microphone: createLazySense(async () => {
    const { createVoiceSense } = await import('#perception/microphone-voice');
    return createVoiceSense({ now });
  }),
});

/** Whether this browser lets a page ask for them at all. */
export const hasMedia = typeof navigator.mediaDevices?.getUserMedia === 'function';
