import type { Percept, SenseMode } from '#core';

/**
 * Proof that the visitor agreed, required by every sense that opens a device. Only `session` makes one, from the
 * visitor's choice; adapters refuse to start without it.
 */
export interface ConsentGrant {
  readonly sense: 'camera' | 'microphone';
  /** How much may be read; a sense need not compute what goes further. */
  readonly mode: Exclude<SenseMode, 'off'>;
  /** Version of the text that was agreed to. */
  readonly textVersion: string;
  readonly grantedAtMs: number;
}

export type SenseFailureReason =
  | 'permission-denied'
  /** Permission was there and was taken back in the browser's settings. */
  | 'revoked'
  | 'no-device'
  | 'device-busy'
  | 'device-lost'
  /** These four come back by themselves: nothing is read meanwhile, what was learned stays. */
  | 'muted'
  | 'page-hidden'
  | 'interrupted'
  /** The camera's lens is covered. */
  | 'covered'
  | 'unsupported'
  /** Where the product stands no face or voice may be read. */
  | 'forbidden-here'
  | 'engine-failed'
  | 'consent-withdrawn';

export type SenseStatus =
  | { readonly kind: 'off' }
  | { readonly kind: 'starting' }
  /** `engine` names what reads the sense, such as `mediapipe` or `face-api`. */
  | { readonly kind: 'on'; readonly engine: string }
  | { readonly kind: 'failed'; readonly reason: SenseFailureReason; readonly retryable: boolean };

export interface SenseOutput {
  readonly percept: (percept: Percept) => void;
  readonly status: (status: SenseStatus) => void;
}

/** A sense that opens a device. `nowMs` is the session clock. */
export interface Sense {
  start(grant: ConsentGrant, output: SenseOutput): Promise<void>;
  /** Stops the device's tracks within 100 ms and forgets the baseline. */
  stop(): void;
  /** Tells a sense that hears that the person is speaking now, so that it does not take the loudspeaker for the visitor. */
  setPersonSpeaking?(speaking: boolean): void;
  /**
   * Tells a sense that hears where to look up what the loudspeaker plays: writes the last samples, oldest first, and gives
   * their rate in Hz, 0 when nobody can tell. With it the person's own voice is told from the visitor's.
   */
  setOwnSound?(recent: (into: Float32Array<ArrayBuffer>) => number): void;
  /** Whether posture and hands are read as well, by a sense that has a camera. Off until told; kept over starts. */
  setBody?(on: boolean): void;
  dispose(): void;
}
