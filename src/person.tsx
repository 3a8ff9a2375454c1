import {
  CONTROL_GROUPS,
  PERSON_CONTROLS,
  PRESETS,
  personFromData,
  presetByName,
  samplePerson,
  spelledOut,
  type PersonSpec,
} from '#avatar';
import { canRender } from '#avatar/can-render';
import { createPersonMaker } from '#avatar/person-maker';
import type { StageProps } from '#avatar/stage';
import type { Locale, Persona, Viseme } from '#core';
import { createSitter, type FaceName } from '#session';
import {
  PersonPage,
  createPersonStore,
  createTurntable,
  hashFromSettings,
  preferences,
  settingsFromHash,
  type ExportedFile,
  type PersonCatalogue,
  type StageInset,
  type StageState,
} from '#ui';
import { useCallback, useEffect, useMemo, useRef, useState, type ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import { useStore } from 'zustand';

import { browserLocale } from './browser-locale.ts';
import { useGuest } from './person-guest.tsx';
import { useMade, type ReadyMade } from './person-making.tsx';
import { useTalk } from './person-voice.tsx';
import mira from '../assets/personas/mira.json';

declare global {
  interface MienDebug {
    person?: ReturnType<typeof createPersonStore>;
  }
}

const persona: Persona = mira;
const query = new URLSearchParams(window.location.search);
const startMs = performance.now();
/** Session time. */
const now = (): number => performance.now() - startMs;

const locale = (): Locale => preferences.getState().locale ?? browserLocale([query.get('locale')]);

const [firstPreset] = PRESETS;
if (!firstPreset) throw new Error('there are no presets');
const fromAddress = (): PersonSpec | null => personFromData(settingsFromHash(window.location.hash));
const store = createPersonStore({
  first: fromAddress() ?? presetByName(persona.preset) ?? firstPreset,
  sample: samplePerson,
});
if (query.has('debug')) Object.assign((window.__mien ??= {}), { person: store });

const maker = createPersonMaker();
const ready: ReadyMade = {
  spec: presetByName(persona.preset),
  url: `/person/${persona.preset}.bin`,
};
const turntable = createTurntable();
const stillMotion = matchMedia('(prefers-reduced-motion: reduce)').matches;
turntable.setInstant(stillMotion);

/** Seeds that can be read out. */
const MOST_SEEDS = 99_999;
const newSeed = (): number =>
  1 + ((crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % MOST_SEEDS);

const sitter = createSitter(newSeed(), persona.temperament);

/** The address follows the person once they are nobody's preset; whoever copies it or reloads meets them again. */
const ADDRESS_AFTER_MS = 400;
let addressTimer: ReturnType<typeof setTimeout> | undefined;
store.subscribe(({ spec }) => {
  clearTimeout(addressTimer);
  addressTimer = setTimeout(() => {
    const known = PRESETS.includes(spec);
    const { pathname, search } = window.location;
    window.history.replaceState(null, '', known ? pathname + search : hashFromSettings(spec));
  }, ADDRESS_AFTER_MS);
});
window.addEventListener('hashchange', () => {
  const spec = fromAddress();
  if (spec) store.getState().choose(spec);
});

/** Portraits wait until nothing has been asked for this long: the person on view comes first. */
const QUIET_MS = 2_500;
let lastWishMs = now();
store.subscribe(() => {
  lastWishMs = now();
});
async function quiet(): Promise<void> {
  for (;;) {
    const waitMs = lastWishMs + QUIET_MS - now();
    if (waitMs <= 0 && !document.hidden) return;
    await new Promise((resolve) => setTimeout(resolve, Math.max(200, waitMs)));
  }
}

const exportPerson = async (): Promise<ExportedFile> => {
  const { spec } = store.getState();
  const bytes = await maker.writeGlb(spec);
  const url = URL.createObjectURL(new Blob([bytes], { type: 'model/gltf-binary' }));
  const plain = spec.name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  const link = document.createElement('a');
  link.href = url;
  link.download = `${plain || 'person'}.glb`;
  link.click();
  // The download has its own hold on the data once it has begun.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  return { name: link.download, bytes: bytes.length, shapes: SHAPES };
};
const SHAPES = 52 + 15;

/** Time to find out how good a picture this machine can draw. */
const FIRST_LOOK_MS = 6_000;
/** Longer than the camera glides or a wish takes to be drawn, in time and in pictures: some machines draw few. */
const STIR_MS = 600;
const STIR_PICTURES = 4;

/** A person who holds still is drawn only while something about the picture changes. */
function useStir(): { stirring: boolean; stir: () => void; drawn: () => void } {
  const [stirring, setStirring] = useState(true);
  const until = useRef({ timeMs: now() + FIRST_LOOK_MS, pictures: STIR_PICTURES });
  const stir = useCallback(() => {
    const timeMs = Math.max(until.current.timeMs, now() + STIR_MS);
    until.current = { timeMs, pictures: STIR_PICTURES };
    setStirring(true);
  }, []);
  const drawn = useCallback(() => {
    until.current.pictures -= 1;
    if (until.current.pictures <= 0 && now() > until.current.timeMs) setStirring(false);
  }, []);
  useEffect(() => turntable.subscribe(stir), [stir]);
  return { stirring, stir, drawn };
}

const catalogue: PersonCatalogue = {
  presets: PRESETS,
  controls: PERSON_CONTROLS,
  groups: CONTROL_GROUPS,
  read: personFromData,
  complete: spelledOut,
};

function Page() {
  const wanted = useStore(store, ({ spec }) => spec);
  const { made, growing, failed } = useMade(wanted, maker, ready);
  const talk = useTalk(sitter, now, locale);
  const { stirring, stir, drawn } = useStir();
  const sitting = useGuest(stir);
  const { guest, own } = sitting;
  const { leave } = own;
  // Whoever goes on making somebody wants to see them.
  useEffect(
    () =>
      store.subscribe(({ spec }, before) => {
        if (spec !== before.spec) leave();
      }),
    [leave],
  );
  const [Stage, setStage] = useState<ComponentType<StageProps> | null>(null);
  const [state, setState] = useState<StageState>(canRender() ? 'loading' : 'no-webgl');
  const [theme, setTheme] = useState<'light' | 'dark'>('light');
  const [tier, setTier] = useState<'lite' | 'studio' | null>(null);
  const [inset, setInset] = useState<StageInset | null>(null);
  const [alive, setAlive] = useState(!stillMotion);
  const [portraits, setPortraits] = useState<Readonly<Record<string, string>>>({});

  useEffect(() => {
    sitter.setAlive(alive);
    stir();
  }, [alive, stir]);
  const wishes = useMemo(
    () => ({
      makeFace(name: FaceName) {
        sitter.makeFace(name);
        stir();
      },
      makeSound(viseme: Viseme | null) {
        sitter.makeSound(viseme);
        stir();
      },
    }),
    [stir],
  );
  useEffect(() => {
    if (!canRender()) return;
    import('#avatar/stage').then(
      ({ Stage: loaded }) => setStage(() => loaded),
      () => setState('no-webgl'),
    );
  }, []);
  useEffect(() => {
    if (state !== 'ready') return undefined;
    const left = new AbortController();
    void import('./person-portraits.tsx').then(({ drawPortraits }) =>
      drawPortraits(PRESETS, {
        drawn: (name, url) => setPortraits((before) => ({ ...before, [name]: url })),
        quiet,
        signal: left.signal,
      }),
    );
    return () => left.abort();
  }, [state]);

  const facts = guest
    ? { tookMs: 0, shapes: guest.shapes, triangles: guest.triangles }
    : made && {
        tookMs: made.tookMs,
        shapes: SHAPES,
        triangles: made.person.parts.reduce((sum, { indices }) => sum + indices.length / 3, 0),
      };
  const stage = Stage && made && state !== 'no-webgl' && (
    <Stage
      person={guest?.avatar ?? made.person}
      frame={(timeMs) => {
        drawn();
        sitting.drawn();
        return sitter.frame(timeMs - startMs);
      }}
      orbit={turntable.at}
      theme={theme}
      reducedMotion={!alive}
      paused={!alive && !talk.speaking && !stirring}
      {...(inset && { inset })}
      onTier={setTier}
      onFirstFrame={() => setState('ready')}
      onFailure={() => setState('no-webgl')}
    />
  );
  return (
    <PersonPage
      store={store}
      catalogue={catalogue}
      persona={persona}
      preferences={preferences}
      locale={browserLocale([query.get('locale')])}
      stage={stage}
      stageState={state}
      portraits={portraits}
      own={own}
      sitter={wishes}
      speech={talk}
      turntable={turntable}
      facts={facts}
      growing={growing}
      failed={failed}
      tier={tier}
      alive={alive}
      onAliveChange={setAlive}
      newSeed={newSeed}
      onExport={exportPerson}
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
