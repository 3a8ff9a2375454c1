import type { Session, SessionSnapshot } from '#session';
import { useState, type ReactNode } from 'react';
import { useStore, type StoreApi } from 'zustand';

import type { ConsentSense, Devices } from '../surroundings.ts';
import type { Words } from '../words.ts';
import { ConsentSheet } from './ConsentSheet.tsx';

/** Whoever owns the senses: a session, or one that only watches. */
interface SensesOwner extends Pick<Session, 'allowCamera' | 'allowMicrophone' | 'setSenseMode'> {
  readonly store: Pick<
    StoreApi<Pick<SessionSnapshot, 'senseMode'>>,
    'getState' | 'getInitialState' | 'subscribe'
  >;
}

interface Consent {
  /** Opens the sheet of one sense. */
  readonly ask: (sense: ConsentSense) => void;
  /** Whether a sheet is open. */
  readonly asking: boolean;
  /** The sheet, to be put at the end of the page. */
  readonly sheet: ReactNode;
}

/** Asks for one sense at a time, and switches it on when the visitor agrees; nothing is switched on before. */
export function useConsent(
  senses: SensesOwner,
  devices: Devices,
  words: Words,
  onAgreed?: () => void,
): Consent {
  const [sense, setSense] = useState<ConsentSense | null>(null);
  const mode = useStore(senses.store, ({ senseMode }) => senseMode);
  return {
    ask: setSense,
    asking: sense !== null,
    sheet: sense && (
      <ConsentSheet
        key={sense}
        sense={sense}
        devices={devices}
        words={words}
        mode={mode}
        onAnswer={(agreed) => {
          setSense(null);
          if (!agreed) return;
          onAgreed?.();
          senses.setSenseMode(agreed.mode);
          if (sense === 'camera') senses.allowCamera(agreed.textVersion);
          else senses.allowMicrophone(agreed.textVersion);
        }}
      />
    ),
  };
}
