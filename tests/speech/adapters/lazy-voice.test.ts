import { NEUTRAL_PROSODY, createStopSource } from '#core';
import {
  createSilentVoice,
  type ClauseRequest,
  type Recogniser,
  type RecogniserEvent,
} from '#speech';
import { createLazyRecogniser } from '#speech/lazy-recogniser';
import { createLazyVoice } from '#speech/lazy-voice';
import { describe, expect, it } from 'vitest';

const clause: ClauseRequest = {
  id: 'c1',
  text: 'Hello there.',
  locale: 'en',
  prosody: NEUTRAL_PROSODY,
  pronounce: [],
  visemes: null,
};
const later = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

describe('a voice whose code is fetched when it is needed', () => {
  it('fetches it with the first clause, once', async () => {
    let loads = 0;
    const voice = createLazyVoice({
      id: 'far',
      speaks: () => true,
      load: () => {
        loads += 1;
        return Promise.resolve(createSilentVoice());
      },
    });
    expect(loads).toBe(0);
    const { signal } = createStopSource();
    const said = await Promise.all([voice.render(clause, signal), voice.render(clause, signal)]);
    expect(said.map(({ kind }) => kind)).toEqual(['rendered', 'rendered']);
    expect(loads).toBe(1);
  });

  it('says that it could not be loaded, and tries again with the next clause', async () => {
    let loads = 0;
    const voice = createLazyVoice({
      id: 'far',
      speaks: () => true,
      load: () => {
        loads += 1;
        return loads === 1
          ? Promise.reject(new Error('gone'))
          : Promise.resolve(createSilentVoice());
      },
    });
    const { signal } = createStopSource();
    expect(await voice.render(clause, signal)).toMatchObject({
      kind: 'voice-failure',
      reason: 'load-failed',
      retryable: true,
    });
    expect(await voice.render(clause, signal)).toMatchObject({ kind: 'rendered' });
  });
});

describe('a recogniser whose code is fetched when it is needed', () => {
  const recording = () => {
    const calls: string[] = [];
    const recogniser: Recogniser = {
      onDevice: false,
      start: () => void calls.push('start'),
      stop: () => void calls.push('stop'),
      hold: (down) => void calls.push(`hold ${down}`),
      dispose: () => void calls.push('dispose'),
    };
    return { calls, recogniser };
  };

  it('starts once the code has come, and not when it was stopped meanwhile', async () => {
    const { calls, recogniser } = recording();
    const lazy = createLazyRecogniser(() => Promise.resolve(recogniser));
    lazy.start('en', () => {});
    lazy.stop();
    await later();
    expect(calls).toEqual([]);
    lazy.start('en', () => {});
    lazy.hold?.(true);
    expect(calls).toEqual(['start', 'hold true']);
  });

  it('tells of a failure to load', async () => {
    const events: RecogniserEvent[] = [];
    const lazy = createLazyRecogniser(() => Promise.reject(new Error('gone')));
    lazy.start('en', (event) => events.push(event));
    await later();
    expect(events).toEqual([
      { kind: 'failed', reason: 'network', retryable: true },
      { kind: 'ended' },
    ]);
  });
});
