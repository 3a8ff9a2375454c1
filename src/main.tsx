import { unpackPerson } from '#avatar';
import { canRender } from '#avatar/can-render';
import type { Performer } from '#avatar/guest';
import type { StageProps } from '#avatar/stage';
import { isEagerness, isLocale, isVoiceActivity, type Persona } from '#core';
import { createFallbackConversation } from '#dialogue/fallback-conversation';
import { createLazyConversation } from '#dialogue/lazy-conversation';
import { createFrameHost, isFileAddress, readFrameQuery, type FrameHost } from '#embed';
import { createTextSense } from '#perception';
import { createSession, isSenseContext, withLiveCall, type Session } from '#session';
import type { Speaker } from '#speech';
import { browserTimer } from '#speech/browser-timer';
import { App, createPreferences, preferences, type StageInset, type StageState } from '#ui';
import { useEffect, useReducer, useState, type ComponentType } from 'react';
import { createRoot } from 'react-dom/client';

import mira from '../assets/personas/mira.json';
import { browserLocale } from './browser-locale.ts';
import { createLazySenses, hasMedia } from './lazy-senses.ts';
import { createPageVoices } from './page-voices.ts';
import { liveWhileHidden } from './live-while-hidden.ts';

declare global {
  interface MienDebug {
    session?: Session;
    speaker?: Speaker;
  }
}

const persona: Persona = mira;
const query = new URLSearchParams(window.location.search);
const framed = readFrameQuery(window.location.search);
const kiosk = query.has('kiosk');
/** `?context=workplace`: there no face and no tone may be read. */
const askedContext = query.get('context');
const context = isSenseContext(askedContext) ? askedContext : 'public';
/** `?hands`: posture and hands are read too, for a visitor who agrees to the camera. */
const hands = query.has('hands');
/** `?eagerness=patient`: how long visitors are waited for, unless they choose otherwise. */
const askedEagerness = query.get('eagerness');
/** `?vad=silero`: a net has to agree that what is heard is speech; `own`: not even where the site says so. */
const askedVad = query.get('vad');
/** `?brain`: what goes on in the person can be watched beside them. */
const brainView = query.has('brain') && framed === null && !kiosk;
/** `?trace`: where the time of each turn went, for developers. */
const traceView = query.has('trace') && framed === null;
const pagePreferences = kiosk ? createPreferences(null) : preferences;

const startMs = performance.now();
/** Session time. */
const now = (): number => performance.now() - startMs;

const textSense = createTextSense();

/** What talks with the server; nobody needs it before the first words. */
const loadServer = (): Promise<typeof import('#dialogue/server-conversation')> =>
  import('#dialogue/server-conversation');

/** The engine that answers when the server cannot. */
const loadLocal = (): Promise<typeof import('#dialogue/local-conversation')> =>
  import('#dialogue/local-conversation');

const { speaker, talk, callLuck, recogniser, voicesFor, offers } = createPageVoices({
  own: persona.voice,
  wished: () => pagePreferences.getState().voice,
});

const inWords = createSession({
  persona,
  locale: pagePreferences.getState().locale ?? browserLocale([framed?.locale, query.get('locale')]),
  seed: crypto.getRandomValues(new Int32Array(1))[0] ?? 1,
  context,
  hands,
  eagerness: () =>
    isEagerness(askedEagerness) ? askedEagerness : (offers.known?.turns.eagerness ?? 'balanced'),
  now,
  ports: {
    conversation: createFallbackConversation({
      server: createLazyConversation(async () => (await loadServer()).createServerConversation()),
      loadLocal: async () => (await loadLocal()).createLocalConversation(persona),
    }),
    speaker,
    ...createLazySenses(now, {
      silero: async () =>
        (isVoiceActivity(askedVad) ? askedVad : (await offers.ask())?.turns.vad) === 'silero',
    }),
    recogniser,
    timer: browserTimer,
    readText: (text, options) => textSense.read(text, options),
  },
});
const session = withLiveCall(inWords, {
  talk,
  now,
  readText: (text, options) => textSense.read(text, options),
});
if (query.has('debug')) Object.assign((window.__mien ??= {}), { session, speaker });
window.addEventListener('online', () => session.dismissNotice('offline'));
/** A page that is left falls silent: what was heard of her until then is told before it is gone. */
window.addEventListener('pagehide', () => session.stop());
liveWhileHidden(() => session.frame(now()));

