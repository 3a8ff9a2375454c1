import type { ChoiceControl, ColourControl, SwatchControl } from '#avatar';
import { Check, Pipette } from 'lucide-react';
import { useId, type CSSProperties, type ReactNode } from 'react';

import { fill } from '../words.ts';
import { usePerson, usePersonPage } from './page-context.ts';
import { settingAt, type SettingValue } from './setting-values.ts';
import { wordFor } from './words.ts';

interface Option {
  readonly value: SettingValue | undefined;
  readonly label: string;
  /** A colour to show; a word where there is none. */
  readonly hex?: string;
}

interface OptionFieldProps {
  readonly path: string;
  readonly options: readonly Option[];
  readonly chosen: SettingValue | undefined;
  readonly children?: ReactNode;
}

/** One of a few, as buttons of a kind: words or colours. */
function Options({ path, options, chosen, children }: OptionFieldProps) {
  const { store, words } = usePersonPage();
  const name = useId();
  const { set, settle } = store.getState();
  const chosenLabel = options.find(({ value }) => value === chosen)?.label ?? String(chosen ?? '');
  const colours = options.some(({ hex }) => hex !== undefined);
  return (
    <fieldset className="pp-options" data-colours={colours || undefined}>
      <legend>
        {wordFor(words.controls, path)}
        {colours && (
          <span className="pp-options-value" aria-hidden="true">
            {chosenLabel}
          </span>
        )}
      </legend>
      <div className="pp-options-row">
        {options.map(({ value, label, hex }) => (
          <label
            key={String(value)}
            className={hex === undefined ? 'pp-word' : 'pp-swatch'}
            title={hex === undefined ? undefined : label}
            style={hex === undefined ? undefined : colourStyle(hex)}
          >
            <input
              type="radio"
              name={name}
              checked={value === chosen}
              onChange={() => {
                settle();
                set(path, value);
              }}
            />
            {hex !== undefined && <Check aria-hidden="true" />}
            <span className={hex === undefined ? undefined : 'hidden-words'}>{label}</span>
          </label>
        ))}
        {children}
      </div>
    </fieldset>
  );
}

/** A mark on a colour is light or dark, whichever can be seen. */
const colourStyle = (hex: string): CSSProperties & Record<'--colour' | '--mark', string> => {
  const value = Number.parseInt(hex.slice(1), 16);
  const light =
    0.3 * ((value >> 16) & 255) + 0.59 * ((value >> 8) & 255) + 0.11 * (value & 255) > 140;
  return { '--colour': hex, '--mark': light ? '#241d17' : '#ffffff' };
};

export function ChoiceField({ control }: { readonly control: ChoiceControl }) {
  const { words } = usePersonPage();
  const stored = usePerson(({ spec }) => settingAt(spec, control.path));
  const options: Option[] = control.options.map((value) => ({
    value,
    label: wordFor(words.values, value),
  }));
  if (control.fallback === null) options.unshift({ value: undefined, label: words.values.none });
  return (
    <Options
      path={control.path}
      options={options}
      chosen={stored ?? control.fallback ?? undefined}
    />
  );
}

export function SwatchField({ control }: { readonly control: SwatchControl }) {
  const { words } = usePersonPage();
  const stored = usePerson(({ spec }) => settingAt(spec, control.path));
  const count = String(control.options.length);
  const options: Option[] = control.options.map(({ value, hex }) => ({
    value,
    hex,
    label:
      typeof value === 'number'
        ? fill(words.values.tone, { number: String(value), count })
        : wordFor(words.values, value),
  }));
  if (control.fallback === null) options.unshift({ value: undefined, label: words.values.asHair });
  return (
    <Options
      path={control.path}
      options={options}
      chosen={stored ?? control.fallback ?? undefined}
    />
  );
}

export function ColourField({ control }: { readonly control: ColourControl }) {
  const { store, words } = usePersonPage();
  const stored = usePerson(({ spec }) => settingAt(spec, control.path));
  const value = stored ?? control.fallback;
  const chosen = value === null ? undefined : String(value).toLowerCase();
  const { set, settle } = store.getState();
  const options: Option[] = control.suggestions.map((hex) => ({
    value: hex,
    hex,
    label: fill(words.values.colour, { hex }),
  }));
  if (control.fallback === null) options.unshift({ value: undefined, label: words.values.none });
  const own = chosen !== undefined && !control.suggestions.includes(chosen);
  return (
    <Options path={control.path} options={options} chosen={chosen}>
      <label
        className="pp-swatch pp-swatch-own"
        data-chosen={own || undefined}
        title={words.values.custom}
        style={colourStyle(own ? chosen : '#ffffff')}
      >
        <input
          type="color"
          value={chosen ?? '#ffffff'}
          aria-label={`${wordFor(words.controls, control.path)}: ${words.values.custom}`}
          onChange={(event) => set(control.path, event.currentTarget.value)}
          onPointerDown={settle}
          onBlur={settle}
        />
        <Pipette aria-hidden="true" />
      </label>
    </Options>
  );
}
