/** The 15 Oculus visemes, in the field's usual order. */
export const VISEMES = [
  'sil',
  'PP',
  'FF',
  'TH',
  'DD',
  'kk',
  'CH',
  'SS',
  'nn',
  'RR',
  'aa',
  'E',
  'I',
  'O',
  'U',
] as const;
export type Viseme = (typeof VISEMES)[number];

export const isViseme = (value: unknown): value is Viseme =>
  typeof value === 'string' && (VISEMES as readonly string[]).includes(value);

/**
 * One weight in [0, 1] for each of VISEMES, in that order, and two slower axes behind them, [0, 1] each: at MOUTH_JAW how
 * far the jaw drops beyond what the visemes bring, and at MOUTH_ROUND how rounded the lips stay through sounds that are
 * made with the tongue alone. Written in place.
 */
export type MouthShape = Float32Array;
export const MOUTH_JAW = VISEMES.length;
export const MOUTH_ROUND = VISEMES.length + 1;
export const createMouthShape = (): MouthShape => new Float32Array(VISEMES.length + 2);
