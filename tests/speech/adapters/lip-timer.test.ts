import { createStopSource, NEUTRAL_PROSODY } from '#core';
import type { ClauseRequest, SoundClause } from '#speech';
import { describe, expect, it, vi } from 'vitest';

import type { LipReply, LipRequest } from '../../../src/speech/adapters/lip-messages.ts';
import { createLipTimer } from '../../../src/speech/adapters/lip-timer.ts';
import type { LipWorker } from '../../../src/speech/adapters/lip-timer.ts';
import { followLips } from '../../../src/speech/speaker/streaming/stream-lips.ts';
import { createGrowingSound } from '../../../src/speech/voices/growing-sound.ts';

const clause: ClauseRequest = {
  id: 'c1',
  text: 'Hello there.',
  locale: 'en',
  prosody: NEUTRAL_PROSODY,
  pronounce: [],
  visemes: null,
};
const sound: SoundClause = {
  kind: 'sound',
  pcm: Float32Array.from({ length: 16_000 }, (_, i) => Math.sin(i / 9)),
  sampleRateHz: 16_000,
  timing: { level: 'none' },
};
const utterance = { id: 'c1', text: 'Hello there.', durationMs: 1000, words: [], visemes: [] };

class DeskWorker extends EventTarget {
  stopped = false;
  readonly desk: Desk;
  constructor(desk: Desk) {
    super();
    this.desk = desk;
  }
  postMessage(request: LipRequest): void {
    this.desk.asked.push(request);
    queueMicrotask(() => {
      const data = this.desk.answer(request, this);
      if (data) this.dispatchEvent(new MessageEvent('message', { data }));
    });
  }
  terminate(): void {
    this.stopped = true;
  }
}

/** Workers whose answers the test decides. */
interface Desk {
  readonly asked: LipRequest[];
  readonly workers: DeskWorker[];
  readonly answer: (request: LipRequest, worker: DeskWorker) => LipReply | null;
  readonly start: () => LipWorker;
}
const createDesk = (answer: Desk['answer']): Desk => {
  const desk: Desk = {
    asked: [],
    workers: [],
    answer,
    start: () => {
      const worker = new DeskWorker(desk);
      desk.workers.push(worker);
      return worker as unknown as LipWorker; // its listeners take any event; only these two are sent
    },
  };
  return desk;
};
const never = createStopSource().signal;

describe('timing lips in a worker', () => {
  it('starts one worker and hands each clause its own answer', async () => {
    const { start, workers } = createDesk(({ id }) => ({
      kind: 'timed',
      id,
      utterance: { ...utterance, durationMs: id },
    }));
    const timer = createLipTimer(start);
    const found = await Promise.all([1, 2, 3].map(() => timer.time(clause, sound, never)));
    expect(found.map(({ durationMs }) => durationMs)).toEqual([1, 2, 3]);
    expect(workers).toHaveLength(1);
  });

  it('lets a clause go on without its lips when they are late, and keeps the worker', async () => {
    vi.useFakeTimers();
    try {
      const { start, workers } = createDesk(() => null);
      const late = createLipTimer(start)
        .time(clause, sound, never)
        .catch((error: unknown) => error);
      await vi.advanceTimersByTimeAsync(1000);
      expect(await late).toEqual(new Error('the lips are not found in time'));
      expect(workers[0]?.stopped).toBe(false);
      await vi.advanceTimersByTimeAsync(10_000);
      // One that has still not answered hangs.
      expect(workers[0]?.stopped).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  it('leaves the clause with the lips of its text when the worker cannot time it', async () => {
    const { start } = createDesk(({ id }) => ({ kind: 'failed', id, detail: 'no' }));
    const growing = createGrowingSound(sound.sampleRateHz, () => {});
    growing.add(sound.pcm);
    growing.end('whole');
    const rendered = await followLips(clause, growing.stream, createLipTimer(start)).whole;
    expect(rendered?.utterance.visemes.length).toBeGreaterThan(0);
    expect(rendered?.utterance.words.map(({ text }) => text)).toEqual(['Hello', 'there.']);
  });

  it('leaves it with them when the worker dies, and starts another for the next', async () => {
    let alive = false;
    const table = createDesk(({ id }, worker) => {
      if (alive) return { kind: 'timed', id, utterance };
      const died = Object.assign(new Event('error', { cancelable: true }), { message: 'gone' });
      worker.dispatchEvent(died);
      return null;
    });
    const timer = createLipTimer(table.start);
    await expect(timer.time(clause, sound, never)).rejects.toThrow('gone');
    expect(table.workers[0]?.stopped).toBe(true);
    alive = true;
    await expect(timer.time(clause, sound, never)).resolves.toEqual(utterance);
    expect(table.workers).toHaveLength(2);
  });

  it('waits for nothing once it is stopped or disposed of', async () => {
    const { start, asked } = createDesk(() => null);
    const timer = createLipTimer(start);
    const stop = createStopSource();
    const stopped = timer.time(clause, sound, stop.signal);
    stop.stop();
    await expect(stopped).rejects.toThrow('stopped');
    await expect(timer.time(clause, sound, stop.signal)).rejects.toThrow('stopped');
    expect(asked).toHaveLength(1);
    const waiting = timer.time(clause, sound, never);
    timer.dispose();
    await expect(waiting).rejects.toThrow('disposed');
  });

  it('rejects where workers cannot be had', async () => {
    const timer = createLipTimer(() => {
      throw new Error('no workers here');
    });
    await expect(timer.time(clause, sound, never)).rejects.toThrow('cannot be started');
  });
});
