import { describe, expect, it } from 'vitest';

import { BANDS } from '../../../src/speech/sound/log-mel.ts';
import { createUsualSpectrum, relativeClip } from '../../../src/speech/sound/usual-spectrum.ts';

const frame = (level: number, tilt = 0): Float32Array =>
  Float32Array.from({ length: BANDS }, (_, band) => level + tilt * band);
const speech = (level: number, tilt = 0): readonly Float32Array[] =>
  Array.from({ length: 200 }, (_, i) =>
    i % 20 < 6 ? frame(-11) : frame(level + 1.5 * Math.sin(i / 3), tilt),
  );

describe('the usual spectrum', () => {
  it('takes loudness and colour out of a whole clip', () => {
    const plain = relativeClip(speech(-2));
    const other = relativeClip(speech(1, 0.1));
    const apart = plain.flatMap((row, index) =>
      index % 20 < 6
        ? []
        : Array.from(row, (value, band) => Math.abs(value - (other[index]?.[band] ?? 9))),
    );
    expect(Math.max(...apart)).toBeLessThan(1e-4);
  });

  it('is learnt in a stream within seconds', () => {
    const usual = createUsualSpectrum(frame(-4));
    const out = new Float32Array(BANDS);
    const drift: number[] = [];
    for (let round = 0; round < 6; round += 1) {
      let sum = 0;
      for (const row of speech(1, 0.1)) {
        usual.step(row, out);
        if ((row[0] ?? 0) > -9) sum += out[25] ?? 0;
      }
      drift.push(Math.abs(sum / 140));
    }
    expect(drift[0]).toBeGreaterThan(drift[5] ?? 0);
    expect(drift[5]).toBeLessThan(0.3);
  });

  it('does not learn silence', () => {
    const usual = createUsualSpectrum(frame(-4));
    const out = new Float32Array(BANDS);
    for (let i = 0; i < 1000; i += 1) usual.step(frame(-13.8), out);
    usual.step(frame(-4), out);
    expect(out[0]).toBeCloseTo(0, 5);
  });
});
