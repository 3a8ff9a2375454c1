import type { FaceLook } from '#perception';
import { createLazySense } from '#perception/lazy-sense';
import type { SessionPorts } from '#session';

interface LazySenseOptions {
  readonly observe?: (look: FaceLook) => void;
  readonly silero?: () => Promise<boolean>;
}

/**
 * The camera and the microphone, their code fetched when they are first agreed to.
 * @param now session clock, ms
 * @param observe sees every look, the face's points among it; without it the points never leave the worker
 * @param silero whether Silero's net has to agree that what is heard is speech; asked when the microphone is agreed to
 */
export const createLazySenses = (
  now: () => number,
  { observe, silero }: LazySenseOptions = {},
): Pick<SessionPorts, 'camera' | 'microphone'> => ({
  camera: createLazySense(async () => {
    const { createFaceSense } = await import('#perception/mediapipe-face');
    return createFaceSense({ now, ...(observe && { observe }) });
  }),
  microphone: createLazySense(async () => {
    const { createVoiceSense } = await import('#perception/microphone-voice');
    const voice = createVoiceSense({ now });
    if (!(await silero?.())) return voice;
    const { createSileroVoiceSense } = await import('#perception/silero-vad');
    return createSileroVoiceSense({ voice, now });
  }),
});

/** Whether this browser lets a page ask for them at all. */
export const hasMedia = typeof navigator.mediaDevices?.getUserMedia === 'function';
