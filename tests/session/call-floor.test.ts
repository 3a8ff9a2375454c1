import { describe, expect, test } from 'vitest';

import {
  NOBODYS_FLOOR,
  stepCallFloor,
  type CallFloor,
  type CallFloorEvent,
} from '../../src/session/call-floor.ts';

/** What comes of some events at their times: who has the floor, what the brain was told, when somebody gave way. */
function hold(...events: readonly (readonly [tMs: number, kind: CallFloorEvent])[]) {
  let floor: CallFloor = NOBODYS_FLOOR;
  const turns: string[] = [];
  const gaveWayMs: number[] = [];
  for (const [tMs, event] of events) {
    const step = stepCallFloor(floor, event, tMs);
    floor = step.floor;
    turns.push(...step.turns.map(({ who, phase }) => `${who} ${phase}`));
    if (step.givesWay) gaveWayMs.push(tMs);
  }
  return { holder: floor.holder, turns, gaveWayMs };
}
const VISITOR: CallFloorEvent = { kind: 'visitor-starts' };
const SILENT: CallFloorEvent = { kind: 'visitor-ends' };
const PERSON: CallFloorEvent = { kind: 'person-starts' };
const DONE: CallFloorEvent = { kind: 'person-ends', complete: true };
const CUT: CallFloorEvent = { kind: 'person-ends', complete: false };
const TICK: CallFloorEvent = { kind: 'tick' };

test('a turn goes from the visitor through thought to the person and is over', () => {
  expect(hold([0, VISITOR]).holder).toBe('visitor');
  expect(hold([0, VISITOR], [900, SILENT]).holder).toBe('thinking');
  expect(hold([0, VISITOR], [900, SILENT], [1500, PERSON]).holder).toBe('person');
  const { holder, turns } = hold([0, VISITOR], [900, SILENT], [1500, PERSON], [4000, DONE]);
  expect(holder).toBe('nobody');
  expect(turns).toEqual([
    'visitor start',
    'visitor yields',
    'visitor end',
    'person start',
    'person end',
  ]);
});

describe('when both speak', () => {
  test("a listener's sound takes nothing from the person", () => {
    const { holder, turns, gaveWayMs } = hold(
      [0, PERSON],
      [1000, VISITOR],
      [1400, TICK],
      [1450, SILENT],
      [2500, TICK],
    );
    expect(holder).toBe('person');
    expect(turns).toEqual(['person start']);
    expect(gaveWayMs).toEqual([]);
  });

  test('the person gives way, once, to a visitor who goes on for half a second', () => {
    const both = [
      [0, PERSON],
      [1000, VISITOR],
      [1480, TICK],
      [1500, TICK],
      [1520, TICK],
    ] as const;
    expect(hold(...both).gaveWayMs).toEqual([1500]);
    const { holder, turns } = hold(...both, [1530, CUT]);
    expect(holder).toBe('visitor');
    expect(turns.slice(1)).toEqual(['person interrupted', 'visitor start']);
  });

  test('the other end may cut the person off sooner', () => {
    expect(hold([0, PERSON], [1000, VISITOR], [1050, CUT]).holder).toBe('visitor');
  });

  test('a visitor who begins over the last words has the floor when they are said', () => {
    const { holder, turns } = hold([0, PERSON], [1000, VISITOR], [1200, DONE]);
    expect(holder).toBe('visitor');
    expect(turns.slice(1)).toEqual(['person end', 'visitor start']);
  });

  test('an answer that begins while the visitor goes on gives way too', () => {
    expect(hold([0, VISITOR], [800, PERSON], [1200, TICK], [1310, TICK]).gaveWayMs).toEqual([1310]);
  });
});

test('somebody stopped without a word leaves the floor to nobody', () => {
  const { holder, turns } = hold([0, PERSON], [1000, CUT]);
  expect(holder).toBe('nobody');
  expect(turns.slice(1)).toEqual(['person interrupted', 'person end']);
});

test('what is never answered is not thought about for ever', () => {
  expect(hold([0, VISITOR], [300, SILENT], [12_000, TICK]).holder).toBe('thinking');
  const { holder, turns } = hold([0, VISITOR], [300, SILENT], [12_300, TICK]);
  expect(holder).toBe('nobody');
  expect(turns.at(-1)).toBe('person end');
});

test('a call that ends leaves nobody speaking, and tells of it once', () => {
  expect(hold([0, VISITOR], [500, { kind: 'over' }])).toMatchObject({
    holder: 'nobody',
    turns: ['visitor start', 'person end'],
  });
  expect(hold([0, { kind: 'over' }]).turns).toEqual([]);
});
