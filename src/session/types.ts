import type {
  Beat,
  Eagerness,
  FacePose,
  Locale,
  Percept,
  Persona,
  SenseMode,
  Source,
  TextPercept,
} from '#core';
import type { BrainState, Temperament } from '#brain';
import type { Author, Conversation, DialogueErrorCode, HandoverReceipt } from '#dialogue';
import type { Sense, SenseStatus } from '#perception';
import type {
  AudioState,
  Caption,
  Recogniser,
  RecogniserFailureReason,
  Speaker,
  TalkFailureReason,
  VoiceFailureReason,
  Timer,
} from '#speech';
import type { StoreApi } from 'zustand/vanilla';

import type { PagePlace } from './page-place.ts';
import type { SenseContext } from './sense-mode.ts';
import type { TraceLog, TurnTrace } from './turn-trace.ts';

/** Who has the floor. */
export type Phase = 'arriving' | 'idle' | 'listening' | 'thinking' | 'speaking';

/** One entry of the conversation as the visitor sees it. */
export interface Entry {
  readonly id: string;
  readonly who: 'visitor' | 'person';
  /** For the person: what has been said so far, word by word with the captions; once cut, what was heard in full. */
  readonly text: string;
  readonly state: 'pending' | 'speaking' | 'done' | 'cut' | 'failed';
  readonly author: Author | null;
  readonly sources: readonly Source[];
  readonly choices: readonly string[];
  readonly link: { readonly title: string; readonly href: string } | null;
  /** The reply admits it does not know and offers a person. */
  readonly offersPerson: boolean;
  /** It failed, and asking the same again may succeed. */
  readonly retryable?: true;
}

/** What is said about the visitor, always as an appearance with its confidence. */
export interface Reading {
  /** A key the interface translates: `pleased`, `sad`, `tense`, `worried`, `surprised`, `calm`, ... */
  readonly appears: string;
  /** [0, 1] */
  readonly confidence: number;
  readonly valence: number;
  readonly arousal: number;
  readonly attention: number | null;
  /** Which senses said it. */
  readonly from: readonly ('text' | 'voice' | 'face' | 'gesture')[];
}

/** Something the visitor should be told, in words; the interface translates `code`. */
export type Notice =
  | { readonly code: 'audio-blocked' }
  | { readonly code: 'audio-unavailable' }
  | {
      readonly code: 'voice-fallback';
      readonly voiceId: string;
      readonly reason: VoiceFailureReason;
    }
  | { readonly code: 'offline' }
  | { readonly code: 'model-failed'; readonly error: DialogueErrorCode }
  | { readonly code: 'recogniser-failed'; readonly reason: RecogniserFailureReason }
  /** There is no call, or no more: the visitor may type, or speak in the ordinary way. */
  | { readonly code: 'call-failed'; readonly reason: TalkFailureReason }
  | { readonly code: 'too-long'; readonly maxLength: number }
  /** What was learned of the visitor is erased. */
  | { readonly code: 'forgotten' }
  | { readonly code: 'no-webgl' }
  | { readonly code: 'avatar-failed' };

/** Ten times a second this goes to whoever shows it; the frame loop never waits for it. */
export interface SessionSnapshot {
  readonly phase: Phase;
  readonly locale: Locale;
  readonly entries: readonly Entry[];
  readonly caption: Caption | null;
  /** The honest words about an answer that takes long, for whoever does not hear them; null while none are due. */
  readonly waiting: string | null;
  readonly reading: Reading | null;
  readonly camera: SenseStatus;
  readonly microphone: SenseStatus;
  /** How much may be read in face and voice. */
  readonly senseMode: SenseMode;
  /** Words recognised so far of what the visitor is saying. */
  readonly partialText: string;
  readonly audio: AudioState;
  readonly muted: boolean;
  readonly paused: boolean;
  readonly notices: readonly Notice[];
  readonly handover:
    | { readonly state: 'none' }
    | { readonly state: 'asking' }
    | { readonly state: 'asked'; readonly receipt: HandoverReceipt }
    | { readonly state: 'failed' };
  /** The person's own affect, each in [-1, 1]. */
  readonly feels: { readonly valence: number; readonly arousal: number };
  /** The person's nature now. */
  readonly temperament: Temperament;
  /** Whether something was learned of this visitor that they may want erased. */
  readonly learned: boolean;
  /** Where the time of the latest turns went, oldest first. */
  readonly traces: readonly TurnTrace[];
}

