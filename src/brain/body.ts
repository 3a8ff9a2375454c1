import { clamp, clamp01, type Percept } from '#core';

import type { Draft } from './draft.ts';
import { glanceRad } from './gaze.ts';
import { OLD_STEPS, older, STEP_S, STEPS_PER_S, stepsOf } from './grid.ts';
import { glide, keepOf, paceOf, toward, towardAt } from './kinetics.ts';
import { normal, uniform } from './streams.ts';
import type { Traits } from './temperament.ts';
import type { TurnState } from './turn.ts';

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

/** Blinks a minute by what the person is doing (Bentivoglio 1997); listening lies between rest and reading. */
const BLINKS_PER_MIN: Readonly<Record<TurnState['activity'], number>> = {
  idle: 17,
  listening: 14,
  reading: 4.5,
  thinking: 17,
  speaking: 26,
};
/** Spread of the logarithm of blink intervals. */
const BLINK_SIGMA = 0.55;
const BLINK_CLOSE_S = 0.075;
const BLINK_HOLD_S = 0.03;
const BLINK_OPEN_S = 0.15;
const BLINK_S = BLINK_CLOSE_S + BLINK_HOLD_S + BLINK_OPEN_S;
/** A glance this long brings a blink with it (Evinger 1994), if one was due within this time. */
const GAZE_BLINK_RAD = 0.16;
/** Glances bring some blinks forward, so that fewer are drawn. */
const DRAWN = 0.95;
const GAZE_BLINK_STEPS = stepsOf(0.6);
const BLINK_FREE_STEPS = stepsOf(BLINK_S + 0.15);

/** Share of a breath spent breathing in: 40:60 at rest, 10:90 while speaking. */
const INHALE_SHARE: Readonly<Record<TurnState['activity'], number>> = {
  idle: 0.4,
  listening: 0.4,
  reading: 0.4,
  thinking: 0.4,
  // Of the breath that is planned; the edge of a clause comes a little later.
  speaking: 0.09,
};
const BREATHS_PER_MIN = 14;
/** Share of breaths that are sighs when thoroughly bored. */
const SIGHS = 0.08;
/** Air is taken between clauses once this much of a breath is spent, and waits this long for the next clause. */
const BREATH_SPENT = 0.55;
const BREATH_WAITS_STEPS = stepsOf(1.2);
/** Thinking holds the breath for a moment. */
const BREATH_HELD_S = { low: 0.5, high: 1.1 } as const;
const HEART_PER_MIN = 66;
/** Respiratory sinus arrhythmia: the heart beats this much faster while breathing in, slower while out~. */
const SINUS_ARRHYTHMIA = 0.06;
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
const PURSUIT_KEEP = keepOf(0.28);
/** A face not seen for this long is no longer followed. */
const PURSUIT_MEMORY_MS = 1500;
/** The light reflex begins at about 200 ms (Bradley 2008): two stages; pupils narrow faster than they widen. */
const LIGHT = keepOf(0.13);
const PUPIL = paceOf(0.9, 0.35);
/** What the averted gaze meets is darker than a screen, by this share. */
const ASIDE_DARKER = 0.12;
const BLUSH = keepOf(3);
const LEAN = keepOf(1.2);
const HEART = keepOf(4);

/** Lid closure in [0, 1]: closes faster than it opens. */
export function lidClosure({ blinkSteps }: BodyState): number {
  const ageS = blinkSteps * STEP_S;
  if (ageS < BLINK_CLOSE_S) return ageS / BLINK_CLOSE_S;
  if (ageS < BLINK_CLOSE_S + BLINK_HOLD_S) return 1;
  if (ageS < BLINK_S) return ((BLINK_S - ageS) / BLINK_OPEN_S) ** 1.5;
  return 0;
}

/** Lung volume in [0, 1]. */
export function lungVolume({
  breathSteps,
  breathLength,
  inhaleSteps,
  breathDepth,
}: BodyState): number {
  const out = Math.max(1, breathLength - inhaleSteps);
  const filled =
    breathSteps < inhaleSteps
      ? 0.5 - 0.5 * Math.cos((Math.PI * breathSteps) / inhaleSteps)
      : 0.5 + 0.5 * Math.cos((Math.PI * Math.min(breathSteps - inhaleSteps, out)) / out);
  return clamp01(breathDepth * filled);
}

/** Steps that the running breath may last: whoever speaks waits for the edge of a clause. */
export const breathEnds = ({ body, turn }: Draft): number =>
  turn.phase === 'speaking' ? body.breathLength + BREATH_WAITS_STEPS : body.breathLength;

