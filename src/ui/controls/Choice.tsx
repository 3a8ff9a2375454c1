import type { ReactNode } from 'react';

import './control-choice.css';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly icon: ReactNode;
  readonly options: readonly { readonly value: Value; readonly name: string }[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
}

/** One of a few: a control like the others, with what is chosen under its name and the device's own list behind it. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, icon, options, value, onChoose } = props;
  return (
    <label className="control control-choice" title={label}>
      <span aria-hidden="true">{icon}</span>
      <span className="control-label">{label}</span>
      <span className="control-value" aria-hidden="true">
        {options.find((option) => option.value === value)?.name}
      </span>
      <select
        aria-label={label}
        value={value}
        onChange={({ target }) => {
          const chosen = options.find((option) => option.value === target.value);
          if (chosen) onChoose(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}
