import { VISEMES } from '#core';

import { visemeOfPhone } from '../lips/phone-visemes.ts';
import { createNetStream } from './acoustic-net.ts';
import type { AcousticNet } from './acoustic-net.ts';
import { createClosureGate } from './closure-gate.ts';
import {
  BANDS,
  createLogMel,
  createSoundFrames,
  HOP_MS,
  SOUND_RATE_HZ,
  WINDOW,
} from './log-mel.ts';
import { PHONE_CLASSES } from './phone-classes.ts';
import { createUsualSpectrum } from './usual-spectrum.ts';

/** Reads lips off sound alone, as it comes. */
export interface LipReader {
  /** How long after a sound its lips are known: all of what the reader waits for. */
  readonly lagMs: number;
  /**
   * Takes 16 kHz samples in [-1, 1], any number at a time. Calls `each` for every 10 ms with the weights of the 15
   * visemes (together 1; overwritten by the next) and the time of their middle, in ms since the first sample.
   */
  push(samples: Float32Array, each: (weights: Float32Array, middleMs: number) => void): void;
}

/** For each class the viseme it shows; -1 for sounds that have the lips of their neighbours. */
const VISEME_OF_CLASS = Int8Array.from(PHONE_CLASSES, (name) => {
  const viseme = visemeOfPhone(name);
  return viseme === null ? -1 : VISEMES.indexOf(viseme);
});

/** Adds up the classes that look alike. What has no lips of its own leaves its share to the rest. */
export const writeVisemes = (logProbabilities: Float32Array, out: Float32Array): void => {
  out.fill(0);
  let sum = 0;
  for (let index = 0; index < VISEME_OF_CLASS.length; index += 1) {
    const viseme = VISEME_OF_CLASS[index] ?? -1;
    if (viseme < 0) continue;
    const probability = Math.exp(logProbabilities[index] ?? -Infinity);
    out[viseme] = (out[viseme] ?? 0) + probability;
    sum += probability;
  }
  for (let viseme = 0; viseme < out.length; viseme += 1)
    out[viseme] = (out[viseme] ?? 0) / Math.max(1e-9, sum);
};

export const createLipReader = (net: AcousticNet): LipReader => {
  const frames = createSoundFrames();
  const mel = createLogMel();
  const usual = createUsualSpectrum(net.expected);
  const stream = createNetStream(net);
  const gate = createClosureGate();
  const heard = new Float32Array(BANDS);
  const relative = new Float32Array(BANDS);
  const weights = new Float32Array(VISEMES.length);
  let answered = 0;
  return {
    lagMs: net.future * HOP_MS + (WINDOW / 2 / SOUND_RATE_HZ) * 1000,
    push(samples, each) {
      frames.push(samples, (window) => {
        mel.write(window, heard);
        usual.step(heard, relative);
        const answer = stream.push(relative);
        if (!answer) return;
        writeVisemes(answer, weights);
        gate.step(weights);
        each(weights, (answered + 0.5) * HOP_MS);
        answered += 1;
      });
    },
  };
};