function inhale({ body, turn, affect, emotions, rng }: Draft): void {
  const perMin = BREATHS_PER_MIN + 6 * clamp(affect.arousal, -0.5, 1);
  // Relief sighs, and so does boredom now and then: a breath that is longer and deeper (Vlemincx 2010).
  const sighs = uniform(rng, 'breath', 0, 1) < SIGHS * emotions.boredom ? 0.6 : 0;
  const sigh = clamp01(Math.max(emotions.relief, sighs));
  const lengthS = (60 / perMin) * Math.exp(0.12 * normal(rng, 'breath')) * (1 + 0.4 * sigh);
  body.breathSteps = 0;
  body.breathLength = stepsOf(lengthS);
  body.inhaleSteps = stepsOf(lengthS * INHALE_SHARE[turn.activity]);
  body.breathDepth = uniform(rng, 'breath', 0.9, 0.99) + 0.2 * sigh;
}

/** Breath falls on the edges of clauses: a beat that begins takes air if there is room for it. Thinking holds it. */
export function breathAfter(draft: Draft, percept: Percept): void {
  const { body, rng } = draft;
  const begins =
    percept.kind === 'beat' ||
    (percept.kind === 'turn' && percept.who === 'person' && percept.phase === 'start');
  if (begins && body.breathSteps > BREATH_SPENT * body.breathLength) {
    body.holdSteps = 0;
    inhale(draft);
  } else if (percept.kind === 'turn' && percept.who === 'visitor' && percept.phase === 'end') {
    if (body.breathSteps >= body.inhaleSteps) {
      body.holdSteps = stepsOf(uniform(rng, 'breath', BREATH_HELD_S.low, BREATH_HELD_S.high));
    }
  }
}

/** How bright it is, as the eyes will notice it. */
export function lightAfter({ body }: Draft, percept: Percept): void {
  if (percept.kind === 'light') body.brightness = percept.level;
}

/** How far the larynx has risen, [0, 1]. */
export const swallowLift = ({ swallowSteps }: BodyState): number =>
  swallowSteps * STEP_S < SWALLOW_S
    ? Math.sin((Math.PI * swallowSteps * STEP_S) / SWALLOW_S) ** 2
    : 0;

function blink({ body, turn, modulators, rng }: Draft): void {
  // Dopamine raises the blink rate (Jongkees & Colzato 2016).
  const perMin = DRAWN * BLINKS_PER_MIN[turn.activity] * (0.7 + 0.6 * modulators.dopamine);
  // exp(sigma^2 / 2) makes the mean of the log-normal the wanted interval.
  const middleS = 60 / perMin / Math.exp(BLINK_SIGMA ** 2 / 2);
  body.blinkSteps = 0;
  body.blinkTask = BLINKS_PER_MIN[turn.activity];
  body.blinkLeft = stepsOf(clamp(middleS * Math.exp(BLINK_SIGMA * normal(rng, 'blink')), 0.5, 60));
}

/** What the person does has changed: the blink that was due comes at the new rate. */
function blinkAtTask({ body, turn }: Draft): void {
  const task = BLINKS_PER_MIN[turn.activity];
  if (task === body.blinkTask) return;
  body.blinkLeft = Math.max(1, Math.round((body.blinkLeft * body.blinkTask) / task));
  body.blinkTask = task;
}

function beatHeart({ body, rng }: Draft): void {
  const inhaling = body.breathSteps < body.inhaleSteps ? 1 : -1;
  const perMin = body.heartPerMin * (1 + SINUS_ARRHYTHMIA * inhaling);
  body.beatSteps = 0;
  // Whole steps that come to the right mean; a step more or less is less than hearts vary by themselves.
  body.beatLength = Math.floor((60 * STEPS_PER_S) / perMin + uniform(rng, 'heart', 0, 1));
}

