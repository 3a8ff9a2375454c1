import {
  createFacePose,
  createMouthShape,
  type Beat,
  type Eagerness,
  type Locale,
  type Manner,
  type Percept,
  type TurnPercept,
} from '#core';
import { composePose } from '#avatar';
import { express } from '#brain';
import { MAX_VISITOR_CHARS } from '#dialogue';
import { createStore } from 'zustand/vanilla';

import { createAccents } from './accents.ts';
import { createBroadcast } from './broadcast.ts';
import { createAskForPerson } from './ask-for-person.ts';
import { watchSpeaker } from './audio-watch.ts';
import { chooseStyle, styleNow } from './choose-style.ts';
import { greetingBeats } from './disclosure.ts';
import { createForgetVisitor } from './forget-visitor.ts';
import { createFloor } from './floor.ts';
import { hostBeat } from './host-line.ts';
import { createMind } from './mind.ts';
import { readingOf, toVisitorReading } from './reading.ts';
import { createNextVisitor } from './next-visitor.ts';
import { answerNotice, CLEARED_BY_A_TURN } from './notices.ts';
import { pagePercept } from './page-place.ts';
import { createReplies } from './reply.ts';
import { modeIn } from './sense-mode.ts';
import { createSenses } from './senses.ts';
import { feltIn, inCall, initialSnapshot, sameCaption } from './snapshot.ts';
import { spokenLine } from './spoken-line.ts';
import {
  withBeatStarted,
  withReplyCut,
  withReplyDone,
  withReplyEntry,
  withReplyFailed,
  withReplyWritten,
  withSpoken,
  withVisitorEntry,
  withVisitorTakenBack,
  withoutFailedTurn,
} from './transcript.ts';
import { createTraceLog } from './turn-trace.ts';
import type { Session, SessionOptions, SessionSnapshot } from './types.ts';

