import { OLD_STEPS, stepsOf } from '../grid.ts';

export interface BodyState {
  /** Whole steps since the running blink began; beyond its length: no blink. */
  readonly blinkSteps: number;
  readonly blinkLeft: number;
  /** Blinks a minute of the task that it was drawn for. */
  readonly blinkTask: number;
  /** The running breath: whole steps since it began, of how many, how many of them breathing in. */
  readonly breathSteps: number;
  readonly breathLength: number;
  readonly inhaleSteps: number;
  /** Whole steps that the breath is still held. */
  readonly holdSteps: number;
  /** [0, 1.3] depth of the running breath, 1 = a usual one. */
  readonly breathDepth: number;
  /** The running heartbeat: whole steps since it began, of how many. */
  readonly beatSteps: number;
  readonly beatLength: number;
  /** Beats a minute, the slow part. */
  readonly heartPerMin: number;
  /** [0, 1] */
  readonly pupil: number;
  /** [0, 1] brightness before the person, and as the pupil has noticed it, through two stages. */
  readonly brightness: number;
  readonly lightA: number;
  readonly light: number;
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
  /** Whole steps since the running swallow began; beyond its length: none. */
  readonly swallowSteps: number;
  readonly swallowLeft: number;
  readonly driftYawRad: number;
  readonly driftPitchRad: number;
  readonly driftRollRad: number;
  readonly driftLeft: number;
  /** [-1, 1] towards the visitor. */
  readonly lean: number;
}

export const AT_EASE: BodyState = {
  blinkSteps: OLD_STEPS,
  blinkLeft: stepsOf(1.4),
  blinkTask: 17,
  breathSteps: 0,
  breathLength: stepsOf(4.3),
  inhaleSteps: stepsOf(1.7),
  holdSteps: 0,
  breathDepth: 1,
  beatSteps: 0,
  beatLength: 55,
  heartPerMin: 66,
  pupil: 0.5,
  brightness: 0.5,
  lightA: 0.5,
  light: 0.5,
  blush: 0,
  headYawRad: 0.1,
  headPitchRad: -0.12,
  headRollRad: 0,
  headYawSpeed: 0,
  headPitchSpeed: 0,
  headRollSpeed: 0,
  pursuitYawRad: 0,
  pursuitPitchRad: 0,
  swallowSteps: OLD_STEPS,
  swallowLeft: stepsOf(24),
  driftYawRad: 0,
  driftPitchRad: 0,
  driftRollRad: 0,
  driftLeft: 1,
  lean: 0,
};
