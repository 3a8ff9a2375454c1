import type { Beat } from '#core';

/** A line that an embedding page has said, as a beat. */
export const hostBeat = (id: string, say: string): Beat => ({
  id,
  say,
  feel: 'warm',
  intensity: 0.6,
  gesture: null,
  sources: [],
  pronounce: [],
  visemes: null,
  card: null,
});
