import { clamp, smoothstep } from '#core';

import { attendTo, chooseAway } from './attention.ts';
import type { Draft } from './draft.ts';
import { OLD_STEPS, older, STEP_S, stepsOf } from './grid.ts';
import { uniform, type MutableStreams } from './streams.ts';
import type { Traits } from './temperament.ts';
import type { TurnState } from './turn.ts';

export interface GazeState {
  readonly mode: 'visitor' | 'averted';
  /** Whole steps left in this mode. */
  readonly modeLeft: number;
  /** Where the eyes are and where the running saccade goes, radians: yaw + = the person's left, pitch + = up. */
  readonly yawRad: number;
  readonly pitchRad: number;
  readonly fromYawRad: number;
  readonly fromPitchRad: number;
  readonly toYawRad: number;
  readonly toPitchRad: number;
  readonly saccadeSteps: number;
  readonly saccadeS: number;
  /** Whole steps left until the next small fixation saccade. */
  readonly fixationLeft: number;
}

export const LOOKS_UP: GazeState = {
  mode: 'averted',
  modeLeft: stepsOf(0.9),
  yawRad: 0.16,
  pitchRad: -0.22,
  fromYawRad: 0.16,
  fromPitchRad: -0.22,
  toYawRad: 0.16,
  toPitchRad: -0.22,
  saccadeSteps: OLD_STEPS,
  saccadeS: 0.05,
  fixationLeft: stepsOf(0.5),
};

const DEG = Math.PI / 180;
/** Eyes Alive (Lee, Badler & Badler 2002): size in degrees of a saccade, from a percentage drawn in (0, 15]. */
const saccadeSizeDeg = (percent: number): number => -6.9 * Math.log(percent / 15.7);
/** Main sequence: 25 ms and 2.4 ms for each degree. */
const saccadeS = (sizeRad: number): number => 0.025 + 0.0024 * (Math.abs(sizeRad) / DEG);

/** Mean length in seconds of looking at the visitor and of looking away, by what the person is doing. */
const BOUTS: Readonly<
  Record<TurnState['activity'], { readonly visitorS: number; readonly avertedS: number }>
> = {
  // Mutual gaze is about 60 % of talk in bouts of about 2.2 s (Rogers 2018); listeners look more than speakers.
  idle: { visitorS: 4, avertedS: 1 },
  listening: { visitorS: 3.6, avertedS: 0.7 },
  reading: { visitorS: 1.6, avertedS: 2.6 },
  thinking: { visitorS: 0.7, avertedS: 1.6 },
  speaking: { visitorS: 2.2, avertedS: 1.2 },
};

/** Between eyes and mouth of the visitor, as seen from conversation distance. */
const FIXATION_YAW_RAD = 1.6 * DEG;
const FIXATION_PITCH_RAD = 1.8 * DEG;
const MAX_YAW_RAD = 24 * DEG;
const MAX_PITCH_RAD = 15 * DEG;
/** Where the page with the conversation is. */
const PAGE = { yawRad: 13 * DEG, pitchRad: -7 * DEG } as const;

function saccadeTo(gaze: Draft['gaze'], yawRad: number, pitchRad: number): void {
  gaze.fromYawRad = gaze.yawRad;
  gaze.fromPitchRad = gaze.pitchRad;
  gaze.toYawRad = yawRad;
  gaze.toPitchRad = pitchRad;
  gaze.saccadeSteps = 0;
  gaze.saccadeS = saccadeS(Math.hypot(yawRad - gaze.yawRad, pitchRad - gaze.pitchRad));
}

function fixateVisitor({ gaze, rng }: Draft): void {
  const yaw = uniform(rng, 'gaze', -FIXATION_YAW_RAD, FIXATION_YAW_RAD);
  const pitch = uniform(rng, 'gaze', -FIXATION_PITCH_RAD, FIXATION_PITCH_RAD * 0.6);
  saccadeTo(gaze, yaw, pitch);
  gaze.fixationLeft = stepsOf(uniform(rng, 'gaze', 0.5, 1.7));
}

