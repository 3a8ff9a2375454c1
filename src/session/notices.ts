import type { Notice } from './types.ts';

/** A new turn is a new chance: these are said again if they are still true. */
export const CLEARED_BY_A_TURN: ReadonlySet<Notice['code']> = new Set([
  'offline',
  'model-failed',
  'too-long',
  'forgotten',
]);
