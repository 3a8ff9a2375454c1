import type { Eagerness, Locale } from '#core';

import { NO_BARGE_IN } from './barge-in.ts';
import type { BargeIn, BargeInAction } from './barge-in.ts';
import { NO_TURN_MELODY } from './turn-melody.ts';
import type { TurnMelody } from './turn-melody.ts';
import type { Stir } from './turn-pause.ts';
import { NO_WORDS } from './turn-text.ts';
import type { TurnText } from './turn-text.ts';

/** Who has the floor, from the visitor's voice, words and gaze and the person's own speech. JSON. */
export interface TurnTaking {
  /** `thinking`: the visitor has given it away, and nothing is heard of the answer yet. */
  readonly floor: 'nobody' | 'visitor' | 'thinking' | 'person';
  /** The visitor's unbroken speech: its first and last sound, and the time it sounded between them; null when silent. */
  readonly speech: {
    readonly sinceMs: number;
    readonly soundMs: number;
    readonly soundedMs: number;
  } | null;
  /** The last sound of the visitor's turn; null when only words are known of it. */
  readonly soundMs: number | null;
  /** When they were last taken to be speaking. */
  readonly voicedMs: number;
  readonly stir: Stir | null;
  /** How long the visitor has sounded since the floor is theirs. */
  readonly spokenMs: number;
  /** When a microphone last told anything; null when none did. */
  readonly voiceMs: number | null;
  readonly melody: TurnMelody;
  /** How loud the last 0.6 s were. */
  readonly levels: readonly number[];
  readonly text: TurnText;
  /** This pause has been answered with a listener's movement. */
  readonly answered: boolean;
  /** A question whose answer was asked for before its end was sure; `on` until the visitor goes on. */
  readonly ahead: { readonly text: string; readonly on: boolean } | null;
  readonly bargeIn: BargeIn;
  /** The visitor's last turn; `aloud` unless it was typed. */
  readonly submitted: {
    readonly text: string;
    readonly tMs: number;
    readonly aloud: boolean;
  } | null;
  /** What was submitted of this turn before the visitor went on with it; '' where they did not. */
  readonly takenBack: string;
  /** What the person says, or said last. */
  readonly saying: string;
  readonly personEndedMs: number | null;
  /** The person's last fillers and murmurs, oldest first, and when they were asked for. */
  readonly asides: readonly { readonly text: string; readonly tMs: number }[];
  readonly gaze: { readonly tMs: number; readonly looksHere: boolean } | null;
  /** Push-to-talk: while it is down the floor is the visitor's, whatever the silence. */
  readonly button: 'up' | 'down' | 'released';
  readonly buttonMs: number;
}

export type TurnTakingEvent =
  | {
      readonly kind: 'voice';
      readonly tMs: number;
      readonly speaking: boolean;
      /** When the speech began; told late, for it must be sure to be speech. */
      readonly sinceMs?: number | null;
      /** Since it last sounded. */
      readonly quietMs?: number;
      readonly pitchHz?: number | null;
      readonly loudnessDb?: number;
    }
  /** The microphone tells nothing for now; words may still come. */
  | { readonly kind: 'voice-lost'; readonly tMs: number }
  /** Nobody listens any more: the microphone is off, gone or not allowed. What was half said is dropped. */
  | { readonly kind: 'hearing-ends'; readonly tMs: number }
  | { readonly kind: 'words'; readonly tMs: number; readonly text: string; readonly final: boolean }
  | { readonly kind: 'gaze'; readonly tMs: number; readonly looksHere: boolean }
  | { readonly kind: 'person-starts'; readonly tMs: number }
  | { readonly kind: 'person-says'; readonly tMs: number; readonly text: string }
  | { readonly kind: 'person-ends'; readonly tMs: number }
  /** A filler or a listener's murmur of the person's: it takes no turn, but microphones hear it. */
  | { readonly kind: 'person-aside'; readonly tMs: number; readonly text: string }
  /** Something was typed and sent: what was being said with the voice is dropped. */
  | { readonly kind: 'typed'; readonly tMs: number; readonly text: string }
  | { readonly kind: 'button'; readonly tMs: number; readonly down: boolean }
  | { readonly kind: 'tick'; readonly tMs: number };

export type TurnTakingAction =
  | { readonly kind: 'none' }
  /** The visitor has begun to speak. */
  | { readonly kind: 'listen' }
  /** They may be about to stop: a listener's movement is due. */
  | { readonly kind: 'yields' }
  | { readonly kind: Exclude<BargeInAction, 'none'> }
  /** What was said is a whole question, and probably all of it: its answer may be asked for, and thrown away. */
  | { readonly kind: 'prepare'; readonly text: string }
  /** The visitor goes on with the turn that was submitted; nothing was heard of the answer. */
  | { readonly kind: 'take-back' }
  /** `added`: what is new in it, where a part was submitted before and taken back. */
  | {
      readonly kind: 'submit';
      readonly text: string;
      readonly added: string;
      readonly endedMs: number;
    }
  /** The visitor had the floor, and nothing comes of it. */
  | { readonly kind: 'drop' };

export interface TurnSettings {
  readonly locale: Locale;
  readonly eagerness: Eagerness;
}

export const startTurnTaking: TurnTaking = {
  floor: 'nobody',
  speech: null,
  soundMs: null,
  voicedMs: 0,
  stir: null,
  spokenMs: 0,
  voiceMs: null,
  melody: NO_TURN_MELODY,
  levels: [],
  text: NO_WORDS,
  answered: false,
  ahead: null,
  bargeIn: NO_BARGE_IN,
  submitted: null,
  takenBack: '',
  saying: '',
  personEndedMs: null,
  asides: [],
  gaze: null,
  button: 'up',
  buttonMs: 0,
};
