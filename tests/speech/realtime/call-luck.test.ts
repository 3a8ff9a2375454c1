import { createMouthShape, VISEMES } from '#core';
import { createCallLuck, withCallLuck, type Talk, type TalkEvent } from '#speech';
import { createServerOffers } from '#speech/server-offer';
import { createRecogniserChoice } from '#speech/recogniser-choice';
import { describe, expect, it } from 'vitest';

import { levelOf, mouthOfLevel } from '../../../src/speech/realtime/level-mouth.ts';

const MINUTE_MS = 60_000;
const quiet = (): void => {};

describe('the luck with calls', () => {
  it('is bad for two minutes after a call failed, longer after each further one, and good once one worked', () => {
    let nowMs = 0;
    const luck = createCallLuck(() => nowMs);
    expect(luck.good).toBe(true);
    luck.failed();
    nowMs += 2 * MINUTE_MS - 1;
    expect(luck.good).toBe(false);
    nowMs += 1;
    expect(luck.good).toBe(true);
    luck.failed();
    nowMs += 3 * MINUTE_MS;
    expect(luck.good).toBe(false);
    for (let times = 0; times < 9; times += 1) luck.failed();
    nowMs += 30 * MINUTE_MS;
    expect(luck.good).toBe(true);
    luck.failed();
    luck.worked();
    expect(luck.good).toBe(true);
  });

  it('takes note of what fails, but not of a visitor who does not allow the microphone', async () => {
    const luck = createCallLuck(() => 0);
    let tell: (event: TalkEvent) => void = quiet;
    let changes = 0;
    luck.subscribe(() => (changes += 1));
    const talk: Talk = withCallLuck(
      {
        start: async (_locale, _given, listener) => {
          tell = listener;
        },
        interrupt: quiet,
        answer: quiet,
        on: true,
        setMuted: quiet,
        mouthAt: quiet,
        visitorDb: () => null,
        stop: quiet,
        dispose: quiet,
      },
      luck,
    );
    const heard: string[] = [];
    await talk.start('en', { consent: 'c' }, (event) => heard.push(event.kind));
    tell({ kind: 'failed', reason: 'permission-denied', retryable: false });
    expect(luck.good).toBe(true);
    tell({ kind: 'failed', reason: 'network', retryable: true });
    expect(luck.good).toBe(false);
    tell({ kind: 'person-started', itemId: 'p' });
    expect(luck.good).toBe(true);
    expect(heard).toEqual(['failed', 'failed', 'person-started']);
    expect(changes).toBe(2);
    expect(talk.on).toBe(true);
  });

  it('decides whether a visitor is asked for a call or for their own recogniser', () => {
    const luck = createCallLuck(() => 0);
    const recogniser = { onDevice: false, start: quiet, stop: quiet, dispose: quiet };
    const offers = createServerOffers();
    const choice = createRecogniserChoice({
      browser: recogniser,
      server: recogniser,
      offers: {
        ...offers,
        known: {
          order: { en: [], nl: [] },
          voices: new Map(),
          hearing: null,
          realtime: { sentTo: 'OpenAI' },
          turns: { eagerness: null, vad: null },
        },
      },
      calls: () => luck.good,
    });
    expect(choice.kind).toBe('call');
    luck.failed();
    expect(choice.kind).toBe('browser');
  });
});

describe('a mouth that only knows how loud it is', () => {
  const openAt = (amplitude: number): number => {
    const mouth = createMouthShape();
    const samples = Float32Array.from({ length: 1024 }, (_, i) => amplitude * Math.sin(i / 5));
    mouthOfLevel(levelOf(samples), mouth);
    expect(mouth.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1);
    return 1 - (mouth[VISEMES.indexOf('sil')] ?? NaN);
  };

  it('is shut in silence, opens with the sound, and never gapes', () => {
    expect(openAt(0)).toBe(0);
    expect(openAt(0.002)).toBe(0);
    const steps = [0.01, 0.05, 0.1, 0.3].map(openAt);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    expect(steps[0]).toBeGreaterThan(0);
    expect(openAt(1)).toBeLessThanOrEqual(0.75);
  });
});
