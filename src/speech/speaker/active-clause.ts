import { createStopSource } from '#core';

import { loudnessOf } from '../lips/loudness.ts';
import type { AudioOut, LiveClause, RenderedClause } from '../ports.ts';
import type { ReadyClause, UnsaidText } from './clause-kitchen.ts';
import { placeClause } from './placed-clause.ts';
import type { PlacedClause } from './placed-clause.ts';
import { restOfClause } from './rest-of-clause.ts';

/** A clause on the clock. */
export interface ActiveClause extends ReadyClause {
  readonly placed: PlacedClause;
  /** Its beginning was told. */
  begun: boolean;
  /** Whether it is known when it ends: not while a live voice speaks, nor while a stream is coming. */
  readonly ends: boolean;
  /** Silences it. */
  stop(): void;
  /** Silences it for good: what is still to come of it is not wanted either. */
  drop(): void;
  /** A live voice is silenced and says no more; its words from here on are for somebody else. */
  giveUp(): void;
  /**
   * Stops it now. What is left: a clause to be heard later, a text to be rendered anew, or null when it was heard to its
   * last word.
   */
  cut(): ReadyClause | UnsaidText | null;
}

/** How a clause ended of which that was not known before. */
export interface ClauseEnd {
  /** The words it left unsaid; null when it said them all. */
  readonly unsaid: string | null;
  /** Its voice broke off. */
  readonly failed: boolean;
}

type Begin<Clause> = (
  next: ReadyClause,
  clause: Clause,
  wantedMs: number,
  audioOut: AudioOut,
  ended: (entry: ActiveClause, how: ClauseEnd) => void,
) => ActiveClause;

/** The words from here on, up to another of them. */
export const textFrom = (clause: ReadyClause['clause'], word: number, to?: number): string =>
  clause.utterance.words
    .slice(word, to)
    .map(({ text }) => text)
    .join(' ');

const beginRendered: Begin<RenderedClause> = (next, clause, wantedMs, audioOut) => {
  const { pcm, sampleRateHz, utterance } = clause;
  const handle = pcm ? audioOut.play(pcm, sampleRateHz, wantedMs) : null;
  const loudness = pcm ? loudnessOf(pcm, sampleRateHz) : null;
  const startMs = handle?.startMs ?? wantedMs;
  const placed = placeClause(next.owner.line.id, utterance, startMs, loudness);
  const stop = (): void => handle?.stop();
  return {
    ...next,
    placed,
    begun: false,
    ends: true,
    stop,
    drop: stop,
    giveUp: () => {},
    cut() {
      const nowMs = audioOut.nowMs();
      const said = placed.heardWords(nowMs).length;
      placed.closed(nowMs, said);
      stop();
      const rest = restOfClause(clause, said);
      return rest && { ...next, clause: rest, text: rest.utterance.text };
    },
  };
};

const beginLive: Begin<LiveClause> = (next, clause, wantedMs, audioOut, ended) => {
  const source = createStopSource();
  const placed = placeClause(next.owner.line.id, clause.utterance, wantedMs);
  let over = false;
  /** It has reported a word: it was heard at all. */
  let reported = false;
  const end = (complete: boolean, failed: boolean): void => {
    if (over) return;
    over = true;
    const nowMs = audioOut.nowMs();
    const all = clause.utterance.words.length;
    const said = complete ? all : reported || !failed ? placed.begunWords(nowMs) : 0;
    placed.closed(nowMs, said);
    ended(entry, { unsaid: complete ? null : textFrom(clause, said), failed });
  };
  const entry: ActiveClause = {
    ...next,
    placed,
    begun: false,
    get ends() {
      return over;
    },
    stop: source.stop,
    drop: source.stop,
    giveUp() {
      source.stop();
      end(false, false);
    },
    cut() {
      const nowMs = audioOut.nowMs();
      const said = placed.heardWords(nowMs).length;
      over = true;
      placed.closed(nowMs, said);
      source.stop();
      const text = textFrom(clause, said);
      return text === '' ? null : { owner: next.owner, text };
    },
  };
  const onWord = (wordIndex: number): void => {
    if (over) return;
    reported = true;
    placed.reached(wordIndex, audioOut.nowMs());
  };
  clause.play(onWord, source.signal).then(
    (complete) => end(complete, !complete),
    () => end(false, true),
  );
  return entry;
};

/**
 * Puts a clause on the clock at `wantedMs`, or as soon as possible after it.
 * @param ended called, not at once, for a clause that `ends` only then
 */
export const beginClause = (
  next: ReadyClause,
  wantedMs: number,
  audioOut: AudioOut,
  ended: (entry: ActiveClause, how: ClauseEnd) => void,
): ActiveClause => {
  const { clause } = next;
  if (clause.kind === 'live') return beginLive(next, clause, wantedMs, audioOut, ended);
  if (clause.kind === 'streamed') return clause.begin(next, wantedMs, ended);
  return beginRendered(next, clause, wantedMs, audioOut, ended);
};
