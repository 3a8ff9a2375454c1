import { BRAIN_PATH, createBrainTail } from '#session';
import { X } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';

import { downloadJson } from '../download-json.ts';
import { readingInWords } from '../senses/reading-words.ts';
import { useLocale, useSurroundings, useWords } from '../surroundings.ts';
import { fill } from '../words.ts';
import { Chart } from './Chart.tsx';
import { LevelList } from './LevelList.tsx';
import { mannerInWords } from './manner-words.ts';
import { columnsOf, drawnLevels, huesOf, liveliestLevels } from './series.ts';
import { traceInWords } from './trace-words.ts';
import { traceOf } from './trace.ts';
import { BRAIN_WORDS, levelName } from './words.ts';
import './brain-view.css';
import './brain-overlay.css';

const LOOK_EVERY_MS = 100;
const SPAN_MS = 60_000;
const CHART_HEIGHT_PX = 112;

/** What goes on in the person, beside them: the way of the last event, the messengers, and what was felt this minute. */
export default function BrainOverlay({
  onClose,
  onShown,
}: {
  readonly onClose: () => void;
  /** Told when it is there and when it is gone: the framing follows. */
  readonly onShown: (shown: boolean) => void;
}) {
  const { session, persona, theme } = useSurroundings();
  const locale = useLocale();
  const common = useWords();
  const words = BRAIN_WORDS[locale];
  const [tail] = useState(() => createBrainTail(session, persona.temperament));
  const { moment, moments } = useStore(tail.store);
  useEffect(() => {
    onShown(true);
    return () => onShown(false);
  }, [onShown]);
  useEffect(() => {
    const timer = setInterval(tail.look, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [tail]);

  const trace = traceOf(moments, moment);
  const said = trace && traceInWords(trace, words, locale);
  const order = Object.keys(moment.levels.felt);
  const drawn = drawnLevels(liveliestLevels(moments, 'felt').slice(0, 4), {});
  const hues = huesOf(order, drawn);
  const drawnKeys = order.filter((key) => drawn.has(key)).join();
  const keys = useMemo(() => (drawnKeys === '' ? [] : drawnKeys.split(',')), [drawnKeys]);
  const columns = useMemo(() => columnsOf(moments, 'felt', keys), [moments, keys]);
  const reading = moment.reading
    ? fill(words.moments.reading, { reading: readingInWords(moment.reading, common, locale) })
    : words.moments.noReading;
  return (
    <aside
      className="bv bv-overlay"
      aria-label={fill(words.overlay.label, { name: persona.name })}
      tabIndex={-1}
    >
      <header>
        <h2>{fill(words.overlay.label, { name: persona.name })}</h2>
        <p>{words.simulated}</p>
        <button type="button" aria-label={words.overlay.close} onClick={onClose}>
          <X aria-hidden="true" />
        </button>
      </header>
      <ol className="bv-chain">
        {BRAIN_PATH.map((layer, step) => {
          const phrase = layer === 'sensed' ? (said?.sensed ?? reading) : said?.[layer];
          return (
            <li key={layer} data-layer={layer}>
              <span aria-hidden="true">{step + 1}</span>
              <small>{words.layers[layer].title}</small>
              <p data-quiet={!phrase || undefined}>{phrase || words.layers[layer].question}</p>
            </li>
          );
        })}
      </ol>
      {moment.learning.chosen && (
        <p className="bv-manner">
          {fill(words.learned.chosen, {
            list: mannerInWords(moment.learning.chosen.manner, words),
          })}
        </p>
      )}
      <LevelList
        layer="modulators"
        levels={moment.levels.modulators}
        rest={tail.rest.modulators}
        changes={trace?.modulators ?? []}
        words={words}
        locale={locale}
      />
      <figure>
        <Chart
          key={`${drawnKeys}/${theme}`}
          lines={keys.map((key) => ({ key, hue: hues[key] ?? 0 }))}
          columns={columns}
          compared={false}
          bare
          span={{ fromMs: moment.tMs - SPAN_MS, toMs: moment.tMs }}
          lowest={0}
          cursorS={null}
          eventsS={[]}
          heightPx={CHART_HEIGHT_PX}
          figure={String}
          onPick={() => undefined}
        />
        <figcaption>
          {keys.map((key) => (
            <span key={key} className="bv-key" data-hue={hues[key]}>
              {levelName(words, 'felt', key).name}
            </span>
          ))}
        </figcaption>
      </figure>
      <footer>
        <a href="/brain">{words.overlay.page}</a>
        <button
          type="button"
          onClick={() => downloadJson('brain-session.json', session.recording())}
        >
          {words.overlay.save}
        </button>
      </footer>
    </aside>
  );
}
