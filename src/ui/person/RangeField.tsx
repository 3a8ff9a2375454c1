import type { RangeControl } from '#avatar';
import { useId, type CSSProperties } from 'react';

import { fill } from '../words.ts';
import { usePerson, usePersonPage } from './page-context.ts';
import { settingAt } from './setting-values.ts';
import { wordFor, type PersonWords } from './words.ts';

/** The generator's own scale: 0 = 25 years, 1 = 70. */
const YOUNGEST_YEARS = 25;
const YEARS_AT_ONE = 45;

/** The value in words: years, a plain number, or hundredths with a sign where it goes both ways. */
const rangeText = (
  { path, min, step }: Pick<RangeControl, 'path' | 'min' | 'step'>,
  value: number,
  words: PersonWords,
): string => {
  if (path === 'face.age') {
    const years = Math.round(YOUNGEST_YEARS + YEARS_AT_ONE * value);
    return fill(words.values.years, { years: String(years) });
  }
  if (step >= 1) return String(value);
  const hundredths = Math.round(value * 100);
  if (hundredths === 0) return '0';
  if (hundredths < 0) return `−${-hundredths}`;
  return min < 0 ? `+${hundredths}` : String(hundredths);
};

/** A number on a scale. A double click takes it back to where most people are. */
export function RangeField({ control }: { readonly control: RangeControl }) {
  const { store, catalogue, words } = usePersonPage();
  const id = useId();
  const stored = usePerson(({ spec }) => settingAt(catalogue.complete(spec), control.path));
  const value = typeof stored === 'number' ? stored : control.fallback;
  // A preset may lie beyond the range that is offered: its value must not change by being looked at.
  const min = Math.min(control.min, value);
  const max = Math.max(control.max, value);
  const shareOf = (x: number): string => `${(100 * (x - min)) / (max - min)}%`;
  const text = rangeText(control, value, words);
  const from = min < 0 ? 0 : min;
  const style: CSSProperties & Record<'--low' | '--high', string> = {
    '--low': shareOf(Math.min(from, value)),
    '--high': shareOf(Math.max(from, value)),
  };
  const { set, settle } = store.getState();

  return (
    <div className="pp-range">
      <label htmlFor={id}>{wordFor(words.controls, control.path)}</label>
      <span className="pp-range-value" aria-hidden="true">
        {text}
      </span>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={control.step}
        value={value}
        aria-valuetext={text}
        data-middle={min < 0 || undefined}
        style={style}
        onChange={(event) => set(control.path, Number(event.currentTarget.value))}
        onPointerDown={settle}
        onBlur={settle}
        onDoubleClick={() => set(control.path, control.fallback)}
      />
    </div>
  );
}