/**
 * Sound may start with the first touch or key anywhere on the page; a touch counts for a browser only when it ends as a
 * tap, and a phone call may take the sound away again.
 */
for (const gesture of ['pointerdown', 'pointerup', 'keydown']) {
  const unlock = (): void => {
    if (speaker.audioState === 'blocked') session.unlockAudio();
  };
  window.addEventListener(gesture, unlock, { capture: true });
}

/** What has to be true before the first words: the person is on screen, and somebody can see that. */
const arrival = { begun: false, drawn: false, shown: framed?.open ?? true };

function greetWhenSeen(): void {
  if (!arrival.drawn || !arrival.shown) return;
  session.start();
  // Once the server is gone its files are too: what is needed then must be here before.
  for (const load of [loadServer, loadLocal]) load().catch(() => undefined);
}

/** The lexicons read the visitor's words: they wait until the person's own are heard, and the first picture is not kept. */
const stopWaiting = session.subscribe((event) => {
  if (event.kind !== 'state-change' || event.phase !== 'speaking') return;
  stopWaiting();
  void textSense.warmUp();
});

/** A panel on a host page was opened. */
function show(): void {
  arrival.shown = true;
  greetWhenSeen();
}

/** Whoever is seen will speak: the voice is on its way while the page makes sure that they are. */
function warmVoice(): void {
  if (arrival.shown) void speaker.warmUp(session.store.getState().locale);
}

/**
 * Drawn, or as good as it gets. With the next frame it has been handed over, and nothing is fetched for her words before;
 * with the one after that it is on screen, and she greets.
 */
function arrive(): void {
  if (arrival.begun) return;
  arrival.begun = true;
  requestAnimationFrame(() => {
    warmVoice();
    requestAnimationFrame(() => {
      arrival.drawn = true;
      host?.emit({ type: 'ready', name: persona.name });
      greetWhenSeen();
    });
  });
}

function dressAs(theme: 'light' | 'dark' | 'auto'): void {
  pagePreferences.getState().set({ theme: theme === 'auto' ? 'system' : theme });
}

/** Shows the framed page to the page around it. */
function connectHost(hostOrigin: string): FrameHost {
  const host = createFrameHost({
    window,
    hostOrigin,
    onCommand(command) {
      if (command.type === 'say') session.say(command.text);
      else if (command.type === 'open') show();
      else if (command.type === 'stop' || command.type === 'close') session.stop();
      else if (command.type === 'configure') {
        const language = command.locale?.slice(0, 2);
        if (isLocale(language)) session.setLocale(language);
        if (command.theme !== null) dressAs(command.theme);
      }
    },
  });
  session.subscribe((event) => {
    if (event.kind === 'state-change') host.emit({ type: 'state-change', phase: event.phase });
    if (event.kind === 'message') host.emit({ type: 'message', who: event.who, text: event.text });
  });
  return host;
}
const host = framed ? connectHost(framed.host) : null;
if (framed) dressAs(framed.theme);

interface Scene {
  readonly Stage: ComponentType<StageProps>;
  readonly person: Performer;
  /** A figure from a file was asked for and could not be shown. */
  readonly avatarFailed: boolean;
}

/** The file that is to stand in for the preset's figure; null when none was asked for. */
const avatarAddress = framed?.avatar ?? query.get('avatar') ?? persona.avatar ?? null;

/** Somebody from a file; null when it is no good, which is never a reason not to talk. */
async function loadAvatar(address: string): Promise<Performer | null> {
  if (!isFileAddress(address)) {
    console.warn('The address of the figure is none that may be asked.');
    return null;
  }
  const { loadGuest } = await import('#avatar/guest');
  const loaded = await loadGuest(new URL(address, window.location.origin));
  if (loaded.kind === 'guest') return loaded.avatar;
  console.warn(`The figure cannot be shown (${loaded.fault.code}): ${loaded.fault.detail}`);
  return null;
}

