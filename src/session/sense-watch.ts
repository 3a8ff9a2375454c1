import type {
  FacePercept,
  GesturePercept,
  Locale,
  Percept,
  PosturePercept,
  SenseMode,
  TextPercept,
  VocalPercept,
  VoicePercept,
} from '#core';
import { explainVisitor, type VisitorEstimate, type Vote } from '#brain';
import type { SenseStatus } from '#perception';
import { createStore, type StoreApi } from 'zustand/vanilla';

import { createMind } from './mind.ts';
import { readingOf } from './reading.ts';
import { modeIn, type SenseContext } from './sense-mode.ts';
import { createSenses } from './senses.ts';
import type { Reading, Recording, SessionPorts } from './types.ts';

/** The estimate at one moment, for a line through time. */
export interface SenseMoment {
  readonly tMs: number;
  readonly valence: number;
  readonly arousal: number;
  readonly confidence: number;
  readonly engagement: number;
}

/** Something that happened once. */
interface Noticed {
  readonly id: number;
  readonly tMs: number;
  readonly what:
    | GesturePercept['gesture']
    | VocalPercept['sound']
    | 'came'
    | 'left'
    | 'new-visitor';
  /** [0, 1]; null where it is counted rather than judged. */
  readonly confidence: number | null;
}

/** Everything the senses say now, and what it comes to. */
export interface SenseSnapshot {
  readonly camera: SenseStatus;
  readonly microphone: SenseStatus;
  readonly senseMode: SenseMode;
  /** Whether hands and posture are read while the camera runs. */
  readonly hands: boolean;
  readonly face: FacePercept | null;
  readonly voice: VoicePercept | null;
  readonly text: TextPercept | null;
  readonly posture: PosturePercept | null;
  readonly estimate: VisitorEstimate;
  readonly votes: readonly Vote[];
  readonly reading: Reading | null;
  /** The newest first. */
  readonly noticed: readonly Noticed[];
  /** The last minute, the oldest first. */
  readonly past: readonly SenseMoment[];
}

export interface SenseWatchOptions {
  readonly ports: Pick<SessionPorts, 'camera' | 'microphone' | 'readText'>;
  readonly seed: number;
  readonly temperament: string;
  readonly context?: SenseContext;
  readonly now: () => number;
}

/** The senses and the estimate without a conversation round them. */
export interface SenseWatch {
  readonly store: StoreApi<SenseSnapshot>;
  allowCamera(textVersion: string): void;
  allowMicrophone(textVersion: string): void;
  stopCamera(): void;
  stopMicrophone(): void;
  setSenseMode(mode: SenseMode): void;
  /** How bright the page is before the person, [0, 1]. */
  setPageLight(level: number): void;
  setHands(on: boolean): void;
  /** Reads a text as if the visitor had written it. */
  read(text: string, locale: Locale): void;
  /** Lets time pass up to `nowMs`; ten times a second is enough. */
  advanceTo(nowMs: number): void;
  recording(): Recording;
  dispose(): void;
}

const MAX_NOTICED = 12;
/** The line through time: one point each tenth of a second, for a minute. */
const PAST_EVERY_MS = 100;
const PAST_LENGTH = 600;

export function createSenseWatch(options: SenseWatchOptions): SenseWatch {
  const { ports, now } = options;
  const context = options.context ?? 'public';
  const mind = createMind(options.seed, options.temperament);
  const store = createStore<SenseSnapshot>(() => ({
    camera: { kind: 'off' },
    microphone: { kind: 'off' },
    senseMode: modeIn(context, 'full'),
    hands: false,
    face: null,
    voice: null,
    text: null,
    posture: null,
    estimate: mind.brain.visitor,
    votes: [],
    reading: null,
    noticed: [],
    past: [],
  }));
  /** Percepts come thirty times a second: they wait here for the next snapshot. */
  let latest: Partial<SenseSnapshot> = {};
  let people = 0;
  let visitor = 0;
  let noticedCount = 0;
  let lastMomentMs = Number.NEGATIVE_INFINITY;

  const notice = (tMs: number, what: Noticed['what'], confidence: number | null): void => {
    const noticed = latest.noticed ?? store.getState().noticed;
    noticedCount += 1;
    const entry: Noticed = { id: noticedCount, tMs, what, confidence };
    latest = { ...latest, noticed: [entry, ...noticed].slice(0, MAX_NOTICED) };
  };

  const push = (percept: Percept): void => {
    mind.push(percept);
    switch (percept.kind) {
      case 'face':
        latest = { ...latest, face: percept.confidence > 0 ? percept : null };
        break;
      case 'voice':
        latest = { ...latest, voice: percept };
        break;
      case 'text':
        latest = { ...latest, text: percept };
        break;
      case 'posture':
        latest = { ...latest, posture: percept };
        break;
      case 'gesture':
        notice(percept.tMs, percept.gesture, percept.confidence);
        break;
      case 'vocal':
        notice(percept.tMs, percept.sound, percept.confidence);
        break;
      case 'presence':
        if (percept.visitor > visitor) notice(percept.tMs, 'new-visitor', null);
        else if (percept.people > people) notice(percept.tMs, 'came', null);
        if (percept.people < people) notice(percept.tMs, 'left', null);
        ({ people, visitor } = percept);
        break;
      case 'sense-lost':
        if (percept.sense === 'voice') latest = { ...latest, voice: null };
        else latest = { ...latest, posture: null };
        if (percept.sense === 'face') latest = { ...latest, face: null };
        if (percept.sense === 'face') people = 0;
        break;
      default:
    }
  };

  const senses = createSenses({
    ports: { ...ports, recogniser: null },
    now,
    context,
    push,
    status: (change) => store.setState(change),
    recognised: () => undefined,
  });

  return {
    store,
    allowCamera: senses.allowCamera,
    allowMicrophone: (textVersion) => senses.allowMicrophone(textVersion, 'en'),
    stopCamera: senses.stopCamera,
    stopMicrophone: senses.stopMicrophone,
    setSenseMode: senses.setMode,
    setPageLight: senses.setPageLight,
    setHands(on) {
      store.setState({ hands: on });
      senses.setHands(on);
    },
    read(text, locale) {
      if (text.trim() !== '') push(ports.readText(text, { locale, final: true, tMs: now() }));
    },
    advanceTo(nowMs) {
      mind.advanceTo(nowMs);
      const { brain } = mind;
      const { valence, arousal, confidence, engagement } = brain.visitor;
      const { past } = store.getState();
      const due = nowMs - lastMomentMs >= PAST_EVERY_MS * 0.9;
      if (due) lastMomentMs = nowMs;
      store.setState({
        ...latest,
        estimate: brain.visitor,
        votes: explainVisitor(brain.visitor, brain.tMs),
        reading: readingOf(brain),
        past: due
          ? [...past, { tMs: nowMs, valence, arousal, confidence, engagement }].slice(-PAST_LENGTH)
          : past,
      });
      latest = {};
    },
    recording: () => mind.recording(),
    dispose: senses.dispose,
  };
}
