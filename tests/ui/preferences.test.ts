import { createPreferences, type PreferencesStore } from '#ui';
import { describe, expect, it } from 'vitest';

import { PREFERENCES_KEY } from '../../src/ui/preferences.ts';

const memory = (first?: string) => {
  const kept = new Map<string, string>(first === undefined ? [] : [[PREFERENCES_KEY, first]]);
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  };
};
const values = (store: PreferencesStore) => {
  const { theme, captions, muted, paused, locale, voice, eagerness } = store.getState();
  return { theme, captions, muted, paused, locale, voice, eagerness };
};
const DEFAULTS = {
  theme: 'system',
  captions: true,
  muted: false,
  paused: false,
  locale: null,
  voice: null,
  eagerness: null,
};

describe('preferences', () => {
  it('are found again by the next page', () => {
    const storage = memory();
    createPreferences(storage).getState().set({ theme: 'dark', locale: 'nl', muted: true });
    expect(values(createPreferences(storage))).toEqual({
      ...DEFAULTS,
      theme: 'dark',
      locale: 'nl',
      muted: true,
    });
  });

  it('never hold a consent, even one that someone wrote into the storage', () => {
    const storage = memory(JSON.stringify({ camera: true, consent: { camera: 'granted' } }));
    const store = createPreferences(storage);
    store.getState().set({ captions: false });
    expect(storage.kept.get(PREFERENCES_KEY)).not.toMatch(/camera|consent|microphone/);
  });

  it.each(['{', 'null', '7', '[]', '{"theme":"pink","muted":"yes","locale":"xx","captions":0}'])(
    'are the defaults when what is stored is %s',
    (stored) => {
      expect(values(createPreferences(memory(stored)))).toEqual(DEFAULTS);
    },
  );

  it('still work in a frame whose storage throws', () => {
    const forbidden = (): never => {
      throw new Error('denied');
    };
    const store = createPreferences({ getItem: forbidden, setItem: forbidden });
    store.getState().set({ muted: true });
    expect(store.getState().muted).toBe(true);
  });
});
