import { describe, expect, it } from 'vitest';

import { createGrowingSound } from '../../../src/speech/voices/growing-sound.ts';

const RATE_HZ = 1000;
const tone = (lengthMs: number, level = 0.5): Float32Array =>
  Float32Array.from({ length: lengthMs }, (_, index) => level * Math.sin(index * 1.3));
const growing = () => createGrowingSound(RATE_HZ, () => {});

describe('a sound that grows', () => {
  it('begins a little before its first audible moment, however much silence came first', () => {
    for (const silenceMs of [0, 30, 400, 1500]) {
      const sound = growing();
      sound.add(tone(silenceMs, 0.002));
      expect(sound.audible).toBe(false);
      sound.add(tone(200));
      expect(sound.audible).toBe(true);
      const kept = sound.stream.soFar().pcm.length;
      expect(kept).toBeGreaterThanOrEqual(200);
      expect(kept).toBeLessThanOrEqual(270);
    }
  });

  it('keeps a soft consonant before the first vowel', () => {
    const sound = growing();
    sound.add(tone(300, 0.001));
    sound.add(tone(90, 0.015));
    expect(sound.audible).toBe(false);
    sound.add(tone(100, 0.4));
    expect(sound.stream.soFar().pcm.length).toBeGreaterThanOrEqual(190);
  });

  it('never changes what it has given out, and loses the silence at its end once it is whole', () => {
    const sound = growing();
    sound.add(tone(300, 0));
    sound.add(tone(500));
    const first = sound.stream.soFar().pcm.slice();
    sound.add(tone(700));
    sound.add(tone(6000, 0.5));
    sound.add(tone(600, 0));
    expect(sound.stream.soFar().pcm.slice(0, first.length)).toEqual(first);
    sound.end('whole');
    const { pcm, state } = sound.stream.soFar();
    expect(state).toBe('whole');
    expect(pcm.slice(0, first.length)).toEqual(first);
    expect(pcm.length).toBeGreaterThan(7200);
    expect(pcm.length).toBeLessThan(7400);
  });

  it('moves its timing with its beginning, and does not cut short what is told ahead of its sound', () => {
    const sound = growing();
    sound.timed({
      level: 'words',
      words: [
        { text: 'one', startMs: 400, endMs: 600 },
        { text: 'two', startMs: 600, endMs: 3000 },
      ],
    });
    sound.add(tone(400, 0));
    sound.add(tone(300));
    expect(sound.stream.soFar().timing).toMatchObject({
      words: [
        { startMs: 60, endMs: 260 },
        { startMs: 260, endMs: 2660 },
      ],
    });
    sound.end('whole');
    expect(sound.stream.soFar().timing).toMatchObject({ words: { 1: { endMs: 360 } } });
  });

  it('tells whoever listens of every change until it ends, and of none after that', () => {
    const sound = growing();
    const states: string[] = [];
    sound.stream.onMore(() => states.push(sound.stream.soFar().state));
    sound.add(tone(100));
    sound.end('broken');
    sound.end('whole');
    sound.add(tone(100));
    expect(states).toEqual(['coming', 'broken']);
    expect(sound.stream.soFar().pcm.length).toBe(100);
  });

  it('has something of a voice that never gets loud, once it is whole', () => {
    const sound = growing();
    sound.add(tone(300, 0.01));
    expect(sound.audible).toBe(false);
    sound.end('whole');
    expect(sound.stream.soFar().pcm.length).toBeGreaterThan(200);
  });
});
