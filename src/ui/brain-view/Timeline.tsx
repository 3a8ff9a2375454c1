import { BRAIN_LAYERS, type BrainLayer } from '#session';
import { useEffect, useId, useMemo } from 'react';

import { plain } from '../figures.ts';
import { fill } from '../words.ts';
import {
  useBrainPage,
  useMoments,
  useShown,
  useShownOther,
  useView,
  useWatched,
  useOther,
} from './brain-context.ts';
import { Chart } from './Chart.tsx';
import { EventLane } from './EventLane.tsx';
import { FaceStrip } from './FaceStrip.tsx';
import { columnsOf, drawnLevels, huesOf, liveliestLevels, lowestOf, momentsIn } from './series.ts';
import { eventsIn, momentAt } from './trace.ts';
import { RANGES, SPEEDS, type RangeName } from './view-store.ts';
import { clock, levelName, wordFor } from './words.ts';
import './timeline.css';

const CHART_HEIGHT_PX = 264;
const RANGE_NAMES = ['minute', 'five', 'all'] as const satisfies readonly RangeName[];
/** Less than this is no picture yet. */
const LEAST_SPAN_MS = 10_000;
const PLAY_EVERY_MS = 50;

/** Plays the past on from where it is looked at, until it reaches its end. */
function useReplay(): void {
  const { watch, view } = useBrainPage();
  const playing = useView((state) => state.playing);
  useEffect(() => {
    if (!playing) return undefined;
    let lastMs = performance.now();
    const timer = setInterval(() => {
      const nowMs = performance.now();
      const { cursorMs, speed, past } = view.getState();
      const moments = past ? past.track.moments : watch.store.getState().moments;
      const endMs = moments.at(-1)?.tMs ?? 0;
      const nextMs = (cursorMs ?? 0) + speed * (nowMs - lastMs);
      lastMs = nowMs;
      const over = nextMs >= endMs;
      view.setState({ cursorMs: over ? (past ? endMs : null) : nextMs, playing: !over });
    }, PLAY_EVERY_MS);
    return () => clearInterval(timer);
  }, [playing, watch, view]);
}

function Transport({ fromMs, endMs }: { readonly fromMs: number; readonly endMs: number }) {
  const { view, words } = useBrainPage();
  const cursorMs = useView((state) => state.cursorMs);
  const playing = useView((state) => state.playing);
  const speed = useView((state) => state.speed);
  const past = useView((state) => state.past);
  const shownMs = cursorMs ?? endMs;
  return (
    <div className="bv-transport">
      <button
        type="button"
        className="bv-pill"
        onClick={() =>
          view.setState(
            playing
              ? { playing: false }
              : {
                  playing: true,
                  cursorMs: cursorMs === null || cursorMs >= endMs ? fromMs : cursorMs,
                },
          )
        }
      >
        {playing ? words.timeline.pause : words.timeline.play}
      </button>
      <input
        type="range"
        aria-label={words.timeline.scrub}
        min={Math.floor(fromMs / 100)}
        max={Math.max(1, Math.floor(endMs / 100))}
        value={Math.round(shownMs / 100)}
        aria-valuetext={cursorMs === null && !past ? words.timeline.now : clock(shownMs)}
        onChange={(event) => {
          const atMs = 100 * event.target.valueAsNumber;
          view.setState({ playing: false, cursorMs: !past && atMs >= endMs - 150 ? null : atMs });
        }}
      />
      <span className="bv-clock">{clock(shownMs)}</span>
      <label>
        {words.timeline.speed}
        <select
          value={speed}
          onChange={(event) => {
            const next = SPEEDS.find((each) => String(each) === event.target.value);
            if (next) view.setState({ speed: next });
          }}
        >
          {SPEEDS.map((each) => (
            <option key={each} value={each}>
              {each}×
            </option>
          ))}
        </select>
      </label>
      {!past && (
        <button
          type="button"
          className="bv-pill"
          disabled={cursorMs === null}
          onClick={() => view.setState({ cursorMs: null, playing: false })}
        >
          {words.timeline.back}
        </button>
      )}
    </div>
  );
}

/** On a phone the names are drawn past: the chosen one comes into sight, and the page stays where it is. */
const intoSight = (label: HTMLLabelElement | null): void => {
  const row = label?.parentElement;
  if (row) row.scrollLeft = label.offsetLeft - (row.clientWidth - label.offsetWidth) / 2;
};

function LayerPicker() {
  const { view, words } = useBrainPage();
  const moments = useMoments();
  const layer = useView((state) => state.layer);
  const range = useView((state) => state.range);
  const last = moments.at(-1);
  const group = useId();
  const some = BRAIN_LAYERS.filter((each) => !last || Object.keys(last.levels[each]).length > 0);
  const choice = (name: string, checked: boolean, label: string, choose: () => void) => (
    <label key={label} ref={checked ? intoSight : undefined} data-on={checked || undefined}>
      <input type="radio" name={`${group}${name}`} checked={checked} onChange={choose} />
      {label}
    </label>
  );
  return (
    <div className="bv-pickers">
      <fieldset className="bv-segments">
        <legend className="hidden-words">{words.timeline.layer}</legend>
        {some.map((each: BrainLayer) =>
          choice('layer', layer === each, words.layers[each].title, () =>
            view.setState({ layer: each, wanted: {} }),
          ),
        )}
      </fieldset>
      <fieldset className="bv-segments">
        <legend className="hidden-words">{words.timeline.range.label}</legend>
        {RANGE_NAMES.map((each) =>
          choice('range', range === each, words.timeline.range[each], () =>
            view.setState({ range: each }),
          ),
        )}
      </fieldset>
    </div>
  );
}

