import type { PersonSpec } from '#avatar';
import { useId } from 'react';

import { fill } from '../words.ts';
import { OwnPerson, type OwnFile } from './OwnPerson.tsx';
import { usePerson, usePersonPage } from './page-context.ts';
import { sameLooks } from './setting-values.ts';

/** Pictures of the presets by name, as far as they have been drawn. */
export type PortraitPictures = Readonly<Record<string, string>>;

const LONGEST_NAME = 40;

export interface PeopleProps {
  readonly portraits: PortraitPictures;
  readonly own: OwnFile;
}

/** Who to begin with, what they are called, and somebody from a file. */
export function People({ portraits, own }: PeopleProps) {
  const { store, catalogue, words } = usePersonPage();
  const nameId = useId();
  const origin = usePerson((state) => state.origin);
  const name = usePerson(({ spec }) => spec.name);
  const { choose, set, settle } = store.getState();
  return (
    <div className="pp-people">
      <ul className="pp-portraits" aria-label={words.people.label}>
        {catalogue.presets.map((preset: PersonSpec) => (
          <li key={preset.name}>
            <button
              type="button"
              className="pp-portrait"
              aria-pressed={sameLooks(origin, preset)}
              onClick={() => choose(preset)}
            >
              <span className="pp-portrait-picture" aria-hidden="true">
                {portraits[preset.name] === undefined ? (
                  <Outline />
                ) : (
                  <img src={portraits[preset.name]} alt="" draggable={false} />
                )}
              </span>
              <span className="pp-portrait-name">
                {fill(words.people.choose, { name: preset.name })}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <div className="pp-text">
        <label htmlFor={nameId}>{words.people.name}</label>
        <input
          id={nameId}
          type="text"
          value={name}
          maxLength={LONGEST_NAME}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => set('name', event.currentTarget.value)}
          onBlur={settle}
        />
      </div>
      <OwnPerson own={own} />
    </div>
  );
}

/** Somebody whose picture is still being drawn. */
function Outline() {
  return (
    <svg viewBox="0 0 80 100" focusable="false">
      <path d="M40 18c-13 0-21 9-21 24 0 12 3 20 9 26v9C18 80 6 84 2 100h76c-4-16-16-20-26-23v-9c6-6 9-14 9-26 0-15-8-24-21-24z" />
    </svg>
  );
}
