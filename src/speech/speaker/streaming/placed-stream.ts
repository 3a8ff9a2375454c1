import { createMouthShape, smoothstep, VISEMES } from '#core';
import type { SpokenWord, Utterance } from '#core';

import type { Loudness } from '../../lips/loudness.ts';
import { createVisemeTrack } from '../../lips/viseme-track.ts';
import type { VisemeTrack } from '../../lips/viseme-track.ts';
import { createClauseCaptions } from '../clause-captions.ts';
import type { PlacedClause } from '../placed-clause.ts';
import type { StreamClock } from './stream-clock.ts';

/** A clause on the audio clock of which more is still to come. */
export interface PlacedStream extends PlacedClause {
  /** Its words and lips are known better; what has begun by `nowMs` stays as it was shown. */
  timed(utterance: Utterance, loudness: Loudness, nowMs: number): void;
  /** No more is to come: its sound is this long. */
  whole(lengthMs: number): void;
}

/** Rounding of a timer against the audio clock. */
const HEARD_SLACK_MS = 1;
/** Lips that turn out otherwise get there in this time. */
const CORRECTION_MS = 60;
const SIL = VISEMES.indexOf('sil');

/** The newer times for what has not begun by `localMs`; the rest keeps those by which it was shown. */
export const keepBegun = (
  shown: readonly SpokenWord[],
  found: readonly SpokenWord[],
  localMs: number,
): readonly SpokenWord[] => {
  if (found.length !== shown.length) return shown;
  let reachedMs = localMs;
  return shown.map((word, index) => {
    const newer = found[index] ?? word;
    if (word.endMs <= localMs) return word;
    if (word.startMs <= localMs) {
      reachedMs = Math.max(localMs, newer.endMs);
      return { ...word, endMs: reachedMs };
    }
    const startMs = Math.max(reachedMs, newer.startMs);
    reachedMs = Math.max(startMs, newer.endMs);
    return { text: word.text, startMs, endMs: reachedMs };
  });
};

/** @param fromWord the first of the utterance's words that belongs to it */
export const placeStream = (
  lineId: string,
  utterance: Utterance,
  loudness: Loudness,
  clock: StreamClock,
  startMs: number,
  fromWord: number,
): PlacedStream => {
  let { words } = utterance;
  const texts = words.slice(fromWord).map((word) => word.text);
  const captions = createClauseCaptions(lineId, words.slice(fromWord));
  let track = createVisemeTrack(utterance.visemes, loudness);
  let before: VisemeTrack | null = null;
  let changedMs = -Infinity;
  let lengthMs = Infinity;
  let closedAtMs: number | null = null;
  let said = texts.length;
  /** The most words a caption has shown. One that breaks ends before the word it broke off in, which stays until it is said again. */
  let shown = 0;
  const scratch = createMouthShape();

  /** How many words have come to this point of theirs. */
  const count = (localMs: number, point: 'startMs' | 'endMs'): number => {
    let passed = 0;
    while (passed < said && (words[fromWord + passed]?.[point] ?? Infinity) <= localMs) passed += 1;
    return passed;
  };
  const endMs = (): number =>
    closedAtMs ?? (lengthMs === Infinity ? Infinity : clock.audioAt(lengthMs));
  const begunWords = (audioMs: number): number =>
    audioMs >= endMs() ? said : audioMs < startMs ? 0 : count(clock.localAt(audioMs), 'startMs');

  return {
    lineId,
    startMs,
    endMs,
    begunWords,
    heardWords(audioMs) {
      if (audioMs >= endMs()) return texts.slice(0, said);
      if (audioMs < startMs) return [];
      return texts.slice(0, count(clock.localAt(audioMs) + HEARD_SLACK_MS, 'endMs'));
    },
    mouthAt(audioMs, out) {
      const localMs = clock.localAt(audioMs);
      track.mouthAt(localMs, out);
      const corrected = smoothstep(changedMs, changedMs + CORRECTION_MS, audioMs);
      if (before && corrected < 1) {
        before.mouthAt(localMs, scratch);
        for (let index = 0; index < out.length; index += 1)
          out[index] = (scratch[index] ?? 0) * (1 - corrected) + (out[index] ?? 0) * corrected;
      }
      const over =
        closedAtMs === null ? 0 : smoothstep(closedAtMs, closedAtMs + CORRECTION_MS, audioMs);
      const moving = 1 - Math.max(over, clock.restAt(audioMs));
      if (moving === 1) return;
      for (let index = 0; index < out.length; index += 1) out[index] = (out[index] ?? 0) * moving;
      out[SIL] = (out[SIL] ?? 0) + 1 - moving;
    },
    captionAt(audioMs) {
      shown = Math.max(shown, begunWords(audioMs));
      return captions.after(shown);
    },
    timed(next, newLoudness, nowMs) {
      before = track;
      changedMs = nowMs;
      track = createVisemeTrack(next.visemes, newLoudness);
      words = keepBegun(words, next.words, nowMs < startMs ? -Infinity : clock.localAt(nowMs));
    },
    whole(soundMs) {
      lengthMs = soundMs;
    },
    // Only voices that play themselves report words.
    reached: () => {},
    closed(audioMs, wordsSaid) {
      closedAtMs = audioMs;
      said = wordsSaid;
    },
  };
};