/** The devices, plugged in by an entry file. A null means: not on this machine. */
export interface SessionPorts {
  readonly conversation: Conversation;
  readonly speaker: Speaker;
  readonly camera: Sense | null;
  readonly microphone: Sense | null;
  readonly recogniser: Recogniser | null;
  /** Lets a turn end between two pictures; without one it ends with the next. */
  readonly timer?: Timer;
  /** Reads what was typed or said, on the device. */
  readonly readText: (
    text: string,
    options: { readonly locale: Locale; readonly final: boolean; readonly tMs: number },
  ) => TextPercept;
}

export interface SessionOptions {
  readonly persona: Persona;
  readonly locale: Locale;
  readonly seed: number;
  /** Where the product stands; `public` unless told. */
  readonly context?: SenseContext;
  /** Whether hands and posture are read beside the face; not unless told. */
  readonly hands?: boolean;
  /**
   * How long somebody may look for words before the person takes the turn; `balanced` unless told. Asked whenever it
   * matters: a site may tell late.
   */
  readonly eagerness?: () => Eagerness;
  readonly ports: SessionPorts;
  /** Session clock in ms, monotonic. */
  readonly now: () => number;
}

export interface Session {
  readonly store: StoreApi<SessionSnapshot>;
  /** Greets, with the disclosure. Call once the person is on screen. */
  start(): void;
  /** One frame of the renderer's loop. Returns the pose, written in place. */
  frame(nowMs: number): FacePose;
  /** Puts a percept into the inbox; senses and tests use it. */
  push(percept: Percept): void;
  /** The visitor says something; interrupts the person if they are speaking. */
  submit(text: string): void;
  /** The visitor has begun to type: the person stops talking over them and attends. */
  typing(): void;
  /** Push-to-talk: while it is down the visitor has the floor whatever the silence; letting go ends their turn. */
  pushToTalk(down: boolean): void;
  /** Silences the person; the transcript keeps only what was heard. */
  stop(): void;
  /** Says a line without asking anyone, as an embedding page may. */
  say(text: string): void;
  setLocale(locale: Locale): void;
  setMuted(muted: boolean): void;
  /** Holds the face as it is, lips too; words and captions go on. */
  setPaused(paused: boolean): void;
  /** How long the visitor may look for words before the person takes the turn; null = what the site sets. */
  setEagerness(eagerness: Eagerness | null): void;
  setReducedMotion(reduced: boolean): void;
  /** Unlocks sound; call from a user gesture. */
  unlockAudio(): void;
  /** Starts the camera; `textVersion` is the consent text that was agreed to. */
  allowCamera(textVersion: string): void;
  allowMicrophone(textVersion: string): void;
  /** How much may be read in face and voice; where that is forbidden it stays `off`. */
  setSenseMode(mode: SenseMode): void;
  stopCamera(): void;
  stopMicrophone(): void;
  /** How bright the page is before the person, [0, 1]; what the camera says of the room is added to it. */
  setPageLight(level: number): void;
  /** Something on the page changed, such as a card that appeared: the person may glance there. */
  pageChanged(place: PagePlace): void;
  /**
   * Gives the person another nature, by name or trait by trait, from the next step on. What is felt and was learned
   * stays. The recording notes it.
   */
  setTemperament(temperament: string | Temperament): void;
  requestPerson(): void;
  /**
   * Erases everything that was made of this visitor, and the recording with it. What was said leaves the page, and is no part of
   * what is answered from then on.
   */
  forgetVisitor(): void;
  dismissNotice(code: Notice['code']): void;
  readonly brain: BrainState;
  /** Where the time of the latest turns went; whoever else takes turns for the person writes into it. */
  readonly trace: TraceLog;
  /** Percepts of this visit with the session's seed: with the first visitor, enough to replay every expression. */
  recording(): Recording;
  /** Tells a host page what happens, as it happens. */
  subscribe(listener: (event: SessionEvent) => void): () => void;
  dispose(): void;
}

export interface Recording {
  readonly seed: number;
  /** The name of the temperament that the session began with. */
  readonly temperament: string;
  /** All that it had, the first among them; absent where it was that name's all through. */
  readonly temperaments?: readonly TemperamentChange[];
  readonly percepts: readonly Percept[];
  /** True when the beginning was dropped to bound memory; such a recording cannot be replayed from the start. */
  readonly truncated: boolean;
}

/** Somebody turned to another temperament while the session went on. */
export interface TemperamentChange {
  readonly tMs: number;
  readonly temperament: Temperament;
}

/** Events a host page may listen to. */
export type SessionEvent =
  | { readonly kind: 'state-change'; readonly phase: Phase }
  | { readonly kind: 'message'; readonly who: 'visitor' | 'person'; readonly text: string }
  | { readonly kind: 'beat'; readonly beat: Beat };
