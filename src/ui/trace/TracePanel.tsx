import { momentsOf, spansOf, type TurnSpans, type TurnTrace } from '#session';
import { X } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';

import { downloadJson } from '../download-json.ts';
import { useLocale, useSurroundings } from '../surroundings.ts';
import { fill } from '../words.ts';
import { TRACE_WORDS, type TraceWords } from './words.ts';
import './trace.css';

/** Turns shown; all that are kept are saved. */
const SHOWN = 6;
const STEPS = [
  'endPointing',
  'model',
  'firstClause',
  'voice',
] as const satisfies readonly (keyof TurnSpans)[];
/** The bars' full width stands for at least this. */
const LEAST_WIDTH_MS = 1000;

const whole = (ms: number): string => String(Math.round(ms));

const share = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;

function Turn({
  turn,
  number,
  widthMs,
  words,
}: {
  readonly turn: TurnTrace;
  readonly number: number;
  readonly widthMs: number;
  readonly words: TraceWords;
}) {
  const spans = spansOf(turn);
  const steps = STEPS.flatMap((step) => {
    const ms = spans[step];
    return ms === null ? [] : [{ step, ms }];
  });
  return (
    <li>
      <p>
        <strong>{fill(words.turn, { n: String(number) })}</strong> {words.by[turn.by]},{' '}
        {spans.total === null ? words.unheard : fill(words.total, { ms: whole(spans.total) })},{' '}
        {words.ending[turn.ending ?? 'going']}
      </p>
      <div className="trace-bar" aria-hidden="true">
        {steps.map(({ step, ms }) => (
          <span key={step} data-step={step} style={{ inlineSize: `${(100 * ms) / widthMs}%` }} />
        ))}
      </div>
      <dl>
        {steps.map(({ step, ms }) => (
          <div key={step} data-step={step}>
            <dt>{words.spans[step]}</dt>
            <dd>{whole(ms)} ms</dd>
          </div>
        ))}
      </dl>
      <details>
        <summary>{words.moments}</summary>
        <dl>
          {momentsOf(turn).map(({ point, ms }) => (
            <div key={point} data-point={point}>
              <dt>{words.points[point]}</dt>
              <dd>{ms === null ? '\u2013' : `${whole(ms)} ms`}</dd>
            </div>
          ))}
        </dl>
      </details>
    </li>
  );
}

/** For whoever looks after the machine: how long each turn took, and what took it. Times only, no words. */
export default function TracePanel({
  onClose,
  onShown,
}: {
  readonly onClose: () => void;
  /** Told when it is there and when it is gone: the framing follows. */
  readonly onShown: (shown: boolean) => void;
}) {
  const { session } = useSurroundings();
  const words = TRACE_WORDS[useLocale()];
  const traces = useStore(session.store, (snapshot) => snapshot.traces);
  useEffect(() => {
    onShown(true);
    return () => onShown(false);
  }, [onShown]);
  const shown = traces.slice(-SHOWN).reverse();
  const totals = traces.flatMap((turn) => spansOf(turn).total ?? []).toSorted((a, b) => a - b);
  const widthMs = Math.max(LEAST_WIDTH_MS, ...shown.map((turn) => spansOf(turn).total ?? 0));
  return (
    <aside className="trace" aria-label={words.title} tabIndex={-1}>
      <header>
        <h2>{words.title}</h2>
        <button type="button" aria-label={words.close} onClick={onClose}>
          <X aria-hidden="true" />
        </button>
      </header>
      {totals.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <p>
          {fill(words.summary, {
            n: String(totals.length),
            median: whole(share(totals, 0.5)),
            slow: whole(share(totals, 0.95)),
          })}
        </p>
      )}
      <ol>
        {shown.map((turn, index) => (
          <Turn
            key={turn.id}
            turn={turn}
            number={traces.length - index}
            widthMs={widthMs}
            words={words}
          />
        ))}
      </ol>
      <button
        type="button"
        className="trace-save"
        disabled={traces.length === 0}
        onClick={() =>
          downloadJson(
            'turns.json',
            traces.map((turn) => ({ ...turn, spans: spansOf(turn) })),
          )
        }
      >
        {words.save}
      </button>
    </aside>
  );
}
