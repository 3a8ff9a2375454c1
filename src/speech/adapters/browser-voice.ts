import type { Locale } from '#core';
import { clamp } from '#core';

import type { LazyWordPace } from '../phones/word-pace.ts';
import type { LiveClause, Voice, VoiceFailure } from '../ports.ts';
import { readingPace } from '../voices/silent-voice.ts';

export interface BrowserVoiceOptions {
  /** Voices whose names match come first. */
  readonly prefer?: RegExp;
  /** Also use voices that send the text to their maker. Off: what is said stays on this device. */
  readonly allowRemote?: boolean;
  /** Words and lips by the rules of the language; small rules stand in while they load, or without them. */
  readonly pace?: LazyWordPace;
}

/** Chromium fills its list of voices late, and on some systems never. */
const VOICES_WAIT_MS = 1500;
/** A voice that has not begun by then is not going to. */
const START_TIMEOUT_MS = 3000;
/** Engines sometimes forget to say that they have ended. */
const WATCH_MS = 400;
const SILENT_CHECKS = 3;
/** A clause that takes this much longer than estimated has hung. */
const OVERDUE_FACTOR = 3;
const OVERDUE_MS = 6000;

/** Women's voices that systems ship, for a person who looks like one. */
const PREFERRED =
  /fenna|colette|claire|ellen|female|samantha|karen|moira|tessa|jenny|aria|zira|hazel|susan|sonia|libby/i;

const unsupported = (locale: Locale): VoiceFailure => ({
  kind: 'voice-failure',
  reason: 'unsupported-language',
  retryable: false,
  detail: `no voice on this device speaks ${locale}`,
});

/** Where each blank-separated word begins in the text. */
const wordStarts = (text: string): readonly number[] =>
  Array.from(text.matchAll(/\S+/gu), (match) => match.index);

/**
 * The browser's own voices. They play themselves and cannot be captured: timing is estimated and then corrected by the
 * word boundaries they report, where they do.
 */
export const createBrowserVoice = (options: BrowserVoiceOptions = {}): Voice => {
  const synthesis = typeof speechSynthesis === 'undefined' ? null : speechSynthesis;
  const prefer = options.prefer ?? PREFERRED;
  let listed: Promise<void> | null = null;
  let waited = false;
  /** Kept referenced while it speaks: engines drop events of an utterance that was collected. */
  let current: SpeechSynthesisUtterance | null = null;

  const voiceFor = (locale: Locale): SpeechSynthesisVoice | null => {
    const able = (synthesis?.getVoices() ?? []).filter(
      (voice) =>
        voice.lang.toLowerCase().replace('_', '-').split('-')[0] === locale &&
        (voice.localService || options.allowRemote === true),
    );
    return able.find((voice) => prefer.test(voice.name)) ?? able[0] ?? null;
  };
  const listVoices = (): Promise<void> => {
    listed ??= new Promise<void>((resolve) => {
      if (!synthesis || synthesis.getVoices().length > 0) return resolve();
      const timeout = setTimeout(resolve, VOICES_WAIT_MS);
      synthesis.addEventListener(
        'voiceschanged',
        () => {
          clearTimeout(timeout);
          resolve();
        },
        { once: true },
      );
    }).then(() => {
      waited = true;
    });
    return listed;
  };

  return {
    id: 'browser',
    live: true,
    // Before the list has come, the answer is "perhaps": render says no if it turns out so.
    speaks: (locale) => synthesis !== null && (!waited || voiceFor(locale) !== null),
    async warmUp() {
      await listVoices();
      return synthesis && synthesis.getVoices().length > 0
        ? null
        : { ...unsupported('en'), detail: 'this browser lists no voices' };
    },
    async render(clause, stop) {
      await listVoices();
      if (stop.aborted)
        return { kind: 'voice-failure', reason: 'cancelled', retryable: true, detail: 'stopped' };
      const voice = voiceFor(clause.locale);
      if (!synthesis || !voice) return unsupported(clause.locale);
      void options.pace?.load(clause.locale);
      const estimate = readingPace(clause, clause.prosody.rate, options.pace?.now());
      const starts = wordStarts(clause.text);
      const live: LiveClause = {
        kind: 'live',
        utterance: estimate,
        play: (onWord, stopPlaying) =>
          new Promise((resolve) => {
            const said = new SpeechSynthesisUtterance(clause.text);
            said.voice = voice;
            said.lang = voice.lang;
            said.rate = clamp(clause.prosody.rate, 0.6, 1.6);
            said.pitch = clamp(2 ** (clause.prosody.pitchSt / 12), 0.6, 1.5);
            said.volume = clamp(0.7 + 0.6 * clause.prosody.energy, 0.4, 1);
            current = said;
            let startedAtMs: number | null = null;
            let quietChecks = 0;
            let done = false;
            const askedAtMs = performance.now();
            const finish = (complete: boolean): void => {
              if (done) return;
              clearInterval(watch);
              stopPlaying.removeEventListener('abort', onStop);
              done = true;
              if (current === said) current = null;
              resolve(complete);
            };
            const giveUp = (): void => {
              finish(false);
              synthesis.cancel();
            };
            const onStop = (): void => giveUp();
            const watch = setInterval(() => {
              const nowMs = performance.now();
              if (startedAtMs === null) {
                if (nowMs - askedAtMs > START_TIMEOUT_MS) giveUp();
                return;
              }
              quietChecks = synthesis.speaking ? 0 : quietChecks + 1;
              if (quietChecks >= SILENT_CHECKS) finish(true);
              else if (nowMs - startedAtMs > estimate.durationMs * OVERDUE_FACTOR + OVERDUE_MS)
                giveUp();
            }, WATCH_MS);
            said.addEventListener('start', () => {
              if (done) return;
              startedAtMs = performance.now();
              onWord(0);
            });
            said.addEventListener('boundary', (event) => {
              if (done) return;
              if (event.name !== 'word' && event.name !== undefined) return;
              startedAtMs ??= performance.now();
              const index = starts.findLastIndex((start) => start <= event.charIndex);
              if (index >= 0) onWord(index);
            });
            said.addEventListener('end', () => finish(true));
            said.addEventListener('error', () => finish(false));
            if (stopPlaying.aborted) return finish(false);
            stopPlaying.addEventListener('abort', onStop);
            // A queue left over by another page or a crash would hold this one up.
            if (synthesis.paused) synthesis.resume();
            synthesis.speak(said);
          }),
      };
      return live;
    },
    dispose() {
      if (current) synthesis?.cancel();
      current = null;
    },
  };
};
