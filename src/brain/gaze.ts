import { clamp, smoothstep } from '#core';

import { attendTo, choose } from './attention.ts';
import type { Draft } from './draft.ts';
import { wish } from './drives.ts';
import { OLD_STEPS, older, STEP_S, stepsOf } from './grid.ts';
import { uniform, type MutableStreams } from './streams.ts';
import type { Traits } from './temperament.ts';
import { leaveEnds, takesLeave, type TurnState } from './turn.ts';

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
/**
 * Eyes Alive (Lee, Badler & Badler 2002): size of a saccade in degrees from a percentage P drawn in (0, 15],
 * A = -6.9 ln(P / 15.7), never more than 27.5 degrees. A look away leaves the other's face: the part of that distribution
 * from 4 degrees on.
 */
const sizeDeg = (percent: number): number => -6.9 * Math.log(percent / 15.7);
const percentOf = (deg: number): number => 15.7 * Math.exp(-deg / 6.9);
const AWAY_PERCENT = { low: percentOf(27.5), resting: percentOf(13), high: percentOf(4) } as const;
/** Main sequence: 25 ms and 2.4 ms for each degree. */
const saccadeS = (sizeRad: number): number => 0.025 + 0.0024 * (Math.abs(sizeRad) / DEG);

/** Mean length in seconds of looking at the visitor and of looking away, by what the person is doing. */
const BOUTS: Readonly<
  Record<TurnState['activity'], { readonly visitorS: number; readonly awayS: number }>
> = {
  // Mutual gaze is about 60 % of talk in bouts of about 2.2 s (Rogers 2018); listeners look more than speakers.
  idle: { visitorS: 4, awayS: 1 },
  listening: { visitorS: 3.6, awayS: 0.7 },
  reading: { visitorS: 1.4, awayS: 3 },
  thinking: { visitorS: 0.7, awayS: 1.6 },
  speaking: { visitorS: 2.2, awayS: 1.45 },
};
/** The first answer to the end of a turn is not a word: it comes within 200-250 ms (Templeton 2022). */
const ANSWERS_S = { low: 0.12, high: 0.19 } as const;

/** What calls less than this waits until a bout is over anyway. */
const DRAWS = 0.3;

/** Between eyes and mouth of the visitor, as seen from conversation distance. */
const FIXATION_YAW_RAD = 1.6 * DEG;
const FIXATION_PITCH_RAD = 1.8 * DEG;
const MAX_YAW_RAD = 27.5 * DEG;
const MAX_PITCH_RAD = 17 * DEG;
/** How far a line on the page reaches. */
const LINE_RAD = 3 * DEG;
const LINES_RAD = 2 * DEG;

function saccadeTo(gaze: Draft['gaze'], yawRad: number, pitchRad: number): void {
  gaze.fromYawRad = gaze.yawRad;
  gaze.fromPitchRad = gaze.pitchRad;
  gaze.toYawRad = yawRad;
  gaze.toPitchRad = pitchRad;
  gaze.saccadeSteps = 0;
  gaze.saccadeS = saccadeS(Math.hypot(yawRad - gaze.yawRad, pitchRad - gaze.pitchRad));
}

/** Acetylcholine above its rest holds attention together (Sarter 2005~): looks wander less, and stay longer. */
const focusOf = ({ modulators }: Draft, { rest }: Traits): number =>
  modulators.acetylcholine - rest.acetylcholine;
const NARROWS = 1.2;
const HOLDS = 0.5;
const holds = (draft: Draft, traits: Traits): number => 1 + HOLDS * focusOf(draft, traits);

function fixateVisitor(draft: Draft, traits: Traits): void {
  const { gaze, rng } = draft;
  const wide = clamp(1 - NARROWS * focusOf(draft, traits), 0.4, 1.6);
  const yaw = wide * uniform(rng, 'gaze', -FIXATION_YAW_RAD, FIXATION_YAW_RAD);
  const pitch = wide * uniform(rng, 'gaze', -FIXATION_PITCH_RAD, FIXATION_PITCH_RAD * 0.6);
  saccadeTo(gaze, yaw, pitch);
  gaze.fixationLeft = stepsOf(uniform(rng, 'gaze', 0.5, 1.7));
}

