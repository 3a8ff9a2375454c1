import type { Persona } from '#core';
import { useEffect, useLayoutEffect } from 'react';

import { usePreferences, type PreferencesStore, type Theme } from '../preferences.ts';
import { accentColours } from './colour.ts';
import { PAPER, pageLight } from './page-light.ts';
import { useMedia } from './use-media.ts';

/** Whoever looks out of the page notices how bright it is. */
interface LightSensitive {
  setPageLight(level: number): void;
}

/**
 * Dresses the document in the theme, the brand's accent and the kiosk's size; returns the theme in force.
 * @param eyes whose pupils answer the page's brightness; null = nobody's
 */
export const useLook = (
  persona: Persona,
  store: PreferencesStore,
  kiosk: boolean,
  eyes: LightSensitive | null,
): Theme => {
  const wanted = usePreferences((state) => state.theme, store);
  const systemDark = useMedia('(prefers-color-scheme: dark)');
  const theme = wanted === 'system' ? (systemDark ? 'dark' : 'light') : wanted;

  useLayoutEffect(() => {
    const root = document.documentElement;
    const { accent, onAccent, accentInk } = accentColours(persona.accent[theme], PAPER[theme]);
    root.dataset['theme'] = theme;
    root.toggleAttribute('data-kiosk', kiosk);
    root.style.setProperty('--accent', accent);
    root.style.setProperty('--on-accent', onAccent);
    root.style.setProperty('--accent-ink', accentInk);
  }, [theme, persona, kiosk]);

  useEffect(() => eyes?.setPageLight(pageLight(theme)), [theme, eyes]);

  // A phone's keyboard covers the page without resizing it in some browsers; the page then ends where it begins.
  useLayoutEffect(() => {
    const view = window.visualViewport;
    if (!view) return;
    const fit = () => {
      const covered = window.innerHeight - view.height > 80 && view.scale < 1.05;
      const { style } = document.documentElement;
      if (covered) style.setProperty('--visible-height', `${Math.round(view.height)}px`);
      else style.removeProperty('--visible-height');
    };
    view.addEventListener('resize', fit);
    return () => view.removeEventListener('resize', fit);
  }, []);

  return theme;
};