/** What the body does of itself, each at the end of its own count of whole steps. */
export function stepBodyEvents(draft: Draft, { liveliness }: Traits): void {
  const { body, turn, gaze, rng } = draft;
  body.blinkSteps = older(body.blinkSteps);
  blinkAtTask(draft);
  body.blinkLeft -= 1;
  const brought =
    body.blinkLeft < GAZE_BLINK_STEPS &&
    body.blinkSteps > BLINK_FREE_STEPS &&
    glanceRad(gaze) > GAZE_BLINK_RAD;
  if (body.blinkLeft <= 0 || brought) blink(draft);

  if (body.holdSteps > 0) body.holdSteps -= 1;
  else body.breathSteps += 1;
  if (body.breathSteps >= breathEnds(draft)) inhale(draft);
  body.beatSteps += 1;
  if (body.beatSteps >= body.beatLength) beatHeart(draft);

  body.swallowSteps = older(body.swallowSteps);
  body.swallowLeft -= 1;
  // Speech holds it back; it comes soon after.
  if (turn.phase === 'speaking') body.swallowLeft = Math.max(stepsOf(0.8), body.swallowLeft);
  if (body.swallowLeft <= 0) {
    body.swallowSteps = 0;
    body.swallowLeft = stepsOf(SWALLOW_EVERY_S * uniform(rng, 'swallow', 0.5, 1.5));
  }

  body.driftLeft -= 1;
  if (body.driftLeft <= 0) {
    const lively = liveliness * (turn.phase === 'speaking' ? 1.7 : 1);
    body.driftYawRad = 0.028 * lively * normal(rng, 'head');
    body.driftPitchRad = 0.016 * lively * normal(rng, 'head');
    body.driftRollRad = 0.014 * lively * normal(rng, 'head');
    body.driftLeft = stepsOf(uniform(rng, 'head', 0.7, 2.4));
  }
}

/** The slow answers of the body to what is felt. */
export function stepBodyTone(
  { body, affect, emotions, modulators }: Draft,
  { rest }: Traits,
): void {
  body.heartPerMin = toward(
    body.heartPerMin,
    HEART_PER_MIN * (1 + 0.25 * affect.arousal + 0.15 * (modulators.cortisol - rest.cortisol)),
    HEART,
  );
  body.blush = clamp01(
    toward(body.blush, 0.35 * Math.max(0, affect.valence) + 0.6 * emotions.embarrassment, BLUSH),
  );
  body.lean = clamp(
    toward(
      body.lean,
      0.3 * emotions.concern +
        0.25 * emotions.interest +
        0.15 * emotions.affection -
        0.15 * emotions.steadiness -
        0.15 * emotions.boredom,
      LEAN,
    ),
    -1,
    1,
  );
}

/** The pupil: arousal widens it (Bradley 2008), light narrows it. */
export function stepPupil({ body, affect, modulators, gaze }: Draft): void {
  const met = body.brightness - (gaze.mode === 'averted' ? ASIDE_DARKER : 0);
  body.lightA = toward(body.lightA, met, LIGHT);
  body.light = toward(body.light, body.lightA, LIGHT);
  const aim =
    0.45 +
    0.3 * affect.arousal +
    0.35 * (modulators.noradrenaline - 0.4) -
    0.5 * (body.light - 0.5);
  body.pupil = towardAt(body.pupil, clamp01(aim), PUPIL);
}

/** The head, which is never quite still: it follows a glance by a share of it, later and slower than the eyes. */
export function stepHead({ body, visitor, gaze, emotions, tMs }: Draft): void {
  const seen =
    visitor.face && tMs - visitor.face.tMs < PURSUIT_MEMORY_MS ? visitor.face.bearing : null;
  const aim = (rad: number): number => clamp(PURSUIT * rad, -PURSUIT_LIMIT_RAD, PURSUIT_LIMIT_RAD);
  body.pursuitYawRad = toward(body.pursuitYawRad, aim(seen?.yawRad ?? 0), PURSUIT_KEEP);
  body.pursuitPitchRad = toward(body.pursuitPitchRad, aim(seen?.pitchRad ?? 0), PURSUIT_KEEP);
  [body.headYawRad, body.headYawSpeed] = glide(
    body.headYawRad,
    body.headYawSpeed,
    0.35 * gaze.toYawRad + body.driftYawRad + PURSUIT_HEAD * body.pursuitYawRad,
    HEAD_RATE,
    STEP_S,
  );
  // Pride holds the head up; thanks, shame and disappointment let it sink (Tracy & Robins 2004).
  const carried =
    0.05 * emotions.pride -
    0.06 * emotions.gratitude -
    0.1 * emotions.embarrassment -
    0.03 * emotions.disappointment;
  [body.headPitchRad, body.headPitchSpeed] = glide(
    body.headPitchRad,
    body.headPitchSpeed,
    0.3 * gaze.toPitchRad + body.driftPitchRad + PURSUIT_HEAD * body.pursuitPitchRad + carried,
    HEAD_RATE,
    STEP_S,
  );
  const tilt =
    0.07 * emotions.concern +
    0.03 * emotions.interest +
    0.06 * emotions.confusion +
    0.04 * emotions.affection;
  [body.headRollRad, body.headRollSpeed] = glide(
    body.headRollRad,
    body.headRollSpeed,
    body.driftRollRad + tilt,
    ROLL_RATE,
    STEP_S,
  );
}
