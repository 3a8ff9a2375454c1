import { clamp, clamp01 } from '#core';

import type { VisitorReading } from '../ports.ts';

/** Readings that are surer than this are worth a model's attention. */
const WORTH_SAYING = 0.25;

const number = (value: number): string => (Math.round(value * 10) / 10 || 0).toFixed(1);

/**
 * What the visitor appears to feel as one tagged line of at most 32 tokens:
 * `<reading appears="pleased" p=0.7 v=0.4 a=0.1/>`. Data beside the words; it never enters the transcript. Empty when there
 * is nothing to tell.
 */
export const readingLine = (reading: VisitorReading | null): string => {
  if (!reading || reading.confidence < WORTH_SAYING) return '';
  // One word or two, so that it can carry no sentence.
  const appears = /^[\p{L} -]{1,24}$/u.test(reading.appears ?? '')
    ? ` appears="${reading.appears}"`
    : '';
  const p = number(clamp01(reading.confidence));
  return `<reading${appears} p=${p} v=${number(clamp(reading.valence, -1, 1))} a=${number(clamp(reading.arousal, -1, 1))}/>`;
};
