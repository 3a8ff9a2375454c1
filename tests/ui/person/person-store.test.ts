import { PRESETS, samplePerson } from '#avatar';
import { describe, expect, it } from 'vitest';

import { createPersonStore } from '../../../src/ui/person/person-store.ts';
import { sameLooks, settingAt, withSetting } from '../../../src/ui/person/setting-values.ts';
import { createTurntable, degreesOf } from '../../../src/ui/person/turntable.ts';

const [mira, elena] = PRESETS;
if (!mira || !elena) throw new Error('there are too few presets');
const open = () => {
  const store = createPersonStore({ first: mira, sample: samplePerson });
  return { store, ...store.getState(), now: () => store.getState().spec };
};

describe('a setting', () => {
  it('is read and written at its path, and leaves the rest and the old person alone', () => {
    const changed = withSetting(mira, 'face.noseWidth', 0.9);
    expect(settingAt(changed, 'face.noseWidth')).toBe(0.9);
    expect(settingAt(mira, 'face.noseWidth')).not.toBe(0.9);
    expect({ ...changed, face: mira.face }).toEqual(mira);
    expect(settingAt(withSetting(mira, 'skin', 9), 'skin')).toBe(9);
  });

  it('may be taken away', () => {
    const grey = withSetting(mira, 'browColor', 'grey');
    expect('browColor' in withSetting(grey, 'browColor', undefined)).toBe(false);
    expect('part' in withSetting(mira, 'hair.part', undefined).hair).toBe(false);
  });

  it('does not make somebody else of a person who is renamed', () => {
    expect(sameLooks(mira, { ...mira, name: 'Vera' })).toBe(true);
    expect(sameLooks(mira, withSetting(mira, 'skin', 9))).toBe(false);
  });
});

describe('changes', () => {
  it('are undone and done again', () => {
    const { store, set, settle, undo, redo, now } = open();
    set('skin', 7);
    settle();
    set('face.age', 0.5);
    undo();
    expect([settingAt(now(), 'skin'), now().face.age]).toEqual([7, mira.face.age]);
    undo();
    expect(now()).toEqual(mira);
    undo();
    redo();
    redo();
    redo();
    expect([settingAt(now(), 'skin'), now().face.age]).toEqual([7, 0.5]);
    expect(store.getState().future).toEqual([]);
  });

  it('of one setting are one step as long as it is held', () => {
    const { store, set, settle, undo, now } = open();
    for (const value of [0.1, 0.2, 0.3]) set('face.jawWidth', value);
    settle();
    for (const value of [0.4, 0.5]) set('face.jawWidth', value);
    expect(store.getState().past.length).toBe(2);
    undo();
    expect(now().face.jawWidth).toBe(0.3);
    undo();
    expect(now()).toEqual(mira);
  });

  it('begin anew with another person, and can be dropped', () => {
    const { store, set, choose, reset, undo, now } = open();
    choose(elena);
    set('skin', 9);
    reset();
    expect(now()).toBe(elena);
    undo();
    expect(now().skin).toBe(9);
    undo();
    undo();
    expect(now()).toBe(mira);
    expect(store.getState().origin).toBe(mira);
  });

  it('forget what was undone when something else is done', () => {
    const { store, set, undo } = open();
    set('skin', 7);
    undo();
    set('skin', 8);
    expect(store.getState().future).toEqual([]);
  });
});

describe('people met by surprise', () => {
  it('can be met again, back and forth', () => {
    const { store, surprise, revisit, now } = open();
    for (const seed of [11, 22, 33]) surprise(seed);
    expect(now()).toEqual(samplePerson(33));
    revisit(-1);
    revisit(-1);
    expect(now()).toEqual(samplePerson(11));
    revisit(-1);
    expect(store.getState().at).toBe(0);
    revisit(1);
    expect(now()).toEqual(samplePerson(22));
  });
});

describe('the turntable', () => {
  it('glides to where it is turned, and keeps pitch within reason', () => {
    const table = createTurntable();
    table.at(0);
    table.turn(1, 9);
    const early = table.at(16).yawRad;
    expect(early).toBeGreaterThan(0);
    expect(early).toBeLessThan(0.9);
    for (let tMs = 32; tMs < 1500; tMs += 16) table.at(tMs);
    expect(table.at(1500).yawRad).toBeCloseTo(1, 2);
    expect(table.goal.pitchRad).toBeLessThan(0.6);
  });

  it('faces front the shorter way after a whole turn', () => {
    const table = createTurntable();
    table.setInstant(true);
    table.turn(2 * Math.PI + 0.2, 0);
    table.at(0);
    table.setInstant(false);
    table.faceFront();
    table.at(16);
    expect(Math.abs(table.at(17).yawRad)).toBeLessThan(0.3);
    expect(table.goal).toEqual({ yawRad: 0, pitchRad: 0 });
  });

  it('tells how far round it stands', () => {
    const rad = (deg: number) => ({ yawRad: (deg * Math.PI) / 180, pitchRad: 0 });
    expect([0, 30, -30, 180, 200, 360, -190].map((deg) => degreesOf(rad(deg)))).toEqual([
      0, 30, -30, 180, -160, 0, 170,
    ]);
  });
});
