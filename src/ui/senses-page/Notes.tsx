import type { FaceLook } from '#perception';
import { useEffect, useState } from 'react';

import { percent, plain } from '../figures.ts';
import { fill } from '../words.ts';
import { useSensed, useSensesPage } from './senses-context.ts';

/** What happened once, the newest first. */
export function NoticedList() {
  const { words, locale } = useSensesPage();
  const noticed = useSensed((snapshot) => snapshot.noticed);
  if (noticed.length === 0) return <p className="sp-note">{words.noticed.empty}</p>;
  return (
    <ol className="sp-noticed" aria-live="polite" aria-relevant="additions">
      {noticed.map(({ id, what, confidence, tMs }) => (
        <li key={id}>
          <span>{words.noticed.what[what]}</span>
          <span>{confidence === null ? '' : plain(confidence, locale)}</span>
          <time>{plain(tMs / 1000, locale, 0)} s</time>
        </li>
      ))}
    </ol>
  );
}

interface Timing {
  readonly engine: string;
  readonly rateHz: number;
  readonly costMs: number;
}
/** Figures that change at every look cannot be read. */
const SHOWN_EVERY_MS = 500;
const SMOOTHED = 0.2;

/** What looking costs on this machine. */
export function TimingFigures() {
  const { looks, words, locale } = useSensesPage();
  const on = useSensed(({ camera }) => camera.kind === 'on');
  const [timing, setTiming] = useState<Timing | null>(null);
  useEffect(() => {
    let smooth: Timing | null = null;
    let shownMs = Number.NEGATIVE_INFINITY;
    return looks.subscribe(({ engine, rateHz, processMs, grabMs, tMs }: FaceLook) => {
      const costMs = processMs + grabMs;
      const toward = (from: number, to: number): number => from + SMOOTHED * (to - from);
      smooth =
        smooth === null
          ? { engine, rateHz, costMs }
          : {
              engine,
              rateHz: toward(smooth.rateHz, rateHz),
              costMs: toward(smooth.costMs, costMs),
            };
      if (tMs - shownMs < SHOWN_EVERY_MS) return;
      shownMs = tMs;
      setTiming(smooth);
    });
  }, [looks]);
  if (!on || !timing) return <p className="sp-note">{words.timing.none}</p>;
  const facts = [
    [words.timing.engine, timing.engine],
    [words.timing.rate, plain(timing.rateHz, locale)],
    [words.timing.cost, fill(words.timing.ms, { value: plain(timing.costMs, locale, 0) })],
    [words.timing.core, percent((timing.rateHz * timing.costMs) / 1000, locale)],
  ] as const;
  return (
    <dl className="sp-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
