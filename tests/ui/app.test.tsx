// @vitest-environment happy-dom
import { createPreferences } from '#ui';
import { act } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { entry } from './fake-session.ts';
import { button, key, mountApp, press, show, the, type Mounted } from './mount.tsx';

let mounted: Mounted;
afterEach(() => mounted.unmount());

describe('the page', () => {
  it.each([
    ['at first', {}],
    ['in conversation', { entries: [entry({ id: 'v', who: 'visitor', text: 'Hi' })] }],
    ['when offline', { notices: [{ code: 'offline' }] }],
    ['with the camera on', { camera: { kind: 'on', engine: 'x' } }],
  ] as const)('says that it is an AI and offers a person %s', async (_when, snapshot) => {
    mounted = await mountApp(snapshot);
    expect(the(mounted.page, '.disclosure').textContent).toBe('I am an AI, not a person.');
    await press(button(mounted.page, 'Talk to a person'));
    expect(mounted.session.calls.filter((call) => call === 'requestPerson')).toHaveLength(1);
  });

  it('has one live region, which hears whole sentences, and a log that keeps quiet', async () => {
    mounted = await mountApp();
    const live = [...mounted.page.querySelectorAll('[aria-live], [role]')].filter((element) => {
      const value = element.getAttribute('aria-live');
      const role = element.getAttribute('role') ?? '';
      return value ? value !== 'off' : /^(alert|status|log|timer|marquee)$/.test(role);
    });
    expect(live).toHaveLength(1);
    await show(mounted.session, {
      entries: [entry({ id: 'p', who: 'person', text: 'We open at ten. Come', state: 'speaking' })],
    });
    expect(live[0]?.textContent).toBe('We open at ten.');
  });

  it('follows the language in its words, its lang and what it remembers', async () => {
    const preferences = createPreferences(null);
    const onLocaleChange = vi.fn();
    mounted = await mountApp({}, { preferences, onLocaleChange });
    expect(document.documentElement.lang).toBe('en');
    await press(the(mounted.page, 'button[lang="nl"]'));
    expect(mounted.session.calls).toContain('setLocale: nl');
    expect(document.documentElement.lang).toBe('nl');
    expect(preferences.getState().locale).toBe('nl');
    expect(onLocaleChange.mock.calls).toEqual([['en'], ['nl']]);
    expect(the(mounted.page, '.disclosure').textContent).toBe('Ik ben een AI, geen mens.');
    button(mounted.page, 'Praat met een mens');
  });

  it('stops the person on Escape while they speak, and only then', async () => {
    mounted = await mountApp();
    await key(document, 'Escape');
    expect(mounted.session.calls).not.toContain('stop');
    await show(mounted.session, { phase: 'speaking' });
    await key(document, 'Escape');
    expect(mounted.session.calls).toContain('stop');
  });

  it('hands remembered sound and motion to the session, and shows them as pressed or not', async () => {
    const preferences = createPreferences(null);
    preferences.getState().set({ muted: true, paused: true });
    mounted = await mountApp({}, { preferences });
    expect(mounted.session.calls).toContain('setMuted: true');
    expect(mounted.session.calls).toContain('setPaused: true');
    const sound = button(mounted.page, 'Sound');
    expect(sound.getAttribute('aria-pressed')).toBe('false');
    await press(sound);
    expect(sound.getAttribute('aria-pressed')).toBe('true');
    expect(preferences.getState().muted).toBe(false);
  });

  it('keeps the rarer settings in a sheet that Escape and leaving it close', async () => {
    mounted = await mountApp({});
    const { page } = mounted;
    const more = button(page, 'More');
    const sheet = page.querySelector('.controls-sheet');
    await press(more);
    expect(more.getAttribute('aria-expanded')).toBe('true');
    expect(sheet?.textContent).toContain('Evening');
    await key(more, 'Escape');
    expect(more.getAttribute('aria-expanded')).toBe('false');
    await press(more);
    await act(async () =>
      the(page, '.composer').dispatchEvent(new Event('pointerdown', { bubbles: true })),
    );
    expect(more.getAttribute('aria-expanded')).toBe('false');
  });

  it('offers to forget what was learned once something was, and says when it is done', async () => {
    mounted = await mountApp({});
    const { page, session } = mounted;
    expect(page.querySelector('[title^="Forget"]')).toBeNull();
    await show(session, { learned: true });
    const more = button(page, 'More');
    await press(more);
    await press(button(page, 'Forget me'));
    // The sheet would hide what is said of it.
    expect(more.getAttribute('aria-expanded')).toBe('false');
    expect(document.activeElement).toBe(more);
    expect(session.calls).toContain('forgetVisitor');
    await show(session, { learned: false, notices: [{ code: 'forgotten' }] });
    expect(page.querySelector('[title^="Forget"]')).toBeNull();
    expect(the(page, '.notice').textContent).toContain('I have forgotten');
  });

  it('shows that an answer takes long where nothing is heard, and only until there are words', async () => {
    mounted = await mountApp({ waiting: 'This takes me a moment.' });
    expect(the(mounted.page, '.caption').textContent).toBe('This takes me a moment.');
    await show(mounted.session, {
      caption: { lineId: 'l', words: ['We', 'open'], stress: [0, 0], spoken: 1 },
    });
    expect(the(mounted.page, '.caption').textContent).toBe('We open ');
  });

  it('shows captions word by word, hides them on request, and keeps them from screen readers', async () => {
    mounted = await mountApp({
      caption: { lineId: 'l', words: ['We', 'open', 'at'], stress: [0, 0.4, 0], spoken: 2 },
    });
    const caption = the(mounted.page, '.caption');
    expect(caption.getAttribute('aria-hidden')).toBe('true');
    expect(caption.querySelectorAll('[data-said]')).toHaveLength(2);
    await press(button(mounted.page, 'Captions'));
    expect(mounted.page.querySelector('.caption')).toBeNull();
  });

  it('turns to evening and tells the stage', async () => {
    const onThemeChange = vi.fn();
    mounted = await mountApp({}, { onThemeChange });
    await press(button(mounted.page, 'Evening'));
    expect(document.documentElement.dataset['theme']).toBe('dark');
    expect(onThemeChange.mock.calls).toEqual([['light'], ['dark']]);
  });
});

