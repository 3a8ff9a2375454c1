import { createStopSource } from '#core';
import type { StopSignal, Utterance } from '#core';

import { timeByText } from '../../lips/text-timing.ts';
import type {
  ClauseRequest,
  LipTimer,
  RenderedClause,
  SoundClause,
  SoundStream,
} from '../../ports.ts';

/** The words and lips of a sound that is still coming, as well as they are known. */
export interface StreamLips {
  readonly utterance: Utterance;
  /** Resolves once it was listened to for the first time; the text alone is all there is until then. */
  readonly first: Promise<void>;
  /** All of it, timed as a whole; null when the stream broke. */
  readonly whole: Promise<RenderedClause | null>;
  /** Calls back whenever more is known. */
  onChange(listener: () => void): void;
}

/** So much more has to have come before it is looked at again. */
const STEP_MS = 160;
/** After so many looks in vain, a device too slow for them is left alone until all of the sound is there. */
const MOST_MISSES = 3;

/** Listens along while a stream comes: one look at a time, so that a slow device looks less often. */
export const followLips = (
  clause: ClauseRequest,
  stream: SoundStream,
  timer: LipTimer | null,
): StreamLips => {
  const { sampleRateHz } = stream;
  const listeners = new Set<() => void>();
  const source = createStopSource();
  let looking = false;
  let misses = 0;
  let ended = false;
  let seenMs = 0;
  let unsubscribe = (): void => {};
  /** Found in the sound: better than what the text says, also where it was found a little earlier. */
  let known: Utterance | null = null;
  let tellFirst = (): void => {};
  const first = new Promise<void>((resolve) => {
    tellFirst = resolve;
  });
  let tellWhole = (_rendered: RenderedClause | null): void => {};
  const whole = new Promise<RenderedClause | null>((resolve) => {
    tellWhole = resolve;
  });

  const soundSoFar = (open: boolean): SoundClause => {
    const { pcm, timing } = stream.soFar();
    // A copy: what goes to a worker takes all of the memory it is a part of along.
    return { kind: 'sound', pcm: pcm.slice(), sampleRateHz, timing, open };
  };
  const time = async (open: boolean, stop: StopSignal): Promise<Utterance | null> =>
    (await timer?.time(clause, soundSoFar(open), stop).catch(() => null)) ?? null;
  const byText = (open: boolean): Utterance => timeByText(clause, soundSoFar(open));
  const take = (utterance: Utterance): void => {
    known = utterance;
    for (const listener of listeners) listener();
  };
  const look = async (): Promise<void> => {
    looking = true;
    const found = await time(true, source.signal);
    looking = false;
    if (ended) return;
    if (found) take(found);
    else misses += 1;
    tellFirst();
    onMore();
  };
  const finish = async (): Promise<void> => {
    const found = await time(false, createStopSource().signal);
    const { pcm } = stream.soFar();
    const durationMs = (pcm.length / sampleRateHz) * 1000;
    const utterance = found ?? (known && { ...known, durationMs }) ?? byText(false);
    take(utterance);
    tellWhole({ kind: 'rendered', pcm: pcm.slice(), sampleRateHz, utterance });
  };
  const onMore = (): void => {
    if (ended) return;
    const { state, pcm } = stream.soFar();
    const comeMs = (pcm.length / sampleRateHz) * 1000;
    if (state === 'coming') {
      if (looking || misses >= MOST_MISSES || comeMs - seenMs < STEP_MS) return;
      seenMs = comeMs;
      void look();
      return;
    }
    ended = true;
    unsubscribe();
    // A look that is under way is too late.
    source.stop();
    tellFirst();
    if (state === 'broken') tellWhole(null);
    else void finish();
  };
  unsubscribe = stream.onMore(onMore);
  onMore();
  return {
    get utterance() {
      return known ?? byText(true);
    },
    first,
    whole,
    onChange(listener) {
      listeners.add(listener);
    },
  };
};
