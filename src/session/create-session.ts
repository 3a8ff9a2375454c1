import { createFacePose, createMouthShape, type Beat, type Locale, type Percept } from '#core';
import { composePose } from '#avatar';
import { express, prosodyFor } from '#brain';
import { MAX_VISITOR_CHARS } from '#dialogue';
import type { Caption, RecogniserEvent, SpokenLine } from '#speech';
import { createStore } from 'zustand/vanilla';

import { chooseStyle } from './choose-style.ts';
import { greetingBeats } from './disclosure.ts';
import { createMind } from './mind.ts';
import { readingOf, toVisitorReading } from './reading.ts';
import { createReplies } from './reply.ts';
import { modeIn } from './sense-mode.ts';
import { createSenses } from './senses.ts';
import { initialSnapshot, sameCaption } from './snapshot.ts';
import {
  withBeatStarted,
  withReplyCut,
  withReplyDone,
  withReplyEntry,
  withReplyFailed,
  withReplyWritten,
  withVisitorEntry,
} from './transcript.ts';
import { startTurnTaking, stepTurnTaking, type TurnTakingEvent } from './turn-taking.ts';
import type {
  Entry,
  Notice,
  Phase,
  Session,
  SessionEvent,
  SessionOptions,
  SessionSnapshot,
} from './types.ts';

/** The store that React reads is refreshed this often; the frame loop never waits for it. */
const SNAPSHOT_EVERY_MS = 100;
/** A browser that will allow sound may still say no for an instant: only a lasting no is worth a word. */
const BLOCKED_FOR_MS = 600;
/** Typing that stops this long gives the floor back. */
const TYPING_LINGERS_MS = 6000;

