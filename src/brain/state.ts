import type {
  Affect,
  ExpressionVector,
  Feeling,
  Gesture,
  GesturePercept,
  Intent,
  PosturePercept,
  SenseMode,
  VocalPercept,
} from '#core';

import { setPoints, temperamentByName, type Temperament } from './temperament.ts';
import { UNKNOWN_VISITOR } from './visitor/latch.ts';

/** What a sense last said, kept with the time it said it: senses are latched, never pulses. */
interface Latched {
  readonly tMs: number;
  /** [-1, 1] */
  readonly valence: number;
  /** [-1, 1] */
  readonly arousal: number;
  /** [0, 1] */
  readonly confidence: number;
}

interface LatchedFace extends Latched {
  readonly smile: number;
  readonly frown: number;
  readonly attention: number;
  readonly emotion: ExpressionVector;
  readonly bearing: { readonly yawRad: number; readonly pitchRad: number } | null;
}

interface LatchedVoice extends Latched {
  readonly speaking: boolean;
  readonly loudnessDb: number;
}

interface LatchedText extends Latched {
  readonly emotion: ExpressionVector;
  readonly intent: Intent;
}

/** The last gesture or sound with a meaning of its own. */
export interface LatchedSign extends Latched {
  readonly sign: GesturePercept['gesture'] | VocalPercept['sound'];
  /** [-1, 1] what it says of the visitor's interest. */
  readonly engagement: number;
}

/** The visitor as the brain estimates them: an appearance with a confidence, never a fact. */
export interface VisitorEstimate {
  /** Which visitor this is, counted from 1; 0 before anybody was seen. */
  readonly number: number;
  /** How much may be read in face and voice. */
  readonly mode: SenseMode;
  /** A camera is watching, so that nobody in view means nobody there. */
  readonly watched: boolean;
  readonly people: number;
  readonly face: LatchedFace | null;
  readonly voice: LatchedVoice | null;
  readonly text: LatchedText | null;
  readonly hint: Latched | null;
  readonly sign: LatchedSign | null;
  readonly posture: Pick<PosturePercept, 'tMs' | 'confidence' | 'arms' | 'handAtFace'> | null;
  /** [-1, 1] */
  readonly valence: number;
  /** [-1, 1] */
  readonly arousal: number;
  /** [0, 1] */
  readonly confidence: number;
  /** [0, 1] how far the senses say the same. */
  readonly agreement: number;
  /** [0, 1]; 0.5 when there is no camera to tell. */
  readonly attention: number;
  /** [0, 1] how far the visitor appears to take part: attention, speech, words, gestures. */
  readonly engagement: number;
  /** Which expression appears in all senses together. */
  readonly expression: ExpressionVector;
  /** How strongly sadness, anger and a smile appear in all senses together, each in [0, 1]. */
  readonly sadness: number;
  readonly anger: number;
  readonly smile: number;
}

/** Scherer's checks on the latest event, each in [-1, 1] (novelty in [0, 1]); they fade within a second or two. */
export interface AppraisalState {
  readonly novelty: number;
  readonly pleasantness: number;
  readonly conduciveness: number;
  readonly coping: number;
}

/** Levels in [0, 1]; temperament sets where they rest. */
export interface Modulators {
  readonly dopamine: number;
  readonly serotonin: number;
  readonly noradrenaline: number;
  readonly oxytocin: number;
  readonly cortisol: number;
}

/** What the person feels in answer, each in [0, 1], each with its own rise and decay. */
export interface Emotions {
  readonly joy: number;
  /** Care for somebody who appears sad; not sadness itself. */
  readonly concern: number;
  /** Calm attention, the answer to anger. */
  readonly steadiness: number;
  readonly interest: number;
  readonly surprise: number;
}

/** The voluntary path into the face: what a spoken line is said with. */
export interface Voluntary {
  readonly feel: Feeling;
  /** The intensity asked for; [0, 1]. */
  readonly intensity: number;
  /** How far it has come; [0, 1]. */
  readonly level: number;
}

export interface GazeState {
  readonly mode: 'visitor' | 'averted';
  /** Time left in this mode. */
  readonly modeLeftS: number;
  /** Where the eyes are and where the running saccade goes, radians: yaw + = the person's left, pitch + = up. */
  readonly yawRad: number;
  readonly pitchRad: number;
  readonly fromYawRad: number;
  readonly fromPitchRad: number;
  readonly toYawRad: number;
  readonly toPitchRad: number;
  readonly saccadeAgeS: number;
  readonly saccadeS: number;
  /** Time left until the next small fixation saccade. */
  readonly fixationLeftS: number;
}

