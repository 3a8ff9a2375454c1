import type { Appraisal, Beat, Card, Locale, Manner, Source, StopSignal } from '#core';

export type DialogueErrorCode =
  | 'bad-request'
  | 'too-long'
  | 'unknown-conversation'
  | 'rate-limited'
  | 'unauthorised'
  | 'model-timeout'
  | 'model-unavailable'
  | 'model-cut'
  | 'model-malformed'
  | 'network'
  | 'internal';

/** Something at a boundary failed. `retryable` says whether the same call may succeed later. */
export class DialogueError extends Error {
  readonly code: DialogueErrorCode;
  readonly status: number | null;
  readonly retryable: boolean;

  constructor(
    code: DialogueErrorCode,
    message: string,
    options: { status?: number | null; retryable: boolean; cause?: unknown },
  ) {
    super(message, { cause: options.cause });
    this.name = 'DialogueError';
    this.code = code;
    this.status = options.status ?? null;
    this.retryable = options.retryable;
  }
}

/** Who wrote a reply. */
export type Author = 'model' | 'embedded' | 'operator';

/** What the visitor appears to feel, as the dialogue sees it: data for a tagged line, never an instruction. */
export interface VisitorReading {
  /** Such as `pleased`, `sad`, `tense`; null when nothing can be said. */
  readonly appears: string | null;
  /** [0, 1] */
  readonly confidence: number;
  /** [-1, 1] */
  readonly valence: number;
  /** [-1, 1] */
  readonly arousal: number;
}

/** One thing that was said, as the model is shown it. */
export interface Exchange {
  readonly who: 'visitor' | 'person';
  /** Of the person: only what was heard. */
  readonly text: string;
  /** The person was cut short after these words. */
  readonly cut?: true;
}

/** A reply that was cut short: only these words were heard. A null `turnId` means the latest reply. */
export interface HeardReply {
  readonly turnId: string | null;
  /** Empty: nothing of it was. */
  readonly text: string;
  /** The visitor goes on with what had been taken for a whole turn: it was neither asked nor answered. */
  readonly takenBack?: true;
}

export interface TurnRequest {
  readonly text: string;
  readonly locale: Locale;
  readonly reading: VisitorReading | null;
  /** How the answer is to be given; null leaves it to whoever writes it. */
  readonly style: Manner | null;
  /** Names the turn within the conversation; whoever answers names it where this is absent. 1 to 64 of A-Z a-z 0-9 _ -. */
  readonly turnId?: string;
  /** What was actually heard of replies that were cut short, oldest first, as far as no answer shows that it is known. */
  readonly heard: readonly HeardReply[];
  /** Asked before it was sure that the visitor is done: called off before a word of the answer, it was never said. */
  readonly ahead?: boolean;
}

export type TurnEvent =
  /** The model has begun to write: its first token has come. Once a turn, and never for the embedded engine. */
  | { readonly kind: 'writing' }
  | { readonly kind: 'beat'; readonly beat: Beat }
  | { readonly kind: 'hint'; readonly appraisal: Appraisal }
  | {
      readonly kind: 'end';
      readonly turnId: string;
      readonly author: Author;
      /** True when the reply offers a person, because it does not know. */
      readonly offersPerson: boolean;
      /** What the first words rely on and offer, when they were spoken before that was written. */
      readonly support?: { readonly sources: readonly Source[]; readonly card: Card | null };
    }
  /** The model failed; what follows (if anything) comes from the embedded engine. */
  | {
      readonly kind: 'error';
      readonly code: DialogueErrorCode;
      readonly message: string;
      readonly retryable: boolean;
    };

export interface HandoverReceipt {
  readonly id: string;
  /** What happens next, in the visitor's language. */
  readonly message: string;
}

/** A conversation as the page holds it. Adapters: over HTTP to our server; local when the server cannot be reached. */
export interface Conversation {
  /** Answers one turn. Throws DialogueError only when nothing at all can be answered. */
  turn(request: TurnRequest, stop: StopSignal): AsyncIterable<TurnEvent>;
  /** Tells at once what was heard of a reply, for perhaps no turn follows; the next one tells it again. Never throws. */
  heard?(report: HeardReply): void;
  /** What follows is a talk of its own, perhaps with another visitor: nothing said before is known any more. Never throws. */
  renew?(): void;
  /** Asks for a person; stores the request with a summary of the conversation. */
  requestPerson(locale: Locale): Promise<HandoverReceipt>;
  dispose(): void;
}

/** Writes replies as a stream of raw text. Adapters: any OpenAI-compatible model. */
export interface LanguageModel {
  readonly id: string;
  /** Streams the model's raw output. Throws DialogueError. */
  stream(request: ModelRequest, stop: StopSignal): AsyncIterable<string>;
}

export interface ModelRequest {
  readonly system: string;
  readonly messages: readonly { readonly role: 'user' | 'assistant'; readonly content: string }[];
  /** `schema` asks for JSON that follows the beats schema, `tagged` for tagged text. */
  readonly format: 'schema' | 'tagged';
  /** The JSON schema to ask for; null with `tagged`. */
  readonly schema: Readonly<Record<string, unknown>> | null;
}
