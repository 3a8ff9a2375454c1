import { BRAIN_PATH, createBrainTail, restingLevels } from '#session';
import { ChevronDown, X } from 'lucide-react';
import { useEffect, useId, useMemo, useState } from 'react';
import { useStore } from 'zustand';

import { downloadJson } from '../download-json.ts';
import { readingInWords } from '../senses/reading-words.ts';
import { useLocale, useSnapshot, useSurroundings, useWords } from '../surroundings.ts';
import { fill } from '../words.ts';
import { Chart } from './Chart.tsx';
import { LevelList } from './LevelList.tsx';
import { mannerInWords } from './manner-words.ts';
import { TemperamentControls } from './TemperamentPanel.tsx';
import { columnsOf, drawnLevels, huesOf, liveliestLevels } from './series.ts';
import { traceInWords } from './trace-words.ts';
import { traceOf } from './trace.ts';
import { BRAIN_WORDS, levelName, wordFor } from './words.ts';
import './brain-view.css';
import './brain-overlay.css';

const LOOK_EVERY_MS = 100;
const SPAN_MS = 60_000;
const CHART_HEIGHT_PX = 88;

/**
 * What goes on in the person, beside them: the way of the last event, the messengers, what was felt this minute, and
 * whose temperament it is. Where there is no room beside them it is a line below, which opens over the conversation.
 */
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
  const [tail] = useState(() => createBrainTail(session));
  const { moment, moments } = useStore(tail.store);
  const temperament = useSnapshot((snapshot) => snapshot.temperament);
  const rest = useMemo(() => restingLevels(temperament), [temperament]);
  const [open, setOpen] = useState(false);
  const inside = useId();
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
  const phrases = BRAIN_PATH.map((layer) => ({
    layer,
    phrase: layer === 'sensed' ? (said?.sensed ?? reading) : said?.[layer],
  }));
  const label = fill(words.overlay.label, { name: persona.name });
  return (
    <aside className="bv bv-overlay" aria-label={label} tabIndex={-1}>
      <header>
        <h2>{label}</h2>
        <p>{words.simulated}</p>
        <ol className="bv-line">
          {phrases.map(
            ({ layer, phrase }) =>
              phrase &&
              IN_A_LINE.has(layer) && (
                <li key={layer} data-layer={layer}>
                  {phrase.split(',', 1)[0]}
                </li>
              ),
          )}
        </ol>
        <button
          type="button"
          className="bv-open"
          aria-label={words.overlay.more}
          aria-expanded={open}
          aria-controls={inside}
          onClick={() => setOpen(!open)}
        >
          <ChevronDown aria-hidden="true" />
        </button>
        <button type="button" aria-label={words.overlay.close} onClick={onClose}>
          <X aria-hidden="true" />
        </button>
      </header>
      <div id={inside} className="bv-inside" data-open={open || undefined}>
        <ol className="bv-chain">
          {phrases.map(({ layer, phrase }, step) => (
            <li key={layer} data-layer={layer}>
              <span aria-hidden="true">{step + 1}</span>
              <small>{words.layers[layer].title}</small>
              <p data-quiet={!phrase || undefined}>{phrase || words.layers[layer].question}</p>
            </li>
          ))}
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
          rest={rest.modulators}
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
        <details
          className="bv-nature"
          onToggle={({ currentTarget }) => {
            if (currentTarget.open) currentTarget.scrollIntoView({ block: 'nearest' });
          }}
        >
          <summary>
            {words.temperament.title}
            <strong>{wordFor(words.temperament.names, temperament.name)}</strong>
          </summary>
          <TemperamentControls
            temperament={temperament}
            onChange={session.setTemperament}
            words={words}
            locale={locale}
          />
        </details>
        <footer>
          <a href="/brain">{words.overlay.page}</a>
          <button
            type="button"
            onClick={() => downloadJson('brain-session.json', session.recording())}
          >
            {words.overlay.save}
          </button>
        </footer>
      </div>
    </aside>
  );
}

/** Where there is one line for it all, these tell it. */
const IN_A_LINE: ReadonlySet<string> = new Set(['sensed', 'felt', 'shown']);
