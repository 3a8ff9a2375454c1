import type { MouthShape, Utterance } from '#core';

import type { Loudness } from '../lips/loudness.ts';
import { createVisemeTrack } from '../lips/viseme-track.ts';
import type { Caption } from '../ports.ts';
import { createClauseCaptions } from './clause-captions.ts';

/** A clause with its place on the audio clock. */
export interface PlacedClause {
  readonly lineId: string;
  readonly startMs: number;
  /** Audio-clock time at which its words and lips are over; moves when a live voice corrects it. */
  endMs(): number;
  /** Words fully heard by `audioMs`. */
  heardWords(audioMs: number): readonly string[];
  /** How many words have begun by `audioMs`. */
  begunWords(audioMs: number): number;
  mouthAt(audioMs: number, out: MouthShape): void;
  /** The same object while nothing has changed. */
  captionAt(audioMs: number): Caption;
  /** A live voice has just begun this word. */
  reached(wordIndex: number, audioMs: number): void;
  /** A live voice has ended here: after all its words, or after those it had begun. */
  closed(audioMs: number, wordsSaid: number): void;
}

/** Rounding of a timer against the audio clock. */
const HEARD_SLACK_MS = 1;
/** A live voice that has reported no word for so long beyond the next one reports no more: the estimate goes on. */
const UNREPORTED_MS = 1200;

/** Puts an utterance on the audio clock. A live voice's estimate is corrected by the word boundaries it reports. */
export const placeClause = (
  lineId: string,
  utterance: Utterance,
  startMs: number,
  /** Of its sound; null when there is none to measure. */
  loudness: Loudness | null = null,
): PlacedClause => {
  const track = createVisemeTrack(utterance.visemes, loudness);
  const texts = utterance.words.map((word) => word.text);
  const captions = createClauseCaptions(lineId, utterance.words);
  const { words } = utterance;
  // The utterance's own time runs from here: (anchorAudioMs, anchorMs) are one moment on both clocks.
  let anchorAudioMs = startMs;
  let anchorMs = 0;
  /** The last word a live voice has reported; 0 = none beyond the start, so the estimate is all there is. */
  let reachedWord = 0;
  let closedAtMs: number | null = null;
  let said = words.length;

  const localMs = (audioMs: number): number => {
    const free = anchorMs + (audioMs - anchorAudioMs);
    if (reachedWord === 0) return free;
    // A voice that reports its words is waited for: the lips run at most one word ahead of it.
    const limitMs = words[reachedWord + 1]?.endMs ?? Infinity;
    return Math.max(Math.min(free, limitMs), free - UNREPORTED_MS);
  };
  /** The last word that may have begun: the one reported, or whichever the estimate is at once no more are. */
  const lastWord = (atMs: number): number => {
    if (reachedWord === 0) return Infinity;
    return atMs > (words[reachedWord + 1]?.endMs ?? Infinity) ? Infinity : reachedWord;
  };
  const begunWords = (audioMs: number): number => {
    if (closedAtMs !== null && audioMs >= closedAtMs) return said;
    const at = localMs(audioMs);
    const last = lastWord(at);
    if (last < Infinity) return Math.min(said, last + 1);
    let begun = 0;
    while (begun < said && (words[begun]?.startMs ?? Infinity) <= at) begun += 1;
    return begun;
  };
  return {
    lineId,
    startMs,
    endMs: () => closedAtMs ?? anchorAudioMs + utterance.durationMs - anchorMs,
    begunWords,
    heardWords(audioMs) {
      if (closedAtMs !== null && audioMs >= closedAtMs) return texts.slice(0, said);
      const local = localMs(audioMs);
      const last = lastWord(local);
      const at = local + HEARD_SLACK_MS;
      return texts.filter(
        (_, index) =>
          index < said &&
          index <= last &&
          (index < reachedWord || (words[index]?.endMs ?? Infinity) <= at),
      );
    },
    mouthAt(audioMs, out) {
      track.mouthAt(
        closedAtMs === null ? localMs(audioMs) : anchorMs + (audioMs - anchorAudioMs),
        out,
      );
    },
    captionAt: (audioMs) => captions.after(begunWords(audioMs)),
    reached(wordIndex, audioMs) {
      const word = words[wordIndex];
      if (!word) return;
      anchorAudioMs = audioMs;
      anchorMs = word.startMs;
      reachedWord = wordIndex;
    },
    closed(audioMs, wordsSaid) {
      closedAtMs = audioMs;
      said = wordsSaid;
      // The lips come to rest from where they are.
      anchorAudioMs = audioMs;
      anchorMs = Math.max(utterance.durationMs, anchorMs);
    },
  };
};