/** Levels over time, with the events between them and the face beneath; any moment of it can be looked at again. */
export function Timeline() {
  const { view, words, locale, theme } = useBrainPage();
  const moments = useMoments();
  const shown = useShown();
  const shownOther = useShownOther();
  const layer = useView((state) => state.layer);
  const range = useView((state) => state.range);
  const wanted = useView((state) => state.wanted);
  const cursorMs = useView((state) => state.cursorMs);
  const other = useOther();
  const past = useView((state) => state.past);
  const own = useWatched((snapshot) => snapshot.temperament.name);

  const firstMs = moments[0]?.tMs ?? 0;
  const lastMs = moments.at(-1)?.tMs ?? 0;
  useReplay();
  const reach = Math.min(RANGES[range], Math.max(LEAST_SPAN_MS, lastMs - firstMs));
  // The picture follows the moment that is shown where that would lie outside it.
  const endMs = Math.max(
    firstMs + reach,
    cursorMs === null
      ? lastMs
      : Math.min(
          lastMs,
          Math.max(cursorMs, lastMs - reach > cursorMs ? cursorMs + reach / 2 : lastMs),
        ),
  );
  const span = useMemo(() => ({ fromMs: endMs - reach, toMs: endMs }), [endMs, reach]);
  const seen = useMemo(() => momentsIn(moments, span), [moments, span]);
  const keys = useMemo(() => liveliestLevels(seen, layer), [seen, layer]);
  const drawn = drawnLevels(keys, wanted);
  const order = Object.keys(shown.levels[layer]);
  const hues = huesOf(order, drawn);
  const lines = order.flatMap((key) => {
    const hue = hues[key];
    return hue === undefined ? [] : [{ key, hue }];
  });
  const drawnKeys = lines.map(({ key }) => key).join();
  const columns = useMemo(() => {
    const names = drawnKeys === '' ? [] : drawnKeys.split(',');
    const own = columnsOf(seen, layer, names);
    if (!other) return own;
    const theirs = seen.map(({ tMs }) => other.moments[momentAt(other.moments, tMs + 1)]);
    return [
      ...own,
      ...names.map((key) => theirs.map((moment) => moment?.levels[layer][key] ?? null)),
    ];
  }, [seen, layer, other, drawnKeys]);
  const lowest = lowestOf(layer, order);
  const events = useMemo(() => eventsIn(seen), [seen]);
  const eventsS = useMemo(() => events.map(({ tMs }) => tMs / 1000), [events]);

  const figure = (key: string): string => plain(shown.levels[layer][key] ?? 0, locale, 2);
  const label = fill(words.timeline.chart, {
    layer: words.layers[layer].title,
    time: clock(shown.tMs),
    list: lines.map(({ key }) => `${levelName(words, layer, key).name} ${figure(key)}`).join(', '),
  });
  return (
    <section className="bv-card bv-timeline" aria-labelledby="bv-timeline">
      <h2 id="bv-timeline">{words.timeline.title}</h2>
      <LayerPicker />
      <EventLane moments={seen} span={span} />
      <figure aria-label={label}>
        {moments.length < 2 ? (
          <p className="bv-note">{words.timeline.empty}</p>
        ) : (
          <Chart
            key={`${drawnKeys}/${layer}/${theme}/${locale}/${other !== null}`}
            lines={lines}
            columns={columns}
            compared={other !== null}
            span={span}
            lowest={lowest}
            cursorS={cursorMs === null ? null : cursorMs / 1000}
            eventsS={eventsS}
            heightPx={CHART_HEIGHT_PX}
            figure={(value) => plain(value, locale, 2)}
            axes={{
              level: words.timeline.axis[lowest < 0 ? 'both' : 'one'],
              time: words.timeline.axis.time,
            }}
            onPick={(tMs) =>
              view.setState({
                playing: false,
                cursorMs:
                  !past && tMs >= lastMs - 150 ? null : Math.max(firstMs, Math.min(lastMs, tMs)),
              })
            }
          />
        )}
      </figure>
      <FaceStrip span={span} />
      <Transport fromMs={firstMs} endMs={lastMs} />
      <ul className="bv-chips">
        {order.map((key) => {
          const on = drawn.has(key);
          const { name } = levelName(words, layer, key);
          return (
            <li key={key}>
              <button
                type="button"
                className="bv-chip"
                aria-pressed={on}
                data-hue={hues[key]}
                onClick={() => {
                  const all = Object.fromEntries(order.map((each) => [each, drawn.has(each)]));
                  view.setState({ wanted: { ...all, [key]: !on } });
                }}
              >
                {name} <span aria-hidden="true">{figure(key)}</span>
                {shownOther && on && (
                  <span aria-hidden="true" className="bv-chip-other">
                    {plain(shownOther.levels[layer][key] ?? 0, locale, 2)}
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
      {other && (
        <p className="bv-note">
          {fill(words.timeline.solid, {
            who: wordFor(words.temperament.names, past?.track.temperament.name ?? own),
          })}
          {'; '}
          {fill(words.timeline.dashed, {
            who: wordFor(words.temperament.names, other.temperament.name),
          })}
        </p>
      )}
    </section>
  );
}
