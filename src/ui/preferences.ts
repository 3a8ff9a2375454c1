import { isEagerness, isLocale, type Eagerness, type Locale } from '#core';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';

export type Theme = 'light' | 'dark';

/**
 * What a visitor has set and would expect to find again. Consent is not among it: a camera or microphone is agreed to
 * each time.
 */
export interface Preferences {
  /** `system` follows the device. */
  readonly theme: 'system' | Theme;
  readonly captions: boolean;
  readonly muted: boolean;
  readonly paused: boolean;
  /** null until the visitor chose one; the entry then follows the browser. */
  readonly locale: Locale | null;
  /** Id of the voice the visitor chose, `silent` for text only; null = the site's choice. */
  readonly voice: string | null;
  /** How soon the person takes the turn; null = as the site chose. */
  readonly eagerness: Eagerness | null;
}

export interface PreferencesState extends Preferences {
  set(change: Partial<Preferences>): void;
}

/** The part of `localStorage` that is needed. */
export interface PreferenceStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

export type PreferencesStore = StoreApi<PreferencesState>;

export const PREFERENCES_KEY = 'mien.preferences.1';

const DEFAULTS: Preferences = {
  theme: 'system',
  captions: true,
  muted: false,
  paused: false,
  locale: null,
  voice: null,
  eagerness: null,
};

/** Stored text is anyone's to edit: each field is taken only if it is one we would have written. */
const preferencesFrom = (stored: string | null): Preferences => {
  let value: unknown;
  try {
    value = JSON.parse(stored ?? 'null');
  } catch {
    return DEFAULTS;
  }
  if (typeof value !== 'object' || value === null) return DEFAULTS;
  const found: Partial<Record<keyof Preferences, unknown>> = value;
  const flag = (key: 'captions' | 'muted' | 'paused'): boolean => {
    const read = found[key];
    return typeof read === 'boolean' ? read : DEFAULTS[key];
  };
  return {
    theme: found.theme === 'light' || found.theme === 'dark' ? found.theme : DEFAULTS.theme,
    captions: flag('captions'),
    muted: flag('muted'),
    paused: flag('paused'),
    locale: isLocale(found.locale) ? found.locale : DEFAULTS.locale,
    // A voice that is not there any more is passed over, so any name will do.
    voice:
      typeof found.voice === 'string' && /^[\w-]{1,40}$/u.test(found.voice)
        ? found.voice
        : DEFAULTS.voice,
    eagerness: isEagerness(found.eagerness) ? found.eagerness : DEFAULTS.eagerness,
  };
};

/** Preferences kept in `storage`; with null they last as long as the page, as on a kiosk that many people use. */
export const createPreferences = (storage: PreferenceStorage | null): PreferencesStore => {
  let stored: string | null = null;
  try {
    stored = storage?.getItem(PREFERENCES_KEY) ?? null;
  } catch {
    // A frame without storage access throws on reading: the defaults serve.
  }
  return createStore<PreferencesState>()((set, get) => ({
    ...preferencesFrom(stored),
    set(change) {
      set(change);
      const { theme, captions, muted, paused, locale, voice, eagerness } = get();
      try {
        storage?.setItem(
          PREFERENCES_KEY,
          JSON.stringify({ theme, captions, muted, paused, locale, voice, eagerness }),
        );
      } catch {
        // Full or forbidden storage costs the visitor a setting next time, never this conversation.
      }
    },
  }));
};

const browserStorage = (): PreferenceStorage | null => {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
};

/** This page's preferences. */
export const preferences: PreferencesStore = createPreferences(browserStorage());

/** Reads one part of a preferences store, this page's unless another is given. */
export const usePreferences = <T>(
  select: (state: PreferencesState) => T,
  store: PreferencesStore = preferences,
): T => useStore(store, select);