/** The store that React reads is refreshed this often; the frame loop never waits for it. */
const SNAPSHOT_EVERY_MS = 100;
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
  const trace = createTraceLog();
  const pose = createFacePose();
  const mouth = createMouthShape();
  const broadcast = createBroadcast(store);
  const { get, patch, edit, emit, setPhase, notify, dismiss } = broadcast;
  let lastSnapshotMs = -Infinity;
  let lastTypingMs = -Infinity;
  let eagerness: Eagerness | null = null;
  let reducedMotion = false;
  let posed = false;
  let entryCount = 0;
  /** The manner of the answer that is being given; null for what nobody asked for. */
  let manner: Manner | null = null;

  const turn = (who: TurnPercept['who'], phase: TurnPercept['phase']): void =>
    mind.push({ kind: 'turn', tMs: now(), who, phase });
  const nextId = (who: string): string => `${who}-${++entryCount}`;

  const listens = (): void => {
    nextVisitor.heard();
    turn('visitor', 'start');
    setPhase('listening');
  };
  /** The visitor says nothing after all. */
  const leaves = (): void => {
    turn('visitor', 'dropped');
    if (get().phase === 'listening') setPhase('idle');
  };

  const floor = createFloor({
    speaker,
    locale: () => get().locale,
    eagerness: () => eagerness ?? options.eagerness?.() ?? 'balanced',
    now,
    timer: ports.timer ?? null,
    brain: () => mind.brain,
    answering: () => replies.answering,
    listen: listens,
    yields: () => turn('visitor', 'yields'),
    prepare: (text) => replies.prepare({ ...asked(text), style: styleNow(mind).manner }),
    unprepare: () => replies.unprepare(),
    interrupt() {
      interrupt();
      listens();
    },
    takeBack() {
      interrupt(true);
      edit(withVisitorTakenBack);
      listens();
    },
    submit: (text, spokeUntilMs, added) => void answer(text, spokeUntilMs, added),
    drop: leaves,
    words(text) {
      patch({ partialText: text });
      if (text !== '')
        mind.push(ports.readText(text, { locale: get().locale, final: false, tMs: now() }));
    },
    waits: (waiting) => patch({ waiting }),
    personSounds: (sounds) => senses.setPersonSpeaking(sounds),
  });

  const toLine = (beat: Beat, lineId: string, locale: Locale) =>
    spokenLine(beat, lineId, { locale, brain: mind.brain, manner });

  const personEnds = (): void => {
    senses.setPersonSpeaking(false);
    floor.take({ kind: 'person-ends', tMs: now() });
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
          floor.take({ kind: 'person-starts', tMs });
          senses.setPersonSpeaking(true);
        }
        trace.mark(replyId, 'firstAudio', tMs);
        floor.take({ kind: 'person-says', tMs, text: beat.say });
        const { feel, intensity, gesture, sources } = beat;
        const topic = sources[0]?.id ?? null;
        mind.push({ kind: 'beat', tMs, feel, intensity, gesture, topic });
        edit((entries) => withBeatStarted(entries, replyId, beat));
        edit((entries) => withSpoken(entries, replies.spoken()));
        setPhase('speaking');
        emit({ kind: 'beat', beat });
      },
      reached: (replyId, point) => trace.mark(replyId, point, now()),
      hint: ({ appraisal }) => mind.push({ kind: 'hint', tMs: now(), appraisal }),
      written: (replyId, end) => edit((entries) => withReplyWritten(entries, replyId, end)),
      heard: (text) => emit({ kind: 'message', who: 'person', text }),
      finished(replyId, text) {
        edit((entries) => withReplyDone(entries, replyId, text));
        trace.end(replyId, 'heard', now());
        turn('person', 'end');
        personEnds();
        setPhase('idle');
      },
      cut(replyId, heard, begun) {
        edit((entries) => withReplyCut(entries, replyId, heard));
        trace.end(replyId, 'cut', now());
        // Nobody is taken aback by what they had not begun to say.
        turn('person', begun ? 'interrupted' : 'end');
        personEnds();
      },
      failed(replyId, error) {
        edit((entries) => withReplyFailed(entries, replyId, error.retryable));
        trace.end(replyId, 'failed', now());
        notify(answerNotice(error.code));
        turn('person', 'end');
        personEnds();
        setPhase('idle');
      },
      trouble: ({ code }) => notify(answerNotice(code)),
    },
  });

  function interrupt(takenBack = false): void {
    if (replies.cut(takenBack)) setPhase('idle');
  }

  const push = (percept: Percept): void => {
    mind.push(percept);
    if (!inCall(get())) floor.notice(percept);
  };

  const senses = createSenses({
    ports,
    now,
    context,
    push,
    status(change) {
      patch(change);
      if (change.microphone) speaker.besideMicrophone(change.microphone.kind === 'on');
    },
    recognised(event) {
      if (event.kind === 'words') floor.hear(event);
      else if (event.kind === 'failed') notify({ code: 'recogniser-failed', reason: event.reason });
    },
    hearingEnds: () => floor.take({ kind: 'hearing-ends', tMs: now() }),
  });
  if (options.hands) senses.setHands(true);
  ports.microphone?.setOwnSound?.((into) => speaker.recentSound(into));

  const loudspeaker = watchSpeaker(speaker, broadcast, now);

  const asked = (text: string) => ({
    text,
    locale: get().locale,
    reading: toVisitorReading(readingOf(mind.brain)),
  });

  /** What was typed. */
  const submit = (raw: string): void => {
    const text = raw.trim();
    if (text !== '' && answer(text, null)) floor.typed(text);
  };

  /** False when it is too long to be answered. `added` is what of it was not felt before. */
  function answer(text: string, spokeUntilMs: number | null, added = text): boolean {
    if (text.length > MAX_VISITOR_CHARS) {
      notify({ code: 'too-long', maxLength: MAX_VISITOR_CHARS });
      return false;
    }
    const { locale } = get();
    const tMs = now();
    nextVisitor.heard();
    interrupt();
    lastTypingMs = -Infinity;
    if (added !== '') mind.push(ports.readText(added, { locale, final: true, tMs }));
    turn('visitor', 'end');
    const visitorId = nextId('visitor');
    const id = nextId('person');
    trace.begin(id, tMs, spokeUntilMs);
    manner = chooseStyle(mind, tMs);
    // Asked before anything is shown: whatever the page draws of it must not keep the answer waiting.
    replies.answer(id, { ...asked(text), style: manner });
    patch({ notices: get().notices.filter(({ code }) => !CLEARED_BY_A_TURN.has(code)) });
    edit((entries) => withVisitorEntry(withoutFailedTurn(entries, text), visitorId, text));
    emit({ kind: 'message', who: 'visitor', text });
    edit((entries) => withReplyEntry(entries, id));
    setPhase('thinking');
    return true;
  }

  const recite = (beats: readonly Beat[]): void => {
    const id = nextId('person');
    interrupt();
    edit((entries) => withReplyEntry(entries, id));
    manner = null;
    replies.recite(id, beats, get().locale);
  };

  const leaveBehind = (): void => {
    interrupt();
    conversation.renew?.();
  };
  const nextVisitor = createNextVisitor({
    brain: () => mind.brain,
    broadcast,
    nextId: () => nextId('person'),
    greeting: (locale) => greetingBeats(persona, locale),
    recite,
    leaveBehind,
  });

  const askForPerson = createAskForPerson(conversation, (handover) => patch({ handover }));

  const markAccents = createAccents((strength, tMs) =>
    mind.push({ kind: 'accent', tMs, strength }),
  );

  const refresh = (nowMs: number, audioMs: number): void => {
    if (nowMs - lastSnapshotMs < SNAPSHOT_EVERY_MS) return;
    lastSnapshotMs = nowMs;
    loudspeaker.look(nowMs);
    if (get().phase === 'listening' && nowMs - lastTypingMs > TYPING_LINGERS_MS) {
      if (floor.state.floor !== 'visitor' && !inCall(get())) leaves();
    }
    const caption = speaker.captionAt(audioMs);
    edit((entries) => withSpoken(entries, replies.spoken()));
    patch({
      ...feltIn(mind.brain),
      traces: trace.turns(),
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
      markAccents(speaker.captionAt(audioMs), nowMs);
      mind.advanceTo(nowMs);
      // A call's other end knows what was said in it: who came later would still talk to that.
      if (!inCall(get())) nextVisitor.follow();
      floor.tick(nowMs);
      // Paused means all of it, lips too: the pose simply stays. The brain lives on, and so do the captions.
      if (!get().paused || !posed) {
        speaker.mouthAt(audioMs, mouth);
        trace.lips(mouth, nowMs);
        composePose(express(mind.brain), mouth, { still: reducedMotion }, pose);
        posed = true;
      }
      refresh(nowMs, audioMs);
      return pose;
    },
    typing() {
      lastTypingMs = now();
      if (get().phase === 'speaking') interrupt();
      if (get().phase === 'idle') listens();
    },
    pushToTalk(down) {
      ports.recogniser?.hold?.(down);
      floor.take({ kind: 'button', tMs: now(), down });
    },
    stop() {
      interrupt();
      // Who silences the person has not begun to speak.
      turn('visitor', 'dropped');
    },
    say(text) {
      const say = text.trim().slice(0, MAX_VISITOR_CHARS);
      if (say === '') return;
      recite([hostBeat(nextId('host'), say)]);
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
    setEagerness(wanted) {
      eagerness = wanted;
    },
    setReducedMotion(reduced) {
      reducedMotion = reduced;
    },
    unlockAudio: () => void speaker.unlock(),
    allowCamera: senses.allowCamera,
    allowMicrophone(textVersion) {
      dismiss('recogniser-failed');
      senses.allowMicrophone(textVersion, get().locale);
    },
    setSenseMode: senses.setMode,
    setPageLight: senses.setPageLight,
    pageChanged: (place) => mind.push(pagePercept(place, now())),
    stopCamera: senses.stopCamera,
    stopMicrophone: senses.stopMicrophone,
    setTemperament(wanted) {
      mind.setTemperament(wanted);
      patch({ temperament: mind.temperament });
    },
    requestPerson: () => askForPerson(get().locale),
    forgetVisitor: createForgetVisitor({
      forget() {
        mind.forget(now());
        nextVisitor.forgets();
      },
      leaveBehind,
      patch,
      notify,
    }),
    dismissNotice: dismiss,
    trace,
    get brain() {
      return mind.brain;
    },
    recording: () => mind.recording(),
    subscribe: broadcast.subscribe,
    dispose() {
      floor.dispose();
      replies.dispose();
      loudspeaker.dispose();
      senses.dispose();
      speaker.dispose();
      conversation.dispose();
      broadcast.dispose();
    },
  };
}
