// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, describe, expect, it } from 'vitest';

import { entry } from './fake-session.ts';
import { mountApp, show, the, type Mounted } from './mount.tsx';

let mounted: Mounted;
afterEach(() => mounted.unmount());

const TALK = [
  entry({ id: 'v', who: 'visitor', text: 'Where are the toilets?' }),
  entry({ id: 'p', who: 'person', text: 'On every floor.' }),
];

/** Gives the log the heights that happy-dom does not work out. */
const sized = (log: HTMLElement, boxPx: number, contentPx: number): void => {
  for (const [name, value] of [
    ['clientHeight', boxPx],
    ['scrollHeight', contentPx],
  ] as const)
    Object.defineProperty(log, name, { value, configurable: true });
  const latest = the(log, '[data-latest]');
  latest.getBoundingClientRect = () => new DOMRect(0, contentPx - 60 - log.scrollTop, 300, 60);
};

const scrolled = (log: HTMLElement): Promise<void> =>
  act(async () => void log.dispatchEvent(new Event('scroll')));

describe('the log', () => {
  it('stays with the newest words when a phone is turned while it scrolls', async () => {
    mounted = await mountApp({ entries: TALK });
    const log = the(mounted.page, '.log');
    sized(log, 400, 1000);
    await show(mounted.session, { phase: 'speaking', entries: [...TALK] });
    expect(log.scrollTop).toBe(600);
    sized(log, 150, 1400);
    await scrolled(log);
    expect(log.scrollTop).toBe(1250);
    expect(mounted.page.querySelector('.to-latest')).toBeNull();
  });

  it('stays where the visitor has scrolled back to, and leads to the newest words', async () => {
    mounted = await mountApp({ entries: TALK });
    const log = the(mounted.page, '.log');
    sized(log, 400, 1000);
    await show(mounted.session, { phase: 'speaking', entries: [...TALK] });
    log.scrollTop = 100;
    await scrolled(log);
    sized(log, 150, 1400);
    await scrolled(log);
    expect(log.scrollTop).toBe(100);
    the(mounted.page, '.to-latest');
  });
});

describe('what was cut short', () => {
  it.each([
    ['The planetarium costs 5 euros', 'The planetarium costs 5 euros\u2014'],
    ['According to the price list:', 'According to the price list\u2014'],
    ['What would you like to know?', 'What would you like to know?'],
  ])('ends in a dash within a sentence, and in none behind one: %s', async (text, shown) => {
    mounted = await mountApp({
      entries: [entry({ id: 'p', who: 'person', text, state: 'cut' })],
    });
    const said = the(mounted.page, '.entry-words').textContent ?? '';
    expect(said).toContain(shown);
    expect(said.includes('\u2014')).toBe(shown.endsWith('\u2014'));
  });
});
