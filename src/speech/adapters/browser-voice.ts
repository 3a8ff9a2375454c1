import type { Locale } from '#core';
import { clamp } from '#core';

import type { LazyWordPace } from '../phones/word-pace.ts';
import type { LiveClause, Voice, VoiceFailure } from '../ports.ts';
import { readingPace } from '../voices/silent-voice.ts';
import { createUtterancePlayer } from './utterance-player.ts';

export interface BrowserVoiceOptions {
  /** Voices whose names match come first. */
  readonly prefer?: RegExp;
  /** Also use voices that send the text to their maker. Off: what is said stays on this device. */
  readonly allowRemote?: boolean;
  /** Words and lips by the rules of the language; small rules stand in while they load, or without them. */
  readonly pace?: LazyWordPace;
}

/** Chromium fills its list of voices late, and on some systems never. */
const VOICES_WAIT_MS = 1000;

/** Women's voices that systems ship, for a person who looks like one. */
const PREFERRED =
  /fenna|colette|claire|ellen|female|samantha|karen|moira|tessa|jenny|aria|zira|hazel|susan|sonia|libby/i;

const unsupported = (locale: Locale): VoiceFailure => ({
  kind: 'voice-failure',
  reason: 'unsupported-language',
  // Lists come late, and grow while the page is open.
  retryable: true,
  detail: `no voice on this device speaks ${locale}`,
});

/**
 * The browser's own voices. They play themselves and cannot be captured: timing is estimated and then corrected by the
 * word boundaries they report, where they do.
 */
export const createBrowserVoice = (options: BrowserVoiceOptions = {}): Voice => {
  const synthesis = typeof speechSynthesis === 'undefined' ? null : speechSynthesis;
  const prefer = options.prefer ?? PREFERRED;
  let listed: Promise<void> | null = null;
  let waited = false;
  const player = synthesis && createUtterancePlayer(synthesis);

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
  // Asking is what makes some browsers look for their voices.
  void listVoices();

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
      if (!player || !voice) return unsupported(clause.locale);
      void options.pace?.load(clause.locale);
      const estimate = readingPace(clause, clause.prosody.rate, options.pace?.now());
      const live: LiveClause = {
        kind: 'live',
        utterance: estimate,
        play: (onWord, stopPlaying) =>
          player.play(
            {
              text: clause.text,
              voice,
              rate: clamp(clause.prosody.rate, 0.6, 1.6),
              pitch: clamp(2 ** (clause.prosody.pitchSt / 12), 0.6, 1.5),
              volume: clamp(0.7 + 0.6 * clause.prosody.energy, 0.4, 1),
              aboutMs: estimate.durationMs,
            },
            onWord,
            stopPlaying,
          ),
      };
      return live;
    },
    dispose() {
      player?.dispose();
    },
  };
};
