import { clamp } from '#core';

import type { Draft } from '../draft.ts';
import { wish } from '../drives.ts';
import { stepsOf } from '../grid.ts';
import { glideSpeed, glideTo, keepOf, springOf, toward } from '../kinetics.ts';
import { runLayers, type Layer } from '../layers.ts';
import { normal, uniform } from '../streams.ts';
import type { Traits } from '../temperament.ts';

/** How briskly a head follows, 1/s: there within about 0.7 s. */
const HEAD = springOf(6);
const ROLL = springOf(4);
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

/** A head is never quite still: every second or two it means to be somewhere slightly else. */
export function stepDrift({ body, turn, drives, rng }: Draft, { liveliness }: Traits): void {
  body.driftLeft -= 1;
  if (body.driftLeft > 0) return;
  const lively = liveliness * (turn.phase === 'speaking' ? 1.7 : 1) * (1 - 0.8 * wish(drives.rest));
  body.driftYawRad = 0.028 * lively * normal(rng, 'head');
  body.driftPitchRad = 0.016 * lively * normal(rng, 'head');
  body.driftRollRad = 0.014 * lively * normal(rng, 'head');
  body.driftLeft = stepsOf(uniform(rng, 'head', 0.7, 2.4));
}

/** What the person turns after a visitor who stands aside. */
function stepPursuit({ body, visitor, tMs }: Draft): void {
  const { face } = visitor;
  const seen = face && tMs - face.tMs < PURSUIT_MEMORY_MS ? face.bearing : null;
  const yaw = seen ? clamp(PURSUIT * seen.yawRad, -PURSUIT_LIMIT_RAD, PURSUIT_LIMIT_RAD) : 0;
  const pitch = seen ? clamp(PURSUIT * seen.pitchRad, -PURSUIT_LIMIT_RAD, PURSUIT_LIMIT_RAD) : 0;
  body.pursuitYawRad = toward(body.pursuitYawRad, yaw, PURSUIT_KEEP);
  body.pursuitPitchRad = toward(body.pursuitPitchRad, pitch, PURSUIT_KEEP);
}

function stepYaw({ body, gaze }: Draft): void {
  const { headYawRad: x, headYawSpeed: speed } = body;
  const aim = 0.35 * gaze.toYawRad + body.driftYawRad + PURSUIT_HEAD * body.pursuitYawRad;
  body.headYawRad = glideTo(x, speed, aim, HEAD);
  body.headYawSpeed = glideSpeed(x, speed, aim, HEAD);
}

/** Pride and feeling in charge hold the head up; thanks, shame and disappointment let it sink (Tracy & Robins 2004). */
function stepPitch({ body, gaze, emotions, affect }: Draft): void {
  const { headPitchRad: x, headPitchSpeed: speed } = body;
  const carried =
    0.05 * emotions.pride +
    0.06 * affect.dominance -
    0.06 * emotions.gratitude -
    0.2 * emotions.embarrassment -
    0.03 * emotions.disappointment;
  const aim =
    0.3 * gaze.toPitchRad + body.driftPitchRad + PURSUIT_HEAD * body.pursuitPitchRad + carried;
  body.headPitchRad = glideTo(x, speed, aim, HEAD);
  body.headPitchSpeed = glideSpeed(x, speed, aim, HEAD);
}

function stepRoll({ body, emotions }: Draft): void {
  const { headRollRad: x, headRollSpeed: speed } = body;
  const tilt =
    0.07 * emotions.concern +
    0.03 * emotions.interest +
    0.06 * emotions.confusion +
    0.07 * emotions.boredom +
    0.04 * emotions.affection;
  const aim = body.driftRollRad + tilt;
  body.headRollRad = glideTo(x, speed, aim, ROLL);
  body.headRollSpeed = glideSpeed(x, speed, aim, ROLL);
}

/** It follows a glance by a share of it, later and slower than the eyes: x'' = -2 w x' - w^2 (x - aim), w = 6/s. */
export const stepHead = (draft: Draft): void => runLayers(LAYERS, draft, undefined);
const LAYERS: readonly Layer[] = [stepPursuit, stepYaw, stepPitch, stepRoll];