async function loadPreset(): Promise<Performer> {
  const response = await fetch(`/person/${persona.preset}.bin`);
  if (!response.ok) throw new Error(`the person could not be loaded: ${response.status}`);
  return unpackPerson(new Uint8Array(await response.arrayBuffer()));
}

/** The renderer and the person, at the same time. */
async function loadScene(): Promise<Scene> {
  const guest = avatarAddress === null ? null : loadAvatar(avatarAddress).catch(() => null);
  const [{ Stage }, person] = await Promise.all([
    import('#avatar/stage'),
    guest === null ? loadPreset() : guest.then((found) => found ?? loadPreset()),
  ]);
  return { Stage, person, avatarFailed: guest !== null && (await guest) === null };
}
const scene: Promise<Scene | null> = canRender()
  ? loadScene().catch((cause: unknown) => {
      console.warn('The person cannot be drawn; the conversation goes on in words.', cause);
      return null;
    })
  : Promise.resolve(null);

function Page() {
  const [loaded, setLoaded] = useState<Scene | null>(null);
  const [state, setState] = useState<StageState>('loading');
  const [theme, setTheme] = useState<'light' | 'dark'>('light');
  const [inset, setInset] = useState<StageInset | null>(null);
  /** Who would hear the visitor has changed. */
  const [, askAgain] = useReducer((times: number) => times + 1, 0);
  const [reducedMotion] = useState(() => matchMedia('(prefers-reduced-motion: reduce)').matches);

  useEffect(() => {
    void scene.then((found) => {
      if (found) setLoaded(found);
      else setState('no-webgl');
    });
  }, []);

  useEffect(() => {
    void offers.ask().then(askAgain);
    const unsubscribes = [recogniser.onChange(askAgain), callLuck.subscribe(askAgain)];
    return () => {
      for (const unsubscribe of unsubscribes) unsubscribe();
    };
  }, []);

  // Without a renderer somebody must still let time pass.
  useEffect(() => {
    if (state !== 'no-webgl') return;
    arrive();
    let frame = requestAnimationFrame(function tick() {
      session.frame(now());
      frame = requestAnimationFrame(tick);
    });
    return () => cancelAnimationFrame(frame);
  }, [state]);

  const stage = loaded && (
    <loaded.Stage
      person={loaded.person}
      frame={(timeMs) => session.frame(timeMs - startMs)}
      theme={theme}
      reducedMotion={reducedMotion}
      paused={false}
      {...(inset && { inset })}
      onFirstFrame={() => {
        setState('ready');
        arrive();
      }}
      onFailure={() => setState('no-webgl')}
    />
  );
  const { hearing, realtime } = offers.known ?? {};
  const sentTo = recogniser.kind === 'call' ? realtime?.sentTo : hearing?.sentTo;
  return (
    <App
      session={session}
      persona={persona}
      stage={stage}
      stageState={state}
      avatarFailed={loaded?.avatarFailed ?? false}
      posterUrl={theme === 'dark' ? '/poster-dark.webp' : '/poster.webp'}
      devices={{
        camera: hasMedia && context === 'public',
        readsTone: context === 'public',
        readsHands: hands,
        // Where no tone may be read, a microphone that cannot become words serves nothing.
        microphone: hasMedia && (context === 'public' || recogniser.kind !== 'none'),
        recogniser: recogniser.kind,
        voices: voicesFor,
        ...(sentTo && { soundSentTo: sentTo }),
      }}
      kiosk={kiosk}
      brainView={brainView}
      traceView={traceView}
      embedded={framed !== null}
      preferences={pagePreferences}
      onThemeChange={setTheme}
      onInsetChange={setInset}
    />
  );
}

const root = document.getElementById('root');
if (root) {
  // No StrictMode: its second mount makes and loses a WebGL context, which some drivers answer with a lost picture.
  createRoot(root).render(<Page />);
}
