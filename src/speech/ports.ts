import type {
  Feeling,
  Locale,
  Manner,
  MouthShape,
  Pronunciation,
  Prosody,
  SpokenWord,
  StopSignal,
  Utterance,
  VisemeSpan,
} from '#core';

import type { Phone } from './lips/phone-visemes.ts';

/** One line to be said: usually one beat. */
export interface SpokenLine {
  readonly id: string;
  readonly text: string;
  readonly locale: Locale;
  readonly feel: Feeling;
  /** [0, 1] */
  readonly intensity: number;
  readonly prosody: Prosody;
  /** Which way the answer is given in; absent for lines that nobody asked for. */
  readonly manner?: Manner | null;
  readonly pronounce: readonly Pronunciation[];
  /** The visemes of every word, when the model wrote them. */
  readonly visemes: readonly Pronunciation[] | null;
}

/** One clause of a line, as a voice is asked for it. */
export interface ClauseRequest {
  readonly id: string;
  readonly text: string;
  /** Its own language. */
  readonly locale: Locale;
  /** The conversation's, where that is another; it is said so when no voice speaks its own. */
  readonly among?: Locale;
  /** With the feeling's colour already in it. */
  readonly prosody: Prosody;
  /** For voices that are told in words how to speak; `neutral` when absent. */
  readonly feel?: Feeling;
  /** [0, 1]; 0 when absent. */
  readonly intensity?: number;
  readonly manner?: Manner | null;
  readonly pronounce: readonly Pronunciation[];
  readonly visemes: readonly Pronunciation[] | null;
}

export type VoiceFailureReason =
  | 'unsupported-language'
  | 'load-failed'
  | 'synthesis-failed'
  /** No sound within the time that a sentence can wait. */
  | 'late'
  | 'cancelled';

export interface VoiceFailure {
  readonly kind: 'voice-failure';
  readonly reason: VoiceFailureReason;
  readonly retryable: boolean;
  readonly detail: string;
}

/** Sound and timing of one clause. `pcm` is null when the clause is shown and lip-read only (reading pace). */
export interface RenderedClause {
  readonly kind: 'rendered';
  readonly pcm: Float32Array<ArrayBuffer> | null;
  readonly sampleRateHz: number;
  readonly utterance: Utterance;
}

/** A piece of text with its time, in ms from the start of the sound. */
export type TimedText = SpokenWord;

/** What a voice knows of when it says what, best first. Times in ms from the start of its sound. */
export type ClauseTiming =
  | { readonly level: 'phones'; readonly phones: readonly Phone[] }
  | {
      readonly level: 'visemes';
      readonly visemes: readonly VisemeSpan[];
      /** Null when the voice does not tell words apart. */
      readonly words: readonly SpokenWord[] | null;
    }
  /** In the order of the text; the voice's own words, which may be cut otherwise than at blanks. */
  | { readonly level: 'words'; readonly words: readonly SpokenWord[] }
  /** The letters of the text, in order, as the voice says them. */
  | { readonly level: 'characters'; readonly characters: readonly TimedText[] }
  | { readonly level: 'none' };

/** Sound of one clause whose words and lips are still to be placed: a LipTimer does. */
export interface SoundClause {
  readonly kind: 'sound';
  /** Mono, [-1, 1]. */
  readonly pcm: Float32Array<ArrayBuffer>;
  readonly sampleRateHz: number;
  readonly timing: ClauseTiming;
  /** More of it is to come: what follows is laid where it is to be expected. */
  readonly open?: boolean;
}

/**
 * Sound of one clause that is still coming, from its first audible moment on. It may be played as far as it has come; what
 * was played stays as it is.
 */
export interface SoundStream {
  readonly kind: 'stream';
  readonly sampleRateHz: number;
  /** All that has come. Once whole, the silence at its end is gone as well. */
  soFar(): {
    readonly state: 'coming' | 'whole' | 'broken';
    readonly pcm: Float32Array<ArrayBuffer>;
    readonly timing: ClauseTiming;
  };
  /** Calls back whenever there is more, and once it is whole or broken. */
  onMore(listener: () => void): () => void;
  /** Nobody wants the rest: it breaks here. */
  stop(): void;
}

/**
 * Finds words and lips of a clause in its sound, from the best timing there is. Rejects when it cannot; whoever asked
 * then times the clause by its text.
 */
export interface LipTimer {
  time(clause: ClauseRequest, sound: SoundClause, stop: StopSignal): Promise<Utterance>;
}

/** A voice that plays itself, such as speechSynthesis: it reports each word boundary instead of handing over sound. */
export interface LiveClause {
  readonly kind: 'live';
  /** Timing estimated beforehand; boundaries correct it. */
  readonly utterance: Utterance;
  /** Starts the sound; settles when it has ended, with false when it failed or was stopped. */
  play(onWord: (wordIndex: number) => void, stop: StopSignal): Promise<boolean>;
}

