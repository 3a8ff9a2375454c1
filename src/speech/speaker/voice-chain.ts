import type { Locale, StopSignal } from '#core';

import type {
  ClauseRequest,
  LiveClause,
  RenderedClause,
  Voice,
  VoiceFailureReason,
} from '../ports.ts';
import { createSilentVoice } from '../voices/silent-voice.ts';

interface ChosenClause {
  readonly voice: Voice;
  /** Why it is not the first choice; null when it is. */
  readonly reason: VoiceFailureReason | null;
  readonly clause: RenderedClause | LiveClause;
}

/** Tries voices in order until one can say a clause; the last is silent and always can. */
export interface VoiceChain {
  /** Null when it was stopped. `soundWanted` false (muted) passes over voices that play themselves. */
  render(
    clause: ClauseRequest,
    lineId: string,
    stop: StopSignal,
    soundWanted: () => boolean,
  ): Promise<ChosenClause | null>;
  /** This voice failed while it was being heard: it gets no more of this line. */
  failed(voice: Voice, lineId: string): void;
  warmUp(locale: Locale): Promise<void>;
  dispose(): void;
}

interface Failure {
  readonly reason: VoiceFailureReason;
  /** The line it is left out of; null = for good. */
  readonly lineId: string | null;
}

export const createVoiceChain = (voices: readonly Voice[]): VoiceChain => {
  const silent = voices.find((voice) => voice.id === 'silent') ?? createSilentVoice();
  const sounding = voices.filter((voice) => voice !== silent);
  /** By locale and voice: what a voice cannot do in one language says nothing about another. */
  const failures = new Map<string, Failure>();

  return {
    async render(clause, lineId, stop, soundWanted) {
      let reason: VoiceFailureReason | null = null;
      const able = sounding.filter((voice) => voice.speaks(clause.locale));
      for (const voice of able) {
        const key = `${clause.locale} ${voice.id}`;
        const before = failures.get(key);
        if (before && (before.lineId === null || before.lineId === lineId)) {
          reason ??= before.reason;
          continue;
        }
        const rendered = await voice.render(clause, stop).catch((error: unknown) => ({
          kind: 'voice-failure' as const,
          reason: 'synthesis-failed' as const,
          retryable: true,
          detail: error instanceof Error ? error.message : 'unknown',
        }));
        if (stop.aborted) return null;
        if (rendered.kind === 'rendered' || (rendered.kind === 'live' && soundWanted())) {
          failures.delete(key);
          return { voice, reason, clause: rendered };
        }
        if (rendered.kind === 'live') {
          const quiet = await silent.render(clause, stop);
          if (stop.aborted || quiet.kind === 'voice-failure') return null;
          return { voice, reason, clause: quiet };
        }
        reason ??= rendered.reason;
        failures.set(key, {
          reason: rendered.reason,
          lineId: rendered.retryable ? lineId : null,
        });
      }
      const quiet = await silent.render(clause, stop);
      if (stop.aborted || quiet.kind === 'voice-failure') return null;
      return { voice: silent, reason: reason ?? 'unsupported-language', clause: quiet };
    },
    failed(voice, lineId) {
      for (const key of ['en', 'nl'] satisfies Locale[])
        if (voice.speaks(key))
          failures.set(`${key} ${voice.id}`, { reason: 'synthesis-failed', lineId });
    },
    async warmUp(locale) {
      await sounding.find((voice) => voice.speaks(locale))?.warmUp();
    },
    dispose() {
      for (const voice of voices) voice.dispose();
    },
  };
};
