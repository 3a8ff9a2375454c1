import type { Manner } from '#core';

import type { VisitorReading } from '../ports.ts';

/** A reading that is surer than this may rule a manner out. */
const SURE_ENOUGH = 0.35;

/**
 * The manner without what nobody who appears upset should meet: no jokes, and for somebody who appears sad or worried comfort first.
 * Whoever asks for an answer should see to that too; this holds whoever asks.
 */
export function withinFloors(style: Manner | null, reading: VisitorReading | null): Manner | null {
  if (!style || !reading || reading.confidence < SURE_ENOUGH) return style;
  switch (reading.appears) {
    case 'sad':
    case 'worried':
      return { ...style, tone: 'formal', order: 'comfort-first' };
    case 'tense':
    case 'displeased':
      return { ...style, tone: 'formal' };
    default:
      return style;
  }
}
