import { SpeechError } from './speech-vendor.ts';

/** A vendor that has not begun by then is slower than the next voice in line. */
const FIRST_PART_MS = 6000;
const NEXT_PART_MS = 4000;
/** A clause is a few seconds of sound; streams that go on for longer are broken. */
const WHOLE_MS = 30_000;

export interface PartLimits {
  readonly firstMs: number;
  readonly nextMs: number;
  readonly wholeMs: number;
}
export const PART_LIMITS: PartLimits = {
  firstMs: FIRST_PART_MS,
  nextMs: NEXT_PART_MS,
  wholeMs: WHOLE_MS,
};

/** The same parts; throws when one is late, and calls `abandon` so that the vendor is let go too. */
export async function* withLimits<T>(
  parts: AsyncIterable<T>,
  abandon: () => void,
  limits: PartLimits = PART_LIMITS,
): AsyncGenerator<T, void, void> {
  const iterator = parts[Symbol.asyncIterator]();
  const endsAtMs = performance.now() + limits.wholeMs;
  let first = true;
  try {
    for (;;) {
      const leftMs = endsAtMs - performance.now();
      const patienceMs = Math.max(1, Math.min(leftMs, first ? limits.firstMs : limits.nextMs));
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<never>((_resolve, reject) => {
        timer = setTimeout(
          () =>
            reject(
              new SpeechError('vendor-timeout', 'The vendor did not answer in time.', {
                retryable: true,
              }),
            ),
          patienceMs,
        );
      });
      const next = iterator.next();
      // It may reject after the time-out has won; nobody waits for it then.
      next.catch(() => {});
      const step = await Promise.race([next, late]).finally(() => clearTimeout(timer));
      if (step.done) return;
      first = false;
      yield step.value;
    }
  } finally {
    abandon();
    // Not awaited: a generator that hangs in its own await would never return.
    void iterator.return?.()?.then(
      () => {},
      () => {},
    );
  }
}