/** Introduces the organs to each other and holds one conversation. */
export function createSession(options: SessionOptions): Session {
  const { persona, ports, now } = options;
  const { speaker, conversation } = ports;
  const context = options.context ?? 'public';
  const mind = createMind(options.seed, persona.temperament);
  const store = createStore<SessionSnapshot>(() =>
    initialSnapshot(options.locale, modeIn(context, 'full'), mind.temperament),
  );
  const pose = createFacePose();
  const mouth = createMouthShape();
  const listeners = new Set<(event: SessionEvent) => void>();
  let turnTaking = startTurnTaking;
  let lastSnapshotMs = -Infinity;
  let lastTypingMs = -Infinity;
  let reducedMotion = false;
  let posed = false;
  /** The caption whose begun words have been marked. */
  let marked: Caption | null = null;
  let blockedSinceMs: number | null = null;
  let entryCount = 0;
  let handoverRun = 0;

  const get = store.getState;
  const patch = (change: Partial<SessionSnapshot>): void => store.setState(change);
  const edit = (update: (entries: readonly Entry[]) => readonly Entry[]): void =>
    patch({ entries: update(get().entries) });
  const emit = (event: SessionEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const setPhase = (phase: Phase): void => {
    if (get().phase === phase) return;
    patch({ phase });
    emit({ kind: 'state-change', phase });
  };
  const notify = (notice: Notice): void =>
    patch({ notices: [...get().notices.filter(({ code }) => code !== notice.code), notice] });
  const dismiss = (code: Notice['code']): void =>
    patch({ notices: get().notices.filter((notice) => notice.code !== code) });
  const turn = (who: 'visitor' | 'person', phase: 'start' | 'end' | 'interrupted'): void =>
    mind.push({ kind: 'turn', tMs: now(), who, phase });
  const nextId = (who: string): string => `${who}-${++entryCount}`;

  const takeTurn = (event: TurnTakingEvent): void => {
    const { state, action } = stepTurnTaking(turnTaking, event);
    turnTaking = state;
    if (action.kind === 'interrupt') {
      interrupt();
      setPhase('listening');
    } else if (action.kind === 'listen') {
      turn('visitor', 'start');
      setPhase('listening');
    } else if (action.kind === 'submit') {
      patch({ partialText: '' });
      submit(action.text);
    }
  };

  const toLine = (beat: Beat, lineId: string, locale: Locale): SpokenLine => ({
    id: lineId,
    text: beat.say,
    locale,
    feel: beat.feel,
    intensity: beat.intensity,
    prosody: prosodyFor(mind.brain, beat.feel, beat.intensity),
    pronounce: beat.pronounce,
    visemes: beat.visemes,
  });

  const personEnds = (): void => {
    senses.setPersonSpeaking(false);
    takeTurn({ kind: 'person-ends', tMs: now() });
    patch({ caption: null });
  };

  const replies = createReplies({
    conversation,
    speaker,
    toLine,
    listener: {
      beatStarted(replyId, beat, first) {
        const tMs = now();
        if (first) {
          turn('person', 'start');
          takeTurn({ kind: 'person-starts', tMs });
          senses.setPersonSpeaking(true);
        }
        const { feel, intensity, gesture, sources } = beat;
        const topic = sources[0]?.id ?? null;
        mind.push({ kind: 'beat', tMs, feel, intensity, gesture, topic });
        edit((entries) => withBeatStarted(entries, replyId, beat));
        setPhase('speaking');
        emit({ kind: 'beat', beat });
        emit({ kind: 'message', who: 'person', text: beat.say });
      },
      hint: ({ appraisal }) => mind.push({ kind: 'hint', tMs: now(), appraisal }),
      written: (replyId, end) => edit((entries) => withReplyWritten(entries, replyId, end)),
      finished(replyId) {
        edit((entries) => withReplyDone(entries, replyId));
        turn('person', 'end');
        personEnds();
        setPhase('idle');
      },
      cut(replyId, heard) {
        edit((entries) => withReplyCut(entries, replyId, heard));
        turn('person', 'interrupted');
        personEnds();
      },
      failed(replyId, error) {
        edit((entries) => withReplyFailed(entries, replyId));
        notify(
          error.code === 'network'
            ? { code: 'offline' }
            : { code: 'model-failed', error: error.code },
        );
        turn('person', 'end');
        setPhase('idle');
      },
      trouble({ code }) {
        notify(code === 'network' ? { code: 'offline' } : { code: 'model-failed', error: code });
      },
    },
  });

  function interrupt(): void {
    if (replies.cut()) setPhase('idle');
  }

  const onRecognised = (event: RecogniserEvent): void => {
    if (event.kind === 'failed') {
      notify({ code: 'recogniser-failed', reason: event.reason });
    } else if (event.kind === 'words') {
      patch({ partialText: event.text });
      const tMs = now();
      mind.push(ports.readText(event.text, { locale: get().locale, final: false, tMs }));
      takeTurn({ kind: 'words', tMs, text: event.text, final: event.final });
    }
  };

  const push = (percept: Percept): void => {
    mind.push(percept);
    if (percept.kind === 'voice') {
      takeTurn({ kind: 'voice', tMs: percept.tMs, speaking: percept.speaking });
    }
  };

  const senses = createSenses({
    ports,
    now,
    context,
    push,
    status: patch,
    recognised: onRecognised,
  });
  if (options.hands) senses.setHands(true);

  const hearState = (nowMs: number): void => {
    const state = speaker.audioState;
    if (state !== 'blocked') blockedSinceMs = null;
    else blockedSinceMs ??= nowMs;
    if (blockedSinceMs !== null && nowMs - blockedSinceMs < BLOCKED_FOR_MS) return;
    if (state === get().audio) return;
    patch({ audio: state });
    dismiss('audio-blocked');
    if (state !== 'ready') notify({ code: `audio-${state}` });
  };

  const unsubscribeSpeaker = speaker.subscribe((event) => {
    if (event.kind === 'audio-state') {
      hearState(now());
    } else if (event.kind === 'voice') {
      if (event.reason === null) dismiss('voice-fallback');
      else notify({ code: 'voice-fallback', voiceId: event.voiceId, reason: event.reason });
    }
  });

  function submit(raw: string): void {
    const text = raw.trim();
    if (text === '') return;
    if (text.length > MAX_VISITOR_CHARS) {
      notify({ code: 'too-long', maxLength: MAX_VISITOR_CHARS });
      return;
    }
    const { locale } = get();
    const tMs = now();
    interrupt();
    patch({ notices: get().notices.filter(({ code }) => !CLEARED_BY_A_TURN.has(code)) });
    lastTypingMs = -Infinity;
    mind.push(ports.readText(text, { locale, final: true, tMs }));
    turn('visitor', 'end');
    edit((entries) => withVisitorEntry(entries, nextId('visitor'), text));
    emit({ kind: 'message', who: 'visitor', text });
    const id = nextId('person');
    edit((entries) => withReplyEntry(entries, id));
    setPhase('thinking');
    const reading = toVisitorReading(readingOf(mind.brain));
    replies.answer(id, { text, locale, reading, style: chooseStyle(mind, tMs) });
  }

  const recite = (beats: readonly Beat[]): void => {
    const id = nextId('person');
    interrupt();
    edit((entries) => withReplyEntry(entries, id));
    replies.recite(id, beats, get().locale);
  };

  /** Tells the brain of each stressed word as it begins to be heard. */
  const markAccents = (nowMs: number, audioMs: number): void => {
    const caption = speaker.captionAt(audioMs);
    if (caption === null || caption === marked) return;
    const from = marked?.words === caption.words ? marked.spoken : 0;
    for (let index = from; index < caption.spoken; index++) {
      const strength = caption.stress[index] ?? 0;
      if (strength > 0) mind.push({ kind: 'accent', tMs: nowMs, strength });
    }
    marked = caption;
  };

  const refresh = (nowMs: number, audioMs: number): void => {
    if (nowMs - lastSnapshotMs < SNAPSHOT_EVERY_MS) return;
    lastSnapshotMs = nowMs;
    takeTurn({ kind: 'tick', tMs: nowMs });
    hearState(nowMs);
    if (get().phase === 'listening' && nowMs - lastTypingMs > TYPING_LINGERS_MS) {
      if (turnTaking.floor !== 'visitor') setPhase('idle');
    }
    const caption = speaker.captionAt(audioMs);
    const { valence, arousal } = mind.brain.affect;
    const { trials, topics } = mind.brain.learning;
    patch({
      reading: readingOf(mind.brain),
      feels: { valence, arousal },
      learned: trials.length > 0 || topics.known.length > 0,
      ...(sameCaption(caption, get().caption) ? {} : { caption }),
    });
  };

  return {
    store,
    push,
    submit,
    start() {
      if (get().phase !== 'arriving') return;
      setPhase('idle');
      recite(greetingBeats(persona, get().locale));
    },
    frame(nowMs) {
      const audioMs = speaker.nowMs();
      markAccents(nowMs, audioMs);
      mind.advanceTo(nowMs);
      // Paused means all of it, lips too: the pose simply stays. The brain lives on, and so do the captions.
      if (!get().paused || !posed) {
        speaker.mouthAt(audioMs, mouth);
        composePose(express(mind.brain), mouth, { still: reducedMotion }, pose);
        posed = true;
      }
      refresh(nowMs, audioMs);
      return pose;
    },
    typing() {
      lastTypingMs = now();
      if (get().phase === 'speaking') interrupt();
      if (get().phase !== 'idle') return;
      turn('visitor', 'start');
      setPhase('listening');
    },
    stop: interrupt,
    say(text) {
      const say = text.trim().slice(0, MAX_VISITOR_CHARS);
      if (say === '') return;
      recite([{ ...SPOKEN_FOR_HOST, id: nextId('host'), say }]);
    },
    setLocale(locale) {
      patch({ locale });
      senses.setLocale(locale);
      void speaker.warmUp(locale);
    },
    setMuted(muted) {
      speaker.setMuted(muted);
      patch({ muted });
    },
    setPaused: (paused) => patch({ paused }),
    setReducedMotion(reduced) {
      reducedMotion = reduced;
    },
    unlockAudio() {
      void speaker.unlock();
    },
    allowCamera: senses.allowCamera,
    allowMicrophone: (textVersion) => senses.allowMicrophone(textVersion, get().locale),
    setSenseMode: senses.setMode,
    setPageLight: senses.setPageLight,
    stopCamera: senses.stopCamera,
    stopMicrophone() {
      senses.stopMicrophone();
      patch({ partialText: '' });
    },
    setTemperament(wanted) {
      mind.setTemperament(wanted);
      patch({ temperament: mind.temperament });
    },
    requestPerson() {
      if (get().handover.state === 'asking') return;
      const run = ++handoverRun;
      patch({ handover: { state: 'asking' } });
      conversation.requestPerson(get().locale).then(
        (receipt) => {
          if (run === handoverRun) patch({ handover: { state: 'asked', receipt } });
        },
        () => {
          if (run === handoverRun) patch({ handover: { state: 'failed' } });
        },
      );
    },
    forgetVisitor() {
      mind.forget(now());
      patch({ learned: false });
      notify({ code: 'forgotten' });
    },
    dismissNotice: dismiss,
    get brain() {
      return mind.brain;
    },
    recording: () => mind.recording(),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    dispose() {
      replies.dispose();
      unsubscribeSpeaker();
      senses.dispose();
      speaker.dispose();
      conversation.dispose();
      listeners.clear();
    },
  };
}

/** A new turn is a new chance: these are said again if they are still true. */
const CLEARED_BY_A_TURN: ReadonlySet<Notice['code']> = new Set([
  'offline',
  'model-failed',
  'too-long',
  'forgotten',
]);

const SPOKEN_FOR_HOST: Omit<Beat, 'id' | 'say'> = {
  feel: 'warm',
  intensity: 0.6,
  gesture: null,
  sources: [],
  pronounce: [],
  visemes: null,
  card: null,
};
