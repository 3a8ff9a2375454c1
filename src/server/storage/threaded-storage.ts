import { Worker } from 'node:worker_threads';

import type { Storage } from './storage.ts';

/** What the thread is told, in order: nothing comes before it is open. */
export interface StorageCall {
  readonly id: number;
  readonly method: keyof Storage;
  readonly args: readonly unknown[];
}

export type StorageAnswer =
  | { readonly kind: 'opened' }
  | { readonly kind: 'done'; readonly id: number; readonly value: unknown }
  /** `id` null: it did not open. */
  | { readonly kind: 'failed'; readonly id: number | null; readonly message: string };

export interface StorageThreadData {
  readonly folder: string;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: Error) => void;
}

/**
 * Opens the database in a thread of its own. Its first start keeps a processor busy for seconds; here that would hold
 * up everyone who is loading the page. Rejects as `openPgliteStorage` does.
 */
export const openStorageThread = async (entry: URL, folder: string): Promise<Storage> => {
  const workerData: StorageThreadData = { folder };
  const worker = new Worker(entry, { workerData });
  const waiting = new Map<number, Waiting>();
  let nextId = 0;
  let gone: Error | null = null;

  await new Promise<void>((resolve, reject) => {
    const end = (reason: Error): void => {
      gone ??= reason;
      reject(reason);
      for (const call of waiting.values()) call.reject(reason);
      waiting.clear();
    };
    worker.on('message', (answer: StorageAnswer) => {
      if (answer.kind === 'opened') {
        resolve();
      } else if (answer.kind === 'done') {
        waiting.get(answer.id)?.resolve(answer.value);
        waiting.delete(answer.id);
      } else if (answer.id === null) {
        end(new Error(answer.message));
      } else {
        waiting.get(answer.id)?.reject(new Error(answer.message));
        waiting.delete(answer.id);
      }
    });
    worker.on('error', end);
    worker.on('exit', () => end(new Error('the database has ended')));
  });

  const call = <Method extends keyof Storage>(method: Method) =>
    ((...args: readonly unknown[]) =>
      new Promise<unknown>((resolve, reject) => {
        if (gone) {
          reject(gone);
          return;
        }
        const message: StorageCall = { id: (nextId += 1), method, args };
        waiting.set(message.id, { resolve, reject });
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
        worker.postMessage(message);
      })) as Storage[Method]; // the thread holds a Storage and answers with what that method gave

  const close = call('close');
  return {
    createConversation: call('createConversation'),
    conversation: call('conversation'),
    addMessage: call('addMessage'),
    correctReply: call('correctReply'),
    forgetTurn: call('forgetTurn'),
    openHandover: call('openHandover'),
    handovers: call('handovers'),
    audit: call('audit'),
    auditTrail: call('auditTrail'),
    purge: call('purge'),
    async close() {
      await close();
      await worker.terminate();
    },
  };
};
