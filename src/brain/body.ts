import { clamp, clamp01, type Percept } from '#core';

import { normal, uniform, type Draws } from './draws.ts';
import { glide, relax } from './kinetics.ts';
import type { BodyState, BrainState } from './state.ts';

/** Blinks a minute by what the person is doing (Bentivoglio 1997); listening lies between rest and reading. */
const BLINKS_PER_MIN = { idle: 17, listening: 14, thinking: 17, speaking: 26 } as const;
/** Spread of the logarithm of blink intervals. */
const BLINK_SIGMA = 0.55;
const BLINK_CLOSE_S = 0.075;
const BLINK_HOLD_S = 0.03;
const BLINK_OPEN_S = 0.15;
const BLINK_S = BLINK_CLOSE_S + BLINK_HOLD_S + BLINK_OPEN_S;
/** A glance this long brings a blink with it half the time. */
const GAZE_BLINK_RAD = 0.2;

/** Share of a breath spent breathing in: 40:60 at rest, 10:90 while speaking. */
const INHALE_SHARE = { idle: 0.4, listening: 0.4, thinking: 0.45, speaking: 0.14 } as const;
const HEART_HZ = 1.1;
/** Air is taken between clauses once this much of a breath is spent. */
const BREATH_SPENT = 0.4;
/** People at rest swallow about once a minute (Lear, Flanagan & Moorrees 1965~), never while they speak. */
const SWALLOW_EVERY_S = 60;
const SWALLOW_S = 0.65;
/** How briskly a head follows, 1/s: there within about 0.7 s. */
const HEAD_RATE = 6;
const ROLL_RATE = 4;
/**
 * Share of a visitor's bearing that the eyes follow, and of that the head. Not all: a picture's straight look already
 * meets everybody in front of it (the Mona Lisa effect; Al Moubayed, Edlund & Beskow 2012), so turning fully would
 * look past them. What is seen is that the person moves with the visitor.
 */
const PURSUIT = 0.4;
const PURSUIT_HEAD = 0.7;
const PURSUIT_LIMIT_RAD = 0.3;
const PURSUIT_TAU_S = 0.28;
/** A face not seen for this long is no longer followed. */
const PURSUIT_MEMORY_MS = 1500;

/** Lid closure in [0, 1]: closes faster than it opens. */
export function lidClosure(blinkAgeS: number): number {
  if (blinkAgeS < BLINK_CLOSE_S) return blinkAgeS / BLINK_CLOSE_S;
  if (blinkAgeS < BLINK_CLOSE_S + BLINK_HOLD_S) return 1;
  if (blinkAgeS < BLINK_S) return ((BLINK_S - blinkAgeS) / BLINK_OPEN_S) ** 1.5;
  return 0;
}

/** Lung volume in [0, 1] for a phase in [0, 1). */
export function lungVolume(phase: number, share: number): number {
  return phase < share
    ? 0.5 - 0.5 * Math.cos((Math.PI * phase) / share)
    : 0.5 + 0.5 * Math.cos((Math.PI * (phase - share)) / (1 - share));
}

export const inhaleShare = (phase: BrainState['turn']['phase']): number => INHALE_SHARE[phase];

/** Breath falls on the edges of clauses: a beat that begins takes air if there is room for it. */
export const breathAfter = (body: BodyState, percept: Percept): BodyState =>
  percept.kind === 'beat' && body.breathPhase > BREATH_SPENT ? { ...body, breathPhase: 0 } : body;

/** How far the larynx has risen, [0, 1]. */
export const swallowLift = (swallowAgeS: number): number =>
  swallowAgeS < SWALLOW_S ? Math.sin((Math.PI * swallowAgeS) / SWALLOW_S) ** 2 : 0;

function stepSwallow(body: BodyState, state: BrainState, dtS: number, draws: Draws) {
  const swallowAgeS = body.swallowAgeS + dtS;
  const speaking = state.turn.phase === 'speaking';
  // Speech holds it back; it comes soon after.
  const nextSwallowS = speaking ? Math.max(0.8, body.nextSwallowS - dtS) : body.nextSwallowS - dtS;
  if (nextSwallowS > 0) return { swallowAgeS, nextSwallowS };
  return { swallowAgeS: 0, nextSwallowS: SWALLOW_EVERY_S * uniform(draws, 0.5, 1.5) };
}

function stepPursuit(body: BodyState, state: BrainState, dtS: number) {
  const { face } = state.visitor;
  const seen = face && state.tMs - face.tMs < PURSUIT_MEMORY_MS ? face.bearing : null;
  const aim = (rad: number): number => clamp(PURSUIT * rad, -PURSUIT_LIMIT_RAD, PURSUIT_LIMIT_RAD);
  return {
    pursuitYawRad: relax(body.pursuitYawRad, aim(seen?.yawRad ?? 0), PURSUIT_TAU_S, dtS),
    pursuitPitchRad: relax(body.pursuitPitchRad, aim(seen?.pitchRad ?? 0), PURSUIT_TAU_S, dtS),
  };
}

