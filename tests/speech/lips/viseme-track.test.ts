import { createMouthShape, createRng, MOUTH_JAW, MOUTH_ROUND, VISEMES } from '#core';
import type { Viseme, VisemeSpan } from '#core';
import { createVisemeTrack, LIP_LEAD_MS } from '#speech';
import { describe, expect, it } from 'vitest';

const PP = VISEMES.indexOf('PP');
const FF = VISEMES.indexOf('FF');
const SIL = VISEMES.indexOf('sil');

/** A run of visemes as fast or slow as people speak: 30-200 ms each. */
const randomSpans = (seed: number, count: number): readonly VisemeSpan[] => {
  const rng = createRng(seed);
  const spans: VisemeSpan[] = [{ viseme: 'sil', startMs: 0, endMs: 60, weight: 1 }];
  let at = 60;
  for (let index = 0; index < count; index += 1) {
    const drawn = VISEMES[1 + Math.floor(rng.next() * 14)] ?? 'E';
    const viseme = drawn === spans.at(-1)?.viseme ? 'E' : drawn;
    const endMs = at + 30 + rng.next() * 170;
    spans.push({ viseme, startMs: at, endMs, weight: 0.5 + rng.next() * 0.5 });
    at = endMs;
  }
  spans.push({ viseme: 'sil', startMs: at, endMs: at + 80, weight: 1 });
  return spans;
};
const longestRunMs = (
  spans: readonly VisemeSpan[],
  holds: (mouth: Float32Array) => boolean,
  fromMs: number,
  toMs: number,
): number => {
  const track = createVisemeTrack(spans);
  const mouth = createMouthShape();
  let run = 0;
  let longest = 0;
  for (let t = fromMs; t <= toMs; t += 1) {
    track.mouthAt(t, mouth);
    run = holds(mouth) ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
};

describe('the track of the lips', () => {
  it('closes p, b and m fully for at least 50 ms, whatever surrounds them', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const spans = randomSpans(seed, 40);
      for (const span of spans.filter((candidate) => candidate.viseme === 'PP')) {
        const centreMs = (span.startMs + span.endMs) / 2 - LIP_LEAD_MS;
        const closedMs = longestRunMs(
          spans,
          (mouth) => (mouth[PP] ?? 0) > 0.99,
          centreMs - 60,
          centreMs + 60,
        );
        expect(closedMs).toBeGreaterThanOrEqual(50);
      }
    }
  });

  it('lets f and v touch, unless the lips are closed at that very moment', () => {
    for (let seed = 100; seed <= 160; seed += 1) {
      const spans = randomSpans(seed, 40);
      const track = createVisemeTrack(spans);
      const mouth = createMouthShape();
      for (const span of spans.filter((candidate) => candidate.viseme === 'FF')) {
        track.mouthAt((span.startMs + span.endMs) / 2 - LIP_LEAD_MS, mouth);
        expect((mouth[FF] ?? 0) + (mouth[PP] ?? 0)).toBeGreaterThan(0.95);
      }
    }
  });

  it('keeps every weight in [0, 1] and their sum at 1, at any time', () => {
    let lowest = 1;
    let highest = 0;
    let worstSum = 0;
    for (let seed = 200; seed <= 220; seed += 1) {
      const spans = randomSpans(seed, 30);
      const track = createVisemeTrack(spans);
      const mouth = createMouthShape();
      for (let t = -500; t < (spans.at(-1)?.endMs ?? 0) + 500; t += 3) {
        track.mouthAt(t, mouth);
        const sum = mouth.slice(0, VISEMES.length).reduce((total, weight) => total + weight, 0);
        lowest = Math.min(lowest, ...mouth);
        highest = Math.max(highest, ...mouth);
        worstSum = Math.max(worstSum, Math.abs(sum - 1));
      }
    }
    expect(lowest).toBeGreaterThanOrEqual(0);
    expect(highest).toBeLessThanOrEqual(1);
    expect(worstSum).toBeLessThan(1e-4);
  });

  it('moves without jumps: no weight changes by more than a fifth in 3 ms', () => {
    let largest = 0;
    for (let seed = 300; seed <= 320; seed += 1) {
      const spans = randomSpans(seed, 30);
      const track = createVisemeTrack(spans);
      const before = createMouthShape();
      const mouth = createMouthShape();
      track.mouthAt(-300, before);
      for (let t = -297; t < (spans.at(-1)?.endMs ?? 0) + 300; t += 3) {
        track.mouthAt(t, mouth);
        for (const [index, weight] of mouth.entries())
          largest = Math.max(largest, Math.abs(weight - (before[index] ?? 0)));
        before.set(mouth);
      }
    }
    expect(largest).toBeLessThan(0.2);
  });

  it('closes once and stays closed for the m and b of "number"', () => {
    const spans: VisemeSpan[] = [
      { viseme: 'aa', startMs: 0, endMs: 100, weight: 1 },
      { viseme: 'PP', startMs: 100, endMs: 190, weight: 1 },
      { viseme: 'PP', startMs: 190, endMs: 260, weight: 1 },
      { viseme: 'RR', startMs: 260, endMs: 400, weight: 1 },
    ];
    expect(longestRunMs(spans, (mouth) => (mouth[PP] ?? 0) > 0.99, 0, 400)).toBeGreaterThan(85);
  });

  it('leads the sound by 20 to 40 ms', () => {
    const spans: VisemeSpan[] = [
      { viseme: 'aa', startMs: 0, endMs: 200, weight: 1 },
      { viseme: 'PP', startMs: 200, endMs: 280, weight: 1 },
      { viseme: 'aa', startMs: 280, endMs: 480, weight: 1 },
    ];
    const track = createVisemeTrack(spans);
    const mouth = createMouthShape();
    let first = Infinity;
    let last = -Infinity;
    for (let t = 0; t < 480; t += 1) {
      track.mouthAt(t, mouth);
      if ((mouth[PP] ?? 0) > 0.99) {
        first = Math.min(first, t);
        last = t;
      }
    }
    const leadMs = 240 - (first + last) / 2;
    expect(leadMs).toBeGreaterThanOrEqual(20);
    expect(leadMs).toBeLessThanOrEqual(40);
  });

  it('rounds the lips for a coming U before the consonant in front of it is over', () => {
    const U = VISEMES.indexOf('U');
    const word = (vowel: Viseme): readonly VisemeSpan[] => [
      { viseme: 'sil', startMs: 0, endMs: 40, weight: 1 },
      { viseme: 'SS', startMs: 40, endMs: 140, weight: 1 },
      { viseme: vowel, startMs: 140, endMs: 300, weight: 1 },
    ];
    const mouth = createMouthShape();
    createVisemeTrack(word('U')).mouthAt(125 - LIP_LEAD_MS, mouth);
    const rounded = mouth[U] ?? 0;
    expect(rounded).toBeGreaterThan(0.2);
    createVisemeTrack(word('I')).mouthAt(125 - LIP_LEAD_MS, mouth);
    expect(mouth[U]).toBe(0);
  });

  it('rests before, after and without anything to say', () => {
    const mouth = createMouthShape();
    createVisemeTrack([]).mouthAt(50, mouth);
    expect(mouth[SIL]).toBe(1);
    const track = createVisemeTrack(randomSpans(7, 20));
    for (const t of [-1000, 20_000]) {
      track.mouthAt(t, mouth);
      expect(mouth[SIL]).toBeGreaterThan(0.999);
    }
  });

  it('holds a long vowel to its end', () => {
    const track = createVisemeTrack([
      { viseme: 'U', startMs: 0, endMs: 400, weight: 1 },
      { viseme: 'DD', startMs: 400, endMs: 460, weight: 0.85 },
    ]);
    const mouth = createMouthShape();
    track.mouthAt(370 - LIP_LEAD_MS, mouth);
    expect(mouth[VISEMES.indexOf('U')] ?? 0).toBeGreaterThan(0.5);
  });

  it('keeps lips rounded through a d between rounded vowels, and not between wide ones', () => {
    const roundAt = (vowel: Viseme): number => {
      const track = createVisemeTrack([
        { viseme: vowel, startMs: 0, endMs: 120, weight: 1 },
        { viseme: 'DD', startMs: 120, endMs: 180, weight: 0.85 },
        { viseme: vowel, startMs: 180, endMs: 300, weight: 1 },
      ]);
      const mouth = createMouthShape();
      track.mouthAt(150 - LIP_LEAD_MS, mouth);
      return mouth[MOUTH_ROUND] ?? 0;
    };
    expect(roundAt('U')).toBeGreaterThan(0.7);
    expect(roundAt('I')).toBe(0);
  });

  it('drops the jaw for a loud syllable and hardly for a quiet one', () => {
    const span: VisemeSpan = { viseme: 'aa', startMs: 0, endMs: 200, weight: 1 };
    const jawAt = (level: number): number => {
      const values = new Float32Array(10).fill(level);
      const mouth = createMouthShape();
      createVisemeTrack([span], { everyMs: 20, values }).mouthAt(100 - LIP_LEAD_MS, mouth);
      return mouth[MOUTH_JAW] ?? 0;
    };
    expect(jawAt(1)).toBeGreaterThan(0.7);
    expect(jawAt(0.2)).toBeLessThan(0.3);
  });

  it('closes p, b and m as fully in a whisper', () => {
    const spans: VisemeSpan[] = [
      { viseme: 'aa', startMs: 0, endMs: 100, weight: 1 },
      { viseme: 'PP', startMs: 100, endMs: 160, weight: 1 },
      { viseme: 'aa', startMs: 160, endMs: 260, weight: 1 },
    ];
    const mouth = createMouthShape();
    const whisper = { everyMs: 20, values: new Float32Array(13).fill(0.05) };
    createVisemeTrack(spans, whisper).mouthAt(130 - LIP_LEAD_MS, mouth);
    expect(mouth[PP]).toBeGreaterThan(0.99);
  });
});
