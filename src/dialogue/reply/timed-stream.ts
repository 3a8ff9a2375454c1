import { createStopSource } from '#core';
import type { StopSignal } from '#core';

import { DialogueError } from '../ports.ts';

/** Waits; resolves early, never rejects, when `stop` fires. The clock lives outside this room. */
export type Sleep = (ms: number, stop: StopSignal) => Promise<void>;

export interface StreamLimits {
  readonly firstTokenMs: number;
  readonly betweenTokensMs: number;
}

/**
 * Passes chunks on as they come. Throws `model-timeout` when one takes too long, and ends without a word when the visitor
 * stops it. Either way the source is told to stop and is not waited for: it may be what hangs.
 */
export async function* timedStream(
  open: (stop: StopSignal) => AsyncIterable<string>,
  limits: StreamLimits,
  sleep: Sleep,
  stop: StopSignal,
): AsyncGenerator<string, void, void> {
  const upstream = createStopSource();
  const forward = () => upstream.stop();
  stop.addEventListener('abort', forward);
  if (stop.aborted) upstream.stop();
  const iterator = open(upstream.signal)[Symbol.asyncIterator]();
  let limitMs = limits.firstTokenMs;
  let finished = false;
  try {
    while (!stop.aborted) {
      const timer = createStopSource();
      const endTimer = () => timer.stop();
      stop.addEventListener('abort', endTimer);
      const step = await Promise.race([
        iterator.next(),
        sleep(limitMs, timer.signal).then(() => 'late' as const),
      ]).finally(() => {
        stop.removeEventListener('abort', endTimer);
        timer.stop();
      });
      if (stop.aborted) return;
      if (step === 'late')
        throw new DialogueError('model-timeout', `The model was silent for ${limitMs} ms.`, {
          retryable: true,
        });
      if (step.done) {
        finished = true;
        return;
      }
      if (step.value) {
        yield step.value;
        limitMs = limits.betweenTokensMs;
      }
    }
  } catch (cause) {
    if (stop.aborted) return;
    throw cause;
  } finally {
    stop.removeEventListener('abort', forward);
    upstream.stop();
    if (!finished) void iterator.return?.().catch(() => {});
  }
}