/** What a voice makes of a clause. A stream is handed over as soon as something of it can be heard. */
export type VoiceRendering = RenderedClause | SoundStream | LiveClause | VoiceFailure;

/** Turns clauses into sound with timing. Adapters: embedded flite, the server's voices, the browser's own, silent. */
export interface Voice {
  readonly id: string;
  /** It runs in the page itself: it may take its time to load, and is never given up on. */
  readonly embedded?: boolean;
  /** It plays itself: the page can neither mute nor delay nor read its sound. */
  readonly live?: boolean;
  speaks(locale: Locale): boolean;
  /** Loads what it needs ahead of the first clause. Safe to call twice. */
  warmUp(): Promise<VoiceFailure | null>;
  render(clause: ClauseRequest, stop: StopSignal): Promise<VoiceRendering>;
  dispose(): void;
}

export type AudioState = 'ready' | 'blocked' | 'unavailable';

/** The loudspeaker and its clock. */
export interface AudioOut {
  /** `blocked` until a gesture has unlocked sound. */
  state(): AudioState;
  /** The audio clock in milliseconds, compensated for output latency. It advances whether or not sound is blocked. */
  nowMs(): number;
  /**
   * Plays `pcm` at `atMs` on the audio clock, or as soon as possible after it. Returns a handle that stops it, now or at a
   * later moment of the clock.
   */
  play(
    pcm: Float32Array<ArrayBuffer>,
    sampleRateHz: number,
    atMs: number,
  ): { readonly startMs: number; stop(atMs?: number): void };
  /** Call from a user gesture. */
  unlock(): Promise<AudioState>;
  setMuted(muted: boolean): void;
  /** Turns everything down to `gain`, [0, 1], in a few dozen ms; independent of muting. */
  duck(gain: number): void;
  /**
   * Writes the last samples that were sent to the loudspeaker, oldest first, and gives their rate in Hz; 0 when it cannot
   * tell. Whoever listens to a microphone needs them to know this sound from a visitor's.
   */
  recentSound(into: Float32Array<ArrayBuffer>): number;
  /** A microphone is open: sound goes out in a way that the browser's echo canceller is sure to know. */
  besideMicrophone(open: boolean): void;
  onStateChange(listener: (state: AudioState) => void): () => void;
  dispose(): void;
}

/** Calls back once, later; returns how to call it off. Adapters: the browser's timers. */
export interface Timer {
  after(delayMs: number, run: () => void): () => void;
}

export type SpeakerEvent =
  | { readonly kind: 'line-started'; readonly lineId: string; readonly atMs: number }
  /** `heardText` holds only the words that were heard in full. */
  | {
      readonly kind: 'line-ended';
      readonly lineId: string;
      readonly heardText: string;
      readonly complete: boolean;
    }
  | { readonly kind: 'idle' }
  | { readonly kind: 'audio-state'; readonly state: AudioState }
  /** Which voice is in use, and why when it is not the first choice. */
  | {
      readonly kind: 'voice';
      readonly voiceId: string;
      readonly reason: VoiceFailureReason | null;
    };

/** What a caption shows: at most two lines of the current clause, word by word. */
export interface Caption {
  readonly lineId: string;
  readonly words: readonly string[];
  /** How strongly each of `words` is stressed, [0, 1]. */
  readonly stress: readonly number[];
  /** How many of `words` have begun. */
  readonly spoken: number;
}

/** Sounds that need no words: one that goes along, one that takes note, one that thinks, one that feels with. */
export type Hum = 'mm-hm' | 'mm' | 'hmm' | 'oh';
/** Sounds a listener makes: hummed, or said to have understood. */
export type Murmur = Hum | 'i-see';

/** Something short that is no line: a listener's murmur, or a "Hm." while words are looked for. */
export interface Aside {
  readonly text: string;
  readonly locale: Locale;
  readonly prosody: Prosody;
  /** Against the person's usual loudness; <= 0. */
  readonly gainDb: number;
  /** Whether its words are shown. */
  readonly captioned: boolean;
  /** What is hummed instead where the voice cannot say the words: one that plays itself cannot be kept short and quiet. */
  readonly hum?: Hum;
}

