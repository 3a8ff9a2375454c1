import { NEUTRAL_PROSODY } from '#core';

import { phonesFromPsdur } from '../../../src/speech/flite/phone-times.ts';
import { prepareClause } from '../../../src/speech/flite/render-clause.ts';
import type { FliteVoiceName } from '../../../src/speech/flite/flite-knobs.ts';
import type { Phone } from '../../../src/speech/lips/phone-visemes.ts';
import { createInProcessFlite } from '../in-process-flite.ts';

export interface KnownSound {
  readonly pcm: Float32Array<ArrayBuffer>;
  readonly sampleRateHz: number;
  /** What sounds when, as the voice itself says. */
  readonly phones: readonly Phone[];
}

const engine = createInProcessFlite();

/** A sentence said by the embedded voice, and the truth about it. */
export const sayKnown = async (text: string, voice: FliteVoiceName): Promise<KnownSound> => {
  const clause = {
    id: 'known',
    text,
    locale: 'en',
    prosody: NEUTRAL_PROSODY,
    pronounce: [],
    visemes: null,
  } as const;
  const prepared = prepareClause(clause, voice, new Map());
  if (!prepared) throw new Error('nothing to say');
  const { pcm, sampleRateHz, phoneTimes } = await engine.run(prepared.job);
  return { pcm, sampleRateHz, phones: phonesFromPsdur(phoneTimes) };
};
