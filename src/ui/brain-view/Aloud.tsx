import { useEffect, useState } from 'react';

import { shownIn, useBrainPage } from './brain-context.ts';
import { traceAloud } from './trace-words.ts';
import { traceOf } from './trace.ts';

/** An event is told once its answer has had time to come. */
const SETTLES_MS = 1500;
/** Nobody is told more often than this, however much happens. */
const CALM_MS = 6000;
const LOOKS_EVERY_MS = 500;

/** Tells those who hear the page what happened and what came of it, at a rate that can be followed. */
export function Aloud() {
  const { watch, view, words, locale } = useBrainPage();
  const [said, setSaid] = useState('');
  useEffect(() => {
    let toldId: number | null = null;
    let toldMs = Number.NEGATIVE_INFINITY;
    const timer = setInterval(() => {
      const { moments: live, moment } = watch.store.getState();
      const state = view.getState();
      const moments = state.past?.track.moments ?? live;
      const trace = traceOf(moments, shownIn(moments, moment, state));
      if (!trace || trace.id === toldId || trace.ageMs < SETTLES_MS) return;
      const nowMs = performance.now();
      if (nowMs - toldMs < CALM_MS) return;
      toldId = trace.id;
      toldMs = nowMs;
      setSaid(traceAloud(trace, words, locale));
    }, LOOKS_EVERY_MS);
    return () => clearInterval(timer);
  }, [watch, view, words, locale]);
  return <output className="hidden-words">{said}</output>;
}
