import type { FaceGlimpse } from '../../face/observation.ts';
import type { FaceDetector } from './face-detector.ts';
import type { Frame } from './frame.ts';

/** Something that is fetched and compiled when it is first wanted. */
interface Lazy<T> {
  /** Null until it is there, and where it cannot be had. */
  get(): T | null;
}

function lazily<T>(open: () => Promise<T>): Lazy<T> {
  let opened: T | null = null;
  let opening: Promise<void> | null = null;
  return {
    get() {
      opening ??= open().then(
        (value) => {
          opened = value;
        },
        (cause: unknown) => console.info('others cannot be looked for', String(cause)),
      );
      return opened;
    },
  };
}

async function openDetector(): Promise<FaceDetector> {
  const [{ openFaceDetector }, { tensorBackend }] = await Promise.all([
    import('./face-detector.ts'),
    import('./tensor-backend.ts'),
  ]);
  await tensorBackend();
  return openFaceDetector();
}

/** Every face's place and heading in one picture. */
export type ReadAll = (frame: Frame) => readonly FaceGlimpse[];

/**
 * Looks for other faces: a small detector tells whether there are any, in a third of the time it takes to read them
 * all, and only then are they read.
 * @param openReader makes what tells where each of several faces looks
 */
export function createLookAround(
  openReader: () => Promise<ReadAll>,
): (frame: Frame) => readonly FaceGlimpse[] | null {
  const detector = lazily(openDetector);
  const reader = lazily(openReader);
  return (frame) => {
    const found = detector.get()?.detectAll(frame) ?? null;
    if (found === null) return null;
    const places = found.map(({ box }) => ({ box, head: null }));
    if (places.length < 2) return places;
    const read = reader.get()?.(frame) ?? [];
    // Who is too far off to be read still counts as somebody.
    return read.length >= places.length ? read : merged(read, places);
  };
}

/** Those that were read, and of the others those that are nobody of these. */
function merged(
  read: readonly FaceGlimpse[],
  places: readonly FaceGlimpse[],
): readonly FaceGlimpse[] {
  const apart = (place: FaceGlimpse): boolean =>
    read.every(({ box }) => {
      const dx = box.x + box.width / 2 - (place.box.x + place.box.width / 2);
      const dy = box.y + box.height / 2 - (place.box.y + place.box.height / 2);
      return Math.hypot(dx / box.width, dy / box.height) > 0.5;
    });
  return [...read, ...places.filter(apart)];
}
