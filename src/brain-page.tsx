import { unpackPerson } from '#avatar';
import { canRender } from '#avatar/can-render';
import type { Performer } from '#avatar/guest';
import type { StageProps } from '#avatar/stage';
import { temperamentByName } from '#brain';
import { type FacePose, type Persona } from '#core';
import { createTextSense } from '#perception';
import {
  betweenExpressions,
  createBrainWatch,
  createPosedFace,
  isSenseContext,
  readBrainLog,
  rerunBrain,
} from '#session';
import { BrainPage, createViewStore, downloadJson, momentAt, preferences, type Relive } from '#ui';
import { useEffect, useState, type ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import { useStore } from 'zustand';

import mira from '../assets/personas/mira.json';
import { browserLocale } from './browser-locale.ts';
import { createLazySenses, hasMedia } from './lazy-senses.ts';

declare global {
  interface MienDebug {
    brain?: ReturnType<typeof createBrainWatch>;
  }
}

const persona: Persona = mira;
const query = new URLSearchParams(window.location.search);
const asked = query.get('context');
const context = isSenseContext(asked) ? asked : 'public';
const startMs = performance.now();
/** Session time. */
const now = (): number => performance.now() - startMs;
const stillMotion = matchMedia('(prefers-reduced-motion: reduce)').matches;

const newSeed = (): number => crypto.getRandomValues(new Int32Array(1))[0] ?? 1;
const askedSeed = Number(query.get('seed') ?? Number.NaN);

const textSense = createTextSense();
void textSense.warmUp();

const watch = createBrainWatch({
  seed: Number.isInteger(askedSeed) ? askedSeed : newSeed(),
  temperament: temperamentByName(query.get('temperament') ?? persona.temperament),
  context,
  now,
  ports: {
    ...createLazySenses(now),
    readText: (text, options) => textSense.read(text, options),
  },
});
const view = createViewStore();
if (query.has('debug')) Object.assign((window.__mien ??= {}), { brain: watch });

/** Ten seconds of a brain's life, a few milliseconds of a page's. */
const SLICE_STEPS = 600;
const relive: Relive = async (log, temperament, onProgress) => {
  try {
    const rerun = rerunBrain(log, temperament);
    while (rerun.run(SLICE_STEPS)) {
      onProgress(rerun.progress);
      await new Promise((resolve) => setTimeout(resolve));
    }
    return rerun;
  } catch {
    // A log that cannot be lived again is none.
    return null;
  }
};

const pastFace = createPosedFace();
/** The face of the moment that is looked at: that of now, or between two of the past. */
function frame(timeMs: number): FacePose {
  const live = watch.frame(timeMs - startMs, stillMotion);
  const { cursorMs, past } = view.getState();
  if (cursorMs === null && !past) return live;
  const moments = past ? past.track.moments : watch.store.getState().moments;
  const atMs = cursorMs ?? moments.at(-1)?.tMs ?? 0;
  const index = Math.max(0, momentAt(moments, atMs));
  const from = moments[index];
  const to = moments[index + 1] ?? from;
  if (!from || !to) return live;
  const share =
    to.tMs > from.tMs ? Math.min(1, Math.max(0, (atMs - from.tMs) / (to.tMs - from.tMs))) : 0;
  return pastFace(betweenExpressions(from.expression, to.expression, share), stillMotion);
}

interface Scene {
  readonly Stage: ComponentType<StageProps>;
  readonly person: Performer;
}

/** The renderer and the person; null where there can be none, and a drawing stands in. */
async function loadScene(): Promise<Scene | null> {
  if (query.has('drawn') || !canRender()) return null;
  const [{ Stage }, response] = await Promise.all([
    import('#avatar/stage'),
    fetch(`/person/${persona.preset}.bin`),
  ]);
  if (!response.ok) return null;
  return { Stage, person: unpackPerson(new Uint8Array(await response.arrayBuffer())) };
}

/** Room for the face of somebody else beside the person's. */
const ASIDE = { rightFraction: 0.3, bottomFraction: 0 };

function Page() {
  const other = useStore(view, (state) => state.other);
  const twin = useStore(watch.store, (state) => state.twin !== null);
  const past = useStore(view, (state) => state.past !== null);
  const compared = past ? other !== null : twin;
  const [scene, setScene] = useState<Scene | null>(null);
  const [theme, setTheme] = useState<'light' | 'dark'>('light');
  useEffect(() => {
    loadScene().then(setScene, (cause: unknown) => {
      console.warn('The person cannot be drawn; a drawing stands in.', cause);
    });
  }, []);
  return (
    <BrainPage
      watch={watch}
      view={view}
      now={now}
      devices={{
        camera: hasMedia && context === 'public',
        microphone: hasMedia && context === 'public',
        readsTone: context === 'public',
        recogniser: 'none',
      }}
      persona={persona}
      preferences={preferences}
      locale={browserLocale([query.get('locale')])}
      stage={
        scene && (
          <scene.Stage
            person={scene.person}
            frame={frame}
            theme={theme}
            reducedMotion={stillMotion}
            paused={false}
            {...(compared && { inset: ASIDE })}
            onFailure={() => setScene(null)}
          />
        )
      }
      onThemeChange={setTheme}
      onSave={(log) => downloadJson('brain-session.json', log)}
      readLog={readBrainLog}
      relive={relive}
      newSeed={newSeed}
    />
  );
}

const root = document.getElementById('root');
if (root) {
  // No StrictMode: its second mount makes and loses a WebGL context, which some drivers answer with a lost picture.
  createRoot(root).render(<Page />);
}
