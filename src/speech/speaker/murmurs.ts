import type { Locale, Prosody } from '#core';

import { createHummer } from '../hum/hummer.ts';
import type { HeardSound } from '../hum/hummer.ts';
import type { Aside, Hum, Murmur, RenderedClause, Timer } from '../ports.ts';
import type { VoiceChain } from './voice-chain.ts';

/** What a listener says in words. Every other murmur is hummed: voices spell "mm hmm" out. */
const I_SEE: Readonly<Record<Locale, string>> = { en: 'I see.', nl: 'Ja, ja.' };
/** A listener's sounds are this much softer than speech. */
const MURMUR_DB = -8;
/** Words of a listener that take longer than this to make are hummed instead. */
const WORDS_WITHIN_MS = 250;

export interface MurmursOptions {
  readonly chain: VoiceChain;
  readonly timer: Timer;
  /** Renders words; null when no voice has sound for them. */
  readonly render: (aside: Aside) => Promise<RenderedClause | null>;
  /** The last that a voice said. */
  readonly heardOf: (voiceId: string) => HeardSound | null;
}

/** Makes what a listener murmurs, in the voice that speaks. Null where every line is silent. */
export interface Murmurs {
  murmur(murmur: Murmur, locale: Locale, prosody: Prosody): Promise<RenderedClause | null>;
  hum(hum: Hum, how: Pick<Aside, 'locale' | 'prosody' | 'gainDb'>): Promise<RenderedClause | null>;
}

export function createMurmurs({ chain, timer, render, heardOf }: MurmursOptions): Murmurs {
  const hummer = createHummer();

  const hum: Murmurs['hum'] = async (which, { locale, prosody, gainDb }) => {
    const cast = await chain.castOf(locale);
    return cast && hummer.hum(which, cast, heardOf(cast[0] ?? ''), prosody, gainDb);
  };
  const soon = (made: Promise<RenderedClause | null>): Promise<RenderedClause | null> =>
    new Promise((resolve) => {
      const callOff = timer.after(WORDS_WITHIN_MS, () => resolve(null));
      void made.then((clause) => {
        callOff();
        resolve(clause);
      });
    });

  return {
    hum,
    async murmur(murmur, locale, prosody) {
      const aside = { text: I_SEE[locale], locale, prosody, gainDb: MURMUR_DB, captioned: false };
      if (murmur !== 'i-see') return hum(murmur, aside);
      return (await soon(render(aside))) ?? hum('mm-hm', aside);
    },
  };
}
