import { createBrain, temperamentByName } from '#brain';
import { describe, expect, test } from 'vitest';

import { createFloor } from '../../src/session/floor.ts';
import { fakeSpeaker, voice } from './fakes.ts';

describe('a page that draws seldom', () => {
  /** A floor that is never asked by a picture; only the voice and its own timer tell it anything. */
  function between() {
    const clock = { nowMs: 0 };
    const timers = new Set<{ readonly dueMs: number; readonly run: () => void }>();
    const told: string[] = [];
    const tell = (what: string) => (): void => void told.push(`${what} ${clock.nowMs}`);
    const floor = createFloor({
      speaker: fakeSpeaker().speaker,
      locale: () => 'en',
      eagerness: () => 'balanced',
      now: () => clock.nowMs,
      timer: {
        after(delayMs, run) {
          const entry = { dueMs: clock.nowMs + delayMs, run };
          timers.add(entry);
          return () => timers.delete(entry);
        },
      },
      brain: () => createBrain(1, temperamentByName('receptionist')),
      answering: () => 'known',
      listen: () => {},
      yields: tell('yields'),
      prepare: tell('prepare'),
      unprepare: tell('unprepare'),
      interrupt: () => {},
      takeBack: () => {},
      submit: tell('submit'),
      drop: () => {},
      words: () => {},
      waits: () => {},
      personSounds: () => {},
    });
    const pass = (ms: number): void => {
      for (const untilMs = clock.nowMs + ms; clock.nowMs < untilMs;) {
        clock.nowMs += 1;
        for (const entry of timers) {
          if (entry.dueMs > clock.nowMs) continue;
          timers.delete(entry);
          entry.run();
        }
      }
    };
    const speak = (ms: number): void => {
      for (let at = 0; at < ms; at += 32) {
        pass(32);
        floor.notice(voice(clock.nowMs, { speaking: true, quietMs: 0, sinceMs: 0 }));
      }
    };
    return { floor, told, pass, speak, timers };
  }

  test('answers a pause, asks ahead and ends a turn at the moment that silence tells it', () => {
    const { floor, told, pass, speak } = between();
    speak(1280);
    floor.hear({ kind: 'words', text: 'where is the café', final: true });
    pass(500);
    expect(told).toEqual(['yields 1375', 'prepare 1430', 'submit 1580']);
  });

  test('leaves no timer behind', () => {
    const { floor, pass, speak, timers, told } = between();
    speak(1280);
    floor.hear({ kind: 'words', text: 'where is the café', final: true });
    floor.dispose();
    pass(1000);
    expect([...timers]).toEqual([]);
    expect(told).toEqual([]);
  });
});
