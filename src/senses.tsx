import type { Persona } from '#core';
import { createTextSense, type FaceLook } from '#perception';
import { createSenseWatch, isRecording, isSenseContext, replayVisitor } from '#session';
import { SensesPage, downloadJson, preferences, type LogRerun } from '#ui';
import { createRoot } from 'react-dom/client';

import mira from '../assets/personas/mira.json';
import { browserLocale } from './browser-locale.ts';
import { createLazySenses, hasMedia } from './lazy-senses.ts';

declare global {
  interface MienDebug {
    senses?: ReturnType<typeof createSenseWatch>;
  }
}

const persona: Persona = mira;
const query = new URLSearchParams(window.location.search);
const asked = query.get('context');
const context = isSenseContext(asked) ? asked : 'public';
const now = (): number => performance.now();

const listeners = new Set<(look: FaceLook) => void>();
const looks = {
  subscribe(listener: (look: FaceLook) => void): () => void {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};

const textSense = createTextSense();
void textSense.warmUp();

const watch = createSenseWatch({
  seed: 1,
  temperament: persona.temperament,
  context,
  now,
  ports: {
    ...createLazySenses(now, {
      observe: (look) => {
        for (const listener of listeners) listener(look);
      },
    }),
    readText: (text, options) => textSense.read(text, options),
  },
});
if (query.has('debug')) Object.assign((window.__mien ??= {}), { senses: watch });

/** A log is shown at ten points a second, as the last minute is. */
const EVERY_STEPS = 6;
/** The estimate goes on for a moment after the last thing that was sensed. */
const AFTERWARDS_MS = 2_000;

function rerun(text: string): LogRerun {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return { kind: 'broken' };
  }
  if (!isRecording(found)) return { kind: 'broken' };
  if (found.truncated) return { kind: 'truncated' };
  const lengthMs = Math.max(0, ...found.percepts.map(({ tMs }) => tMs)) + AFTERWARDS_MS;
  try {
    const past = replayVisitor(found, lengthMs).filter((_, step) => step % EVERY_STEPS === 0);
    return { kind: 'ran', past, lengthMs };
  } catch {
    // Its percepts are none: the brain checks figures, not shapes.
    return { kind: 'broken' };
  }
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <SensesPage
      watch={watch}
      looks={looks}
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
      onSave={() => downloadJson('senses-log.json', watch.recording())}
      rerun={rerun}
    />,
  );
}
