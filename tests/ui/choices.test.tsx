// @vitest-environment happy-dom
import { createPreferences } from '#ui';
import { act } from 'react';
import { afterEach, expect, it } from 'vitest';

import { mountApp, the, type Mounted } from './mount.tsx';

let mounted: Mounted;
afterEach(() => mounted.unmount());

const DEVICES = { camera: true, microphone: true, recogniser: 'browser', readsTone: true } as const;

const pick = (select: Element, value: string): Promise<void> =>
  act(async () => {
    if (!(select instanceof HTMLSelectElement)) throw new Error('no list');
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });

it('lets the visitor choose a voice, or text only, and go back to the site’s choice', async () => {
  const preferences = createPreferences(null);
  const voices = (): readonly string[] => ['flite-slt', 'browser', 'silent'];
  mounted = await mountApp({}, { devices: { ...DEVICES, voices }, preferences });
  const select = the(mounted.page, 'select[aria-label="Voice"]');
  expect(Array.from(select.children, ({ textContent }) => textContent)).toEqual([
    'As this site chose',
    'Built-in voice, higher',
    "This browser's voice",
    'Text only',
  ]);
  await pick(select, 'silent');
  expect(preferences.getState().voice).toBe('silent');
  await pick(select, '');
  expect(preferences.getState().voice).toBeNull();
});

it('offers no choice where there is none', async () => {
  mounted = await mountApp({}, { devices: DEVICES });
  expect(mounted.page.querySelector('.control-choice select[aria-label="Voice"]')).toBeNull();
});

it('lets the visitor choose how long they are waited for, now and on the next visit', async () => {
  const preferences = createPreferences(null);
  mounted = await mountApp({}, { devices: DEVICES, preferences });
  await pick(the(mounted.page, 'select[aria-label="Patience"]'), 'patient');
  expect(preferences.getState().eagerness).toBe('patient');
  expect(mounted.session.calls.at(-1)).toBe('setEagerness: patient');
  await pick(the(mounted.page, 'select[aria-label="Patience"]'), '');
  expect(preferences.getState().eagerness).toBeNull();
});

it('speaks of no patience where nobody is listened to', async () => {
  mounted = await mountApp({}, { devices: { ...DEVICES, recogniser: 'none' } });
  expect(mounted.page.querySelector('select[aria-label="Patience"]')).toBeNull();
});
