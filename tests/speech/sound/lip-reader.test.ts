import { VISEMES } from '#core';
import { describe, expect, it } from 'vitest';

import { visemesFromPhones } from '../../../src/speech/lips/phone-visemes.ts';
import { readNet } from '../../../src/speech/sound/acoustic-net.ts';
import { createLipReader } from '../../../src/speech/sound/lip-reader.ts';
import weights from '../../../src/speech/sound/net-weights.json';
import { sayKnown } from './known-sound.ts';

const net = readNet(weights);

interface Read {
  readonly middleMs: number;
  readonly heardMs: number;
  readonly weights: Float32Array;
}
const read = (pcm: Float32Array, block: number): readonly Read[] => {
  const reader = createLipReader(net);
  const frames: Read[] = [];
  for (let at = 0; at < pcm.length; at += block)
    reader.push(pcm.subarray(at, at + block), (shape, middleMs) => {
      const heardMs = (Math.min(pcm.length, at + block) / 16_000) * 1000;
      frames.push({ middleMs, heardMs, weights: Float32Array.from(shape) });
    });
  return frames;
};

describe('reading lips off a stream', { timeout: 60_000 }, () => {
  it('waits no longer than it says, and that is at most 40 ms', async () => {
    const { pcm } = await sayKnown('Five brave men.', 'slt');
    const { lagMs } = createLipReader(net);
    expect(lagMs).toBeLessThanOrEqual(40);
    for (const { middleMs, heardMs } of read(pcm, 16))
      expect(heardMs - middleMs).toBeLessThanOrEqual(lagMs + 1);
  });

  it('does not care how the stream is cut', async () => {
    const { pcm } = await sayKnown('Five brave men.', 'awb');
    const whole = read(pcm, pcm.length);
    for (const [index, frame] of read(pcm, 128).entries()) {
      expect(frame.weights).toEqual(whole[index]?.weights);
      expect(frame.weights.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 4);
    }
  });

  it('is right about most frames of the embedded voice, and rests in silence', async () => {
    const { pcm, phones } = await sayKnown('Would you show us the blue fish over there?', 'rms');
    const spans = visemesFromPhones(phones);
    const frames = read(pcm, 128);
    const right = frames.filter(({ middleMs, weights: shape }) => {
      const best = shape.indexOf(Math.max(...shape));
      const truth = spans.find(({ startMs, endMs }) => startMs <= middleMs && middleMs < endMs);
      return VISEMES[best] === truth?.viseme;
    });
    expect(right.length / frames.length).toBeGreaterThan(0.5);
    const quiet = read(new Float32Array(16_000), 128).at(-1)?.weights ?? new Float32Array(15);
    expect(quiet[0]).toBeGreaterThan(0.8);
  });
});
