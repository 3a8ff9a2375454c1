import { createRng } from '#core';
import { describe, expect, it } from 'vitest';

import { classifyClip, createNetStream, readNet } from '../../../src/speech/sound/acoustic-net.ts';
import type { StoredLayer, StoredNet } from '../../../src/speech/sound/acoustic-net.ts';
import { BANDS } from '../../../src/speech/sound/log-mel.ts';
import { PHONE_CLASSES } from '../../../src/speech/sound/phone-classes.ts';

const rng = createRng(3);
const floats = (values: readonly number[]): string =>
  Buffer.from(Float32Array.from(values).buffer).toString('base64');
const layer = (offsets: readonly number[], inputs: number, outputs: number): StoredLayer => ({
  offsets,
  outputs,
  weights: Buffer.from(
    Int8Array.from({ length: outputs * offsets.length * inputs }, () =>
      Math.round(rng.next() * 200 - 100),
    ),
  ).toString('base64'),
  scales: floats(Array.from({ length: outputs }, () => 0.002)),
  biases: floats(Array.from({ length: outputs }, () => rng.next() - 0.5)),
});
const stored: StoredNet = {
  classes: PHONE_CLASSES,
  expected: Array.from({ length: BANDS }, () => -4),
  logPriors: PHONE_CLASSES.map(() => -3.7),
  layers: [
    layer([-2, -1, 0, 1, 2], BANDS, 10),
    layer([-4, -2, 0], 10, 9),
    layer([0], 9, PHONE_CLASSES.length),
  ],
};
const frames = (count: number): readonly Float32Array[] =>
  Array.from({ length: count }, () =>
    Float32Array.from({ length: BANDS }, () => rng.next() * 4 - 2.5),
  );

describe('a net of time-delay layers', () => {
  const net = readNet(stored);

  it('knows how far it looks ahead and back', () => {
    expect(net.future).toBe(2);
    expect(net.past).toBe(6);
  });

  it('gives probabilities for every frame', () => {
    const answers = classifyClip(net, frames(30));
    expect(answers).toHaveLength(30);
    for (const answer of answers)
      expect(answer.reduce((sum, value) => sum + Math.exp(value), 0)).toBeCloseTo(1, 5);
  });

  it('rests on no frame but those in its reach', () => {
    const rows = frames(40);
    const usual = classifyClip(net, rows);
    const changed = classifyClip(
      net,
      rows.map((row, index) => (index === 20 ? row.map((value) => value + 1) : row)),
    );
    for (const [index, answer] of usual.entries()) {
      const reached = index >= 20 - net.future && index <= 20 + net.past;
      if (!reached) expect(changed[index]).toEqual(answer);
    }
    expect(changed[18]).not.toEqual(usual[18]);
    expect(changed[20]).not.toEqual(usual[20]);
  });

  it('answers a stream as late as it looks ahead', () => {
    const stream = createNetStream(net);
    const answers = frames(5).map((frame) => stream.push(frame) !== null);
    expect(answers).toEqual([false, false, true, true, true]);
  });

  it('does not run weights of another shape', () => {
    const [first, ...others] = stored.layers;
    if (!first) throw new Error('no layer');
    expect(() =>
      readNet({ ...stored, layers: [{ ...first, offsets: [-1, 0, 1] }, ...others] }),
    ).toThrow('do not fit');
    expect(() => readNet({ ...stored, classes: ['a', 'b'] })).toThrow('other phones');
  });
});
