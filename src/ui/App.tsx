import type { Locale, Persona } from '#core';
import type { Session } from '#session';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';

import { Announcer } from './announce/Announcer.tsx';
import { useConsent } from './consent/use-consent.tsx';
import { Controls } from './controls/Controls.tsx';
import { Composer } from './conversation/Composer.tsx';
import { Conversation } from './conversation/Conversation.tsx';
import { TalkToPerson } from './handover/TalkToPerson.tsx';
import { useLook } from './look/use-look.ts';
import { useMedia } from './look/use-media.ts';
import { LazyPart } from './mishap/LazyPart.tsx';
import { Mishap } from './mishap/Mishap.tsx';
import { Notices } from './notices/Notices.tsx';
import {
  preferences as pagePreferences,
  type PreferencesStore,
  type Theme,
} from './preferences.ts';
import { SenseBadges } from './senses/SenseBadges.tsx';
import { Stage, type StageState } from './stage/Stage.tsx';
import { useInset, type StageInset } from './stage/use-inset.ts';
import { usePagePlaces } from './stage/use-page-places.ts';
import { SurroundingsContext, type Devices } from './surroundings.ts';
import { WORDS } from './words.ts';
import '@fontsource-variable/figtree';
import './look/tokens.css';
import './look/base.css';
import './app.css';

/** Nothing of it is loaded before somebody wants to look inside. */
const loadOverlay = () => import('./brain-view/BrainOverlay.tsx');
const loadTrace = () => import('./trace/TracePanel.tsx');

export interface AppProps {
  readonly session: Session;
  readonly persona: Persona;
  /** The moving person, filling its box; null until it is loaded, or where there is no WebGL. */
  readonly stage: ReactNode;
  readonly stageState: StageState;
  /** A figure from a file was asked for and could not be shown; the person stands there instead. */
  readonly avatarFailed?: boolean;
  /** A still of the person, for where there is no WebGL. */
  readonly posterUrl: string;
  readonly devices: Devices;
  /** Larger type and targets, for a screen people stand in front of. */
  readonly kiosk?: boolean;
  /** What goes on in the person can be watched beside them, and is at first. */
  readonly brainView?: boolean;
  /** Where the time of each turn went is shown at first: for developers. */
  readonly traceView?: boolean;
  /** Inside a frame on a brand's page. */
  readonly embedded?: boolean;
  /** This page's own unless given; a kiosk gives one that forgets. */
  readonly preferences?: PreferencesStore;
  /** Called with the locale in force, at first and whenever it changes. */
  readonly onLocaleChange?: (locale: Locale) => void;
  /** Called with the theme in force, at first and whenever it changes: day and evening rooms follow it. */
  readonly onThemeChange?: (theme: Theme) => void;
  /** Called with what words cover of the stage's box, at first and when the layout changes: the framing follows it. */
  readonly onInsetChange?: (inset: StageInset) => void;
}

/** The page: the person, and one calm surface for words. Whatever breaks in it leaves the rest standing. */
export function App(props: AppProps) {
  const locale = useStore(props.session.store, (snapshot) => snapshot.locale);
  return (
    <Mishap words={WORDS[locale]} told="page">
      <Surface {...props} />
    </Mishap>
  );
}

function Surface({
  session,
  persona,
  stage,
  stageState,
  avatarFailed = false,
  posterUrl,
  devices,
  kiosk = false,
  brainView = false,
  traceView = false,
  embedded = false,
  preferences = pagePreferences,
  onLocaleChange,
  onThemeChange,
  onInsetChange,
}: AppProps) {
  const [inside, setInside] = useState(brainView);
  const [insideShown, setInsideShown] = useState(false);
  const [tracing, setTracing] = useState(traceView);
  const theme = useLook(persona, preferences, kiosk, session);
  const locale = useStore(session.store, (snapshot) => snapshot.locale);
  const reducedMotion = useMedia('(prefers-reduced-motion: reduce)');
  const words = WORDS[locale];
  const { ask, asking, sheet } = useConsent(session, devices, words, session.unlockAudio);
  const main = useRef<HTMLElement>(null);
  useInset(main, onInsetChange, insideShown);
  usePagePlaces(main, session);

  useEffect(() => {
    const { muted, paused, eagerness } = preferences.getState();
    session.setMuted(muted);
    session.setPaused(paused);
    session.setEagerness(eagerness);
  }, [session, preferences]);

  useEffect(() => session.setReducedMotion(reducedMotion), [session, reducedMotion]);
  useEffect(() => onThemeChange?.(theme), [theme, onThemeChange]);
  useEffect(() => {
    document.documentElement.lang = locale;
    onLocaleChange?.(locale);
  }, [locale, onLocaleChange]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // An open sheet takes Escape for itself.
      if (event.key !== 'Escape' || event.defaultPrevented || asking) return;
      if (session.store.getState().phase === 'speaking') session.stop();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [session, asking]);

  const changeLocale = useCallback(
    (next: Locale) => {
      preferences.getState().set({ locale: next });
      session.setLocale(next);
    },
    [session, preferences],
  );

  const surroundings = useMemo(
    () => ({
      session,
      persona,
      devices,
      preferences,
      theme,
      changeLocale,
      askConsent: ask,
    }),
    [session, persona, devices, preferences, theme, changeLocale, ask],
  );

  return (
    <SurroundingsContext value={surroundings}>
      <div className="app" data-embedded={embedded || undefined}>
        <a className="skip-link" href="#say">
          {words.skipToInput}
        </a>
        <main ref={main} className="app-main">
          <Stage stage={stage} state={stageState} posterUrl={posterUrl} />
          <section className="panel" aria-label={words.conversation.label}>
            <header className="panel-head">
              <div>
                <h1>{persona.name}</h1>
                <p className="role">{persona.role[locale]}</p>
                <p className="disclosure">{words.disclosure}</p>
              </div>
              <Mishap words={words}>
                <TalkToPerson />
              </Mishap>
            </header>
            <Mishap words={words} told="conversation">
              <Conversation />
            </Mishap>
            <div className="panel-foot">
              <Mishap words={words} instead={null}>
                <Notices noWebgl={stageState === 'no-webgl'} avatarFailed={avatarFailed} />
              </Mishap>
              <Mishap words={words}>
                <SenseBadges />
              </Mishap>
              <Mishap words={words}>
                <Composer />
              </Mishap>
              <Mishap words={words}>
                <Controls
                  brain={brainView ? { open: inside, toggle: () => setInside(!inside) } : null}
                />
              </Mishap>
            </div>
          </section>
        </main>
        {inside && (
          <LazyPart
            load={loadOverlay}
            words={words}
            onClose={() => setInside(false)}
            props={{ onClose: () => setInside(false), onShown: setInsideShown }}
          />
        )}
        {tracing && (
          <LazyPart
            load={loadTrace}
            words={words}
            onClose={() => setTracing(false)}
            props={{ onClose: () => setTracing(false), onShown: setInsideShown }}
          />
        )}
        <Mishap words={words}>{sheet}</Mishap>
        <Mishap words={words} instead={null}>
          <Announcer />
        </Mishap>
      </div>
    </SurroundingsContext>
  );
}
