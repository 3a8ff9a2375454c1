import { loudnessOf } from '../../lips/loudness.ts';
import type { AudioOut, SoundStream, Timer } from '../../ports.ts';
import type { PlacedClause } from '../placed-clause.ts';
import { placeStream } from './placed-stream.ts';
import { createSoundFeed, FADE_MS } from './sound-feed.ts';
import { createStreamClock } from './stream-clock.ts';
import type { StreamLips } from './stream-lips.ts';
import type { StreamPace } from './stream-pace.ts';

/** A stream that is being heard. */
export interface StreamPlay {
  readonly placed: PlacedClause;
  /** Null while more is to come; then how many of its words it says, which are fewer than all when it broke. */
  saysWords(): number | null;
  readonly broken: boolean;
  /** Silences it at once; the stream itself goes on coming. */
  stop(): void;
}

export interface StreamPlayOptions {
  readonly stream: SoundStream;
  readonly lips: StreamLips;
  readonly pace: StreamPace;
  readonly audioOut: AudioOut;
  readonly timer: Timer;
  readonly lineId: string;
  readonly atMs: number;
  /** The first word to be said; those before it were heard already. */
  readonly fromWord: number;
  /** It has come to its end, or broken. */
  readonly ended: () => void;
}

/** Going on after a word that was cut: the sound is taken up this long before it. */
const LEAD_IN_MS = 25;
/** What has less than this left to play is too late to be followed without a gap. */
const LATE_MS = 25;
const SPARE_MS = 10;
/** A word of a broken stream counts as there when so much of the sound behind it is. */
const BEHIND_WORD_MS = 40;
/** Having run out, with nothing new for so long, it is not going to come: the next voice says the rest. */
const RUN_OUT_MS = 1500;

/**
 * Plays a stream as it comes. When it runs out, clock, lips and words stand until there is enough again. When it breaks,
 * the last word that is there in full is still heard, and nothing behind it.
 */
export const playStream = (options: StreamPlayOptions): StreamPlay => {
  const { stream, lips, pace, audioOut, lineId, fromWord } = options;
  const perMs = stream.sampleRateHz / 1000;
  const { utterance } = lips;
  const first = fromWord > 0 ? utterance.words[fromWord] : undefined;
  const fromMs = Math.max(0, (first?.startMs ?? 0) - LEAD_IN_MS);
  const feed = createSoundFeed(audioOut, stream.sampleRateHz, fromMs);
  let says: number | null = null;
  let stopped = false;
  let unsubscribe = (): void => {};

  const askedMs = audioOut.nowMs();
  const { pcm: begun, state: atFirst } = stream.soFar();
  const fed = feed.feed(begun, begun.length / perMs, options.atMs);
  const startMs = fed?.startMs ?? options.atMs;
  const clock = createStreamClock(startMs, fromMs);
  if (fed) clock.reaches(fed.toMs);
  /** The loudspeaker takes this long, so that what follows has to be there so much sooner. */
  const lateMs = Math.max(LATE_MS, startMs - Math.max(options.atMs, askedMs) + SPARE_MS);
  const loudness = (): ReturnType<typeof loudnessOf> =>
    loudnessOf(stream.soFar().pcm, stream.sampleRateHz);
  const placed = placeStream(lineId, utterance, loudness(), clock, startMs, fromWord);

  const feedOn = (toMs: number, atMs: number): void => {
    const { pcm } = stream.soFar();
    const piece = feed.feed(pcm, toMs, atMs);
    if (!piece) return;
    if (!piece.gapless) clock.runs(piece.startMs, piece.fromMs);
    clock.reaches(piece.toMs);
  };
  let callOff = (): void => {};
  /** Nothing else tells that nothing comes. */
  const watch = (): void => {
    callOff();
    const nowMs = audioOut.nowMs();
    const dueMs = Math.max(nowMs, feed.endMs) + RUN_OUT_MS;
    callOff = options.timer.after(dueMs - nowMs, () => stream.stop());
  };
  const end = (words: number): void => {
    says = words;
    callOff();
    unsubscribe();
    options.ended();
  };
  const breakOff = (comeMs: number, nowMs: number): void => {
    const { words } = lips.utterance;
    let there = fromWord;
    // What has not begun by now is said by one voice rather than by two.
    const last = nowMs >= placed.startMs ? words.length : fromWord;
    while (there < last && (words[there]?.endMs ?? Infinity) + BEHIND_WORD_MS <= comeMs) there += 1;
    const cutMs = words[there - 1]?.endMs ?? 0;
    const heard = placed.heardWords(nowMs).length;
    if (there - fromWord > heard && cutMs > feed.fedMs) feedOn(cutMs, nowMs);
    const cutAtMs = there - fromWord > heard ? Math.max(nowMs, clock.audioAt(cutMs)) : nowMs;
    const said = there - fromWord > heard ? there - fromWord : heard;
    feed.stop(cutAtMs);
    placed.closed(cutAtMs, said);
    end(said);
  };
  const onMore = (): void => {
    if (stopped || says !== null) return;
    const { state, pcm } = stream.soFar();
    const nowMs = audioOut.nowMs();
    const comeMs = pcm.length / perMs;
    if (state === 'broken') {
      breakOff(comeMs, nowMs);
      return;
    }
    const runs = feed.endMs - FADE_MS >= nowMs + lateMs;
    const leftMs = lips.utterance.durationMs - comeMs;
    if (runs || state === 'whole' || comeMs - feed.fedMs >= pace.toGoOnMs(leftMs))
      feedOn(comeMs, nowMs);
    if (state !== 'whole') {
      watch();
      return;
    }
    placed.whole(Math.min(comeMs, feed.fedMs));
    end(lips.utterance.words.length - fromWord);
  };
  lips.onChange(() => {
    if (!stopped) placed.timed(lips.utterance, loudness(), audioOut.nowMs());
  });
  unsubscribe = stream.onMore(onMore);
  watch();
  // Its owner has to have it before it hears of its end.
  if (atFirst !== 'coming') void Promise.resolve().then(onMore);
  return {
    placed,
    saysWords: () => says,
    get broken() {
      return says !== null && stream.soFar().state === 'broken';
    },
    stop() {
      stopped = true;
      callOff();
      unsubscribe();
      feed.stop();
    },
  };
};
