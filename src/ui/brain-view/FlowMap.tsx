import type { Locale } from '#core';
import { BRAIN_PATH, type BrainLevels, type BrainMoment } from '#session';
import { useRef, type ReactNode } from 'react';

import { Legend } from './Legend.tsx';
import { LevelList } from './LevelList.tsx';
import { Strands } from './Strands.tsx';
import { traceInWords } from './trace-words.ts';
import type { Trace } from './trace.ts';
import type { BrainWords } from './words.ts';
import './flow-map.css';

interface FlowMapProps {
  readonly moment: BrainMoment;
  readonly rest: BrainLevels;
  readonly trace: Trace | null;
  readonly other?: BrainMoment | null;
  /** What the visitor appears to show, in words. */
  readonly reading: string;
  /** What they said last; empty when that was nothing. */
  readonly said?: string;
  readonly face: ReactNode;
  readonly tray?: ReactNode;
  readonly words: BrainWords;
  readonly locale: Locale;
}

/** From the visitor to the face: each layer with its levels, and what runs between them after an event. */
export function FlowMap(props: FlowMapProps) {
  const { moment, rest, trace, other, words, locale } = props;
  const map = useRef<HTMLDivElement>(null);
  const said = trace && traceInWords(trace, words, locale);
  const rows = BRAIN_PATH.map((layer) => Object.keys(moment.levels[layer]).join()).join('/');
  return (
    <div ref={map} className="bv-map">
      <div className="bv-face-box">{props.face}</div>
      {props.tray && <div className="bv-tray">{props.tray}</div>}
      {BRAIN_PATH.map((layer, step) => {
        const { title, question, science } = words.layers[layer];
        const phrase = layer === 'sensed' ? (said?.sensed ?? props.reading) : said?.[layer];
        return (
          <section key={layer} className="bv-layer" data-layer={layer} aria-label={title}>
            <header>
              <h2>
                <span aria-hidden="true">{step + 1}</span> {title}
              </h2>
              <small>{science}</small>
              <p className="bv-phrase" data-quiet={!phrase || undefined}>
                {phrase || question}
              </p>
              {layer === 'sensed' && props.said && <q className="bv-said">{props.said}</q>}
            </header>
            <LevelList
              layer={layer}
              levels={moment.levels[layer]}
              rest={rest[layer]}
              other={other?.levels[layer] ?? null}
              changes={trace && layer !== 'sensed' ? trace[layer] : []}
              words={words}
              locale={locale}
            />
          </section>
        );
      })}
      <Legend compared={Boolean(other)} words={words} />
      <Strands key={rows} map={map} trace={trace} />
    </div>
  );
}
