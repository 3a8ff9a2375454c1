import type { Hum } from '../ports.ts';

/** A stretch of a hum in one posture of the mouth. */
export interface HumPiece {
  readonly phone: 'm' | 'hh' | 'ow';
  readonly ms: number;
  /** Pitch at its start, middle and end, semitones from the person's usual. */
  readonly pitchSt: readonly [number, number, number];
  /** Against the hum's loudest. */
  readonly db: number;
  /** Amplitude of the noise of air, [0, 1]. */
  readonly breath: number;
}
const piece = (
  phone: HumPiece['phone'],
  ms: number,
  pitchSt: HumPiece['pitchSt'],
  db: number,
  breath: number,
): HumPiece => ({ phone, ms, pitchSt, db, breath });

/**
 * What each is made of. "Mm-hm" has two syllables with a breath between, the second higher and rising, which says "go on";
 * "mm" falls and takes note, "hmm" is longer, lower and thinks (Ward 2006; Gardner 2001). Such sounds lie above the usual
 * pitch of speech and move more steeply (Benus, Gravano & Hirschberg 2007). "Oh" feels with somebody.
 */
export const SCORES: Readonly<Record<Hum, readonly HumPiece[]>> = {
  'mm-hm': [
    piece('m', 150, [1, 0.4, -0.8], -2, 0.05),
    piece('hh', 75, [-0.5, 0.3, 1.2], -17, 0.5),
    piece('m', 215, [2, 3.4, 3.8], 0, 0.07),
  ],
  mm: [piece('m', 360, [1.2, 0.4, -2.6], 0, 0.07)],
  hmm: [piece('hh', 45, [0, 0, 0], -20, 0.5), piece('m', 500, [0.6, -1, -3.6], 0, 0.07)],
  oh: [piece('ow', 340, [2.4, 1, -3], 0, 0.1)],
};
