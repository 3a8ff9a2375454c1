import type { Viseme } from './viseme.ts';

export interface SpokenWord {
  readonly text: string;
  readonly startMs: number;
  readonly endMs: number;
}

export interface VisemeSpan {
  readonly viseme: Viseme;
  readonly startMs: number;
  readonly endMs: number;
  /** [0, 1] */
  readonly weight: number;
}

/** Something said, with its timing. Times are relative to the utterance's own start on the audio clock. */
export interface Utterance {
  readonly id: string;
  readonly text: string;
  readonly durationMs: number;
  readonly words: readonly SpokenWord[];
  readonly visemes: readonly VisemeSpan[];
}
