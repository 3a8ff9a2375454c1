// @vitest-environment happy-dom
import { App, createPreferences } from '#ui';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, it } from 'vitest';

import { beat, fakeConversation, fakeSpeaker, testSession, words } from '../../session/fakes.ts';
import { PERSONA } from '../fake-session.ts';
import { button, press, type } from '../mount.tsx';

let unmount: () => Promise<void> = async () => undefined;
afterEach(() => unmount());

/** The page around a real session, with the view inside or without. */
async function mountPage(brainView: boolean) {
  const { speaker } = fakeSpeaker();
  const { conversation } = fakeConversation([{ kind: 'beat', beat: beat('b1', 'Hello there.') }]);
  const { session, clock } = testSession(conversation, speaker, {
    readText: (text, { tMs, final }) =>
      words(tMs, { text, final, sentiment: 0.9, intent: 'thanks' }),
  });
  const page = document.createElement('div');
  document.body.replaceChildren(page);
  const root = createRoot(page);
  await act(async () =>
    root.render(
      <App
        session={session}
        persona={PERSONA}
        stage={null}
        stageState="ready"
        posterUrl="/poster.webp"
        devices={{ camera: false, microphone: false, recogniser: 'none', readsTone: true }}
        preferences={createPreferences(null)}
        brainView={brainView}
      />,
    ),
  );
  unmount = () => act(async () => root.unmount());
  /** Lets the session live, and the view look at it. */
  const live = (ms: number): Promise<void> =>
    act(async () => {
      for (const endMs = clock.nowMs + ms; clock.nowMs < endMs;) {
        clock.nowMs += 100;
        session.frame(clock.nowMs);
      }
      await new Promise((resolve) => setTimeout(resolve, 150));
    });
  return { page, session, live };
}

/** Waits until the part that is loaded late is there. */
const appears = async (page: ParentNode, selector: string): Promise<Element> => {
  for (let tries = 0; tries < 200; tries += 1) {
    const found = page.querySelector(selector);
    if (found) return found;
    await act(async () => void (await new Promise((resolve) => setTimeout(resolve, 20))));
  }
  throw new Error(`no ${selector}`);
};

it('is nowhere unless it was asked for', async () => {
  const { page } = await mountPage(false);
  expect(page.querySelector('.bv-overlay')).toBeNull();
  expect(page.textContent).not.toContain('Inside');
});

it('shows beside the person what came of what was said, and that nobody feels it', async () => {
  const { page, session, live } = await mountPage(true);
  const overlay = await appears(page, '.bv-overlay');
  expect(overlay.textContent).toContain('Nobody feels this');
  expect(overlay.querySelectorAll('.bv-level')).toHaveLength(7);
  await live(1000);
  await act(async () => session.submit('Thank you!'));
  await live(1500);
  const steps = [...overlay.querySelectorAll('.bv-chain p')].map(({ textContent }) => textContent);
  expect(steps[0]).toBe('Thanks');
  expect(steps[2]).toContain('dopamine\u00a0↑');
  expect(overlay.querySelector('a')?.getAttribute('href')).toBe('/brain');
});

it('is one line where there is no room beside the person, and opens over the conversation', async () => {
  const { page, session, live } = await mountPage(true);
  const overlay = await appears(page, '.bv-overlay');
  await live(500);
  await act(async () => session.submit('Thank you!'));
  await live(1500);
  const told = [...overlay.querySelectorAll('.bv-line li')].map(({ textContent }) => textContent);
  expect(told[0]).toBe('Thanks');
  expect(told.length).toBeGreaterThan(1);
  const opener = button(page, 'Show everything that goes on');
  expect(opener.getAttribute('aria-expanded')).toBe('false');
  await press(opener);
  expect(opener.getAttribute('aria-expanded')).toBe('true');
  expect(overlay.querySelector('.bv-inside')?.hasAttribute('data-open')).toBe(true);
});

it('gives the person another temperament while they live, by name and by trait, and the recording knows', async () => {
  const { page, session, live } = await mountPage(true);
  const overlay = await appears(page, '.bv-overlay');
  await live(500);
  await press(button(page, 'Lively'));
  expect(session.store.getState().temperament.name).toBe('lively');
  expect(overlay.querySelector('.bv-nature summary')?.textContent).toContain('Lively');
  await live(500);
  const [openness] = overlay.querySelectorAll<HTMLInputElement>('.bv-nature input');
  if (!openness) throw new Error('no sliders');
  await type(openness, '0.1');
  expect(session.store.getState().temperament).toMatchObject({ name: 'own', openness: 0.1 });
  const { temperaments = [] } = session.recording();
  expect(temperaments.map(({ temperament }) => temperament.name)).toEqual([
    'receptionist',
    'lively',
    'own',
  ]);
});

it('closes, and opens again from the settings', async () => {
  const { page } = await mountPage(true);
  await appears(page, '.bv-overlay');
  await press(button(page, 'Close the view inside'));
  expect(page.querySelector('.bv-overlay')).toBeNull();
  const toggle = button(page, 'Inside');
  expect(toggle.getAttribute('aria-pressed')).toBe('false');
  await press(toggle);
  await appears(page, '.bv-overlay');
  expect(toggle.getAttribute('aria-pressed')).toBe('true');
});
