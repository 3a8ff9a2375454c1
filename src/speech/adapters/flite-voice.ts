import { NEUTRAL_PROSODY } from '#core';
import type { StopSignal } from '#core';

import type { WordPhones } from '../flite/render-clause.ts';
import type { FliteVoiceName } from '../flite/flite-knobs.ts';
import type { ClauseRequest, RenderedClause, Voice, VoiceFailure } from '../ports.ts';
import { renderSilently } from '../voices/silent-voice.ts';
import { createFliteWorker } from './flite-engine.ts';
import type { FliteEngine } from './flite-engine.ts';

export interface FliteVoiceOptions {
  /** slt (a woman's voice) unless told otherwise. */
  readonly voice?: FliteVoiceName;
  /** Who runs flite; a worker unless told otherwise. */
  readonly engine?: FliteEngine;
}

/** How clauses are made for flite; apart from the page's first load, like the voice itself. */
const loadRendering = (): Promise<typeof import('../flite/render-clause.ts')> =>
  import('../flite/render-clause.ts');

const failure = (reason: VoiceFailure['reason'], error: unknown): VoiceFailure => ({
  kind: 'voice-failure',
  reason,
  retryable: reason !== 'unsupported-language',
  detail: error instanceof Error ? error.message : String(error),
});

/** Words of most first sentences: their phones are learnt while nothing else is asked of the voice. */
const COMMON_TEXT =
  "Hello, good morning, welcome to the museum. I'm an AI guide, how can I help you today? Yes, it is open from here.";

const commonWords: ClauseRequest = {
  id: 'common-words',
  text: COMMON_TEXT,
  locale: 'en',
  prosody: NEUTRAL_PROSODY,
  pronounce: [],
  visemes: null,
};

/** The embedded English voice: CMU Flite on this device, with the exact time of every phone. */
export const createFliteVoice = (options: FliteVoiceOptions = {}): Voice => {
  const voice = options.voice ?? 'slt';
  const engine = options.engine ?? createFliteWorker();
  const known: WordPhones = new Map();
  /** One clause at a time, so that one that was cancelled while it waited costs nothing. */
  let last: Promise<unknown> = Promise.resolve();
  let warm: Promise<VoiceFailure | null> | null = null;
  let learning = false;
  let disposed = false;

  const renderNow = async (
    clause: ClauseRequest,
    stop: StopSignal | null,
  ): Promise<RenderedClause | VoiceFailure> => {
    const cancelled = (): boolean => disposed || stop?.aborted === true;
    if (cancelled()) return failure('cancelled', 'cancelled');
    let rendering: Awaited<ReturnType<typeof loadRendering>>;
    try {
      rendering = await loadRendering();
    } catch (error) {
      return failure('load-failed', error);
    }
    const prepared = rendering.prepareClause(clause, voice, known);
    if (!prepared) return renderSilently(clause);
    try {
      await engine.load();
    } catch (error) {
      return failure('load-failed', error);
    }
    if (cancelled()) return failure('cancelled', 'cancelled');
    try {
      const sound = await engine.run(prepared.job);
      const rendered = rendering.finishClause(clause, prepared, sound, known);
      return cancelled() ? failure('cancelled', 'cancelled') : rendered;
    } catch (error) {
      return failure(disposed ? 'cancelled' : 'synthesis-failed', error);
    }
  };
  const queued = (
    clause: ClauseRequest,
    stop: StopSignal | null,
  ): Promise<RenderedClause | VoiceFailure> => {
    const rendered = last.then(() => renderNow(clause, stop));
    last = rendered;
    return rendered;
  };

  return {
    id: `flite-${voice}`,
    embedded: true,
    speaks: (locale) => locale === 'en',
    async warmUp() {
      warm ??= engine.load().then(
        () => null,
        (error: unknown) => failure('load-failed', error),
      );
      const failed = await warm;
      if (failed) warm = null;
      return failed;
    },
    render(clause, stop) {
      const rendered = queued(clause, stop);
      // Behind the first words, never before them: the page is not kept by what it may need later.
      if (!learning) void queued(commonWords, null);
      learning = true;
      return rendered;
    },
    dispose() {
      disposed = true;
      engine.dispose();
    },
  };
};