/** Says lines one after the other, clause by clause and gapless, on the audio clock. */
export interface Speaker {
  /** Queues a line; it begins when those before it have ended. */
  say(line: SpokenLine): void;
  /**
   * Silences at once and drops the queue. Every line said so far gets its one `line-ended`: the current one with what
   * was heard, those behind it with nothing.
   */
  stop(): void;
  readonly speaking: boolean;
  readonly audioState: AudioState;
  /** Turns the voice down to `gain`, [0, 1], while somebody speaks over it; 1 = as it was. */
  duck(gain: number): void;
  /**
   * Stops at once but keeps what is still to be said, captions included; what was heard in full stays heard. Nothing
   * begins until `resumeFromWord` goes on with the word that was cut, or `stop` drops the rest.
   */
  hold(): void;
  resumeFromWord(): void;
  /** A listener's sound with its lips, quietly. Nothing where it could not be heard, or where a line is being said. */
  murmur(murmur: Murmur, locale: Locale, prosody: Prosody): void;
  /**
   * Says something short at once, between lines; those that follow wait for its end. Nothing where it could not be heard,
   * or where a line is waiting by the time it is ready. `prepareAside` renders one ahead of time.
   */
  aside(aside: Aside): void;
  prepareAside(aside: Aside): void;
  /** A microphone hears what is said; see `AudioOut.besideMicrophone`. */
  besideMicrophone(open: boolean): void;
  /** What goes to the loudspeaker; see `AudioOut.recentSound`. 0 also while a voice plays itself. */
  recentSound(into: Float32Array<ArrayBuffer>): number;
  /** The audio clock. */
  nowMs(): number;
  /** Writes the mouth at `audioMs` into `out`; all zero but `sil` when silent. Allocation-free. */
  mouthAt(audioMs: number, out: MouthShape): void;
  captionAt(audioMs: number): Caption | null;
  /** Words of the line heard by `audioMs`. */
  heardText(lineId: string, audioMs: number): string;
  /** How many words of the line have begun by `audioMs`, as captions count them: all of it is split at white space. */
  begunWords(lineId: string, audioMs: number): number;
  setMuted(muted: boolean): void;
  unlock(): Promise<AudioState>;
  warmUp(locale: Locale): Promise<void>;
  subscribe(listener: (event: SpeakerEvent) => void): () => void;
  dispose(): void;
}

export type RecogniserFailureReason =
  | 'unsupported'
  | 'permission-denied'
  | 'network'
  | 'no-speech'
  /** This way to words does not work; there is another, which the visitor must be asked about first. */
  | 'other-way'
  | 'lost';

export type RecogniserEvent =
  | { readonly kind: 'words'; readonly text: string; readonly final: boolean }
  | {
      readonly kind: 'failed';
      readonly reason: RecogniserFailureReason;
      readonly retryable: boolean;
    }
  | { readonly kind: 'ended' };

/** Turns the visitor's speech into text. */
export interface Recogniser {
  /** True when words are recognised without leaving the device. */
  readonly onDevice: boolean;
  /**
   * `consent` names the wording that the visitor agreed to: a recogniser that sends sound to our server refuses to begin
   * unless that wording said so.
   */
  start(
    locale: Locale,
    listener: (event: RecogniserEvent) => void,
    given?: { readonly consent: string },
  ): void;
  /**
   * Push-to-talk: from true to false everything is one utterance, however quiet, and its words are asked for at once.
   * Absent where the recogniser finds utterances itself.
   */
  hold?(down: boolean): void;
  stop(): void;
  dispose(): void;
}

export type TalkFailureReason =
  /** The visitor has not agreed to exactly this, or the browser does not allow the microphone. */
  | 'permission-denied'
  /** There is nobody to talk to, or this browser cannot. */
  | 'unsupported'
  | 'network'
  /** The other end broke off. */
  | 'lost';

export type TalkEvent =
  | { readonly kind: 'state'; readonly state: 'connecting' | 'on' | 'off' }
  | {
      readonly kind: 'visitor-speaking';
      readonly itemId: string;
      readonly speaking: boolean;
    }
  | {
      readonly kind: 'visitor-words';
      readonly itemId: string;
      readonly text: string;
      readonly final: boolean;
    }
  /** All that the person is about to say, as far as it is written: it runs ahead of the sound. */
  | { readonly kind: 'person-words'; readonly itemId: string; readonly text: string }
  | { readonly kind: 'person-started'; readonly itemId: string }
  /** `heardText` holds only the words that were heard in full. */
  | {
      readonly kind: 'person-ended';
      readonly itemId: string;
      readonly heardText: string;
      readonly complete: boolean;
    }
  | { readonly kind: 'failed'; readonly reason: TalkFailureReason; readonly retryable: boolean };

/** Speech to speech: the visitor's sound goes out, somebody else's comes back, and the mouth follows it. */
export interface Talk {
  /** Resolves once it is connected or could not be, which `failed` tells. */
  start(
    locale: Locale,
    given: { readonly consent: string },
    listener: (event: TalkEvent) => void,
  ): Promise<void>;
  /** The person stops at once, or does not begin; the other end is told how much was heard. */
  interrupt(): void;
  /** Asks the other end to answer what the visitor has said so far: it never does so unasked. */
  answer(): void;
  /** From `start` until the call has ended or failed. */
  readonly on: boolean;
  setMuted(muted: boolean): void;
  /** Writes the mouth of what is heard now into `out`. Allocation-free. */
  mouthAt(out: MouthShape): void;
  /** How loud the visitor is at this moment, dB relative to full scale; null while nobody can tell. Allocation-free. */
  visitorDb(): number | null;
  /** Ends the call and lets go of the microphone. */
  stop(): void;
  dispose(): void;
}
