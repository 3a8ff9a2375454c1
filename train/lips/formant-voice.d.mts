import type { Rng } from '../../src/core/index.ts';
import type { Phone } from '../../src/speech/lips/phone-visemes.ts';

/** Opaque: what drawSpeaker drew. */
export interface FormantSpeaker {
  readonly pitchHz: number;
}
export function drawSpeaker(rng: Rng): FormantSpeaker;
export function sayPhones(
  phones: readonly Phone[],
  speaker: FormantSpeaker,
  rng: Rng,
): Float32Array;
