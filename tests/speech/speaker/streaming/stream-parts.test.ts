import { describe, expect, it } from 'vitest';

import { keepBegun } from '../../../../src/speech/speaker/streaming/placed-stream.ts';
import { createSoundFeed } from '../../../../src/speech/speaker/streaming/sound-feed.ts';
import { createStreamClock } from '../../../../src/speech/speaker/streaming/stream-clock.ts';
import { createStreamPace } from '../../../../src/speech/speaker/streaming/stream-pace.ts';
import { createStage } from '../../stage.ts';

describe('the clock of a stream', () => {
  it('runs as far as the sound reaches, stands there, and goes on with the sound', () => {
    const clock = createStreamClock(1000, 0);
    clock.reaches(300);
    expect(clock.localAt(1100)).toBe(100);
    expect(clock.localAt(1900)).toBe(300);
    expect(clock.restAt(1299)).toBe(0);
    expect(clock.restAt(1500)).toBe(1);
    clock.runs(2000, 292);
    clock.reaches(800);
    expect(clock.localAt(1900)).toBe(300);
    expect(clock.localAt(2100)).toBe(392);
    expect(clock.restAt(2000)).toBe(1);
    expect(clock.restAt(2100)).toBe(0);
    expect(clock.audioAt(100)).toBe(1100);
    expect(clock.audioAt(500)).toBe(2208);
  });

  it('never goes back, though the sound goes on a little before where it ran out', () => {
    const clock = createStreamClock(1000, 0);
    clock.reaches(300);
    clock.runs(2000, 292);
    clock.reaches(800);
    let before = 0;
    for (let atMs = 1000; atMs < 2700; atMs += 1) {
      const local = clock.localAt(atMs);
      expect(local).toBeGreaterThanOrEqual(before);
      before = local;
    }
    expect(before).toBe(800);
  });

  it('never rests where pieces follow one another, and lets the mouth go smoothly where they do not', () => {
    const clock = createStreamClock(0, 0);
    for (let toMs = 200; toMs <= 1000; toMs += 200) clock.reaches(toMs);
    let before = 0;
    for (let atMs = 0; atMs < 1400; atMs += 5) {
      const rest = clock.restAt(atMs);
      if (atMs <= 1000) expect(rest).toBe(0);
      expect(rest - before).toBeLessThan(0.1);
      before = rest;
    }
    expect(before).toBe(1);
  });
});

describe('the feed of a stream', () => {
  const perMs = 8;
  const sound = Float32Array.from({ length: 2000 * perMs }, (_, index) => Math.sin(index / 9));
  /** Plays the sound in pieces of these ends and adds up what is heard, sample by sample. */
  const heardOf = (endsMs: readonly number[], fromMs = 0) => {
    const stage = createStage();
    const heard = new Float32Array(sound.length + 20 * perMs);
    const originMs = stage.now() + 100;
    const feed = createSoundFeed(
      {
        ...stage.audioOut,
        play(pcm, rate, atMs) {
          const at = Math.round((atMs - originMs + fromMs) * perMs);
          for (const [index, sample] of pcm.entries())
            heard[at + index] = (heard[at + index] ?? 0) + sample;
          return stage.audioOut.play(pcm, rate, atMs);
        },
      },
      perMs * 1000,
      fromMs,
    );
    const gapless = endsMs.map((toMs) => feed.feed(sound, toMs, originMs)?.gapless);
    return { heard, feed, gapless, originMs };
  };

  it('plays pieces of any length so that together they are the sound itself', () => {
    const { heard, gapless } = heardOf([250, 290, 320.5, 700, 733, 1500]);
    expect(gapless).toEqual([false, true, true, true, true, true]);
    let worst = 0;
    for (let index = 0; index < 1490 * perMs; index += 1)
      worst = Math.max(worst, Math.abs((heard[index] ?? 0) - (sound[index] ?? 0)));
    expect(worst).toBeLessThan(1e-5);
  });

  it('fades out where nothing follows yet, and in where it begins in the middle', () => {
    const { heard } = heardOf([900], 500);
    expect(Math.abs(heard[500 * perMs] ?? 1)).toBeLessThan(0.02);
    expect(Math.abs(heard[900 * perMs - 1] ?? 1)).toBeLessThan(0.02);
    expect(heard[508 * perMs]).toBeCloseTo(sound[508 * perMs] ?? 1, 5);
  });

  it('keeps back what is too little, and begins anew when the loudspeaker has run dry', () => {
    const { feed, originMs } = heardOf([300]);
    expect(feed.feed(sound, 310, originMs)).toBeNull();
    const fed = feed.feed(sound, 500, originMs + 900);
    expect(fed).toMatchObject({ startMs: originMs + 900, fromMs: 292, toMs: 500, gapless: false });
  });
});

describe('how much is waited for', () => {
  const seen = (rate: number, pieceMs: number) => {
    const pace = createStreamPace();
    for (let soundMs = pieceMs; soundMs <= 1200; soundMs += pieceMs)
      pace.came(soundMs / rate, soundMs);
    return pace;
  };

  it('is little for a stream that keeps up, and more the slower it is', () => {
    expect(createStreamPace().toBeginMs(3000)).toBe(250);
    expect(seen(3, 50).toBeginMs(3000)).toBe(250);
    const slow = [1, 0.8, 0.6].map((rate) => seen(rate, 50).toBeginMs(3000));
    expect(slow).toEqual(slow.toSorted((a, b) => a - b));
    expect(slow[0]).toBeGreaterThan(250);
    expect(slow[2]).toBeLessThanOrEqual(1500);
  });

  it('bridges the gaps between pieces that were seen, and forgets them with time', () => {
    const pace = seen(1.5, 600);
    const before = pace.toBeginMs(3000);
    expect(before).toBeGreaterThanOrEqual(500);
    for (let clause = 0; clause < 8; clause += 1) {
      pace.nextClause();
      for (let soundMs = 50; soundMs <= 1200; soundMs += 50) pace.came(soundMs / 3, soundMs);
    }
    expect(pace.toBeginMs(3000)).toBe(250);
  });

  it('is more after it has run out', () => {
    const pace = createStreamPace();
    expect(pace.toGoOnMs(500)).toBeGreaterThan(pace.toBeginMs(500));
  });
});

describe('words that turn out to be elsewhere', () => {
  const word = (text: string, startMs: number, endMs: number) => ({ text, startMs, endMs });
  const shown = [word('one', 0, 200), word('two', 200, 500), word('three', 500, 900)];

  it('move as long as they have not begun, and never back over what has', () => {
    const found = [word('one', 50, 400), word('two', 400, 600), word('three', 600, 1000)];
    expect(keepBegun(shown, found, 300)).toEqual([
      word('one', 0, 200),
      word('two', 200, 600),
      word('three', 600, 1000),
    ]);
    const early = [word('one', 0, 50), word('two', 50, 100), word('three', 100, 150)];
    const kept = keepBegun(shown, early, 300);
    expect(kept[1]).toEqual(word('two', 200, 300));
    expect(kept[2]).toEqual(word('three', 300, 300));
  });

  it('stay when they are not the same words', () => {
    expect(keepBegun(shown, [word('four', 0, 10)], 0)).toBe(shown);
  });
});
