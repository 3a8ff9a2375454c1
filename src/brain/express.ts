import { clamp, clamp01, lerp, type Expression, type Feeling, type Prosody } from '#core';

import { accentBrow, accentNodRad } from './accent.ts';
import { lidClosure, lungVolume, swallowLift } from './body.ts';
import { FACE_OF, VOICE_OF, type FaceTargets } from './feelings.ts';
import { poseOf } from './gesture.ts';
import { STEP_S } from './grid.ts';
import type { BrainState } from './state.ts';

/** A receptionist's face at rest: friendly, not grinning. */
const REST_SMILE = 0.32;
/** Share of the visitor's smile that is copied. */
const MIMICRY_GAIN = 0.75;

/** How a line said with `feel` at `intensity` should sound, given how the person feels now. */
export function prosodyFor(state: BrainState, feel: Feeling, intensity: number): Prosody {
  const { affect, emotions } = state;
  const said = VOICE_OF[feel];
  const k = clamp01(intensity);
  const calmer = emotions.steadiness + 0.7 * emotions.concern;
  return {
    rate: clamp(lerp(1, said.rate, k) * (1 + 0.08 * affect.arousal - 0.08 * calmer), 0.6, 1.6),
    pitchSt: clamp(k * said.pitchSt + 1.2 * affect.valence - 1 * calmer, -6, 6),
    energy: clamp01(lerp(0.5, said.energy, k) + 0.15 * affect.arousal),
    range: clamp(lerp(1, said.range, k) * (1 + 0.25 * affect.valence - 0.2 * calmer), 0.3, 2),
  };
}

/**
 * What the face shows: the felt path (emotions, mood, mimicry) and the voluntary path (what the line is said with),
 * whichever is stronger on each muscle, over a warm rest face. Pure.
 */
export function express(state: BrainState): Expression {
  const { emotions, affect, mood, body, gaze, voluntary, mimicry, turn } = state;
  const said: FaceTargets = FACE_OF[voluntary.feel];
  const level = voluntary.level;
  const posed = (key: Exclude<keyof FaceTargets, 'asymmetry'>): number => level * (said[key] ?? 0);
  const troubled = clamp01(emotions.concern + emotions.steadiness);

  const felt = clamp01(0.85 * emotions.joy + 0.15 * Math.max(0, mood.valence));
  const copied = MIMICRY_GAIN * mimicry.smile * (1 - troubled);
  const genuine = Math.max(felt, copied);
  const smile = clamp01(
    Math.max(genuine, posed('smile') * (1 - 0.6 * troubled)) + REST_SMILE * (1 - troubled),
  );
  const gesture = poseOf(state.gesture);
  const brow = gesture.brow + accentBrow(state.accent);
  const thinking = turn.phase === 'thinking' ? clamp01((turn.ageSteps * STEP_S) / 0.5) : 0;
  const listening = turn.phase === 'listening' ? clamp01((turn.ageSteps * STEP_S) / 0.4) : 0;

  return {
    smile,
    // The eyes take part in a smile that is felt or copied, less in one that is only posed.
    cheekRaise: clamp01(Math.max(0.75 * genuine, posed('cheekRaise')) * (1 - 0.5 * troubled)),
    browInnerUp: clamp01(
      Math.max(0.65 * emotions.concern, posed('browInnerUp'), 0.5 * emotions.surprise) +
        0.18 * emotions.interest +
        brow,
    ),
    browOuterUp: clamp01(
      Math.max(posed('browOuterUp'), 0.6 * emotions.surprise) +
        0.14 * emotions.interest +
        0.08 * listening +
        brow,
    ),
    browLower: clamp01(
      Math.max(posed('browLower'), 0.2 * emotions.concern, 0.16 * emotions.steadiness) +
        0.12 * thinking,
    ),
    lidRaise: clamp01(
      Math.max(posed('lidRaise'), 0.6 * emotions.surprise) + 0.12 * Math.max(0, affect.arousal),
    ),
    lidTighten: clamp01(Math.max(posed('lidTighten'), 0.3 * genuine) + 0.08 * thinking),
    // Enough to lay the resting smile of a friendly face to rest, not enough to look sad.
    lipCornerDown: clamp01(Math.max(posed('lipCornerDown'), 0.22 * emotions.concern)),
    chinRaise: clamp01(Math.max(posed('chinRaise'), 0.1 * emotions.concern)),
    lipPress: clamp01(Math.max(posed('lipPress'), 0.15 * emotions.steadiness) + 0.1 * thinking),
    jawDrop: clamp01(Math.max(posed('jawDrop'), 0.12 * emotions.surprise)),
    asymmetry: clamp(level * (said.asymmetry ?? 0) + 0.12, -1, 1),
    blink: lidClosure(body),
    gaze: {
      yawRad: gaze.yawRad + body.pursuitYawRad,
      pitchRad: gaze.pitchRad + body.pursuitPitchRad,
    },
    head: {
      yawRad: body.headYawRad + gesture.yawRad,
      pitchRad: body.headPitchRad + gesture.pitchRad + accentNodRad(state.accent),
      rollRad: body.headRollRad + gesture.rollRad,
    },
    lean: clamp(body.lean + gesture.lean, -1, 1),
    swallow: swallowLift(body),
    breath: lungVolume(body),
    pupil: body.pupil,
    blush: body.blush,
    prosody: prosodyFor(state, voluntary.feel, voluntary.intensity),
  };
}