/** Thought looks up and aside, shame down, a listener's or an idle glance aside and down. */
function fixateNothing({ gaze, rng, turn, emotions, appraisal }: Draft): void {
  // Nothing is being talked about: smaller glances, by eye.
  const widest = turn.phase === 'idle' ? AWAY_PERCENT.resting : AWAY_PERCENT.low;
  const percent = uniform(rng, 'gaze', widest, AWAY_PERCENT.high);
  const sizeRad = sizeDeg(percent) * DEG;
  const side = uniform(rng, 'gaze', 0, 1) < 0.5 ? -1 : 1;
  const shame = Math.max(emotions.embarrassment, -appraisal.norms);
  const thinks = turn.phase === 'thinking' && shame < 0.3;
  const middle = thinks ? 0.55 : -0.22 - shame;
  const slope = middle + uniform(rng, 'gaze', -0.36, 0.36);
  saccadeTo(
    gaze,
    clamp(side * sizeRad * Math.cos(slope), -MAX_YAW_RAD, MAX_YAW_RAD),
    clamp(sizeRad * Math.sin(slope), -MAX_PITCH_RAD, MAX_PITCH_RAD),
  );
  gaze.fixationLeft = stepsOf(uniform(rng, 'gaze', 0.6, 1.4));
}

/** Somewhere on the page; reading goes along the lines. */
function fixatePage({ gaze, rng, attention }: Draft): void {
  const { place } = attention;
  const along = gaze.toYawRad - place.yawRad;
  const reads = attention.action === 'read';
  const on = reads && Math.abs(along) < LINE_RAD && along > -LINE_RAD * 0.9;
  // As the person sees it, a line begins on their left and runs to their right, so the yaw falls.
  const yaw = on
    ? along - uniform(rng, 'gaze', 0.8, 2.2) * DEG
    : uniform(rng, 'gaze', 0.4, 1) * LINE_RAD;
  saccadeTo(
    gaze,
    place.yawRad + Math.max(-LINE_RAD, yaw),
    place.pitchRad + uniform(rng, 'gaze', -1, 1) * LINES_RAD * (reads ? 0.3 : 1),
  );
  gaze.fixationLeft = stepsOf(uniform(rng, 'gaze', 0.6, 1.4) * (reads ? 0.3 : 0.9));
}

/** An exponential would give flickers; half fixed, half exponential keeps the mean. */
const spread = (rng: MutableStreams): number =>
  0.5 - 0.5 * Math.log(Math.max(1e-6, uniform(rng, 'gaze', 0, 1)));

/** Whoever is bored, embarrassed, alone or has said goodbye looks at the other less; whoever cares or says it, more. */
const draws = ({ emotions, turn, visitor, drives }: Draft): number => {
  const alone = visitor.watched && visitor.people === 0 ? 0.5 : 1;
  const parting = takesLeave(turn) ? 1.6 : turn.parting ? 0.5 : 1;
  return (
    (alone *
      parting *
      (1 + wish(drives.understood)) *
      (1 + 0.5 * emotions.concern) *
      (1 - 0.6 * emotions.boredom)) /
    (1 + emotions.embarrassment)
  );
};

/** Length of a bout in steps: never a flicker. */
const boutOf = (meanS: number, rng: MutableStreams): number =>
  stepsOf(Math.max(0.3, meanS * spread(rng)));

function lookAtVisitor(draft: Draft, traits: Traits): void {
  const { gaze, turn, rng } = draft;
  const { shyness } = traits;
  // Whoever goes on looking need not look anew, and not for as long.
  const on = gaze.mode === 'visitor' ? 0.6 : 1;
  if (gaze.mode === 'averted') fixateVisitor(draft, traits);
  attendTo(draft, 'visitor');
  gaze.mode = 'visitor';
  gaze.modeLeft = boutOf(
    on *
      BOUTS[turn.activity].visitorS *
      (1.2 - 0.4 * shyness) *
      holds(draft, traits) *
      draws(draft),
    rng,
  );
}

