import type { SpokenWord } from '#core';

import type { Phone } from '../lips/phone-visemes.ts';
import { phoneLengthsMs } from './duration-model.ts';
import type { WordPhones } from './spoken-phone.ts';

export interface TimedWordPhones {
  /** In order and without gaps from 0 to `durationMs`; silences are `pau`. */
  readonly phones: readonly Phone[];
  /** One for each word given; those with nothing to say begin and end where the word before them ends. */
  readonly words: readonly SpokenWord[];
  readonly durationMs: number;
}

/** A gap between two words shorter than this belongs to the sound of the first. */
const LEAST_PAUSE_MS = 30;
/** A word may be drawn out this much, compared with its neighbours, before the rest counts as silence. */
const MOST_DRAWN_OUT = 1.7;

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

const pau = (startMs: number, endMs: number): Phone => ({ name: 'pau', startMs, endMs });

/** Lays a word's phones from `startMs` to `endMs`, each with its share. */
const lay = (
  word: WordPhones,
  lengths: readonly number[],
  startMs: number,
  endMs: number,
): readonly Phone[] => {
  const scale = (endMs - startMs) / Math.max(1e-6, sum(lengths));
  let at = startMs;
  return word.phones.map((phone, index) => {
    const next = index === word.phones.length - 1 ? endMs : at + (lengths[index] ?? 0) * scale;
    const timed = { name: phone.name, startMs: at, endMs: next };
    at = next;
    return timed;
  });
};

/** Times for words of which only the text is known. `rate` as in Prosody: 1 is usual, 2 twice as fast. */
export const timeWordPhones = (
  words: readonly WordPhones[],
  { rate }: { readonly rate: number },
): TimedWordPhones => {
  const lengths = phoneLengthsMs(words);
  const last = words.findLastIndex((word) => word.phones.length > 0);
  const phones: Phone[] = [];
  const spoken: SpokenWord[] = [];
  let at = 0;
  for (const [index, word] of words.entries()) {
    const own = lengths[index] ?? [];
    const endMs = at + sum(own) / rate;
    phones.push(...lay(word, own, at, endMs));
    spoken.push({ text: word.text, startMs: at, endMs });
    const pauseMs = index < last ? word.pauseAfterMs / rate : 0;
    if (pauseMs > 0) phones.push(pau(endMs, endMs + pauseMs));
    at = endMs + pauseMs;
  }
  return { phones, words: spoken, durationMs: at };
};

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 1;
};

/**
 * Phones for words whose times are known (one time for each word). Within a word they share its time as the duration
 * model says. Where a voice counts the pause after a word as part of it, the pause is told from the sound: by the mark
 * that asks for one, or because the word lasts far longer than the others would make it.
 */
export const fitWordPhones = (
  words: readonly WordPhones[],
  wordTimes: readonly SpokenWord[],
): readonly Phone[] => {
  const lengths = phoneLengthsMs(words);
  const heard = words.flatMap((word, index) => {
    const time = wordTimes[index];
    return time && word.phones.length > 0 && time.endMs > time.startMs
      ? [{ word, time, own: lengths[index] ?? [] }]
      : [];
  });
  const pace = median(
    heard
      .filter(({ word }) => word.pauseAfterMs === 0)
      .map(({ time, own }) => (time.endMs - time.startMs) / Math.max(1, sum(own))),
  );
  const phones: Phone[] = [];
  for (const [index, { word, time, own }] of heard.entries()) {
    const next = heard[index + 1]?.time;
    const lengthMs = time.endMs - time.startMs;
    const usualMs = sum(own) * pace;
    // A silence of its own follows already, so this word's time is its sound alone.
    const apart = next !== undefined && next.startMs - time.endMs >= LEAST_PAUSE_MS;
    const held = word.pauseAfterMs > 0 && !apart && next !== undefined;
    const shared = held ? lengthMs * (usualMs / (usualMs + word.pauseAfterMs * pace)) : lengthMs;
    const soundMs = Math.min(lengthMs, Math.max(shared, Math.min(lengthMs, usualMs * 0.8)));
    const most = apart || next === undefined ? lengthMs : usualMs * MOST_DRAWN_OUT;
    const endMs = time.startMs + Math.min(soundMs, most);
    const laid = lay(word, own, time.startMs, endMs);
    phones.push(...laid);
    const untilMs = next?.startMs ?? time.endMs;
    if (untilMs - endMs >= LEAST_PAUSE_MS) phones.push(pau(endMs, untilMs));
    else if (untilMs > endMs && laid.length > 0) {
      const lastPhone = phones.pop();
      if (lastPhone) phones.push({ ...lastPhone, endMs: untilMs });
    }
  }
  return phones;
};
