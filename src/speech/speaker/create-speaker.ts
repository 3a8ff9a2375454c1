import { loadOnce } from '#core';

import type { AudioOut, LipTimer, Speaker, SpeakerEvent, Timer, Voice } from '../ports.ts';
import { pauseAfterMs, splitClauses } from '../text/split-clauses.ts';
import { beginClause } from './active-clause.ts';
import type { ActiveClause, ClauseEnd } from './active-clause.ts';
import { createAsides } from './asides.ts';
import { createClauseKitchen, isHushed } from './clause-kitchen.ts';
import type { LineInProgress, ReadyClause, UnsaidText } from './clause-kitchen.ts';
import { createFaceTimeline } from './face-timeline.ts';
import { createPatience } from './patience.ts';
import { createVoiceChain, wholeOf } from './voice-chain.ts';
import type { OpenStream, VoiceOrder } from './voice-chain.ts';

export interface SpeakerOptions {
  /** In order of preference; a silent voice is added at the end. */
  readonly voices: readonly Voice[];
  readonly audioOut: AudioOut;
  readonly timer: Timer;
  /** Finds the lips in sound that comes without them; absent, they are guessed from the text. */
  readonly lipTimer?: LipTimer | null;
  /** The ids of the voices to be tried in a language, in order; absent: all, in the order given. */
  readonly voiceOrder?: VoiceOrder;
  /** How many clauses are rendered ahead of the one that is heard. */
  readonly clausesAhead?: number;
}

/** Lines remembered for `heardText` after they have ended. */
const REMEMBERED_LINES = 40;
/** A timer may fire this early against the audio clock. */
const TIMER_SLACK_MS = 2;
/** The room rings, and engines end later than they say. */
const LIVE_TAIL_MS = 400;

/**
 * Says lines one after the other. Clauses are rendered ahead, put on the audio clock back to back, and followed by one
 * timer, so events come also while no frame is drawn.
 */