function lookAway(draft: Draft, target: 'page' | 'thought', traits: Traits): void {
  const { gaze, turn, rng } = draft;
  const { shyness } = traits;
  const on = gaze.mode === 'averted' ? 0.6 : 1;
  attendTo(draft, target);
  if (target === 'page') fixatePage(draft);
  else fixateNothing(draft);
  gaze.mode = 'averted';
  gaze.modeLeft = boutOf(
    (on * BOUTS[turn.activity].awayS * (0.8 + 0.4 * shyness)) /
      (holds(draft, traits) * draws(draft)),
    rng,
  );
}

/** Brings the end of this bout forward, to be an answer to what has just happened. */
function soon({ gaze, rng }: Draft): void {
  gaze.modeLeft = Math.min(
    gaze.modeLeft,
    stepsOf(uniform(rng, 'gaze', ANSWERS_S.low, ANSWERS_S.high)),
  );
}

/** A turn taken starts with a glance away and ends looking at the other (Ho 2015). */
export function gazeAtTurn(draft: Draft, before: TurnState['phase'], traits: Traits): void {
  const { gaze, turn, rng } = draft;
  // Whoever has listened looks away to think; whoever has read looks up first.
  if (turn.phase === 'thinking') soon(draft);
  else if (turn.phase === 'speaking' && before === 'thinking' && gaze.mode === 'averted') {
    gaze.modeLeft = stepsOf(uniform(rng, 'gaze', 0.35, 0.8));
  } else if (gaze.mode === 'averted') lookAtVisitor(draft, traits);
  else gaze.modeLeft = Math.max(gaze.modeLeft, stepsOf(uniform(rng, 'gaze', 0.7, 1.6)));
}

/** What is new draws the eyes (orienting), unless a thought is being held on to. */
export function gazeAtEvent(draft: Draft, novelty: number): void {
  const { gaze, turn } = draft;
  if (novelty >= 0.2 && gaze.mode === 'averted' && turn.phase !== 'thinking') soon(draft);
}

/** A change on the page draws the eyes there, or on to there; a thought that is being held on to is held. */
export function gazeAtPage(draft: Draft): void {
  const { gaze, attention, turn } = draft;
  if (attention.target === 'page') gaze.fixationLeft = 1;
  else if (turn.phase !== 'thinking' && attention.called >= DRAWS) soon(draft);
}

/** Whoever is put to shame looks down and away, about half a second later (Keltner 1995). */
export function gazeAtShame({ gaze, rng }: Draft): void {
  if (gaze.mode === 'visitor') gaze.modeLeft = stepsOf(uniform(rng, 'gaze', 0.4, 0.7));
}

/** Who is let go of is not looked at again at once: a glance back would hold them. */
const LETS_GO_STEPS = stepsOf(1);

/** The events of the eyes: bouts of looking at the visitor and away, small fixation saccades within each. */
export function stepGazeEvents(draft: Draft, traits: Traits): void {
  const { gaze, rng, attention, turn } = draft;
  attention.heldSteps = older(attention.heldSteps);
  gaze.modeLeft -= 1;
  gaze.fixationLeft -= 1;
  gaze.saccadeSteps = older(gaze.saccadeSteps);
  // With the goodbye over, the one who stays lets the other go.
  const letsGo = leaveEnds(turn);
  if (letsGo && gaze.mode === 'visitor') gaze.modeLeft = 0;
  if (gaze.modeLeft <= 0) {
    const target = choose(draft);
    if (target === 'visitor') lookAtVisitor(draft, traits);
    else lookAway(draft, target, traits);
  } else if (gaze.fixationLeft <= 0) {
    if (gaze.mode === 'visitor') fixateVisitor(draft, traits);
    else if (attention.target === 'page') fixatePage(draft);
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
  if (letsGo && gaze.mode === 'averted') gaze.modeLeft = Math.max(gaze.modeLeft, LETS_GO_STEPS);
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
