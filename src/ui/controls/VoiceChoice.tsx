import { AudioLines } from 'lucide-react';

import { useLocale, usePreference, useSurroundings, useWords } from '../surroundings.ts';
import { Choice } from './Choice.tsx';

/** Which voice speaks, or none. */
export function VoiceChoice() {
  const { devices, preferences } = useSurroundings();
  const { voices } = useWords();
  const locale = useLocale();
  const chosen = usePreference((state) => state.voice);
  const available = devices.voices?.(locale) ?? [];
  if (available.length === 0) return null;
  const names: Readonly<Partial<Record<string, string>>> = voices.names;
  return (
    <Choice
      label={voices.label}
      icon={<AudioLines />}
      options={[
        { value: '', name: voices.site },
        ...available.map((id) => ({ value: id, name: names[id] ?? id })),
      ]}
      // A voice that is not there now stays chosen for when it is; meanwhile the site's choice speaks.
      value={chosen !== null && available.includes(chosen) ? chosen : ''}
      onChoose={(id) => preferences.getState().set({ voice: id === '' ? null : id })}
    />
  );
}
