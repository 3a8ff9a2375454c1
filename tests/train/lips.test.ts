import * as core from '#core';
import { describe, expect, it } from 'vitest';

import * as phoneVisemes from '../../src/speech/lips/phone-visemes.ts';
import type { Phone } from '../../src/speech/lips/phone-visemes.ts';
import * as acousticNet from '../../src/speech/sound/acoustic-net.ts';
import * as lipReader from '../../src/speech/sound/lip-reader.ts';
import * as logMel from '../../src/speech/sound/log-mel.ts';
import * as phoneClasses from '../../src/speech/sound/phone-classes.ts';
import * as usualSpectrum from '../../src/speech/sound/usual-spectrum.ts';
import { labelFrames } from '../../train/lips/corpus.mjs';
import { trainNet } from '../../train/lips/fit-net.mjs';
import { drawSpeaker, sayPhones } from '../../train/lips/formant-voice.mjs';
import { createMatrices } from '../../train/lips/matmul.mjs';

const { createRng } = core;
const code = {
  ...core,
  ...phoneVisemes,
  ...acousticNet,
  ...lipReader,
  ...logMel,
  ...phoneClasses,
  ...usualSpectrum,
};

describe('matrix products', () => {
  it('are those of the textbook, plain and turned', () => {
    const rng = createRng(1);
    const matrices = createMatrices();
    const [a, b, c, d] = [
      matrices.make(12, 8),
      matrices.make(8, 16),
      matrices.make(12, 16),
      matrices.make(8, 16),
    ];
    if (!a || !b || !c || !d) throw new Error('no matrices');
    for (const matrix of [a, b]) {
      const numbers = matrices.view(matrix);
      for (let i = 0; i < numbers.length; i += 1) numbers[i] = rng.next() - 0.5;
    }
    const at = (matrix: typeof a, row: number, column: number): number =>
      matrices.view(matrix)[row * matrix.columns + column] ?? Number.NaN;
    matrices.multiply(a, b, c);
    matrices.multiply(a, c, d, { turned: true });
    const sum = (count: number, term: (k: number) => number): number =>
      Array.from({ length: count }, (_, k) => term(k)).reduce((total, x) => total + x, 0);
    for (let row = 0; row < 12; row += 1)
      for (let column = 0; column < 16; column += 1)
        expect(at(c, row, column)).toBeCloseTo(
          sum(8, (k) => at(a, row, k) * at(b, k, column)),
          5,
        );
    for (let row = 0; row < 8; row += 1)
      expect(at(d, row, 3)).toBeCloseTo(
        sum(12, (k) => at(a, k, row) * at(c, k, 3)),
        5,
      );
  });
});

/** A few syllables said over and over by one formant speaker after the other. */
const clips = (seed: number) => {
  const rng = createRng(seed);
  return Array.from({ length: 20 }, (_, index) => {
    const names = ['pau', 'm', 'aa', 's', 'iy', 'm', 'uw', 's', 'aa', 'pau'];
    const phones = names.map((name, place): Phone => {
      const startMs = place * 120;
      return { name, startMs, endMs: startMs + 120 };
    });
    const rows = logMel.logMelOfClip(sayPhones(phones, drawSpeaker(rng), rng));
    const labels = labelFrames(phones, rows.length, phoneClasses.phoneClassIndex);
    return { voice: 'formant', rows, labels, kept: index >= 18 };
  });
};
const layers = [
  { offsets: [-2, 0, 2], outputs: 16 },
  { offsets: [-4, 0], outputs: 16 },
  { offsets: [0], outputs: phoneClasses.PHONE_CLASSES.length },
];

describe('training the net that hears lips', { timeout: 120_000 }, () => {
  it('learns what unheard formant speakers say', () => {
    const { figures } = trainNet({
      code,
      clips: clips(5),
      layers,
      rounds: 60,
      rng: createRng(5),
    });
    expect(figures['formant']?.whole).toBeGreaterThan(0.6);
  });

  it('writes the same net for the same seed, and only for it', () => {
    const short = (seed: number) =>
      trainNet({ code, clips: clips(4), layers, rounds: 2, rng: createRng(seed) }).stored;
    const first = short(5);
    expect(short(5)).toEqual(first);
    expect(short(6)).not.toEqual(first);
  });

  it('writes a net that the product reads', () => {
    const { stored } = trainNet({ code, clips: clips(2), layers, rounds: 1, rng: createRng(2) });
    const net = acousticNet.readNet(stored);
    expect(net.future).toBe(2);
    expect(JSON.parse(JSON.stringify(stored))).toEqual(stored);
  });
});
