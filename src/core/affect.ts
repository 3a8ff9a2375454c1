/** A point in pleasure-arousal-dominance space. Each axis in [-1, 1]; 0 is neutral. */
export interface Affect {
  readonly valence: number;
  readonly arousal: number;
  readonly dominance: number;
}

/** The seven expressions a face is read as (Ekman's six and neutral). */
export const EXPRESSION_LABELS = [
  'neutral',
  'happy',
  'sad',
  'angry',
  'fearful',
  'disgusted',
  'surprised',
] as const;
export type ExpressionLabel = (typeof EXPRESSION_LABELS)[number];

/** How much each expression appears to be present; each in [0, 1], together 1. */
export type ExpressionVector = Readonly<Record<ExpressionLabel, number>>;

/** What a beat is said with. The words are those the model is offered; `express` knows what each looks like. */
export const FEELINGS = [
  'neutral',
  'warm',
  'happy',
  'amused',
  'excited',
  'curious',
  'thoughtful',
  'concerned',
  'sad',
  'apologetic',
  'calm',
  'surprised',
  'proud',
] as const;
export type Feeling = (typeof FEELINGS)[number];

/** The feeling of that name; `neutral` for a word nobody knows. */
export const toFeeling = (value: string): Feeling =>
  FEELINGS.find((feeling) => feeling === value) ?? 'neutral';

export const GESTURES = ['nod', 'shake', 'tilt', 'lean-in', 'glance-away', 'brow-flash'] as const;
export type Gesture = (typeof GESTURES)[number];

export const isGesture = (value: string): value is Gesture =>
  (GESTURES as readonly string[]).includes(value);

/** How a line should sound. */
export interface Prosody {
  /** Speaking rate, 1 = the voice's own; [0.6, 1.6]. */
  readonly rate: number;
  /** Pitch shift in semitones; [-6, 6]. */
  readonly pitchSt: number;
  /** Loudness and liveliness, 0.5 = the voice's own; [0, 1]. */
  readonly energy: number;
  /** Width of the pitch range, 1 = the voice's own; [0.3, 2]. */
  readonly range: number;
}

export const NEUTRAL_PROSODY: Prosody = { rate: 1, pitchSt: 0, energy: 0.5, range: 1 };
