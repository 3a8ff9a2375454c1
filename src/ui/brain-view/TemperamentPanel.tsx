import type { Locale } from '#core';
import { TEMPERAMENTS, TRAITS, type Temperament } from '#session';
import { useId } from 'react';

import { plain } from '../figures.ts';
import { useBrainPage, useWatched } from './brain-context.ts';
import { wordFor, type BrainWords } from './words.ts';

/** What a mixture of one's own is called. */
export const OWN = 'own';

/** Named temperaments to choose from, and the mixture of one's own where there is one. */
export function TemperamentChoice({
  chosen,
  onChoose,
  label,
  words,
  own = null,
}: {
  readonly chosen: Temperament | null;
  readonly onChoose: (temperament: Temperament) => void;
  readonly label: string;
  readonly words: BrainWords;
  readonly own?: Temperament | null;
}) {
  return (
    <fieldset className="bv-choice" aria-label={label}>
      {[...TEMPERAMENTS, ...(own ? [own] : [])].map((temperament) => (
        <button
          key={temperament.name}
          type="button"
          className="bv-pill"
          aria-pressed={chosen?.name === temperament.name}
          onClick={() => onChoose(temperament)}
        >
          {wordFor(words.temperament.names, temperament.name)}
        </button>
      ))}
    </fieldset>
  );
}

/** A temperament by name, or by the five traits one by one. */
export function TemperamentControls({
  temperament,
  onChange,
  words,
  locale,
}: {
  readonly temperament: Temperament;
  readonly onChange: (temperament: Temperament) => void;
  readonly words: BrainWords;
  readonly locale: Locale;
}) {
  const id = useId();
  return (
    <>
      <TemperamentChoice
        label={words.temperament.title}
        chosen={temperament}
        onChoose={onChange}
        words={words}
      />
      <div className="bv-traits">
        {TRAITS.map((trait) => {
          const { name, science, low, high } = words.temperament.traits[trait];
          return (
            <div key={trait} className="bv-trait">
              <label htmlFor={`${id}${trait}`}>
                {name} <small>{science}</small>
              </label>
              <span>{plain(temperament[trait], locale, 2)}</span>
              <input
                id={`${id}${trait}`}
                type="range"
                min="0"
                max="1"
                step="0.05"
                value={temperament[trait]}
                aria-valuetext={plain(temperament[trait], locale, 2)}
                onChange={(event) =>
                  onChange({ ...temperament, name: OWN, [trait]: event.target.valueAsNumber })
                }
              />
              <small aria-hidden="true">{low}</small>
              <small aria-hidden="true">{high}</small>
            </div>
          );
        })}
      </div>
    </>
  );
}

/** Whose brain it is. Levels feel a change at once. */
export function TemperamentPanel() {
  const { watch, words, locale } = useBrainPage();
  const temperament = useWatched((snapshot) => snapshot.temperament);
  return (
    <section className="bv-card" aria-labelledby="bv-temperament">
      <h2 id="bv-temperament">{words.temperament.title}</h2>
      <p className="bv-note">{words.temperament.note}</p>
      <TemperamentControls
        temperament={temperament}
        onChange={watch.setTemperament}
        words={words}
        locale={locale}
      />
    </section>
  );
}
