import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { liveWhileHidden } from '../src/live-while-hidden.ts';

/** A page that a test hides and shows. */
class TestPage extends EventTarget {
  hidden = false;
  turn(hidden: boolean): void {
    this.hidden = hidden;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('time passes once a second while the page is hidden, and is left to the renderer while it is shown', () => {
  const page = new TestPage();
  let lived = 0;
  const end = liveWhileHidden(() => void lived++, page as unknown as Document); // hidden and its event are all it asks for
  vi.advanceTimersByTime(10_000);
  expect(lived).toBe(0);
  page.turn(true);
  vi.advanceTimersByTime(60_500);
  expect(lived).toBe(60);
  page.turn(false);
  vi.advanceTimersByTime(60_000);
  expect(lived).toBe(60);
  page.turn(true);
  end();
  vi.advanceTimersByTime(60_000);
  expect(lived).toBe(60);
});
