import type { Utterance } from '#core';

import type {
  AudioOut,
  ClauseRequest,
  LipTimer,
  RenderedClause,
  SoundStream,
  Timer,
} from '../../ports.ts';
import { textFrom } from '../active-clause.ts';
import type { ActiveClause, ClauseEnd } from '../active-clause.ts';
import type { ReadyClause } from '../clause-kitchen.ts';
import { restOfClause } from '../rest-of-clause.ts';
import { playStream } from './play-stream.ts';
import type { StreamPlay } from './play-stream.ts';
import { followLips } from './stream-lips.ts';
import type { StreamLips } from './stream-lips.ts';
import { createStreamPace } from './stream-pace.ts';
import type { StreamPace } from './stream-pace.ts';

/** A clause that may be heard while it is still coming. */
export interface StreamedClause {
  readonly kind: 'streamed';
  /** Its words and lips as well as they are known now. */
  readonly utterance: Utterance;
  /** All of it, as a clause that came whole; null when the stream broke, or nothing of it is left. */
  readonly whole: Promise<RenderedClause | null>;
  /** Puts it on the clock at `atMs`. `ended` is called, not at once, when no more of it is to come. */
  begin(
    next: ReadyClause,
    atMs: number,
    ended: (entry: ActiveClause, how: ClauseEnd) => void,
  ): ActiveClause;
  /** The same, from one of its words on. */
  from(word: number): StreamedClause;
  /** Nobody wants the rest of it. */
  stop(): void;
}

interface StreamedClauseOptions {
  readonly audioOut: AudioOut;
  readonly timer: Timer;
  readonly lipTimer: LipTimer | null;
  /** Of this voice. */
  readonly pace: StreamPace;
}

/** The first look at the lips is waited for this long; the text's own do until then. */
const LIPS_WAIT_MS = 120;

/** Follows a stream that is being heard on behalf of the speaker. */
const asActive = (
  next: ReadyClause,
  clause: StreamedClause,
  audioOut: AudioOut,
  start: (whenEnded: () => void) => StreamPlay,
  ended: (entry: ActiveClause, how: ClauseEnd) => void,
): ActiveClause => {
  const play = start(() => {
    const unsaid = textFrom(clause, play.saysWords() ?? 0);
    ended(entry, { unsaid: play.broken ? unsaid : null, failed: play.broken });
  });
  const { placed, stop } = play;
  const entry: ActiveClause = {
    ...next,
    placed,
    begun: false,
    get ends() {
      return play.saysWords() !== null;
    },
    stop,
    drop() {
      stop();
      clause.stop();
    },
    giveUp: () => {},
    cut() {
      const nowMs = audioOut.nowMs();
      const said = placed.heardWords(nowMs).length;
      const text = textFrom(clause, said, play.saysWords() ?? undefined);
      placed.closed(nowMs, said);
      stop();
      // What a broken stream does not say was given to another voice when it broke.
      if (text === '') return null;
      if (play.broken) return { owner: next.owner, text };
      return { ...next, clause: clause.from(said), text };
    },
  };
  return entry;
};

const streamed = (
  stream: SoundStream,
  lips: StreamLips,
  { audioOut, timer, pace }: Pick<StreamedClauseOptions, 'audioOut' | 'timer' | 'pace'>,
  fromWord: number,
): StreamedClause => ({
  kind: 'streamed',
  get utterance() {
    const { utterance } = lips;
    return fromWord === 0 ? utterance : { ...utterance, words: utterance.words.slice(fromWord) };
  },
  whole: lips.whole.then((clause) =>
    clause && fromWord > 0 ? restOfClause(clause, fromWord) : clause,
  ),
  begin(next, atMs, ended) {
    const lineId = next.owner.line.id;
    const start = (whenEnded: () => void): StreamPlay =>
      playStream({ stream, lips, pace, audioOut, timer, lineId, atMs, fromWord, ended: whenEnded });
    return asActive(next, this, audioOut, start, ended);
  },
  from: (word) => streamed(stream, lips, { audioOut, timer, pace }, fromWord + word),
  stop: () => stream.stop(),
});

/**
 * Waits until enough of a stream has come to begin with it. Null when it broke before that: nothing of it was heard then.
 * A stream that is whole by then is a clause like any other.
 */
const openStream = async (
  clause: ClauseRequest,
  stream: SoundStream,
  options: StreamedClauseOptions,
): Promise<StreamedClause | RenderedClause | null> => {
  const { audioOut, timer, pace } = options;
  const { sampleRateHz } = stream;
  const lips = followLips(clause, stream, options.lipTimer);
  const comeMs = (): number => (stream.soFar().pcm.length / sampleRateHz) * 1000;
  pace.nextClause();
  let begun = false;
  let unsubscribe = (): void => {};
  await new Promise<void>((enough) => {
    const onMore = (): void => {
      const { state } = stream.soFar();
      pace.came(audioOut.nowMs(), comeMs());
      if (state !== 'coming') unsubscribe();
      if (begun) return;
      begun = state !== 'coming' || comeMs() >= pace.toBeginMs(lips.utterance.durationMs);
      if (begun) enough();
    };
    unsubscribe = stream.onMore(onMore);
    onMore();
  });
  if (stream.soFar().state === 'coming')
    await new Promise<void>((resolve) => {
      const callOff = timer.after(LIPS_WAIT_MS, resolve);
      void lips.first.then(() => {
        callOff();
        resolve();
      });
    });
  const { state } = stream.soFar();
  if (state === 'coming') return streamed(stream, lips, options, 0);
  return lips.whole;
};

/** Opens the streams of a page, and keeps what is known of the pace of each voice. */
export const createStreamOpener = (
  options: Omit<StreamedClauseOptions, 'pace'>,
): ((
  voiceId: string,
  clause: ClauseRequest,
  stream: SoundStream,
) => ReturnType<typeof openStream>) => {
  const paces = new Map<string, StreamPace>();
  return (voiceId, clause, stream) => {
    const pace = paces.get(voiceId) ?? createStreamPace();
    paces.set(voiceId, pace);
    return openStream(clause, stream, { ...options, pace });
  };
};