describe('what is switched on', () => {
  it('shows itself with what was read, and goes off with one tap', async () => {
    mounted = await mountApp({
      camera: { kind: 'on', engine: 'mediapipe' },
      reading: {
        appears: 'pleased',
        confidence: 0.7,
        valence: 0.5,
        arousal: 0.1,
        attention: 1,
        from: ['face'],
      },
    });
    expect(the(mounted.page, '.badge').textContent).toContain('appears pleased (0.7)');
    await press(button(mounted.page, 'Turn camera off'));
    expect(mounted.session.calls).toContain('stopCamera');
    expect(mounted.page.querySelector('.badge')).toBeNull();
  });

  it('says why a device failed and that typing is as good', async () => {
    mounted = await mountApp({
      microphone: { kind: 'failed', reason: 'permission-denied', retryable: false },
    });
    expect(the(mounted.page, '.badge').textContent).toContain('Typing works just as well');
    expect(mounted.page.querySelector('.badge-retry')).toBeNull();
  });
});

describe('when something is missing', () => {
  it('shows the poster without WebGL, and keeps the whole conversation', async () => {
    mounted = await mountApp({}, { stageState: 'no-webgl' });
    expect(the(mounted.page, 'img').getAttribute('src')).toBe('/poster.webp');
    expect(mounted.page.textContent).toContain('Everything I say is here to read');
    the(mounted.page, 'textarea');
    await press(button(mounted.page, 'Close this message'));
    expect(mounted.page.textContent).not.toContain('Everything I say is here to read');
  });

  it('offers to be heard when the browser blocks sound, unless the visitor muted it', async () => {
    mounted = await mountApp({ audio: 'blocked', notices: [{ code: 'audio-blocked' }] });
    await press(button(mounted.page, 'Tap to hear Mira'));
    expect(mounted.session.calls).toContain('unlockAudio');
    await show(mounted.session, { muted: true });
    expect(mounted.page.textContent).not.toContain('Tap to hear');
  });

  it('says what happens next once a person was asked, and lets a failed request be repeated', async () => {
    mounted = await mountApp({ handover: { state: 'failed' } });
    await press(button(mounted.page, 'Try again'));
    expect(mounted.session.calls).toContain('requestPerson');
    const receipt = { id: 'NL-1', message: 'A colleague comes to the desk.' };
    await show(mounted.session, { handover: { state: 'asked', receipt } });
    expect(the(mounted.page, '.handover').textContent).toContain('A colleague comes to the desk.');
    const calls = mounted.session.calls.length;
    await press(button(mounted.page, 'Person asked'));
    expect(mounted.session.calls).toHaveLength(calls);
  });

  it('has no camera button where there is no camera', async () => {
    mounted = await mountApp(
      {},
      { devices: { camera: false, microphone: false, recogniser: 'none', readsTone: true } },
    );
    expect(() => button(mounted.page, 'Camera')).toThrow('found 0');
    expect(() => button(mounted.page, 'Microphone')).toThrow('found 0');
  });
});
