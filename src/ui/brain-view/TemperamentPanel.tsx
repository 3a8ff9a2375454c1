import { TRAITS, type Temperament } from '#session';
import { useId } from 'react';

import { plain } from '../figures.ts';
import { useBrainPage, useWatched } from './brain-context.ts';
import { wordFor } from './words.ts';

/** Named temperaments to choose from; nothing is chosen where the mixture is somebody's own. */
export function TemperamentChoice({
  chosen,
  onChoose,
  label,
}: {
  readonly chosen: Temperament | null;
  readonly onChoose: (temperament: Temperament) => void;
  readonly label: string;
}) {
  const { temperaments, words } = useBrainPage();
  return (
    <fieldset className="bv-choice" aria-label={label}>
      {temperaments.map((temperament) => (
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

/** Whose brain it is: named people, or the five traits one by one. Levels feel a change at once. */
export function TemperamentPanel() {
  const { watch, words, locale } = useBrainPage();
  const temperament = useWatched((snapshot) => snapshot.temperament);
  const id = useId();
  return (
    <section className="bv-card" aria-labelledby="bv-temperament">
      <h2 id="bv-temperament">{words.temperament.title}</h2>
      <p className="bv-note">{words.temperament.note}</p>
      <TemperamentChoice
        label={words.temperament.title}
        chosen={temperament}
        onChoose={watch.setTemperament}
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
                  watch.setTemperament({
                    ...temperament,
                    name: 'own',
                    [trait]: event.target.valueAsNumber,
                  })
                }
              />
              <small aria-hidden="true">{low}</small>
              <small aria-hidden="true">{high}</small>
            </div>
          );
        })}
      </div>
    </section>
  );
}
