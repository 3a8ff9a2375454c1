import type { Utterance } from '#core';

import type { LipTimer } from '../ports.ts';
import type { LipReply, LipRequest } from './lip-messages.ts';

/** A clause takes some 0.1 s. The first one waits for the dictionary as well: its words must not be kept back for that. */
const PATIENCE_MS = 700;
/** Nobody waits for the lips of a sound that is being heard while it comes: late is better than by the text. */
const ALONG_PATIENCE_MS = 4000;
/** A worker that has not answered by then hangs, and would hold up every clause after this one. */
const HANGS_MS = 8000;

interface Waiting {
  resolve(utterance: Utterance): void;
  reject(error: Error): void;
}

/** The part of a Worker that is used here. */
export interface LipWorker {
  postMessage(message: LipRequest, options: StructuredSerializeOptions): void;
  terminate(): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<LipReply>) => void): void;
  addEventListener(type: 'error', listener: (event: ErrorEvent) => void): void;
}

const startWorker = (): LipWorker =>
  new Worker(new URL('./lips.worker.ts', import.meta.url), { type: 'module', name: 'lips' });

export interface WorkerLipTimer extends LipTimer {
  dispose(): void;
}

/**
 * Finds words and lips in a worker, which is started with the first clause and anew after it has failed. Rejects when the
 * worker fails, is stopped or does not answer in time: the text alone must do then.
 * @param start makes the worker
 */
export const createLipTimer = (start: () => LipWorker = startWorker): WorkerLipTimer => {
  let worker: LipWorker | null = null;
  let nextId = 1;
  const waiting = new Map<number, Waiting>();
  /** Asked of the worker and not answered yet, also where nobody waits for it any more. */
  const unanswered = new Map<number, ReturnType<typeof setTimeout>>();

  const abandon = (detail: string): void => {
    worker?.terminate();
    worker = null;
    for (const hangs of unanswered.values()) clearTimeout(hangs);
    unanswered.clear();
    const all = [...waiting.values()];
    waiting.clear();
    for (const { reject } of all) reject(new Error(detail));
  };
  const running = (): LipWorker => {
    if (worker) return worker;
    const started = start();
    started.addEventListener('message', ({ data }) => {
      clearTimeout(unanswered.get(data.id));
      unanswered.delete(data.id);
      const asked = waiting.get(data.id);
      if (data.kind === 'timed') asked?.resolve(data.utterance);
      else asked?.reject(new Error(data.detail));
    });
    started.addEventListener('error', (event) => {
      event.preventDefault();
      if (worker === started) abandon(event.message || 'the lips worker did not start');
    });
    worker = started;
    return started;
  };

  return {
    time(clause, sound, stop) {
      const id = nextId;
      nextId += 1;
      return new Promise<Utterance>((resolve, reject) => {
        const stopped = (): void => waiting.get(id)?.reject(new Error('stopped'));
        const patience = setTimeout(
          () => waiting.get(id)?.reject(new Error('the lips are not found in time')),
          sound.open === true ? ALONG_PATIENCE_MS : PATIENCE_MS,
        );
        const hangs = setTimeout(() => {
          if (unanswered.has(id)) abandon('the lips worker did not answer');
        }, HANGS_MS);
        unanswered.set(id, hangs);
        const done = (): void => {
          clearTimeout(patience);
          waiting.delete(id);
          stop.removeEventListener('abort', stopped);
        };
        waiting.set(id, {
          resolve: (utterance) => {
            done();
            resolve(utterance);
          },
          reject: (error) => {
            done();
            reject(error);
          },
        });
        if (stop.aborted) {
          stopped();
          return;
        }
        stop.addEventListener('abort', stopped);
        try {
          running().postMessage({ id, clause, sound }, { transfer: [] });
        } catch (cause) {
          waiting.get(id)?.reject(new Error('the lips worker cannot be started', { cause }));
        }
      });
    },
    dispose: () => abandon('disposed'),
  };
};
