/** What makes a hum sound like somebody: measured from their speech, or known. */
export interface VoicePrint {
  /** Median pitch of their speech. */
  readonly pitchHz: number;
  /** Their resonances against those of a throat of 17.5 cm: 1 = a usual man's, about 1.16 a usual woman's; [0.85, 1.35]. */
  readonly tract: number;
  /** Level (RMS) of their voiced sound, dB against full scale. */
  readonly levelDb: number;
}

/** The embedded voices, as `measureVoice` finds them in their speech. */
const KNOWN: Readonly<Record<string, VoicePrint>> = {
  'flite-slt': { pitchHz: 172, tract: 1.18, levelDb: -12.8 },
  'flite-rms': { pitchHz: 103, tract: 1.08, levelDb: -19 },
  'flite-awb': { pitchHz: 132, tract: 1.02, levelDb: -17.5 },
};
/** Of whom nothing is known. */
const SOMEBODY: VoicePrint = { pitchHz: 172, tract: 1.16, levelDb: -17 };

/**
 * @param ids voices in the order they would be asked; the first that is known tells whom the site has in mind, also where
 * it does not speak the language
 */
export const printOfPersona = (ids: readonly string[]): VoicePrint =>
  ids.map((id) => KNOWN[id]).find((print) => print !== undefined) ?? SOMEBODY;

export const knownPrint = (id: string): VoicePrint | null => KNOWN[id] ?? null;
