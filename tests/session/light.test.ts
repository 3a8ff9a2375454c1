import { express } from '#brain';
import { replay } from '#session';
import { expect, test } from 'vitest';

import { pageLight } from '../../src/ui/look/page-light.ts';
import { fakeConversation, fakeSpeaker, furthest, testSession } from './fakes.ts';

/** A pupil's size after some seconds before a page that is so bright, and then so bright. */
function pupils(...levels: readonly number[]): readonly number[] {
  const { session, clock } = testSession(fakeConversation([]).conversation, fakeSpeaker().speaker);
  const sizes = levels.map((level) => {
    session.setPageLight(level);
    let sum = 0;
    for (let frame = 0; frame < 360; frame++) {
      clock.nowMs += 1000 / 60;
      session.frame(clock.nowMs);
      if (frame >= 120) sum += express(session.brain).pupil / 240;
    }
    return sum;
  });
  const again = replay(session.recording(), session.brain.tMs);
  expect(furthest(again.at(-1), express(session.brain))).toBeLessThan(1e-9);
  return sizes;
}

test('pupils are wide before an evening page and narrow before a day page, and follow the change', () => {
  const [evening = 0, day = 0, back = 0] = pupils(
    pageLight('dark'),
    pageLight('light'),
    pageLight('dark'),
  );
  expect(evening - day).toBeGreaterThan(0.25);
  expect(back - day).toBeGreaterThan(0.25);
  expect(day).toBeGreaterThan(0.05);
  expect(evening).toBeLessThan(0.95);
});
