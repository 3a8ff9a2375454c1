import { describe, expect, it } from 'vitest';

import { createRng, createStopSource, NEUTRAL_PROSODY } from '#core';

import { createFliteVoice } from '../../../src/speech/adapters/flite-voice.ts';
import { createHummer } from '../../../src/speech/hum/hummer.ts';
import { measureVoice } from '../../../src/speech/hum/measure-voice.ts';
import { knownPrint } from '../../../src/speech/hum/voice-print.ts';
import { createInProcessFlite } from '../in-process-flite.ts';
import { pitchHz } from './listen.ts';

const speech = async (voice: 'slt' | 'rms' | 'awb') => {
  const made = await createFliteVoice({ voice, engine: createInProcessFlite() }).render(
    {
      id: 'a',
      text: 'The whole building is open until nine in the evening.',
      locale: 'en',
      prosody: NEUTRAL_PROSODY,
      pronounce: [],
      visemes: null,
    },
    createStopSource().signal,
  );
  if (made.kind !== 'rendered' || !made.pcm) throw new Error('no sound');
  return { pcm: made.pcm, sampleRateHz: made.sampleRateHz };
};

describe('a voice that is measured', () => {
  it.each(['slt', 'rms', 'awb'] as const)('is known by its speech: %s', async (voice) => {
    const { pcm, sampleRateHz } = await speech(voice);
    const print = measureVoice(pcm, sampleRateHz);
    const known = knownPrint(`flite-${voice}`);
    if (!print || !known) throw new Error('it was not measured');
    expect(Math.abs(12 * Math.log2(print.pitchHz / known.pitchHz))).toBeLessThan(1);
    expect(Math.abs(print.tract - known.tract)).toBeLessThan(0.05);
    expect(Math.abs(print.levelDb - known.levelDb)).toBeLessThan(2);
  });

  it('is not made up from silence or noise', () => {
    const rng = createRng(3);
    expect(measureVoice(new Float32Array(32_000), 16_000)).toBeNull();
    expect(measureVoice(new Float32Array(0), 16_000)).toBeNull();
    const noise = new Float32Array(32_000).map(() => rng.next() - 0.5);
    expect(measureVoice(noise, 16_000)).toBeNull();
  });

  it('hums as it spoke, at another rate too; one that was never heard as the persona', async () => {
    const { pcm, sampleRateHz } = await speech('rms');
    const fast = new Float32Array(pcm.length * 1.5).map(
      (_, index) => pcm[Math.floor(index / 1.5)] ?? 0,
    );
    const hummer = createHummer();
    const pitchOf = (heard: Parameters<typeof hummer.hum>[2]): number => {
      const { pcm: hum, sampleRateHz: rateHz } = hummer.hum(
        'mm',
        ['openai', 'flite-slt'],
        heard,
        NEUTRAL_PROSODY,
        -8,
      );
      return pitchHz(hum ?? new Float32Array(0), rateHz, 200);
    };
    expect(pitchOf(null)).toBeGreaterThan(150);
    const heard = { pcm: fast, sampleRateHz: 1.5 * sampleRateHz };
    expect(pitchOf(heard)).toBeGreaterThan(90);
    expect(pitchOf(heard)).toBeLessThan(125);
  });
});
