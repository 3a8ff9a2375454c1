import {
  ARKIT_NAMES,
  POSE,
  VISEMES,
  clamp01,
  createFacePose,
  createMouthShape,
  lerp,
  type Expression,
  type FacePose,
  type Percept,
  type Viseme,
} from '#core';
import { composePose } from '#avatar';
import { createBrain, express, POSED_CONTROLS, temperamentByName, type FaceTargets } from '#brain';
import type { Speaker } from '#speech';

import { HELD_FACES, type FaceName, type HeldFace } from './held-faces.ts';
import { createMind } from './mind.ts';

/** Expressions come in 0.4-0.7 s (Schmidt 2006); an exponential approach is 95 % there after three of these. */
const FACE_TAU_MS = 150;
/** A sound shown by itself: quick, but seen to be a movement. */
const SOUND_TAU_MS = 55;

/** Somebody who sits for a picture: alive but not in conversation, holding the face or sound they are asked for. */
export interface Sitter {
  /** Holds a face on top of what the brain does; `rest` lets go. */
  makeFace(name: FaceName): void;
  /** Holds the mouth of one sound, for looking at; null lets go. */
  makeSound(viseme: Viseme | null): void;
  /** Not alive: nothing moves by itself, and what is asked for is there at once. The same wishes, the same pose. */
  setAlive(alive: boolean): void;
  /** What happens to them, such as that they begin to speak. */
  push(percept: Percept): void;
  /** Whose words the lips follow from now on. */
  listenTo(speaker: Pick<Speaker, 'nowMs' | 'mouthAt' | 'speaking'> | null): void;
  /** The pose at `nowMs`, session time; one buffer, written in place. */
  frame(nowMs: number): FacePose;
}

/** Nothing that happens by itself is seen. */
const still = (expression: Expression): Expression => ({
  ...expression,
  blink: 0,
  gaze: { yawRad: 0, pitchRad: 0 },
  head: { yawRad: 0, pitchRad: 0, rollRad: 0 },
  lean: 0,
  breath: 0,
  pupil: 0.5,
});

export const createSitter = (seed: number, temperamentName: string): Sitter => {
  const mind = createMind(seed, temperamentName);
  const atRest = still(express(createBrain(seed, temperamentByName(temperamentName))));
  const pose = createFacePose();
  const mouth = createMouthShape();
  const held = createMouthShape();
  /** How far each control and shape of a face has come; the share tells how far the brain's own gives way to it. */
  const controls = POSED_CONTROLS.map((name) => ({ name, value: 0, share: 0 }));
  const shapes = ARKIT_NAMES.map((name) => ({ name, value: 0 }));
  const turn = { yawRad: 0, pitchRad: 0, rollRad: 0, share: 0 };
  let face: HeldFace = HELD_FACES.rest;
  let sound: Viseme | null = null;
  let alive = true;
  let speaker: Pick<Speaker, 'nowMs' | 'mouthAt' | 'speaking'> | null = null;
  let lastMs: number | null = null;

  /** Moves everything that is held towards what is asked, by `step` in [0, 1] of what is left. */
  const approach = (step: number, soundStep: number): void => {
    for (const control of controls) {
      const wanted: FaceTargets = face.controls;
      const aim = wanted[control.name];
      control.share = lerp(control.share, aim === undefined ? 0 : 1, step);
      if (aim !== undefined) control.value = lerp(control.value, aim, step);
    }
    for (const shape of shapes) {
      shape.value = lerp(shape.value, face.shapes?.[shape.name] ?? 0, step);
    }
    turn.share = lerp(turn.share, face.gaze ? 1 : 0, step);
    turn.yawRad = lerp(turn.yawRad, face.gaze?.yawRad ?? 0, step);
    turn.pitchRad = lerp(turn.pitchRad, face.gaze?.pitchRad ?? 0, step);
    turn.rollRad = lerp(turn.rollRad, face.rollRad ?? 0, step);
    VISEMES.forEach((viseme, index) => {
      held[index] = lerp(held[index] ?? 0, viseme === sound ? 1 : 0, soundStep);
    });
  };

  const wearing = (base: Expression): Expression => {
    const worn = Object.fromEntries(
      controls.map(({ name, value, share }) => [name, lerp(base[name], value, share)]),
    );
    return {
      ...base,
      ...worn,
      gaze: {
        yawRad: lerp(base.gaze.yawRad, turn.yawRad, turn.share),
        pitchRad: lerp(base.gaze.pitchRad, turn.pitchRad, turn.share),
      },
      head: {
        yawRad: base.head.yawRad + 0.3 * turn.yawRad,
        pitchRad: base.head.pitchRad + 0.3 * turn.pitchRad,
        rollRad: base.head.rollRad + turn.rollRad,
      },
    };
  };

  /** The speaker's words, or the sound that is held. Returns how much the lips are taken up, [0, 1]. */
  const readMouth = (): number => {
    if (speaker?.speaking) speaker.mouthAt(speaker.nowMs(), mouth);
    else mouth.set(held);
    let taken = 0;
    for (let i = 1; i < VISEMES.length; i++) taken += mouth[i] ?? 0;
    return clamp01(taken);
  };

  return {
    makeFace(name) {
      face = HELD_FACES[name];
    },
    makeSound(viseme) {
      sound = viseme;
    },
    setAlive(next) {
      alive = next;
    },
    push: (percept) => mind.push(percept),
    listenTo(next) {
      speaker = next;
    },
    frame(nowMs) {
      const dtMs = lastMs === null ? 0 : Math.max(0, nowMs - lastMs);
      lastMs = nowMs;
      if (alive) {
        mind.advanceTo(nowMs);
        approach(1 - Math.exp(-dtMs / FACE_TAU_MS), 1 - Math.exp(-dtMs / SOUND_TAU_MS));
      } else approach(1, 1);
      const taken = readMouth();
      const expression = wearing(alive ? express(mind.brain) : atRest);
      // Head and gaze of a held face belong to it: whether it lives is settled above.
      composePose(expression, mouth, { still: false }, pose);
      for (const { name, value } of shapes) {
        if (value < 1e-3) continue;
        const channel = POSE[name];
        const weight = name.startsWith('eye') ? value : value * (1 - taken);
        pose[channel] = Math.max(pose[channel] ?? 0, clamp01(weight));
      }
      return pose;
    },
  };
};
