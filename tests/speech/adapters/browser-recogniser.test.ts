import type { RecogniserEvent } from '#speech';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { createBrowserRecogniser } from '../../../src/speech/adapters/browser-recogniser.ts';

const install = (available?: string) => {
  const made: FakeRecognition[] = [];
  class FakeRecognition extends EventTarget {
    static available =
      available === undefined ? undefined : (): Promise<string> => Promise.resolve(available);
    lang = '';
    processLocally = false;
    starts = 0;
    constructor() {
      super();
      made.push(this);
    }
    start(): void {
      this.starts += 1;
    }
    stop(): void {}
    abort(): void {}
    tell(type: string, more: object = {}): void {
      this.dispatchEvent(Object.assign(new Event(type), more));
    }
    hear(...results: readonly (readonly [text: string, final: boolean])[]): void {
      this.tell('result', {
        resultIndex: 0,
        results: results.map(([transcript, isFinal]) =>
          Object.assign([{ transcript }], { isFinal }),
        ),
      });
    }
  }
  vi.stubGlobal('webkitSpeechRecognition', FakeRecognition);
  return made;
};
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});
const begin = async (available?: string) => {
  const made = install(available);
  const recogniser = createBrowserRecogniser(['en', 'nl']);
  const events: RecogniserEvent[] = [];
  recogniser?.start('nl', (event) => events.push(event));
  await vi.waitFor(() => expect(made.length).toBe(1));
  return { recogniser, events, recognition: made[0] };
};

describe("the browser's recogniser", () => {
  it('is absent where the browser has none', () => {
    expect(createBrowserRecogniser(['en'])).toBeNull();
  });

  it('tells words while they are spoken and again when they are certain', async () => {
    const { events, recognition } = await begin();
    expect(recognition?.lang).toBe('nl-NL');
    recognition?.hear(['hoe laat', false]);
    recognition?.hear(['Hoe laat is het?', true], ['en', false]);
    expect(events).toEqual([
      { kind: 'words', text: 'hoe laat', final: false },
      { kind: 'words', text: 'Hoe laat is het?', final: true },
      { kind: 'words', text: 'en', final: false },
    ]);
  });

  it('claims to stay on the device only where the browser says so, and then asks for it', async () => {
    const local = await begin('available');
    expect(local.recogniser?.onDevice).toBe(true);
    expect(local.recognition?.processLocally).toBe(true);
    const remote = await begin('downloadable');
    expect(remote.recogniser?.onDevice).toBe(false);
    expect(remote.recognition?.processLocally).toBe(false);
    expect((await begin()).recogniser?.onDevice).toBe(false);
  });

  it('goes on listening after the silence that ends a session', async () => {
    const { events, recognition } = await begin();
    vi.useFakeTimers();
    recognition?.tell('error', { error: 'no-speech' });
    recognition?.tell('end');
    await vi.advanceTimersByTimeAsync(1000);
    expect(recognition?.starts).toBe(2);
    expect(events).toEqual([]);
  });

  it('ends with a reason when it may not listen', async () => {
    const { events, recognition } = await begin();
    recognition?.tell('error', { error: 'not-allowed' });
    expect(events).toEqual([
      { kind: 'failed', reason: 'permission-denied', retryable: false },
      { kind: 'ended' },
    ]);
  });

  it('gives up a network that fails again and again', async () => {
    const { events, recognition } = await begin();
    vi.useFakeTimers();
    for (let attempt = 0; attempt < 7; attempt += 1) {
      recognition?.tell('error', { error: 'network' });
      recognition?.tell('end');
      await vi.advanceTimersByTimeAsync(5000);
    }
    expect(events).toEqual([
      { kind: 'failed', reason: 'network', retryable: true },
      { kind: 'ended' },
    ]);
  });

  it('waits longer after each failure, and begins at once again when it heard words', async () => {
    const { events, recognition } = await begin();
    vi.useFakeTimers();
    recognition?.hear(['hallo', true]);
    const startsAfter = async (ms: number): Promise<number> => {
      recognition?.tell('error', { error: 'network' });
      recognition?.tell('end');
      await vi.advanceTimersByTimeAsync(ms);
      return recognition?.starts ?? 0;
    };
    expect(await startsAfter(260)).toBe(2);
    expect(await startsAfter(260)).toBe(2);
    await vi.advanceTimersByTimeAsync(260);
    expect(recognition?.starts).toBe(3);
    recognition?.hear(['daar', true]);
    expect(await startsAfter(260)).toBe(4);
    expect(events.map(({ kind }) => kind)).toEqual(['words', 'words']);
  });

  it('is given up after three failures in a browser that has the interface and no service', async () => {
    const { events, recognition } = await begin();
    vi.useFakeTimers();
    for (const restartsAfterMs of [250, 500, 1000]) {
      recognition?.tell('end');
      await vi.advanceTimersByTimeAsync(restartsAfterMs);
    }
    expect(events).toEqual([
      { kind: 'failed', reason: 'lost', retryable: true },
      { kind: 'ended' },
    ]);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(recognition?.starts).toBe(3);
  });

  it('does not take turns for ever with another page that keeps aborting it', async () => {
    const { events, recognition } = await begin();
    vi.useFakeTimers();
    recognition?.hear(['hallo', true]);
    for (let attempt = 0; attempt < 9; attempt += 1) {
      recognition?.tell('error', { error: 'aborted' });
      recognition?.tell('end');
      await vi.advanceTimersByTimeAsync(10_000);
    }
    expect(events.slice(1)).toEqual([
      { kind: 'failed', reason: 'lost', retryable: true },
      { kind: 'ended' },
    ]);
  });

  it('settles on the words that a session left open when it ended in the midst of a sentence', async () => {
    const { events, recognition } = await begin();
    vi.useFakeTimers();
    recognition?.hear(['ik wil graag twee', false]);
    recognition?.tell('end');
    await vi.advanceTimersByTimeAsync(300);
    recognition?.hear(['kaartjes', false]);
    expect(events).toEqual([
      { kind: 'words', text: 'ik wil graag twee', final: false },
      { kind: 'words', text: 'ik wil graag twee', final: true },
      { kind: 'words', text: 'kaartjes', final: false },
    ]);
  });

  it('says that the service is missing where the microphone is allowed and the service is not', async () => {
    const { events, recognition } = await begin();
    recognition?.tell('error', { error: 'service-not-allowed' });
    expect(events[0]).toEqual({ kind: 'failed', reason: 'unsupported', retryable: false });
  });

  it('says nothing more once it was stopped', async () => {
    const { recogniser, events, recognition } = await begin();
    recogniser?.stop();
    recognition?.hear(['too late', true]);
    expect(events).toEqual([{ kind: 'ended' }]);
  });
});
