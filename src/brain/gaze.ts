import { clamp, smoothstep } from '#core';

import { uniform, type Draws } from './draws.ts';
import type { BrainState, GazeState } from './state.ts';

const DEG = Math.PI / 180;
/** Eyes Alive (Lee, Badler & Badler 2002): size in degrees of a saccade, from a percentage drawn in (0, 15]. */
const saccadeSizeDeg = (percent: number): number => -6.9 * Math.log(percent / 15.7);
/** Main sequence: 25 ms and 2.4 ms for each degree. */
const saccadeS = (sizeRad: number): number => 0.025 + 0.0024 * (Math.abs(sizeRad) / DEG);

/** Mean length in seconds of looking at the visitor and of looking away, by what the person is doing. */
const BOUTS = {
  // Mutual gaze is about 60 % of talk in bouts of about 2.2 s (Rogers 2018); listeners look more than speakers.
  idle: { visitorS: 4, avertedS: 1 },
  listening: { visitorS: 3.6, avertedS: 0.7 },
  thinking: { visitorS: 0.7, avertedS: 1.6 },
  speaking: { visitorS: 2.2, avertedS: 1.2 },
} as const;

/** Between eyes and mouth of the visitor, as seen from conversation distance. */
const FIXATION_YAW_RAD = 1.6 * DEG;
const FIXATION_PITCH_RAD = 1.8 * DEG;
const MAX_YAW_RAD = 24 * DEG;
const MAX_PITCH_RAD = 15 * DEG;

const saccadeTo = (gaze: GazeState, yawRad: number, pitchRad: number): GazeState => ({
  ...gaze,
  fromYawRad: gaze.yawRad,
  fromPitchRad: gaze.pitchRad,
  toYawRad: yawRad,
  toPitchRad: pitchRad,
  saccadeAgeS: 0,
  saccadeS: saccadeS(Math.hypot(yawRad - gaze.yawRad, pitchRad - gaze.pitchRad)),
});

function fixateVisitor(gaze: GazeState, draws: Draws): GazeState {
  const yaw = uniform(draws, -FIXATION_YAW_RAD, FIXATION_YAW_RAD);
  const pitch = uniform(draws, -FIXATION_PITCH_RAD, FIXATION_PITCH_RAD * 0.6);
  return { ...saccadeTo(gaze, yaw, pitch), fixationLeftS: uniform(draws, 0.5, 1.7) };
}

function avert(gaze: GazeState, phase: BrainState['turn']['phase'], draws: Draws): GazeState {
  const sizeRad = clamp(saccadeSizeDeg(uniform(draws, 0.3, 15)) * DEG, 4 * DEG, 22 * DEG);
  const side = uniform(draws, 0, 1) < 0.5 ? -1 : 1;
  // Thought looks up and aside; a listener's glance goes aside and down.
  const slope = phase === 'thinking' ? uniform(draws, 0.2, 0.9) : uniform(draws, -0.6, 0.15);
  return {
    ...saccadeTo(
      gaze,
      clamp(side * sizeRad * Math.cos(slope), -MAX_YAW_RAD, MAX_YAW_RAD),
      clamp(sizeRad * Math.sin(slope), -MAX_PITCH_RAD, MAX_PITCH_RAD),
    ),
    fixationLeftS: uniform(draws, 0.6, 1.4),
  };
}

/** A turn taken starts with a glance away and ends looking at the other (Ho 2015). */
export const gazeAtTurn = (
  gaze: GazeState,
  phase: BrainState['turn']['phase'],
  draws: Draws,
): GazeState =>
  phase === 'thinking'
    ? { ...avert(gaze, phase, draws), mode: 'averted', modeLeftS: uniform(draws, 0.7, 1.4) }
    : {
        ...fixateVisitor(gaze, draws),
        mode: 'visitor',
        modeLeftS: BOUTS[phase].visitorS * uniform(draws, 0.7, 1.3),
      };

/** Bouts of looking at the visitor and away, small fixation saccades within each, ballistic movement between. */
export function stepGaze(
  gaze: GazeState,
  phase: BrainState['turn']['phase'],
  shyness: number,
  dtS: number,
  draws: Draws,
): GazeState {
  let next: GazeState = {
    ...gaze,
    modeLeftS: gaze.modeLeftS - dtS,
    fixationLeftS: gaze.fixationLeftS - dtS,
    saccadeAgeS: gaze.saccadeAgeS + dtS,
  };
  if (next.modeLeftS <= 0) {
    const bouts = BOUTS[phase];
    // An exponential would give flickers; half fixed, half exponential keeps the mean.
    const spread = 0.5 - 0.5 * Math.log(Math.max(1e-6, uniform(draws, 0, 1)));
    next =
      next.mode === 'visitor'
        ? {
            ...avert(next, phase, draws),
            mode: 'averted',
            modeLeftS: bouts.avertedS * spread * (0.8 + 0.4 * shyness),
          }
        : {
            ...fixateVisitor(next, draws),
            mode: 'visitor',
            modeLeftS: bouts.visitorS * spread * (1.2 - 0.4 * shyness),
          };
  } else if (next.fixationLeftS <= 0) {
    next =
      next.mode === 'visitor'
        ? fixateVisitor(next, draws)
        : {
            ...saccadeTo(
              next,
              clamp(next.toYawRad + uniform(draws, -2, 2) * DEG, -MAX_YAW_RAD, MAX_YAW_RAD),
              clamp(
                next.toPitchRad + uniform(draws, -1.5, 1.5) * DEG,
                -MAX_PITCH_RAD,
                MAX_PITCH_RAD,
              ),
            ),
            fixationLeftS: uniform(draws, 0.6, 1.4),
          };
  }
  const progress = smoothstep(0, next.saccadeS, next.saccadeAgeS);
  return {
    ...next,
    yawRad: next.fromYawRad + (next.toYawRad - next.fromYawRad) * progress,
    pitchRad: next.fromPitchRad + (next.toPitchRad - next.fromPitchRad) * progress,
  };
}
