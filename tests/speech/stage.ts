import { NEUTRAL_PROSODY } from '#core';
import type { AudioOut, AudioState, SpeakerEvent, SpokenLine, Timer, Voice } from '#speech';
import { createSpeaker } from '#speech';

import { readingPace } from '../../src/speech/voices/silent-voice.ts';
import type { ClauseRequest, RenderedClause, VoiceFailure } from '../../src/speech/ports.ts';

/** What was played, and when it was cut off. */
interface Played {
  readonly startMs: number;
  readonly lengthMs: number;
  stoppedMs: number | null;
}

/** A clock, timers and a loudspeaker that only move when told to. */
export const createStage = () => {
  let nowMs = 1000;
  let state: AudioState = 'ready';
  let duckedTo = 1;
  const timers = new Set<{ dueMs: number; run: () => void }>();
  const played: Played[] = [];
  const listeners = new Set<(state: AudioState) => void>();
  const timer: Timer = {
    after(delayMs, run) {
      const entry = { dueMs: nowMs + delayMs, run };
      timers.add(entry);
      return () => timers.delete(entry);
    },
  };
  const audioOut: AudioOut = {
    state: () => state,
    nowMs: () => nowMs,
    play(pcm, sampleRateHz, atMs) {
      const entry: Played = {
        startMs: Math.max(atMs, nowMs),
        lengthMs: (pcm.length / sampleRateHz) * 1000,
        stoppedMs: null,
      };
      played.push(entry);
      return {
        startMs: entry.startMs,
        stop(atMs = nowMs) {
          entry.stoppedMs = Math.max(nowMs, atMs);
        },
      };
    },
    unlock: () => Promise.resolve(state),
    setMuted: () => {},
    duck(gain) {
      duckedTo = gain;
    },
    recentSound: () => 0,
    besideMicrophone: () => {},
    onStateChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose: () => {},
  };
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };
  return {
    timer,
    audioOut,
    played,
    now: () => nowMs,
    duckedTo: () => duckedTo,
    setState(next: AudioState) {
      state = next;
      for (const listener of listeners) listener(next);
    },
    settle,
    /** Lets time pass, timers and promises taking their turns in order. */
    async run(ms: number): Promise<void> {
      const untilMs = nowMs + ms;
      await settle();
      for (;;) {
        const due = [...timers].toSorted((a, b) => a.dueMs - b.dueMs)[0];
        if (!due || due.dueMs > untilMs) break;
        timers.delete(due);
        nowMs = Math.max(nowMs, due.dueMs);
        due.run();
        await settle();
      }
      nowMs = untilMs;
      await settle();
    },
  };
};

export const line = (id: string, text: string, more: Partial<SpokenLine> = {}): SpokenLine => ({
  id,
  text,
  locale: 'en',
  feel: 'neutral',
  intensity: 0,
  prosody: NEUTRAL_PROSODY,
  pronounce: [],
  visemes: null,
  ...more,
});

const SAMPLE_RATE_HZ = 1000;

/** A voice with sound of the right length and nothing in it. `fail` may refuse a clause. */
export const createFakeVoice = (
  id: string,
  fail: (clause: ClauseRequest) => VoiceFailure | null = () => null,
): Voice & { readonly asked: string[] } => {
  const asked: string[] = [];
  return {
    id,
    asked,
    speaks: (locale) => locale === 'en',
    warmUp: () => Promise.resolve(null),
    render(clause) {
      asked.push(clause.text);
      const failed = fail(clause);
      if (failed) return Promise.resolve(failed);
      const utterance = readingPace(clause, 1);
      const rendered: RenderedClause = {
        kind: 'rendered',
        pcm: new Float32Array(Math.round((utterance.durationMs / 1000) * SAMPLE_RATE_HZ)),
        sampleRateHz: SAMPLE_RATE_HZ,
        utterance,
      };
      return Promise.resolve(rendered);
    },
    dispose: () => {},
  };
};

export const failure = (reason: VoiceFailure['reason'], retryable: boolean): VoiceFailure => ({
  kind: 'voice-failure',
  reason,
  retryable,
  detail: 'as the test wants it',
});

/** A speaker on a stage, with the log of what it told. */
export const createRehearsal = (voices: readonly Voice[], stage = createStage()) => {
  const speaker = createSpeaker({ voices, audioOut: stage.audioOut, timer: stage.timer });
  const events: SpeakerEvent[] = [];
  speaker.subscribe((event) => events.push(event));
  const kinds = (): string[] =>
    events.map((event) =>
      event.kind === 'line-started' || event.kind === 'line-ended'
        ? `${event.kind} ${event.lineId}`
        : event.kind === 'voice'
          ? `voice ${event.voiceId} ${event.reason ?? '-'}`
          : event.kind,
    );
  const ended = (lineId: string) =>
    events.find((event) => event.kind === 'line-ended' && event.lineId === lineId) as
      | Extract<SpeakerEvent, { kind: 'line-ended' }>
      | undefined; // `find` does not narrow by a compound test
  return { stage, speaker, events, kinds, ended };
};
