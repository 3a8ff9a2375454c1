import { BRAIN_LAYERS, type BrainLayer, type BrainLevels } from '#session';
import { useState } from 'react';

import { plain } from '../figures.ts';
import { fill } from '../words.ts';
import { useBrainPage, useShown, useShownOther } from './brain-context.ts';
import { LevelList } from './LevelList.tsx';
import { levelName } from './words.ts';

const BEHIND = [
  'affect',
  'mood',
  'drives',
  'reward',
  'attention',
  'body',
  'prosody',
] as const satisfies readonly BrainLayer[];

/** What goes on beside the way from an event to the face: how it is on the whole, what is wanted, and the body. */
export function Behind({ rest }: { readonly rest: BrainLevels }) {
  const { words, locale } = useBrainPage();
  const { levels, heartPerMin } = useShown();
  const other = useShownOther();
  return (
    <section className="bv-card" aria-labelledby="bv-behind">
      <h2 id="bv-behind">{words.more.title}</h2>
      <div className="bv-behind">
        {BEHIND.filter((layer) => Object.keys(levels[layer]).length > 0).map((layer) => (
          <div key={layer}>
            <h3>
              {words.layers[layer].title} <small>{words.layers[layer].science}</small>
            </h3>
            <LevelList
              layer={layer}
              levels={levels[layer]}
              rest={rest[layer]}
              other={other?.levels[layer] ?? null}
              words={words}
              locale={locale}
            />
            {layer === 'body' && (
              <p className="bv-heart">
                {fill(words.more.heart, { rate: plain(heartPerMin, locale, 0) })}
              </p>
            )}
          </div>
        ))}
      </div>
    </section>
  );
}

function Figures({ rest }: { readonly rest: BrainLevels }) {
  const { words, locale } = useBrainPage();
  const { levels } = useShown();
  return (
    <table className="bv-table">
      <caption className="hidden-words">{words.more.figuresNote}</caption>
      <thead>
        <tr>
          <th scope="col">{words.more.name}</th>
          <th scope="col">{words.more.science}</th>
          <th scope="col">{words.more.value}</th>
          <th scope="col">{words.more.rests}</th>
        </tr>
      </thead>
      {BRAIN_LAYERS.filter((layer) => Object.keys(levels[layer]).length > 0).map((layer) => (
        <tbody key={layer}>
          <tr>
            <th scope="rowgroup" colSpan={4}>
              {words.layers[layer].title}
            </th>
          </tr>
          {Object.entries(levels[layer]).map(([key, value]) => {
            const { name, science } = levelName(words, layer, key);
            return (
              <tr key={key}>
                <th scope="row">{name}</th>
                <td>{science || '–'}</td>
                <td>{plain(value, locale, 3)}</td>
                <td>{plain(rest[layer][key] ?? 0, locale, 3)}</td>
              </tr>
            );
          })}
        </tbody>
      ))}
    </table>
  );
}

/** For those who want every figure: a table of all levels, and the state itself. */
export function AllFigures({ rest }: { readonly rest: BrainLevels }) {
  const { watch, words } = useBrainPage();
  const [open, setOpen] = useState(false);
  const [state, setState] = useState<string | null>(null);
  const read = (): void => setState(JSON.stringify(watch.brain, null, 1));
  return (
    <section className="bv-card" aria-labelledby="bv-figures">
      <h2 id="bv-figures">{words.more.figures}</h2>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{words.more.figuresNote}</summary>
        {open && <Figures rest={rest} />}
      </details>
      <details onToggle={(event) => (event.currentTarget.open ? read() : setState(null))}>
        <summary>{words.more.state}</summary>
        {state !== null && (
          <>
            <p className="bv-note">{words.more.stateNote}</p>
            <button type="button" className="bv-pill" onClick={read}>
              {words.more.refresh}
            </button>
            <textarea className="bv-state" readOnly aria-label={words.more.state} value={state} />
          </>
        )}
      </details>
    </section>
  );
}
