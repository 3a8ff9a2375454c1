import { describe, expect, it } from 'vitest';

import { atSoundRate, createToSoundRate } from '../../../src/speech/sound/sound-rate.ts';

const tone = (hz: number, rateHz: number, seconds: number): Float32Array =>
  Float32Array.from({ length: Math.round(rateHz * seconds) }, (_, i) =>
    Math.sin((2 * Math.PI * hz * i) / rateHz),
  );
const middleError = (rateHz: number, hz: number): number => {
  const out = atSoundRate(tone(hz, rateHz, 0.2), rateHz);
  const ideal = tone(hz, 16_000, 0.2);
  let worst = 0;
  for (let i = 400; i < out.length - 400; i += 1)
    worst = Math.max(worst, Math.abs((out[i] ?? 0) - (ideal[i] ?? 0)));
  return worst;
};

describe('bringing sound to 16 kHz', () => {
  it.each([8000, 22_050, 24_000, 44_100, 48_000])('keeps tone and time from %i Hz', (rateHz) => {
    expect(middleError(rateHz, 1000)).toBeLessThan(0.02);
  });

  it('takes out what 16 kHz cannot hold', () => {
    const out = atSoundRate(tone(11_000, 48_000, 0.2), 48_000);
    expect(Math.max(...out.subarray(400, 2800))).toBeLessThan(0.02);
  });

  it('gives a clip the length it lasts', () => {
    expect(atSoundRate(new Float32Array(48_000), 48_000)).toHaveLength(16_000);
    expect(atSoundRate(new Float32Array(22_050), 22_050)).toHaveLength(16_000);
  });

  it('does not care how the stream is cut', () => {
    const sound = tone(700, 44_100, 0.3);
    const stream = createToSoundRate(44_100);
    const parts: number[] = [];
    for (let at = 0; at < sound.length; at += 128)
      parts.push(...stream.push(sound.subarray(at, at + 128)));
    const whole = createToSoundRate(44_100).push(sound);
    expect(parts.length).toBeGreaterThan(4700);
    expect(Float32Array.from(parts)).toEqual(whole.subarray(0, parts.length));
  });
});
