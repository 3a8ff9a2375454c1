import { describe, expect, test } from 'vitest';

import {
  NOBODYS_FLOOR,
  stepCallFloor,
  type CallFloor,
  type CallFloorEvent,
} from '../../src/session/call-floor.ts';

/** What comes of some events at their times: who has the floor, what the brain was told, when somebody gave way or was asked. */
function hold(...events: readonly (readonly [tMs: number, kind: CallFloorEvent])[]) {
  let floor: CallFloor = NOBODYS_FLOOR;
  const turns: string[] = [];
  const gaveWayMs: number[] = [];
  const askedMs: number[] = [];
  for (const [tMs, event] of events) {
    const step = stepCallFloor(floor, event, tMs);
    floor = step.floor;
    turns.push(...step.turns.map(({ who, phase }) => `${who} ${phase}`));
    if (step.givesWay) gaveWayMs.push(tMs);
    if (step.answers) askedMs.push(tMs);
  }
  return { holder: floor.holder, turns, gaveWayMs, askedMs };
}
const VISITOR: CallFloorEvent = { kind: 'visitor-starts' };
const SILENT: CallFloorEvent = { kind: 'visitor-ends', itemId: 'v' };
const PERSON: CallFloorEvent = { kind: 'person-starts' };
const DONE: CallFloorEvent = { kind: 'person-ends', complete: true };
const CUT: CallFloorEvent = { kind: 'person-ends', complete: false };
const TICK: CallFloorEvent = { kind: 'tick', sounds: true };
const QUIET: CallFloorEvent = { kind: 'tick', sounds: false };
/** Nobody can tell whether the visitor sounds. */
const BLIND: CallFloorEvent = { kind: 'tick', sounds: null };

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
  test("a listener's sound takes nothing from the person, and is not answered", () => {
    // The other end tells that they are silent only half a second after they are.
    const { holder, turns, gaveWayMs, askedMs } = hold(
      [0, PERSON],
      [1000, VISITOR],
      [1200, TICK],
      [1350, TICK],
      [1400, QUIET],
      [1600, QUIET],
      [1850, SILENT],
      [2500, QUIET],
      [2600, { kind: 'visitor-said', itemId: 'v', listening: true }],
      [4000, DONE],
    );
    expect(holder).toBe('nobody');
    expect(turns).toEqual(['person start', 'person end']);
    expect(gaveWayMs).toEqual([]);
    expect(askedMs).toEqual([]);
  });

  test("a short word that is no listener's stops the person once it is written down, and is answered", () => {
    const said = { kind: 'visitor-said', itemId: 'v', listening: false } as const;
    const before = [
      [0, PERSON],
      [1000, VISITOR],
      [1300, TICK],
      [1800, SILENT],
    ] as const;
    expect(hold(...before, [2200, said])).toMatchObject({ gaveWayMs: [2200], askedMs: [] });
    const { holder, turns, askedMs } = hold(...before, [2200, said], [2210, CUT]);
    expect(holder).toBe('thinking');
    expect(askedMs).toEqual([2210]);
    expect(turns.slice(1)).toEqual([
      'person interrupted',
      'visitor start',
      'visitor yields',
      'visitor end',
    ]);
    // She had said all by then.
    expect(hold(...before, [2000, DONE], [2200, said])).toMatchObject({
      holder: 'thinking',
      askedMs: [2200],
      gaveWayMs: [],
    });
    // The words of the question that she answers come late as well.
    expect(hold(...before, [2200, { ...said, itemId: 'earlier' }]).gaveWayMs).toEqual([]);
  });

  test('sounds with a pause between them are no going on', () => {
    const sounds = [1000, 1200, 1600, 1800, 2200, 2400].map((tMs) => [tMs, TICK] as const);
    expect(hold([0, PERSON], [1000, VISITOR], ...sounds).gaveWayMs).toEqual([]);
  });

  test('where nobody hears how loud they are, the end of a short sound is waited for', () => {
    const both = [
      [0, PERSON],
      [1000, VISITOR],
      [1900, BLIND],
    ] as const;
    expect(hold(...both, [1950, SILENT], [2600, BLIND]).gaveWayMs).toEqual([]);
    expect(hold(...both, [2010, BLIND]).gaveWayMs).toEqual([2010]);
  });

  test('the person gives way, once, to a visitor who goes on for half a second', () => {
    const both = [
      [0, PERSON],
      [1000, VISITOR],
      [1240, TICK],
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
    expect(
      hold([0, VISITOR], [800, PERSON], [1000, TICK], [1200, TICK], [1310, TICK]).gaveWayMs,
    ).toEqual([1310]);
  });
});

test('each turn of the visitor is asked to be answered, once', () => {
  expect(hold([0, VISITOR], [900, SILENT], [950, SILENT]).askedMs).toEqual([900]);
});

test('a visitor who goes on before the answer is heard calls it off, and is answered to all of it', () => {
  const { holder, gaveWayMs, askedMs } = hold(
    [0, VISITOR],
    [900, SILENT],
    [1300, VISITOR],
    [2500, SILENT],
  );
  expect(holder).toBe('thinking');
  expect(gaveWayMs).toEqual([1300]);
  expect(askedMs).toEqual([900, 2500]);
});

test('an answer that is called off is waited for no longer', () => {
  expect(hold([0, VISITOR], [900, SILENT], [1300, { kind: 'called-off' }]).holder).toBe('nobody');
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
