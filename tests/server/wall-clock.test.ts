import { expect, test } from 'vitest';

import { createWallClock } from '../../src/server/wall-clock.ts';

test('tells the time where the museum stands, not where the server does', () => {
  // 23:30 UTC on Thursday 31 December is already half past midnight on Friday in Amsterdam.
  const nowMs = Date.UTC(2026, 11, 31, 23, 30);
  expect(createWallClock('Europe/Amsterdam')(nowMs)).toEqual({
    year: 2027,
    month: 1,
    day: 1,
    weekday: 5,
    minutes: 30,
  });
  expect(createWallClock('UTC')(nowMs)).toMatchObject({ day: 31, weekday: 4, minutes: 1410 });
});
