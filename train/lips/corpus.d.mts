import type { Phone } from '../../src/speech/lips/phone-visemes.ts';

export function labelFrames(
  phones: readonly Phone[],
  count: number,
  classIndex: (name: string) => number | null,
): Uint8Array;
