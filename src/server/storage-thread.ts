import { parentPort, workerData } from 'node:worker_threads';

import { reasonOf } from './log.ts';
import { openPgliteStorage } from './storage/pglite-storage.ts';
import type { StorageAnswer, StorageCall, StorageThreadData } from './storage/threaded-storage.ts';

/** The thread that holds the database: an entry of its own, started by `openStorageThread`. */
const answer = (message: StorageAnswer): void =>
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(message);

const { folder }: StorageThreadData = workerData;

try {
  const storage = await openPgliteStorage(folder);
  parentPort?.on('message', ({ id, method, args }: StorageCall) => {
    const work: Promise<unknown> = Reflect.apply(storage[method], storage, args);
    work.then(
      (value) => answer({ kind: 'done', id, value }),
      (caught: unknown) => answer({ kind: 'failed', id, message: reasonOf(caught) }),
    );
  });
  answer({ kind: 'opened' });
} catch (caught) {
  answer({ kind: 'failed', id: null, message: reasonOf(caught) });
}
