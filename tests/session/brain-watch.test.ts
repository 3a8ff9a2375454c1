import type { Sense, SenseOutput } from '#perception';
import { temperamentByName } from '#brain';
import { createBrainWatch, readBrainLog, rerunBrain, SCENE_NAMES, type BrainTrack } from '#session';
import { describe, expect, test } from 'vitest';

import { face, words } from './fakes.ts';

function watching(frameMs = 50) {
  let output: SenseOutput | null = null;
  const camera: Sense = {
    async start(_grant, to) {
      output = to;
      to.status({ kind: 'on', engine: 'mediapipe' });
    },
    stop() {},
    dispose() {},
  };
  const clock = { nowMs: 1234 };
  const watch = createBrainWatch({
    ports: {
      camera,
      microphone: null,
      readText: (text, { tMs }) =>
        words(tMs, {
          text,
          sentiment: text.includes('useless') ? -0.9 : 0.8,
          intent: text.includes('useless') ? 'complaint' : 'thanks',
        }),
    },
    seed: 3,
    temperament: temperamentByName('receptionist'),
    now: () => clock.nowMs,
  });
  const live = (ms: number): void => {
    for (const end = clock.nowMs + ms; clock.nowMs < end;) {
      clock.nowMs = Math.min(end, clock.nowMs + frameMs);
      watch.advanceTo(clock.nowMs);
    }
  };
  return { watch, live, sense: (tMs: number) => output?.percept(face(tMs, { smile: 0.8 })), clock };
}

const again = (log: ReturnType<ReturnType<typeof watching>['watch']['log']>): BrainTrack => {
  const rerun = rerunBrain(log, null);
  while (rerun.run(500));
  return rerun.track();
};

