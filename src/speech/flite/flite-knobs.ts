import { clamp } from '#core';
import type { Prosody } from '#core';

/** The voices inside the module that are worth hearing; slt is a woman, rms and awb are men. */
export const FLITE_VOICES = ['slt', 'rms', 'awb'] as const;
export type FliteVoiceName = (typeof FLITE_VOICES)[number];
export const isFliteVoice = (value: unknown): value is FliteVoiceName =>
  typeof value === 'string' && (FLITE_VOICES as readonly string[]).includes(value);

/** Flite's own settings, as its command line names them. */
export interface FliteKnobs {
  readonly durationStretch: number;
  readonly f0MeanHz: number;
  readonly f0StddevHz: number;
  /** Applied to the samples. */
  readonly gain: number;
}

/** Pitch of each voice as recorded: mean and spread in Hz (flite's own tables). */
const OWN_PITCH: Readonly<Record<FliteVoiceName, { meanHz: number; stddevHz: number }>> = {
  slt: { meanHz: 172, stddevHz: 27 },
  rms: { meanHz: 98, stddevHz: 24 },
  awb: { meanHz: 132, stddevHz: 25 },
};
/** A little slower and livelier than flite's default, which sounds read out. */
const HOUSE_STRETCH = 1.03;
const HOUSE_RANGE = 1.15;
/** From the softest to the liveliest, in dB; flite peaks near -4 dBFS, so the top stays below clipping. */
const GAIN_SPAN_DB = 6;

/** Prosody in a voice's own terms, within what the model can do without sounding broken. */
export const fliteKnobs = (voice: FliteVoiceName, prosody: Prosody): FliteKnobs => {
  const own = OWN_PITCH[voice];
  const meanHz = own.meanHz * 2 ** (clamp(prosody.pitchSt, -4, 4) / 12);
  const spread = HOUSE_RANGE * clamp(prosody.range, 0.3, 1.9);
  return {
    durationStretch: clamp(HOUSE_STRETCH / clamp(prosody.rate, 0.6, 1.6), 0.65, 1.7),
    f0MeanHz: meanHz,
    // A spread above about a third of the mean squeaks.
    f0StddevHz: clamp(own.stddevHz * spread, 4, meanHz * 0.33),
    gain: 10 ** (((clamp(prosody.energy, 0, 1) - 0.5) * GAIN_SPAN_DB) / 20),
  };
};
