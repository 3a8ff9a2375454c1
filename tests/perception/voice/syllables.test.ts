import { createRng } from '#core';
import { describe, expect, it } from 'vitest';

import { START_VOICE, stepVoice } from '../../../src/perception/voice/step-voice.ts';
import { NO_SYLLABLES, stepSyllables } from '../../../src/perception/voice/syllables.ts';
import { analyse } from './sounds.ts';

/** A voice that opens and closes `rateHz` times a second and glides meanwhile, in a room with a little noise. */
function babble(rateHz: number, { pauseEveryS = Infinity, level = 0.2 } = {}) {
  const rng = createRng(5);
  let phase = 0;
  return (timeS: number): number => {
    const noise = 0.0005 * (rng.next() * 2 - 1);
    if (timeS < 1) return noise;
    phase += (130 + 15 * Math.sin(9 * timeS)) / 48_000;
    const pause = (timeS - 1) % (pauseEveryS + 0.8) > pauseEveryS;
    const open = pause ? 0 : 0.5 - 0.5 * Math.cos(2 * Math.PI * rateHz * (timeS - 1));
    let sound = 0;
    for (let n = 1; n <= 12; n += 1) sound += Math.sin(2 * Math.PI * n * phase) / n;
    return noise + level * open * sound;
  };
}

function rateOf(sound: (timeS: number) => number, lengthS: number): number | null {
  let state = START_VOICE;
  let rateHz: number | null = null;
  for (const [index, features] of analyse(sound, lengthS).entries()) {
    const step = stepVoice(state, { features, tMs: index * 32, personSpeaking: false });
    ({ state } = step);
    ({ rateHz } = step.percept);
  }
  return rateHz;
}

describe('the rate of speech', () => {
  it.each([2.5, 4, 5.5, 7])('reads %d clear syllables a second as that many', (rateHz) => {
    // Up to a fifth more: allowance is made for what people run together, and nothing runs together here.
    const read = (rateOf(babble(rateHz), 6) ?? 0) / rateHz;
    expect(read).toBeGreaterThan(0.95);
    expect(read).toBeLessThan(1.25);
  });

  it('does not count the pauses in', () => {
    const steady = rateOf(babble(4), 8) ?? 0;
    const halting = rateOf(babble(4, { pauseEveryS: 1.5 }), 8) ?? 0;
    expect(Math.abs(halting / steady - 1)).toBeLessThan(0.2);
  });

  it('is the same of a voice near the microphone and far from it', () => {
    const near = rateOf(babble(5), 6) ?? 0;
    const far = rateOf(babble(5, { level: 0.02 }), 6) ?? 0;
    expect(Math.abs(far / near - 1)).toBeLessThan(0.1);
  });

  it('is not told by a word or two, nor by a room without a voice', () => {
    expect(rateOf(babble(4), 2)).toBeNull();
    expect(rateOf(babble(4, { level: 0 }), 8)).toBeNull();
  });

  it('is forgotten after a long silence', () => {
    const heard = { ...NO_SYLLABLES, spokenMs: 4000, count: 20 };
    const quiet = { vowelDb: -60, voiced: false, part: 'none' } as const;
    expect(stepSyllables(heard, quiet, 5000).spokenMs).toBe(4000);
    expect(stepSyllables(heard, quiet, 11_000).spokenMs).toBe(0);
  });
});
