import type { Frame } from '../face/frame.ts';
import type { FromBodyWorker, ToBodyWorker } from './body-protocol.ts';

type Seen = Extract<FromBodyWorker, { readonly kind: 'seen' }>;

export interface BodyWorker {
  /** Takes the frame over. One at a time: the next may be given once this one is answered. */
  read(frame: Frame, hand: boolean): Promise<Seen>;
}

/** Fetching and compiling 5 MB takes seconds on a slow machine, never this long. */
const OPEN_LIMIT_MS = 60_000;
const READ_LIMIT_MS = 15_000;

/** Starts the worker that reads bodies and hands. Rejects when it does not come up; `signal` ends it. */
export async function openBodyWorker(signal: AbortSignal): Promise<BodyWorker> {
  const worker = new Worker(new URL('./body.worker.ts', import.meta.url), {
    type: 'module',
    name: 'mien-body',
  });
  let settle: { resolve: (m: FromBodyWorker) => void; reject: (e: Error) => void } | null = null;
  const fail = (message: string): void => settle?.reject(new Error(message));
  worker.addEventListener('message', ({ data }: MessageEvent<FromBodyWorker>) => {
    if (data.kind === 'failed') fail(data.message);
    else settle?.resolve(data);
  });
  worker.addEventListener('error', (event) => fail(event.message || 'the body worker broke'));
  const stop = (): void => {
    worker.terminate();
    fail('the body worker was stopped');
  };
  signal.addEventListener('abort', stop, { once: true });

  const ask = async (
    message: ToBodyWorker,
    limitMs: number,
    transfer: Transferable[] = [],
  ): Promise<FromBodyWorker> => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      return await new Promise<FromBodyWorker>((resolve, reject) => {
        settle = { resolve, reject };
        timer = setTimeout(() => fail('the body worker did not answer'), limitMs);
        worker.postMessage(message, transfer);
      });
    } finally {
      clearTimeout(timer);
      settle = null;
    }
  };

  try {
    if (signal.aborted) throw new Error('the body worker was stopped');
    const opened = await ask({ kind: 'open' }, OPEN_LIMIT_MS);
    if (opened.kind !== 'ready') throw new Error('the body worker spoke out of turn');
  } catch (error) {
    worker.terminate();
    throw error;
  }
  return {
    async read(frame, hand) {
      const seen = await ask({ kind: 'frame', frame, hand }, READ_LIMIT_MS, [frame]);
      if (seen.kind !== 'seen') throw new Error('the body worker spoke out of turn');
      return seen;
    },
  };
}
