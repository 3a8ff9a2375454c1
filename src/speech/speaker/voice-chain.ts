import { LOCALES } from '#core';
import type { Locale, StopSignal } from '#core';

import type {
  ClauseRequest,
  LiveClause,
  RenderedClause,
  SoundStream,
  Voice,
  VoiceFailureReason,
} from '../ports.ts';
import { createSilentVoice } from '../voices/silent-voice.ts';
import type { StreamedClause } from './streaming/streamed-clause.ts';

const SILENT = 'silent';

interface ChosenClause {
  readonly voice: Voice;
  /** Why it is not the first choice; null when it is. */
  readonly reason: VoiceFailureReason | null;
  readonly clause: RenderedClause | StreamedClause | LiveClause;
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
  /**
   * The ids of the voices in their order, the one that would say the next line first; null where that line would be
   * silent. Voices that do not speak the language are among them: they tell whom the site has in mind.
   */
  castOf(locale: Locale): Promise<readonly string[] | null>;
  warmUp(locale: Locale): Promise<void>;
  dispose(): void;
}

interface Failure {
  readonly reason: VoiceFailureReason;
  /** How often in a row it has failed. */
  readonly inARow: number;
  /** Index of the line from which it is tried again; Infinity = never. */
  readonly untilLine: number;
}
/** A voice that keeps failing is asked again after 1, 2, 4 ... lines, and at the latest after this many. */
const MOST_LINES_OUT = 16;

/** May have to ask somebody, as long as that is quick. */
export type VoiceOrder = (locale: Locale) => readonly string[] | Promise<readonly string[]>;

/** Waits until a stream can be begun with; null when it broke before. */
export type OpenStream = (
  voiceId: string,
  clause: ClauseRequest,
  stream: SoundStream,
) => Promise<StreamedClause | RenderedClause | null>;

export interface VoiceChainOptions {
  /** Absent: voices that stream are passed over. */
  readonly openStream?: OpenStream;
  /**
   * The ids of the voices to be tried in a language, in order; asked before every clause, so a visitor may change their
   * mind in mid-reply. A voice it leaves out is not used. Absent: all, in the order given.
   */
  readonly order?: VoiceOrder;
}

/** For whoever can do with whole clauses only; null when a stream broke. */
export const wholeOf = (
  clause: ChosenClause['clause'],
): Promise<RenderedClause | null> | RenderedClause | LiveClause =>
  clause.kind === 'streamed' ? clause.whole : clause;

export const createVoiceChain = (
  voices: readonly Voice[],
  options: VoiceChainOptions = {},
): VoiceChain => {
  const silent = voices.find((voice) => voice.id === SILENT) ?? createSilentVoice();
  const sounding = voices.filter((voice) => voice !== silent);
  /** By locale and voice: what a voice cannot do in one language says nothing about another. */
  const failures = new Map<string, Failure>();
  let lineIndex = 0;
  let lastLineId: string | null = null;

  const inOrder = (locale: Locale, ids: readonly string[] | null): readonly Voice[] =>
    (ids ? ids.flatMap((id) => sounding.filter((voice) => voice.id === id)) : sounding).filter(
      (voice) => voice.speaks(locale),
    );
  const leaveOut = (key: string, reason: VoiceFailureReason, retryable: boolean): void => {
    const inARow = (failures.get(key)?.inARow ?? 0) + 1;
    const linesOut = Math.min(MOST_LINES_OUT, 2 ** (inARow - 1));
    failures.set(key, { reason, inARow, untilLine: retryable ? lineIndex + linesOut : Infinity });
  };
  const inSilence = async (
    clause: ClauseRequest,
    stop: StopSignal,
  ): Promise<RenderedClause | null> => {
    const quiet = await silent.render(clause, stop);
    return quiet.kind === 'rendered' && !stop.aborted ? quiet : null;
  };

  return {
    async render(clause, lineId, stop, soundWanted) {
      if (lineId !== lastLineId) lineIndex += 1;
      lastLineId = lineId;
      let reason: VoiceFailureReason | null = null;
      const ids = (await options.order?.(clause.locale)) ?? null;
      for (const voice of inOrder(clause.locale, ids)) {
        const key = `${clause.locale} ${voice.id}`;
        const before = failures.get(key);
        if (before && lineIndex < before.untilLine) {
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
        if (rendered.kind === 'voice-failure') {
          reason ??= rendered.reason;
          leaveOut(key, rendered.reason, rendered.retryable);
          continue;
        }
        if (rendered.kind === 'stream') {
          const opened =
            (await options.openStream?.(voice.id, clause, rendered).catch(() => null)) ?? null;
          if (stop.aborted) return null;
          if (opened) {
            // One that is still coming has yet to show that it comes to its end.
            if (opened.kind === 'rendered') failures.delete(key);
            else void opened.whole.then((whole) => whole && failures.delete(key));
            return { voice, reason, clause: opened };
          }
          rendered.stop();
          reason ??= 'synthesis-failed';
          leaveOut(key, 'synthesis-failed', true);
          continue;
        }
        if (rendered.kind === 'live' && !soundWanted()) {
          const quiet = await inSilence(clause, stop);
          return quiet && { voice, reason, clause: quiet };
        }
        // A voice that plays itself has yet to show that it can be heard.
        if (rendered.kind === 'rendered') failures.delete(key);
        return { voice, reason, clause: rendered };
      }
      const quiet = await inSilence(clause, stop);
      // Silence that was asked for is no failure.
      const chosen = ids?.includes(SILENT) === true && reason === null;
      const why = chosen ? null : (reason ?? 'unsupported-language');
      return quiet && { voice: silent, reason: why, clause: quiet };
    },
    failed(voice, lineId) {
      if (lineId !== lastLineId) lineIndex += 1;
      lastLineId = lineId;
      for (const locale of LOCALES)
        if (voice.speaks(locale)) leaveOut(`${locale} ${voice.id}`, 'synthesis-failed', true);
    },
    async castOf(locale) {
      const ids = (await options.order?.(locale)) ?? null;
      const next = inOrder(locale, ids).find(
        (voice) => lineIndex + 1 >= (failures.get(`${locale} ${voice.id}`)?.untilLine ?? 0),
      );
      return next ? [next.id, ...(ids ?? sounding.map((voice) => voice.id))] : null;
    },
    async warmUp(locale) {
      await inOrder(locale, (await options.order?.(locale)) ?? null)[0]?.warmUp();
    },
    dispose() {
      for (const voice of voices) voice.dispose();
    },
  };
};
