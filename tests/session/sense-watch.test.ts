import type { Percept } from '#core';
import type { Sense, SenseOutput } from '#perception';
import { createSenseWatch, replayVisitor } from '#session';
import { describe, expect, test } from 'vitest';

import { face, words } from './fakes.ts';

function watching() {
  let output: SenseOutput | null = null;
  const camera: Sense = {
    async start(_grant, to) {
      output = to;
      to.status({ kind: 'on', engine: 'mediapipe' });
    },
    stop() {},
    dispose() {},
  };
  const clock = { nowMs: 0 };
  const watch = createSenseWatch({
    ports: {
      camera,
      microphone: null,
      readText: (text, { tMs }) => words(tMs, { text, sentiment: 0.8 }),
    },
    seed: 3,
    temperament: 'receptionist',
    now: () => clock.nowMs,
  });
  const live = (ms: number, senses: (tMs: number) => readonly Percept[] = () => []): void => {
    for (const end = clock.nowMs + ms; clock.nowMs < end;) {
      clock.nowMs += 50;
      senses(clock.nowMs).forEach((percept) => output?.percept(percept));
      watch.advanceTo(clock.nowMs);
    }
  };
  return { watch, live };
}

describe('watching the senses', () => {
  test('shows what each says, what it comes to and why', () => {
    const { watch, live } = watching();
    watch.allowCamera('t');
    live(1000, (tMs) => [face(tMs, { smile: 0.8, valence: 0.7 })]);
    const shown = watch.store.getState();
    expect(shown.camera).toEqual({ kind: 'on', engine: 'mediapipe' });
    expect(shown.face?.smile).toBe(0.8);
    expect(shown.estimate.valence).toBeGreaterThan(0.3);
    expect(shown.votes.map(({ source }) => source)).toEqual(['face']);
    expect(shown.reading?.appears).toBe('pleased');
  });

  test('lists what happened once, the newest first, and never more than a dozen', () => {
    const { watch, live } = watching();
    watch.allowCamera('t');
    live(50, (tMs) => [{ kind: 'presence', tMs, people: 1, visitor: 1 }]);
    live(1000, (tMs) => [{ kind: 'gesture', tMs, gesture: 'nod', confidence: 0.8 }]);
    live(50, (tMs) => [{ kind: 'presence', tMs, people: 0, visitor: 1 }]);
    const { noticed } = watch.store.getState();
    expect(noticed).toHaveLength(12);
    expect(noticed[0]).toMatchObject({ what: 'left', confidence: null });
    expect(noticed[1]).toMatchObject({ what: 'nod', confidence: 0.8 });
  });

  test('the past is a minute long, whatever it was looked at', () => {
    const { watch, live } = watching();
    live(90_000);
    const { past } = watch.store.getState();
    expect(past.length).toBe(600);
    expect((past.at(-1)?.tMs ?? 0) - (past[0]?.tMs ?? 0)).toBeLessThan(61_000);
  });

  test('withdrawing the camera takes what it said with it', () => {
    const { watch, live } = watching();
    watch.allowCamera('t');
    live(500, (tMs) => [face(tMs, { smile: 1 })]);
    watch.stopCamera();
    live(100);
    expect(watch.store.getState()).toMatchObject({ face: null, camera: { kind: 'off' } });
  });

  test('lost hands take the posture with them, not the face', () => {
    const { watch, live } = watching();
    watch.allowCamera('t');
    live(500, (tMs) => [
      face(tMs, { smile: 1 }),
      { kind: 'posture', tMs, arms: 'open', handAtFace: false, confidence: 0.9 },
    ]);
    expect(watch.store.getState().posture?.arms).toBe('open');
    live(50, (tMs) => [{ kind: 'sense-lost', tMs, sense: 'body' }]);
    expect(watch.store.getState()).toMatchObject({ posture: null, face: { smile: 1 } });
  });

  test('its log, run again, comes to the same estimate', () => {
    const { watch, live } = watching();
    watch.allowCamera('t');
    live(1500, (tMs) => [face(tMs, { smile: 0.5, valence: Math.sin(tMs / 300) })]);
    watch.read('This is wonderful', 'en');
    live(1000);
    const seen = watch.store.getState().estimate;
    // the last step may fall on either side of the end by rounding
    const again = replayVisitor(watch.recording(), 2550).slice(-6);
    expect(again).toContainEqual(expect.objectContaining({ ...seen }));
  });
});
