import { EAGERNESSES } from '#core';
import { Hourglass } from 'lucide-react';

import { usePreference, useSurroundings, useWords } from '../surroundings.ts';
import { Choice } from './Choice.tsx';

/** How long the person waits for somebody who looks for words; only where they are listened to. */
export function PatienceChoice() {
  const { devices, preferences, session } = useSurroundings();
  const { patience } = useWords();
  const chosen = usePreference((state) => state.eagerness);
  // In a call the other end finds the turns.
  if (!devices.microphone || devices.recogniser === 'none' || devices.recogniser === 'call')
    return null;
  return (
    <Choice
      label={patience.label}
      icon={<Hourglass />}
      options={[
        { value: '', name: patience.site },
        ...EAGERNESSES.map((value) => ({ value, name: patience[value] })),
      ]}
      value={chosen ?? ''}
      onChoose={(value) => {
        const eagerness = value === '' ? null : value;
        preferences.getState().set({ eagerness });
        session.setEagerness(eagerness);
      }}
    />
  );
}
