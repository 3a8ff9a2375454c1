import type { PersonMesh } from '../person/part-mesh.ts';
import type { PersonSpec } from '../person/person-spec.ts';
import type { PersonReply, PersonRequest } from './person-messages.ts';

interface MadePerson {
  readonly person: PersonMesh;
  /** How long the generator took; 0 when the person was still at hand. */
  readonly tookMs: number;
}

/** Makes people off the page's own thread, one at a time. */
export interface PersonMaker {
  /**
   * Resolves to null when a newer build was asked for before this one had begun: only the last of many wishes counts.
   * Rejects when the generator fails.
   */
  build(spec: PersonSpec): Promise<MadePerson | null>;
  /** A standard GLB of the person. Rejects when the generator fails. */
  writeGlb(spec: PersonSpec): Promise<Uint8Array<ArrayBuffer>>;
  dispose(): void;
}

/** The part of a Worker that is used. */
export interface PersonWorker {
  postMessage(request: PersonRequest, options: StructuredSerializeOptions): void;
  terminate(): void;
  addEventListener(
    type: 'message',
    listener: (event: { readonly data: PersonReply }) => void,
  ): void;
  addEventListener(type: 'error', listener: (event: { readonly message: string }) => void): void;
}

interface Job {
  readonly kind: PersonRequest['kind'];
  readonly spec: PersonSpec;
  done(reply: Exclude<PersonReply, { kind: 'failed' }> | null): void;
  fail(error: Error): void;
}

/** People kept at hand, newest last: stepping back and forth, as undo does, is then immediate. About 4 MB each. */
const KEPT = 8;

const openWorker = (): PersonWorker =>
  new Worker(new URL('./person.worker.ts', import.meta.url), { type: 'module', name: 'person' });

const keyOf = (spec: PersonSpec): string => JSON.stringify(spec);

export const createPersonMaker = (open: () => PersonWorker = openWorker): PersonMaker => {
  const kept = new Map<string, PersonMesh>();
  let worker: PersonWorker | null = null;
  let running: Job | null = null;
  let waiting: Job[] = [];
  let nextId = 1;

  const keep = (key: string, person: PersonMesh): void => {
    kept.delete(key);
    kept.set(key, person);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  };

  const start = (): void => {
    if (running) return;
    const job = waiting.shift();
    if (!job) return;
    running = job;
    worker ??= listenTo(open());
    const { kind, spec } = job;
    const id = nextId++;
    const request: PersonRequest =
      kind === 'build'
        ? { kind, id, spec }
        : { kind, id, spec, person: kept.get(keyOf(spec)) ?? null };
    worker.postMessage(request, { transfer: [] });
  };
  const end = (): Job | null => {
    const job = running;
    running = null;
    return job;
  };
  const listenTo = (started: PersonWorker): PersonWorker => {
    started.addEventListener('message', ({ data }) => {
      const job = end();
      if (data.kind === 'failed') job?.fail(new Error(data.detail));
      else job?.done(data);
      start();
    });
    started.addEventListener('error', (event) => {
      // The file did not load or the worker died: the next wish tries anew.
      started.terminate();
      worker = null;
      end()?.fail(new Error(event.message || 'the worker failed'));
      start();
    });
    return started;
  };

  return {
    build(spec) {
      const key = keyOf(spec);
      for (const overtaken of waiting) if (overtaken.kind === 'build') overtaken.done(null);
      waiting = waiting.filter(({ kind }) => kind !== 'build');
      const known = kept.get(key);
      if (known) {
        keep(key, known);
        return Promise.resolve({ person: known, tookMs: 0 });
      }
      return new Promise((resolve, reject) => {
        waiting.push({
          kind: 'build',
          spec,
          fail: reject,
          done(reply) {
            if (reply?.kind !== 'built') {
              resolve(null);
              return;
            }
            keep(key, reply.person);
            resolve({ person: reply.person, tookMs: reply.tookMs });
          },
        });
        start();
      });
    },
    writeGlb: (spec) =>
      new Promise((resolve, reject) => {
        waiting.push({
          kind: 'glb',
          spec,
          fail: reject,
          done(reply) {
            if (reply?.kind === 'glb') resolve(reply.bytes);
            else reject(new Error('no file came back'));
          },
        });
        start();
      }),
    dispose() {
      worker?.terminate();
      worker = null;
      end()?.fail(new Error('disposed'));
      for (const job of waiting) job.fail(new Error('disposed'));
      waiting = [];
      kept.clear();
    },
  };
};
