import { describe, expect, it } from 'vitest';

import {
  BANDS,
  createLogMel,
  createSoundFrames,
  HOP,
  logMelOfClip,
  SOUND_RATE_HZ,
  WINDOW,
} from '../../../src/speech/sound/log-mel.ts';

const tone = (hz: number, samples: number): Float32Array =>
  Float32Array.from(
    { length: samples },
    (_, i) => 0.3 * Math.sin((2 * Math.PI * hz * i) / SOUND_RATE_HZ),
  );
const loudestBand = (hz: number): number => {
  const out = new Float32Array(BANDS);
  createLogMel().write(tone(hz, WINDOW), out);
  return out.indexOf(Math.max(...out));
};

describe('log-mel frames', () => {
  it('put a higher tone into a higher band', () => {
    const bands = [150, 500, 1200, 2600, 5000, 7000].map(loudestBand);
    expect(bands).toEqual(bands.toSorted((a, b) => a - b));
    expect(new Set(bands).size).toBe(bands.length);
  });

  it('rise by ln 4 when the sound is twice as strong', () => {
    const [soft, loud] = [1, 2].map((gain) => {
      const out = new Float32Array(BANDS);
      createLogMel().write(
        tone(1000, WINDOW).map((sample) => sample * gain),
        out,
      );
      return Math.max(...out);
    });
    expect((loud ?? 0) - (soft ?? 0)).toBeCloseTo(Math.log(4), 2);
  });

  it('are the same however the stream is cut', () => {
    const sound = tone(440, 5000).map((sample, i) => sample * Math.sin(i / 300));
    const whole = logMelOfClip(sound);
    const mel = createLogMel();
    const frames = createSoundFrames();
    const rows: Float32Array[] = [];
    for (let at = 0; at < sound.length; at += 77)
      frames.push(sound.subarray(at, at + 77), (window) => {
        const row = new Float32Array(BANDS);
        mel.write(window, row);
        rows.push(row);
      });
    expect(rows.length).toBeGreaterThan(5000 / HOP - 2);
    for (const [index, row] of rows.entries()) expect(row).toEqual(whole[index]);
  });

  it('have their middle in the middle of their step', () => {
    const click = new Float32Array(3200);
    click[1000] = 1;
    const rows = logMelOfClip(click);
    const levels = rows.map((row) => row.reduce((sum, value) => sum + value, 0));
    // Sample 1000 lies in step 6 (960 to 1120), nearer to its start: step 5 hears it almost as well, step 7 does not.
    expect(levels.indexOf(Math.max(...levels))).toBe(6);
    expect(levels[5]).toBeGreaterThan(levels[7] ?? 0);
  });
});
