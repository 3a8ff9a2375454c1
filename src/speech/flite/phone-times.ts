import type { Phone } from '../lips/phone-visemes.ts';

/** Reads flite's `-psdur` print: `name:end` in seconds, one utterance a line, each line counting from 0 again. */
export const phonesFromPsdur = (printed: string): readonly Phone[] => {
  const phones: Phone[] = [];
  let lineStartMs = 0;
  let endMs = 0;
  for (const line of printed.split('\n')) {
    lineStartMs = endMs;
    for (const item of line.trim().split(/\s+/u)) {
      const [name = '', seconds = ''] = item.split(':');
      const until = lineStartMs + Number.parseFloat(seconds) * 1000;
      if (name === '' || !Number.isFinite(until) || until <= endMs) continue;
      phones.push({ name, startMs: endMs, endMs: until });
      endMs = until;
    }
  }
  return phones;
};
