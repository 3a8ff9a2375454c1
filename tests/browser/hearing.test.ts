import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { VoicePercept } from '#core';

import { openSensesPage, type OpenSenses } from './support/senses-page.ts';
import { makeSoundClip, type SoundClip } from './support/spoken-clip.ts';

interface Posted {
  readonly type: string;
  readonly length: number;
}
declare global {
  interface Window {
    /** Every message from the audio thread. */
    posted?: Posted[];
  }
}

let clip: SoundClip;
let senses: OpenSenses;
let percepts: readonly VoicePercept[];
let posted: readonly Posted[];
let listenedS: number;

beforeAll(async () => {
  clip = await makeSoundClip([
    { kind: 'silence', lengthS: 1.5 },
    { kind: 'fan', lengthS: 3 },
    { kind: 'silence', lengthS: 0.5 },
    {
      kind: 'speech',
      text: 'Excuse me, could you tell me where the planetarium is this afternoon?',
    },
    { kind: 'silence', lengthS: 2 },
  ]);
  senses = await openSensesPage({ microphoneFile: clip.file });
  await senses.page.evaluate(() => {
    const kept: Posted[] = [];
    window.posted = kept;
    window.AudioWorkletNode = class extends AudioWorkletNode {
      constructor(...args: ConstructorParameters<typeof AudioWorkletNode>) {
        super(...args);
        this.port.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
          const type = Object.prototype.toString.call(data);
          kept.push({ type, length: data instanceof Float32Array ? data.length : NaN });
        });
      }
    };
  });
  await senses.page.evaluate(() => window.senses?.start('voice'));
  listenedS = (clip.spans.at(-1)?.endMs ?? 0) / 1000;
  await senses.page.waitForTimeout(listenedS * 1000);
  await senses.page.evaluate(() => window.senses?.stop('voice'));
  percepts = await senses.page.evaluate(() =>
    (window.senses?.percepts ?? []).filter((percept) => percept.kind === 'voice'),
  );
  posted = await senses.page.evaluate(() => window.posted ?? []);
});
afterAll(() => senses?.close());

/** What was heard during one sound of the clip; the device's start and the hang-over blur its ends. */
const during = (sound: number, { fromMs = 300, untilMs = 0 } = {}): readonly VoicePercept[] => {
  const { startMs, endMs } = clip.spans[sound] ?? { startMs: 0, endMs: 0 };
  const zeroMs = percepts[0]?.tMs ?? 0;
  return percepts.filter(
    ({ tMs }) => tMs - zeroMs > startMs + fromMs && tMs - zeroMs < endMs - untilMs,
  );
};

describe('through a real microphone path', () => {
  test('neither silence nor a fan is someone speaking', () => {
    for (const quiet of [during(0, { fromMs: 0 }), during(1)]) {
      expect(quiet.length).toBeGreaterThan(20);
      expect(quiet.filter(({ speaking }) => speaking)).toEqual([]);
    }
  });

  test('a voice is, with its pitch and its pace', () => {
    const spoken = during(3, { fromMs: 700, untilMs: 300 });
    const speaking = spoken.filter((percept) => percept.speaking);
    expect(speaking.length / spoken.length).toBeGreaterThan(0.9);
    const pitchesHz = speaking.flatMap(({ pitchHz }) => (pitchHz === null ? [] : [pitchHz]));
    const middleHz = pitchesHz.toSorted((a, b) => a - b)[Math.floor(pitchesHz.length / 2)] ?? 0;
    expect(middleHz, "the synthesiser's man").toBeGreaterThan(70);
    expect(middleHz).toBeLessThan(140);
    const rateHz = speaking.at(-1)?.rateHz ?? 0;
    // Twenty syllables in some four seconds.
    expect(rateHz, 'syllables a second').toBeGreaterThan(3.5);
    expect(rateHz, 'syllables a second').toBeLessThan(7.5);
  });

  test('and is over soon after the last word', () => {
    const after = during(4, { fromMs: 1000 });
    expect(after.length).toBeGreaterThan(10);
    expect(after.filter(({ speaking }) => speaking)).toEqual([]);
  });

  test('nothing but nineteen figures for every 32 ms leaves the audio thread, and nothing the page', () => {
    expect(posted.length).toBeGreaterThan(100);
    expect(new Set(posted.map(({ type, length }) => `${type} ${length}`))).toEqual(
      new Set(['[object Float32Array] 19']),
    );
    expect(posted.length / (listenedS + 2)).toBeLessThan(32);
    expect(percepts.every(({ valence }) => valence === 0)).toBe(true);
    expect(senses.foreign).toEqual([]);
  });
});
