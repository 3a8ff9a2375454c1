import { AudioLines } from 'lucide-react';

import { useLocale, usePreference, useSurroundings, useWords } from '../surroundings.ts';
import './voice-choice.css';

/** Which voice speaks, or none: a control like the others with the device's own list behind it. */
export function VoiceChoice() {
  const { devices, preferences } = useSurroundings();
  const { voices } = useWords();
  const locale = useLocale();
  const chosen = usePreference((state) => state.voice);
  const available = devices.voices?.(locale) ?? [];
  if (available.length === 0) return null;
  const names: Readonly<Partial<Record<string, string>>> = voices.names;
  // A voice that is not there now stays chosen for when it is; meanwhile the site's choice speaks.
  const shown = chosen !== null && available.includes(chosen) ? chosen : '';
  return (
    <label className="control voice-choice" title={voices.label}>
      <span aria-hidden="true">
        <AudioLines />
      </span>
      <span className="control-label">{voices.label}</span>
      <select
        aria-label={voices.label}
        value={shown}
        onChange={({ target }) =>
          preferences.getState().set({ voice: target.value === '' ? null : target.value })
        }
      >
        <option value="">{voices.site}</option>
        {available.map((id) => (
          <option key={id} value={id}>
            {names[id] ?? id}
          </option>
        ))}
      </select>
    </label>
  );
}
