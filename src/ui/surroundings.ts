import type { Locale, Persona } from '#core';
import type { Session, SessionSnapshot } from '#session';
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';

import { preferences, usePreferences, type PreferencesState } from './preferences.ts';
import type { PreferencesStore, Theme } from './preferences.ts';
import { WORDS, type Words } from './words.ts';

/** What this machine has; decided by the entry that plugged the devices in. */
export interface Devices {
  readonly camera: boolean;
  readonly microphone: boolean;
  /** Whether tone may be read in a voice, beside its words. */
  readonly readsTone: boolean;
  /** Whether the camera is for hands and posture too; not unless told. */
  readonly readsHands?: boolean;
  /**
   * Where speech becomes words: `browser` may send the sound to the browser's maker, `server` sends it to ours and on
   * from there, `call` means that the visitor talks with somebody else directly, `none` that it cannot.
   */
  readonly recogniser: 'on-device' | 'browser' | 'server' | 'call' | 'none';
  /** Ids of the voices a visitor may choose among in a language, `silent` for text only; absent: no choice. */
  readonly voices?: (locale: Locale) => readonly string[];
  /** Whom the sound goes to, by way of our server or directly. */
  readonly soundSentTo?: string;
}

export type ConsentSense = 'camera' | 'microphone';

/** What every part of the interface may need to know. */
export interface Surroundings {
  readonly session: Session;
  readonly persona: Persona;
  readonly devices: Devices;
  readonly preferences: PreferencesStore;
  readonly theme: Theme;
  readonly changeLocale: (locale: Locale) => void;
  /** Opens the consent sheet of one sense. Nothing is switched on before its answer. */
  readonly askConsent: (sense: ConsentSense) => void;
}

export const SurroundingsContext = createContext<Surroundings | null>(null);

export const useSurroundings = (): Surroundings => {
  const surroundings = useContext(SurroundingsContext);
  if (!surroundings) throw new Error('this component belongs inside <App>');
  return surroundings;
};

/** One part of the session's snapshot; renders again only when that part changes. */
export const useSnapshot = <T>(select: (snapshot: SessionSnapshot) => T): T =>
  useStore(useSurroundings().session.store, select);

export const useLocale = (): Locale => useSnapshot((snapshot) => snapshot.locale);

export const useWords = (): Words => WORDS[useLocale()];

export const usePreference = <T>(select: (state: PreferencesState) => T): T =>
  usePreferences(select, useContext(SurroundingsContext)?.preferences ?? preferences);