export const createSpeaker = (options: SpeakerOptions): Speaker => {
  const { audioOut, timer } = options;
  const clausesAhead = options.clausesAhead ?? 2;
  const listeners = new Set<(event: SpeakerEvent) => void>();
  const emit = (event: SpeakerEvent): void => {
    for (const listener of listeners) listener(event);
  };
  /** Only voices of a server stream: what plays them is not part of the page's first load. */
  const streams = loadOnce(async () => {
    const { createStreamOpener } = await import('./streaming/streamed-clause.ts');
    return createStreamOpener({ audioOut, timer, lipTimer: options.lipTimer ?? null });
  });
  const openStream: OpenStream = async (...asked) => (await streams.get())(...asked);
  const chain = createVoiceChain(options.voices, {
    openStream,
    patience: createPatience({
      timer,
      nowMs: () => audioOut.nowMs(),
      soundUntilMs: () => cursorMs,
    }),
    ...(options.voiceOrder ? { order: options.voiceOrder } : {}),
  });
  // Where the page may make no sound yet, neither may a voice that plays itself.
  const kitchen = createClauseKitchen(chain, () => !muted && audioOut.state() !== 'blocked');
  const timeline = createFaceTimeline();
  const unsubscribe = audioOut.onStateChange((state) => {
    emit({ kind: 'audio-state', state });
    soundChanged();
  });

  const lines: LineInProgress[] = [];
  const remembered = new Map<string, LineInProgress>();
  let active: ActiveClause[] = [];
  /** The end of the last clause and its breath. */
  let cursorMs = -Infinity;
  let callOff: (() => void) | null = null;
  let muted = false;
  let busy = false;
  let lastVoice = '';
  let advancing = false;
  let disposed = false;
  /** Nothing begins until it is given free again. */
  let held = false;
  /** When a voice that plays itself was last at it, as far as somebody asked. */
  let liveHeardMs = -Infinity;
  const asides = createAsides({
    chain,
    audioOut,
    timeline,
    timer,
    may: () => !muted && !held && !disposed && lines.length === 0 && audioOut.state() === 'ready',
  });

  /** When the next clause may begin. */
  const freeMs = (): number => Math.max(cursorMs, asides.busyUntilMs());

  const untilCut = ({ cutMs }: LineInProgress, audioMs: number): number =>
    cutMs === null ? audioMs : Math.min(audioMs, cutMs);
  const heard = (owner: LineInProgress, audioMs: number): string =>
    owner.placed.flatMap((placed) => placed.heardWords(untilCut(owner, audioMs))).join(' ');

  /** Leaves no trace of a clause that was put on the clock and has not begun. */
  const takeBack = (entry: ActiveClause): void => {
    entry.stop();
    active = active.filter((other) => other !== entry);
    entry.owner.placed.splice(entry.owner.placed.indexOf(entry.placed), 1);
    timeline.remove(entry.placed);
    cursorMs = Math.max(...active.map(({ placed, text }) => placed.endMs() + pauseAfterMs(text)));
  };
  /** Now it is known where it ends: at its end, or before. */
  const ended = (entry: ActiveClause, { unsaid, failed }: ClauseEnd): void => {
    if (!active.includes(entry)) return;
    cursorMs = entry.placed.endMs() + (unsaid === null ? pauseAfterMs(entry.text) : 0);
    if (failed && entry.placed.endMs() < entry.placed.startMs) takeBack(entry);
    if (unsaid !== null) {
      if (failed) chain.failed(entry.voice, entry.owner.line.id);
      kitchen.resume(entry.owner, unsaid);
    }
    advance();
  };

  const place = (next: ReadyClause): void => {
    const entry = beginClause(next, Math.max(freeMs(), audioOut.nowMs()), audioOut, ended);
    active.push(entry);
    entry.owner.placed.push(entry.placed);
    timeline.add(entry.placed, audioOut.nowMs());
    void Promise.resolve(wholeOf(next.clause)).then((whole) => {
      if (whole?.kind === 'rendered' && whole.pcm)
        asides.heard(next.voice.id, whole.pcm, whole.sampleRateHz);
    });
    if (entry.ends) cursorMs = entry.placed.endMs() + pauseAfterMs(next.text);
  };

  const placeReady = (): void => {
    if (held) return;
    for (let next = kitchen.first(); next; next = kitchen.first()) {
      if (active.at(-1)?.ends === false) return;
      const waits = active.length > 0 || freeMs() > audioOut.nowMs() + TIMER_SLACK_MS;
      if (next.clause.kind === 'live' && waits) return;
      kitchen.take();
      place(next);
    }
  };

  /** Ends the lines of which nothing is left. */
  const endLines = (): void => {
    for (let owner = lines[0]; owner; owner = lines[0]) {
      const line = owner;
      if (kitchen.holds(line) || active.some((entry) => entry.owner === line)) return;
      lines.shift();
      emit({
        kind: 'line-ended',
        lineId: line.line.id,
        heardText: heard(line, Infinity),
        complete: true,
      });
    }
  };

  /** A change of voice is told when it is heard, not when it was rendered ahead. */
  const tellVoice = ({ voice, reason }: ActiveClause): void => {
    const told = `${voice.id} ${reason ?? ''}`;
    if (told === lastVoice) return;
    lastVoice = told;
    emit({ kind: 'voice', voiceId: voice.id, reason });
  };

  const followClock = (): void => {
    for (let head = active[0]; head; head = active[0]) {
      const nowMs = audioOut.nowMs() + TIMER_SLACK_MS;
      if (!head.begun && nowMs >= head.placed.startMs) {
        head.begun = true;
        tellVoice(head);
        if (!head.owner.begun) {
          head.owner.begun = true;
          emit({
            kind: 'line-started',
            lineId: head.owner.line.id,
            atMs: head.placed.startMs,
          });
          continue;
        }
      }
      if (!head.begun || !head.ends || nowMs < head.placed.endMs()) return;
      active.shift();
      endLines();
    }
  };

  const arm = (): void => {
    callOff?.();
    callOff = null;
    const head = active[0];
    let dueMs = Infinity;
    if (head && !head.begun) dueMs = head.placed.startMs;
    else if (head?.ends) dueMs = head.placed.endMs();
    else if (!head && !held && kitchen.first()) dueMs = freeMs();
    if (dueMs < Infinity) callOff = timer.after(Math.max(1, dueMs - audioOut.nowMs()), advance);
  };

  /** Brings everything up to the present; safe to call at any time, also from a listener. */
  const advance = (): void => {
    if (advancing || disposed) return;
    advancing = true;
    followClock();
    endLines();
    placeReady();
    followClock();
    advancing = false;
    kitchen.work(lines, clausesAhead + 1 - active.length, advance);
    if (busy && lines.length === 0 && active.length === 0) {
      busy = false;
      emit({ kind: 'idle' });
    }
    arm();
  };

  /** Silences everything and gives it back to the kitchen, from the word at hand. */
  const takeOff = (): void => {
    const nowMs = audioOut.nowMs();
    timeline.hold(nowMs);
    const back: (ReadyClause | UnsaidText)[] = [];
    for (const entry of active.splice(0)) {
      if (entry.placed.startMs > nowMs) {
        takeBack(entry);
        const { owner, text, voice, reason, clause } = entry;
        back.push(isHushed(entry) ? { owner, text } : { owner, text, voice, reason, clause });
      } else {
        const rest = entry.cut();
        if (rest) back.push(isHushed(entry) ? { owner: rest.owner, text: rest.text } : rest);
      }
    }
    kitchen.putBack(back);
    cursorMs = -Infinity;
  };
  const hold = (): void => {
    if (held || disposed) return;
    held = true;
    asides.stop();
    takeOff();
    advance();
  };
  /** A voice that plays itself has no volume of ours: it stops, or takes up in sound what was shown in silence. */
  const soundChanged = (): void => {
    if (disposed) return;
    const heard = !muted && audioOut.state() !== 'blocked';
    if (!heard) active[0]?.giveUp();
    else if (active.some(isHushed)) takeOff();
    kitchen.redoLive();
    advance();
  };
  const letGo = (): void => {
    held = false;
    audioOut.duck(1);
  };

  const stop = (): void => {
    letGo();
    asides.stop();
    const nowMs = audioOut.nowMs();
    const dropped = lines.splice(0);
    for (const entry of active) entry.drop();
    active = [];
    kitchen.clear();
    timeline.cut(nowMs);
    cursorMs = -Infinity;
    callOff?.();
    callOff = null;
    for (const owner of dropped) owner.cutMs = nowMs;
    const wasBusy = busy;
    busy = false;
    for (const owner of dropped)
      emit({
        kind: 'line-ended',
        lineId: owner.line.id,
        heardText: heard(owner, nowMs),
        complete: false,
      });
    if (wasBusy && lines.length === 0) emit({ kind: 'idle' });
  };

  return {
    say(line) {
      if (disposed) return;
      const owner: LineInProgress = {
        line,
        todo: splitClauses(line.text, line.locale).map((clause) => clause.text),
        placed: [],
        begun: false,
        cutMs: null,
      };
      lines.push(owner);
      remembered.set(line.id, owner);
      for (const id of remembered.keys()) {
        if (remembered.size <= REMEMBERED_LINES) break;
        remembered.delete(id);
      }
      busy = true;
      advance();
    },
    stop,
    duck: (gain) => audioOut.duck(gain),
    hold,
    resumeFromWord() {
      if (!held) return;
      letGo();
      advance();
    },
    murmur: asides.murmur,
    aside: asides.say,
    prepareAside: asides.prepare,
    besideMicrophone: (open) => audioOut.besideMicrophone(open),
    recentSound: (into) => {
      // The loudspeaker knows nothing of a voice that plays itself: its silence would pass for the person's.
      const nowMs = audioOut.nowMs();
      if (active.some(({ clause }) => clause.kind === 'live')) liveHeardMs = nowMs;
      return nowMs - liveHeardMs < LIVE_TAIL_MS ? 0 : audioOut.recentSound(into);
    },
    get audioState() {
      return audioOut.state();
    },
    get speaking() {
      return lines.length > 0;
    },
    nowMs: () => audioOut.nowMs(),
    mouthAt: timeline.mouthAt,
    captionAt: (audioMs) =>
      timeline.captionAt(audioMs, (lineId) => lines.some((owner) => owner.line.id === lineId)),
    heardText(lineId, audioMs) {
      const owner = remembered.get(lineId);
      return owner ? heard(owner, audioMs) : '';
    },
    begunWords(lineId, audioMs) {
      const owner = remembered.get(lineId);
      const atMs = owner ? untilCut(owner, audioMs) : 0;
      return owner?.placed.reduce((sum, placed) => sum + placed.begunWords(atMs), 0) ?? 0;
    },
    setMuted(next) {
      if (next === muted) return;
      muted = next;
      audioOut.setMuted(muted);
      soundChanged();
    },
    unlock: () => audioOut.unlock(),
    warmUp: (locale) => chain.warmUp(locale),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose() {
      if (disposed) return;
      stop();
      disposed = true;
      unsubscribe();
      listeners.clear();
      chain.dispose();
    },
  };
};
