import { createBrainTail } from '#session';
import { describe, expect, test } from 'vitest';

import { createMind } from '../../src/session/mind.ts';
import { face, words } from './fakes.ts';

const here = (tMs: number, visitor: number, people = 1) =>
  ({ kind: 'presence', tMs, people, visitor }) as const;

describe('the recording of a kiosk', () => {
  test('holds what was sensed of the visitor who is there, and of nobody before them', () => {
    const mind = createMind(1, 'receptionist');
    mind.push(here(100, 1));
    mind.push(face(110));
    mind.push(words(200, { text: 'my name is Ada' }));
    mind.advanceTo(5000);
    expect(mind.recording()).toMatchObject({ truncated: false });
    expect(mind.recording().percepts).toHaveLength(3);
    mind.push(here(6000, 2));
    mind.push(face(6010));
    mind.advanceTo(7000);
    expect(mind.recording().percepts.map(({ tMs }) => tMs)).toEqual([6000, 6010]);
    expect(JSON.stringify(mind.recording())).not.toContain('Ada');
    expect(mind.recording().truncated).toBe(true);
  });

  test('is empty once a visitor has been gone for long enough', () => {
    const mind = createMind(1, 'receptionist');
    mind.push(here(100, 1));
    mind.push(words(200, { text: 'my name is Ada' }));
    mind.push(here(10_000, 1, 0));
    mind.advanceTo(60_000);
    expect(JSON.stringify(mind.recording())).toContain('Ada');
    mind.advanceTo(110_000);
    expect(mind.recording().percepts).toEqual([]);
  });

  test('keeps what the first visitor wrote before the camera saw them', () => {
    const mind = createMind(1, 'receptionist');
    mind.push(words(100, { text: 'hello' }));
    mind.push(here(500, 1));
    expect(mind.recording()).toMatchObject({ truncated: false });
    expect(mind.recording().percepts).toHaveLength(2);
  });
});

test('the last minute that is shown of a brain begins anew with another visitor', () => {
  const mind = createMind(1, 'receptionist');
  const tail = createBrainTail(mind);
  for (let tMs = 100; tMs <= 3000; tMs += 100) {
    if (tMs === 500) mind.push(here(tMs, 1));
    if (tMs === 2000) mind.push(here(tMs, 2));
    mind.advanceTo(tMs);
    tail.look();
  }
  const { moments } = tail.store.getState();
  expect(moments[0]?.tMs).toBeGreaterThan(1999);
});