export interface BodyState {
  /** Time since the running blink began; beyond its length: no blink. */
  readonly blinkAgeS: number;
  readonly nextBlinkS: number;
  /** Breath phase in [0, 1): in, then out. */
  readonly breathPhase: number;
  readonly heartPhase: number;
  /** [0, 1] */
  readonly pupil: number;
  readonly blush: number;
  /** Slow wandering of the head, radians. */
  readonly headYawRad: number;
  readonly headPitchRad: number;
  readonly headRollRad: number;
  /** Radians per second. */
  readonly headYawSpeed: number;
  readonly headPitchSpeed: number;
  readonly headRollSpeed: number;
  /** How far the person has turned after a visitor who stands aside, radians. */
  readonly pursuitYawRad: number;
  readonly pursuitPitchRad: number;
  /** Time since the running swallow began; beyond its length: none. */
  readonly swallowAgeS: number;
  readonly nextSwallowS: number;
  readonly driftYawRad: number;
  readonly driftPitchRad: number;
  readonly driftRollRad: number;
  readonly driftLeftS: number;
  readonly lean: number;
}

export interface GestureState {
  readonly gesture: Gesture | null;
  readonly ageS: number;
  /** [0, 1] */
  readonly strength: number;
}

/** How head and brows mark the last stressed word. */
export interface AccentState {
  readonly ageS: number;
  /** Depth of the nod, radians. */
  readonly nodRad: number;
  /** Height of the brow flash, [0, 1]. */
  readonly brow: number;
}

export interface TurnState {
  /** Who has the floor. */
  readonly phase: 'idle' | 'listening' | 'thinking' | 'speaking';
  readonly ageS: number;
  /** Time since the last listening nod. */
  readonly sinceNodS: number;
  /** Unbroken speech of the visitor so far. */
  readonly visitorSpeechS: number;
}

/** Everything the brain knows: plain JSON, so a session can be saved, replayed and compared. */
export interface BrainState {
  readonly tMs: number;
  readonly rng: number;
  readonly visitor: VisitorEstimate;
  readonly appraisal: AppraisalState;
  readonly modulators: Modulators;
  readonly emotions: Emotions;
  readonly affect: Affect;
  readonly mood: Affect;
  readonly voluntary: Voluntary;
  /** Four leaky stages in a row: the visitor's smile, about 0.7 s later. */
  readonly mimicry: readonly [number, number, number, number];
  readonly gaze: GazeState;
  readonly body: BodyState;
  readonly gesture: GestureState;
  readonly accent: AccentState;
  readonly turn: TurnState;
}

const CALM: Affect = { valence: 0, arousal: 0, dominance: 0 };

/** A brain that has just woken, at session time 0. */
export const createBrain = (
  seed: number,
  temperament: Temperament = temperamentByName('receptionist'),
): BrainState => ({
  tMs: 0,
  rng: seed | 0,
  visitor: UNKNOWN_VISITOR,
  appraisal: { novelty: 0, pleasantness: 0, conduciveness: 0, coping: 0 },
  modulators: setPoints(temperament),
  emotions: { joy: 0, concern: 0, steadiness: 0, interest: 0, surprise: 0 },
  affect: CALM,
  mood: CALM,
  voluntary: { feel: 'neutral', intensity: 0, level: 0 },
  mimicry: [0, 0, 0, 0],
  gaze: {
    mode: 'averted',
    modeLeftS: 0.9,
    yawRad: 0.16,
    pitchRad: -0.22,
    fromYawRad: 0.16,
    fromPitchRad: -0.22,
    toYawRad: 0.16,
    toPitchRad: -0.22,
    saccadeAgeS: 1,
    saccadeS: 0.05,
    fixationLeftS: 0.5,
  },
  body: {
    blinkAgeS: 9,
    nextBlinkS: 1.4,
    breathPhase: 0,
    heartPhase: 0,
    pupil: 0.5,
    blush: 0,
    headYawRad: 0.1,
    headPitchRad: -0.12,
    headRollRad: 0,
    headYawSpeed: 0,
    headPitchSpeed: 0,
    headRollSpeed: 0,
    pursuitYawRad: 0,
    pursuitPitchRad: 0,
    swallowAgeS: 9,
    nextSwallowS: 24,
    driftYawRad: 0,
    driftPitchRad: 0,
    driftRollRad: 0,
    driftLeftS: 0,
    lean: 0,
  },
  gesture: { gesture: null, ageS: 0, strength: 0 },
  accent: { ageS: 9, nodRad: 0, brow: 0 },
  turn: { phase: 'idle', ageS: 0, sinceNodS: 0, visitorSpeechS: 0 },
});
