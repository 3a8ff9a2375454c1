import { createStopSource, LOCALES } from '#core';
import type { Locale, StopSignal } from '#core';

import type {
  ClauseRequest,
  LiveClause,
  RenderedClause,
  SoundStream,
  Voice,
  VoiceFailure,
  VoiceFailureReason,
} from '../ports.ts';
import { createSilentVoice } from '../voices/silent-voice.ts';
import { FIRST_SOUND_MS, LAST_VOICE_MS, LATE } from './patience.ts';
import type { Patience } from './patience.ts';
import type { StreamedClause } from './streaming/streamed-clause.ts';
import { createVoiceStanding } from './voice-standing.ts';
import type { Setback } from './voice-standing.ts';

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
  /** How long a voice is waited for; absent: as long as it takes. */
  readonly patience?: Patience;
}

/** For whoever can do with whole clauses only; null when a stream broke. */
export const wholeOf = (
  clause: ChosenClause['clause'],
): Promise<RenderedClause | null> | RenderedClause | LiveClause =>
  clause.kind === 'streamed' ? clause.whole : clause;

/** The embedded voice is waited for while it is fetched and compiled; then captions go on without it for a clause. */
const EMBEDDED_MS = 8000;

const brokeOff: VoiceFailure = {
  kind: 'voice-failure',
  reason: 'synthesis-failed',
  retryable: true,
  detail: 'it broke off before it was heard',
};
const lateFailure: VoiceFailure = { ...brokeOff, reason: 'late', detail: 'no sound in time' };

const setback = (voice: Voice, { reason, retryable }: VoiceFailure): Setback => ({
  reason,
  retryable,
  embedded: voice.embedded === true,
});

export const createVoiceChain = (
  voices: readonly Voice[],
  options: VoiceChainOptions = {},
): VoiceChain => {
  const silent = voices.find((voice) => voice.id === SILENT) ?? createSilentVoice();
  const sounding = voices.filter((voice) => voice !== silent);
  const standing = createVoiceStanding();
  const { patience = null } = options;
  const inOrder = (locale: Locale, ids: readonly string[] | null): readonly Voice[] =>
    (ids ? ids.flatMap((id) => sounding.filter((voice) => voice.id === id)) : sounding).filter(
      (voice) => voice.speaks(locale),
    );
  const keyOf = (voice: Voice, locale: Locale): string => `${locale} ${voice.id}`;
  const inSilence = async (
    clause: ClauseRequest,
    stop: StopSignal,
  ): Promise<RenderedClause | null> => {
    const quiet = await silent.render(clause, stop);
    return quiet.kind === 'rendered' && !stop.aborted ? quiet : null;
  };

  /** Asks one voice for a clause, and lets go of it when it is too late. */
  const ask = async (
    voice: Voice,
    clause: ClauseRequest,
    stop: StopSignal,
    /** Only silence comes after it. */
    last: boolean,
  ): Promise<ChosenClause['clause'] | VoiceFailure> => {
    const source = createStopSource();
    const onStop = (): void => source.stop();
    if (stop.aborted) source.stop();
    stop.addEventListener('abort', onStop);
    const atLeastMs = voice.embedded ? EMBEDDED_MS : last ? LAST_VOICE_MS : FIRST_SOUND_MS;
    try {
      const coming = voice.render(clause, source.signal);
      const first = await (patience?.firstSound({ voiceId: voice.id, atLeastMs }, coming) ??
        coming);
      if (first === LATE) {
        // Let go once it has come, when it is known how long it took; what is made in the page is not made in vain.
        if (voice.embedded) source.stop();
        else void coming.then(source.stop, source.stop);
        return lateFailure;
      }
      if (first.kind !== 'stream') return first;
      const opening = options.openStream?.(voice.id, clause, first) ?? Promise.resolve(null);
      const opened = await (patience?.enough(opening) ?? opening);
      if (opened !== LATE && opened !== null) return opened;
      first.stop();
      return opened === LATE ? lateFailure : brokeOff;
    } catch (error) {
      return { ...brokeOff, detail: error instanceof Error ? error.message : 'unknown' };
    } finally {
      stop.removeEventListener('abort', onStop);
    }
  };

  const render: VoiceChain['render'] = async (clause, lineId, stop, soundWanted) => {
    standing.inLine(lineId);
    let reason: VoiceFailureReason | null = null;
    const ids = (await options.order?.(clause.locale)) ?? null;
    const able = inOrder(clause.locale, ids);
    for (const [index, voice] of able.entries()) {
      const key = keyOf(voice, clause.locale);
      const before = standing.passedOver(key);
      if (before) {
        reason ??= before;
        continue;
      }
      const rendered = await ask(voice, clause, stop, index === able.length - 1);
      if (stop.aborted) {
        if (rendered.kind === 'streamed') rendered.stop();
        return null;
      }
      if (rendered.kind === 'voice-failure') {
        reason ??= rendered.reason;
        // What comes with the page may still be on its way to it: that is no failing.
        const loading = voice.embedded === true && rendered.reason === 'late';
        if (!loading) standing.failed(key, setback(voice, rendered));
        continue;
      }
      if (rendered.kind === 'live' && !soundWanted()) {
        const quiet = await inSilence(clause, stop);
        return quiet && { voice, reason, clause: quiet };
      }
      // One that is still coming has yet to show that it comes to its end, and one that plays itself that it is heard.
      if (rendered.kind === 'rendered') standing.spoke(key);
      else if (rendered.kind === 'streamed')
        void rendered.whole.then((whole) => whole && standing.spoke(key));
      return { voice, reason, clause: rendered };
    }
    if (clause.among !== undefined) {
      // Said with an accent rather than not at all.
      const { among: locale, ...own } = clause;
      return render({ ...own, locale }, lineId, stop, soundWanted);
    }
    const quiet = await inSilence(clause, stop);
    // Silence that was asked for is no failure.
    const chosen = ids?.includes(SILENT) === true && reason === null;
    const why = chosen ? null : (reason ?? 'unsupported-language');
    return quiet && { voice: silent, reason: why, clause: quiet };
  };

  return {
    render,
    failed(voice, lineId) {
      standing.inLine(lineId);
      for (const locale of LOCALES)
        if (voice.speaks(locale)) standing.failed(keyOf(voice, locale), setback(voice, brokeOff));
    },
    async castOf(locale) {
      const ids = (await options.order?.(locale)) ?? null;
      const next = inOrder(locale, ids).find(
        (voice) => !standing.passedOverNext(keyOf(voice, locale)),
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