describe('watching a brain', () => {
  test('tells ten moments a second, at whatever rate it is looked at', () => {
    for (const frameMs of [7, 50, 240]) {
      const { watch, live } = watching(frameMs);
      live(3000);
      const { moments } = watch.store.getState();
      expect(moments.length).toBe(30);
      expect(new Set(moments.map(({ tMs }) => tMs)).size).toBe(30);
    }
  });

  test('praise is felt as something good, and shown as a smile with the eyes', () => {
    const { watch, live } = watching();
    live(2000);
    const before = watch.store.getState().moment;
    watch.play('praise', 'Thank you, that was wonderful', 'en');
    live(4500);
    const after = watch.store.getState().moment;
    expect(after.levels['felt']['joy']).toBeGreaterThan((before.levels['felt']['joy'] ?? 0) + 0.3);
    expect(after.expression.cheekRaise).toBeGreaterThan(before.expression.cheekRaise + 0.1);
    expect(after.cause?.checks['pleasantness'] ?? 0).toBeGreaterThan(0);
    expect(watch.store.getState().said?.text).toContain('wonderful');
  });

  test.each(SCENE_NAMES)('%s leaves every level in its range', (scene) => {
    const { watch, live } = watching();
    watch.play('question', 'Where is it', 'en');
    live(1000);
    watch.play(scene, 'You are useless', 'en');
    live(8000);
    for (const { levels } of watch.store.getState().moments) {
      for (const layer of Object.values(levels)) {
        for (const value of Object.values(layer)) expect(Math.abs(value)).toBeLessThanOrEqual(1);
      }
    }
  });

  test('who leaves is gone, who comes back is the same visitor, and somebody new is another', () => {
    const { watch, live } = watching();
    const play = (scene: 'praise' | 'leaves' | 'returns' | 'newcomer'): number => {
      watch.play(scene, null, 'en');
      live(500);
      return watch.brain.visitor.number;
    };
    expect(play('praise')).toBe(1);
    expect(watch.store.getState().people).toBe(1);
    expect(play('leaves')).toBe(1);
    expect(watch.store.getState().people).toBe(0);
    expect(play('returns')).toBe(1);
    expect(play('newcomer')).toBe(2);
  });

  test('a session that is lived again gives the same track, turns of temperament and all', () => {
    const { watch, live, sense, clock } = watching(33);
    live(700);
    watch.allowCamera('t');
    sense(clock.nowMs);
    watch.play('praise', 'Thank you', 'en');
    live(4000);
    watch.setTemperament(temperamentByName('lively'));
    watch.play('shouting', 'You are useless', 'en');
    live(5000);
    const { moments } = watch.store.getState();
    const text = JSON.stringify(watch.log());
    const log = readBrainLog(text);
    if (typeof log === 'string') throw new Error(log);
    const track = again(log);
    expect(track.moments.length).toBe(moments.length);
    expect(track.temperament.name).toBe('lively');
    const figures = (run: typeof moments) =>
      run.map(({ tMs, levels, expression }) => ({ tMs, levels, expression }));
    expect(figures(track.moments)).toEqual(figures(moments));
  });

  test('the same visitor makes another person of another temperament', () => {
    const { watch, live } = watching();
    watch.play('praise', 'Thank you', 'en');
    live(5000);
    const own = again(watch.log());
    const rerun = rerunBrain(watch.log(), temperamentByName('dry'));
    while (rerun.run(500));
    const other = rerun.track();
    expect(other.moments.map(({ tMs }) => tMs)).toEqual(own.moments.map(({ tMs }) => tMs));
    const smiled = ({ moments }: BrainTrack): number =>
      moments.reduce((sum, { expression }) => sum + expression.smile, 0);
    expect(smiled(other)).toBeLessThan(smiled(own));
  });

  test('somebody else can live through the same session beside the first, from its beginning', () => {
    const { watch, live } = watching();
    watch.play('praise', 'Thank you', 'en');
    live(2500);
    const early = rerunBrain(watch.log(), temperamentByName('dry'));
    // The page goes on while the twin catches up.
    live(1000);
    while (early.run(100));
    watch.follow(early);
    watch.play('shouting', 'You are useless', 'en');
    live(4000);
    const { twin, moments } = watch.store.getState();
    const late = rerunBrain(watch.log(), temperamentByName('dry'));
    while (late.run(500));
    expect(twin?.moments.length).toBe(moments.length);
    expect(twin?.moments.at(-1)?.levels).toEqual(late.track().moments.at(-1)?.levels);
    watch.follow(null);
    expect(watch.store.getState().twin).toBeNull();
  });

  test('beginning anew forgets the session and goes on sensing', () => {
    const { watch, live, sense, clock } = watching();
    watch.allowCamera('t');
    watch.play('joke', 'Ha', 'en');
    live(4000);
    watch.restart(9);
    expect(watch.store.getState()).toMatchObject({ moments: [], said: null, people: 0 });
    live(500);
    sense(clock.nowMs);
    live(500);
    expect(watch.brain.visitor.face?.smile).toBe(0.8);
    expect(watch.log().recording.seed).toBe(9);
    expect(watch.log().recording.percepts.length).toBe(1);
    watch.setSenseMode('expressions');
    watch.restart(10);
    live(100);
    expect(watch.brain.visitor.mode).toBe('expressions');
  });

  test('each answer is asked for in a chosen manner, and what was learned can be forgotten', () => {
    const { watch, live } = watching();
    watch.read('Thank you', 'en');
    live(2000);
    expect(watch.log().recording.percepts.map(({ kind }) => kind)).toContain('manner');
    expect(watch.brain.learning.turns).toBe(1);
    watch.forget();
    live(200);
    expect(watch.brain.learning.turns).toBe(0);
    expect(watch.store.getState().said).toBeNull();
    expect(JSON.stringify(watch.log())).not.toContain('Thank you');
    expect(readBrainLog(JSON.stringify(watch.log()))).toBe('truncated');
  });
});

describe('a file that is brought', () => {
  const good = () => {
    const { watch, live } = watching();
    watch.play('question', 'Where', 'en');
    live(1000);
    return watch.log();
  };

  test('may be a session of a brain or a recording of a conversation', () => {
    const log = good();
    expect(readBrainLog(JSON.stringify(log))).toEqual(log);
    const plain = readBrainLog(JSON.stringify(log.recording));
    expect(plain).toMatchObject({ format: 'mien-brain-log', recording: log.recording });
  });

  test.each([
    ['no JSON', () => '{'],
    ['something else', () => '{"a":1}'],
    ['null', () => 'null'],
    ['without temperaments', () => JSON.stringify({ ...good(), temperaments: [] })],
    [
      'a trait out of range',
      () => {
        const log = good();
        const [first] = log.temperaments;
        const temperament = { ...first?.temperament, openness: 7 };
        return JSON.stringify({ ...log, temperaments: [{ tMs: 0, temperament }] });
      },
    ],
    ['without end', () => JSON.stringify({ ...good(), lengthMs: null })],
  ])('is refused when it is %s', (_name, text) => {
    expect(readBrainLog(text())).toBe('broken');
  });

  test('is refused with its own reason when its beginning is lost or it is too long', () => {
    const log = good();
    const recording = { ...log.recording, truncated: true };
    expect(readBrainLog(JSON.stringify({ ...log, recording }))).toBe('truncated');
    expect(readBrainLog(JSON.stringify(recording))).toBe('truncated');
    expect(readBrainLog(JSON.stringify({ ...log, lengthMs: 3600 * 1000 }))).toBe('too-long');
  });
});
