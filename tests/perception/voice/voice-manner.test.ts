import { createRng } from '#core';
import { describe, expect, it } from 'vitest';

import { againstOwn, againstTypical } from '../../../src/perception/voice/arousal-model.ts';
import { stretchManner, utteranceManner } from '../../../src/perception/voice/voice-manner.ts';
import { analyse, buzz, quiet, raised, speech, weary } from './sounds.ts';

const mannerOf = (...args: Parameters<typeof utteranceManner>) => {
  const manner = utteranceManner(...args);
  if (!manner) throw new Error('too little voice');
  return manner;
};

describe('the manner of a voice', () => {
  it('does not change with the distance to the microphone', () => {
    const voice = (level: number) => {
      const rng = createRng(3);
      return (timeS: number) => buzz(120, level)(timeS) + level * 0.05 * (rng.next() - 0.5);
    };
    const near = mannerOf(analyse(voice(0.3), 1).slice(2));
    const far = mannerOf(analyse(voice(0.03), 1).slice(2));
    near.forEach((figure, index) => expect(far[index]).toBeCloseTo(figure, 1));
  });

  it.each([44_100, 22_050, 16_000])('is the same through a microphone of %i Hz', (rateHz) => {
    const usual = mannerOf(analyse(buzz(150), 1, 48_000).slice(2));
    const other = mannerOf(analyse(buzz(150), 1, rateHz).slice(2));
    expect(Math.abs(againstOwn(other, usual))).toBeLessThan(0.05);
  });

  it('is none without a voice', () => {
    expect(stretchManner(quiet(), null)).toBeNull();
    expect(utteranceManner(Array.from({ length: 30 }, () => quiet()))).toBeNull();
  });

  it('leaves a leap of the pitch tracker out', () => {
    const leap = stretchManner(speech({ pitchHz: 240 }), { pitchHz: 120 });
    const step = stretchManner(speech({ pitchHz: 127 }), { pitchHz: 120 });
    expect(leap?.[1]).toBeNull();
    expect(step?.[1]).toBeCloseTo(1, 1);
  });
});

describe('the arousal model', () => {
  const said = (stretch: ReturnType<typeof speech>) =>
    mannerOf(
      Array.from({ length: 20 }, (_, i) => ({
        ...stretch,
        pitchHz: (stretch.pitchHz ?? 0) * (1 + 0.02 * Math.sin(i)),
      })),
    );

  it('puts anger above the usual and weariness below, for a stranger and for someone known', () => {
    const usual = said(speech());
    for (const read of [againstTypical, (manner: typeof usual) => againstOwn(manner, usual)]) {
      expect(read(said(raised()))).toBeGreaterThan(read(usual) + 0.3);
      expect(read(said(weary()))).toBeLessThan(read(usual) - 0.05);
    }
  });

  it('does not take a high voice for an agitated one', () => {
    const low = againstTypical(said(speech({ pitchHz: 110 })));
    const high = againstTypical(said(speech({ pitchHz: 220 })));
    expect(high - low).toBeLessThan(0.2);
  });
});
