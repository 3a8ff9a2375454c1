import type { FaceBox, FaceEngineName } from '../../face/observation.ts';
import type { FromFaceWorker, ToFaceWorker } from './face-protocol.ts';
import type { Frame } from './frame.ts';

/** The engine did not come up, or stopped answering. Opening a new one may help. */
class FaceEngineError extends Error {
  readonly code = 'engine-failed';
  readonly retryable = true;
  override readonly name = 'FaceEngineError';
}

type Seen = Extract<FromFaceWorker, { readonly kind: 'seen' }>;

/** What a frame is read for besides the face that is followed; see `ToFaceWorker`. */
interface LookWish {
  readonly around?: boolean;
  readonly turnTo?: FaceBox | null;
}

export interface FaceWorker {
  readonly engine: FaceEngineName;
  /** Takes the frame over. One at a time: the next may be given once this one is answered. */
  read(frame: Frame, tMs: number, wish?: LookWish): Promise<Seen>;
  dispose(): void;
}

export interface FaceWorkerOptions {
  readonly modelUrl: string;
  /** Unrelated pictures instead of a stream; for measuring. */
  readonly stills?: boolean;
  /** Answers carry the face's points as well. */
  readonly points?: boolean;
  /** No emotion may be inferred. */
  readonly movementsOnly?: boolean;
  readonly signal?: AbortSignal;
}

/** Compiling 11 MB of WebAssembly takes seconds on a slow machine, never this long. */
const OPEN_LIMIT_MS = 60_000;
const READ_LIMIT_MS = 15_000;

/** Starts the face worker. Rejects with `FaceEngineError` when no engine comes up. */
export async function openFaceWorker(options: FaceWorkerOptions): Promise<FaceWorker> {
  const worker = new Worker(new URL('./face.worker.ts', import.meta.url), {
    type: 'module',
    name: 'mien-face',
  });
  let settle: { resolve: (m: FromFaceWorker) => void; reject: (e: Error) => void } | null = null;
  const fail = (message: string): void => settle?.reject(new FaceEngineError(message));
  worker.addEventListener('message', ({ data }: MessageEvent<FromFaceWorker>) => {
    if (data.kind === 'failed') fail(data.message);
    else settle?.resolve(data);
  });
  worker.addEventListener('error', (event) => fail(event.message || 'the face worker broke'));
  worker.addEventListener('messageerror', () => fail('the face worker sent something unreadable'));

  const ask = async (
    message: ToFaceWorker,
    limitMs: number,
    transfer: Transferable[] = [],
  ): Promise<FromFaceWorker> => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      return await new Promise<FromFaceWorker>((resolve, reject) => {
        settle = { resolve, reject };
        timer = setTimeout(() => fail('the face worker did not answer'), limitMs);
        worker.postMessage(message, transfer);
      });
    } finally {
      clearTimeout(timer);
      settle = null;
    }
  };
  const dispose = (): void => {
    worker.terminate();
    fail('the face worker was stopped');
  };

  options.signal?.addEventListener('abort', dispose, { once: true });
  try {
    if (options.signal?.aborted) throw new FaceEngineError('the face worker was stopped');
    const { modelUrl, stills = false, points = false, movementsOnly = false } = options;
    const wish = { kind: 'open', modelUrl, stills, points, movementsOnly } as const;
    const opened = await ask(wish, OPEN_LIMIT_MS);
    if (opened.kind !== 'ready') throw new FaceEngineError('the face worker spoke out of turn');
    return {
      engine: opened.engine,
      async read(frame, tMs, { around = false, turnTo = null } = {}) {
        const look = { kind: 'frame', frame, tMs, around, turnTo } as const;
        const seen = await ask(look, READ_LIMIT_MS, [frame]);
        if (seen.kind !== 'seen') throw new FaceEngineError('the face worker spoke out of turn');
        return seen;
      },
      dispose,
    };
  } catch (error) {
    dispose();
    throw error;
  }
}