/** Looks up and aside in thought, aside and down otherwise. */
function fixateNothing({ gaze, rng, turn }: Draft): void {
  const sizeRad = clamp(saccadeSizeDeg(uniform(rng, 'gaze', 0.3, 15)) * DEG, 4 * DEG, 22 * DEG);
  const side = uniform(rng, 'gaze', 0, 1) < 0.5 ? -1 : 1;
  const slope =
    turn.phase === 'thinking' ? uniform(rng, 'gaze', 0.2, 0.9) : uniform(rng, 'gaze', -0.6, 0.15);
  saccadeTo(
    gaze,
    clamp(side * sizeRad * Math.cos(slope), -MAX_YAW_RAD, MAX_YAW_RAD),
    clamp(sizeRad * Math.sin(slope), -MAX_PITCH_RAD, MAX_PITCH_RAD),
  );
  gaze.fixationLeft = stepsOf(uniform(rng, 'gaze', 0.6, 1.4));
}

function fixatePage({ gaze, rng, turn }: Draft): void {
  saccadeTo(
    gaze,
    PAGE.yawRad + uniform(rng, 'gaze', -3, 3) * DEG,
    PAGE.pitchRad + uniform(rng, 'gaze', -2, 2) * DEG,
  );
  const long = turn.activity === 'reading' ? 0.35 : 0.9;
  gaze.fixationLeft = stepsOf(uniform(rng, 'gaze', 0.6, 1.4) * long);
}

/** An exponential would give flickers; half fixed, half exponential keeps the mean. */
const spread = (rng: MutableStreams): number =>
  0.5 - 0.5 * Math.log(Math.max(1e-6, uniform(rng, 'gaze', 0, 1)));

function lookAtVisitor(draft: Draft, shyness: number): void {
  fixateVisitor(draft);
  attendTo(draft, 'visitor');
  draft.gaze.mode = 'visitor';
  draft.gaze.modeLeft = stepsOf(
    BOUTS[draft.turn.activity].visitorS * spread(draft.rng) * (1.2 - 0.4 * shyness),
  );
}

function lookAway(draft: Draft, shyness: number): void {
  const target = chooseAway(draft);
  attendTo(draft, target);
  if (target === 'page') fixatePage(draft);
  else fixateNothing(draft);
  draft.gaze.mode = 'averted';
  draft.gaze.modeLeft = stepsOf(
    BOUTS[draft.turn.activity].avertedS * spread(draft.rng) * (0.8 + 0.4 * shyness),
  );
}

/** A turn taken starts with a glance away and ends looking at the other (Ho 2015). */
export function gazeAtTurn(draft: Draft, shyness: number): void {
  if (draft.turn.phase === 'thinking') lookAway(draft, shyness);
  else lookAtVisitor(draft, shyness);
}

/** The events of the eyes: bouts of looking at the visitor and away, small fixation saccades within each. */
export function stepGazeEvents(draft: Draft, { shyness }: Traits): void {
  const { gaze, rng, attention } = draft;
  attention.heldSteps = older(attention.heldSteps);
  gaze.modeLeft -= 1;
  gaze.fixationLeft -= 1;
  gaze.saccadeSteps = older(gaze.saccadeSteps);
  if (gaze.modeLeft <= 0) {
    if (gaze.mode === 'visitor') lookAway(draft, shyness);
    else lookAtVisitor(draft, shyness);
  } else if (gaze.fixationLeft <= 0) {
    if (gaze.mode === 'visitor') fixateVisitor(draft);
    else if (draft.attention.target === 'page') fixatePage(draft);
    else {
      saccadeTo(
        gaze,
        clamp(gaze.toYawRad + uniform(rng, 'gaze', -2, 2) * DEG, -MAX_YAW_RAD, MAX_YAW_RAD),
        clamp(
          gaze.toPitchRad + uniform(rng, 'gaze', -1.5, 1.5) * DEG,
          -MAX_PITCH_RAD,
          MAX_PITCH_RAD,
        ),
      );
      gaze.fixationLeft = stepsOf(uniform(rng, 'gaze', 0.6, 1.4));
    }
  }
  settleEyes(gaze);
}

/** Where a ballistic movement has the eyes by now. */
export function settleEyes(gaze: Draft['gaze']): void {
  const progress = smoothstep(0, gaze.saccadeS, gaze.saccadeSteps * STEP_S);
  gaze.yawRad = gaze.fromYawRad + (gaze.toYawRad - gaze.fromYawRad) * progress;
  gaze.pitchRad = gaze.fromPitchRad + (gaze.toPitchRad - gaze.fromPitchRad) * progress;
}

/** Size of the saccade that has just begun, radians; 0 when none has. */
export const glanceRad = (gaze: GazeState): number =>
  gaze.saccadeSteps === 0
    ? Math.hypot(gaze.toYawRad - gaze.fromYawRad, gaze.toPitchRad - gaze.fromPitchRad)
    : 0;