function stepBlink(
  body: BodyState,
  state: BrainState,
  glanced: boolean,
  dtS: number,
  draws: Draws,
) {
  const ageS = body.blinkAgeS + dtS;
  const nextS = body.nextBlinkS - dtS;
  const free = ageS > BLINK_S + 0.15;
  if (nextS > 0 && !(glanced && free && uniform(draws, 0, 1) < 0.5)) {
    return { blinkAgeS: ageS, nextBlinkS: nextS };
  }
  // Dopamine raises the blink rate (Jongkees & Colzato 2016).
  const perMin = BLINKS_PER_MIN[state.turn.phase] * (0.7 + 0.6 * state.modulators.dopamine);
  // exp(sigma^2 / 2) makes the mean of the log-normal the wanted interval.
  const meanS = 60 / perMin / Math.exp(BLINK_SIGMA ** 2 / 2);
  const intervalS = clamp(meanS * Math.exp(BLINK_SIGMA * normal(draws)), 0.5, 14);
  return { blinkAgeS: 0, nextBlinkS: intervalS };
}

/** Autonomic body: blink, breath, heart, pupil, blush, and the head that is never quite still. */
export function stepBody(
  state: BrainState,
  { glanceRad, liveliness }: { readonly glanceRad: number; readonly liveliness: number },
  dtS: number,
  draws: Draws,
): BodyState {
  const { body, affect, emotions, modulators, turn } = state;
  const breathHz = (14 + 6 * clamp(affect.arousal, -0.5, 1)) / 60;
  const heartHz = HEART_HZ * (1 + 0.25 * affect.arousal);
  let driftYawRad = body.driftYawRad;
  let driftPitchRad = body.driftPitchRad;
  let driftRollRad = body.driftRollRad;
  let driftLeftS = body.driftLeftS - dtS;
  if (driftLeftS <= 0) {
    const lively = liveliness * (turn.phase === 'speaking' ? 1.7 : 1);
    driftYawRad = 0.028 * lively * normal(draws);
    driftPitchRad = 0.016 * lively * normal(draws);
    driftRollRad = 0.014 * lively * normal(draws);
    driftLeftS = uniform(draws, 0.7, 2.4);
  }
  // The head follows a glance by a share of it, later and slower than the eyes.
  const pursuit = stepPursuit(body, state, dtS);
  const [headYawRad, headYawSpeed] = glide(
    body.headYawRad,
    body.headYawSpeed,
    0.35 * state.gaze.toYawRad + driftYawRad + PURSUIT_HEAD * pursuit.pursuitYawRad,
    HEAD_RATE,
    dtS,
  );
  const [headPitchRad, headPitchSpeed] = glide(
    body.headPitchRad,
    body.headPitchSpeed,
    0.3 * state.gaze.toPitchRad + driftPitchRad + PURSUIT_HEAD * pursuit.pursuitPitchRad,
    HEAD_RATE,
    dtS,
  );
  const tilt = 0.07 * emotions.concern + 0.03 * emotions.interest;
  const [headRollRad, headRollSpeed] = glide(
    body.headRollRad,
    body.headRollSpeed,
    driftRollRad + tilt,
    ROLL_RATE,
    dtS,
  );
  return {
    ...stepBlink(body, state, glanceRad > GAZE_BLINK_RAD, dtS, draws),
    ...stepSwallow(body, state, dtS, draws),
    ...pursuit,
    breathPhase: (body.breathPhase + breathHz * dtS) % 1,
    heartPhase: (body.heartPhase + heartHz * dtS) % 1,
    // Arousal widens the pupil (Bradley 2008).
    pupil: clamp01(
      relax(
        body.pupil,
        0.45 + 0.3 * affect.arousal + 0.35 * (modulators.noradrenaline - 0.4),
        0.5,
        dtS,
      ),
    ),
    blush: clamp01(relax(body.blush, 0.35 * Math.max(0, affect.valence), 3, dtS)),
    headYawRad,
    headPitchRad,
    headRollRad,
    headYawSpeed,
    headPitchSpeed,
    headRollSpeed,
    driftYawRad,
    driftPitchRad,
    driftRollRad,
    driftLeftS,
    lean: clamp(
      relax(
        body.lean,
        0.3 * emotions.concern + 0.25 * emotions.interest - 0.15 * emotions.steadiness,
        1.2,
        dtS,
      ),
      -1,
      1,
    ),
  };
}
