import { clamp, clamp01, type Expression } from '#core';

import { accentBrow, accentNodRad } from './accent.ts';
import { lidClosure } from './body/blink.ts';
import { lungVolume } from './body/breath.ts';
import { pulseFlush } from './body/heart.ts';
import { swallowLift } from './body/swallow.ts';
import {
  feedbackBrows,
  feedbackCheeks,
  feedbackFrown,
  feedbackNodRad,
  feedbackSmile,
} from './feedback.ts';
import { felt } from './felt-face.ts';
import { poseOf } from './gesture.ts';
import { STEP_S } from './grid.ts';
import { prosodyFor } from './prosody.ts';
import type { BrainState } from './state.ts';

/** A receptionist's face at rest: friendly, not grinning. */
const REST_SMILE = 0.32;
/**
 * Warmth at rest comes from oxytocin and serotonin, and what is left of a laugh is the glow of endorphin (Dunbar 2012);
 * these are the receptionist's levels.
 */
const WARMTH = { oxytocin: 0.57, serotonin: 0.67, endorphin: 0.3 } as const;
/** Share of the visitor's smile that is copied. */
const MIMICRY_GAIN = 0.75;
/** What a copied look of concern asks of the brows: their inner ends up (AU1) and drawn together (AU4). */
const COPIED_BROWS = { up: 0.4, together: 0.2 } as const;
/** Being cut off is answered by a short look of surprise and a closed mouth. */
const CUT_S = 0.9;

/** How far the smile at rest goes, [0, 1]. */
const restSmile = ({ oxytocin, serotonin, endorphin }: BrainState['modulators']): number =>
  clamp(
    REST_SMILE +
      0.35 * (oxytocin - WARMTH.oxytocin) +
      0.15 * (serotonin - WARMTH.serotonin) +
      0.3 * (endorphin - WARMTH.endorphin),
    0.1,
    0.45,
  );

/** What is felt and what is copied pull at the same muscle from below, which gets no further than all the way. */
const both = (a: number, b: number): number => a + b - a * b;

/** Nobody beams at an empty room for long: people smile less without somebody to see it (Fridlund 1991). */
const audienceOf = ({ visitor }: BrainState): number =>
  0.45 + 0.55 * clamp01(2 * visitor.engagement);

/**
 * What the face shows: two paths meet on each muscle, the stronger one wins. From below what is felt (emotions, mood,
 * mimicry), with AU6 in every smile; from above what is meant (what a line is said with, what manners ask for), with hardly
 * any of it (Rinn 1984; Morecraft 2004). Over a warm rest face. Pure.
 */
export function express(state: BrainState): Expression {
  const { emotions: e, affect, mood, body, gaze, voluntary, posed, mimicry, turn, listen } = state;
  // What troubles holds smiles back; relief and a laugh let go.
  const held = 1 - clamp01(e.relief + e.amusement);
  const troubled = clamp01((e.concern + e.steadiness) * held);

  const joyful = clamp01(0.85 * e.joy + 0.15 * Math.max(0, mood.valence));
  const copied = MIMICRY_GAIN * mimicry.smile * (1 - troubled);
  const genuine = Math.max(joyful, copied, felt(e, 'smile') * (1 - troubled));
  const meant = Math.max(posed.smile, voluntary.polite) * (1 - 0.6 * troubled);
  // What weighs on somebody or startles them takes the smile at rest away.
  const heavy = clamp01(
    1.7 * troubled + e.worry + e.disappointment + 0.8 * e.surprise + 1.2 * e.embarrassment,
  );
  const resting = restSmile(state.modulators) * (1 - heavy) * (1 - 0.3 * e.boredom);
  const happyEyes = Math.max(joyful, copied, felt(e, 'cheekRaise') * (1 - troubled));

  const gesture = poseOf(state.gesture);
  const cutS = turn.cutSteps * STEP_S;
  const cut = cutS < CUT_S ? Math.sin((Math.PI * cutS) / CUT_S) : 0;
  const smiling = Math.max(genuine, meant) + feedbackSmile(listen);
  const smile = (smiling * audienceOf(state) + resting) * (1 - 0.55 * cut);
  // A greeting, a stressed word and a surprise raise the same brows: the highest shows, for their sum would be a jump.
  const brow = Math.max(gesture.brow, accentBrow(state.accent), 0.3 * cut);

  return {
    smile: clamp01(smile),
    // The eyes take part in a smile that is felt or copied, hardly in one that is only posed.
    cheekRaise: clamp01(
      (Math.max(0.75 * happyEyes, posed.cheekRaise) + feedbackCheeks(listen)) *
        (1 - 0.5 * troubled),
    ),
    browInnerUp: clamp01(
      Math.max(both(felt(e, 'browInnerUp'), COPIED_BROWS.up * mimicry.concern), posed.browInnerUp) +
        0.18 * e.interest +
        feedbackBrows(listen) +
        brow,
    ),
    browOuterUp: clamp01(
      Math.max(felt(e, 'browOuterUp'), posed.browOuterUp) +
        0.14 * e.interest +
        0.08 * turn.listens +
        0.06 * turn.waits +
        brow,
    ),
    browLower: clamp01(
      Math.max(
        held * both(felt(e, 'browLower'), COPIED_BROWS.together * mimicry.concern),
        posed.browLower,
      ) +
        0.12 * turn.thinks * (1 - troubled) +
        feedbackFrown(listen),
    ),
    lidRaise: clamp01(
      Math.max(felt(e, 'lidRaise'), posed.lidRaise) +
        0.12 * Math.max(0, affect.arousal) -
        0.1 * e.boredom,
    ),
    lidTighten: clamp01(
      Math.max(felt(e, 'lidTighten'), posed.lidTighten, 0.3 * genuine) + 0.08 * turn.thinks,
    ),
    lipCornerDown: clamp01(Math.max(felt(e, 'lipCornerDown'), posed.lipCornerDown)),
    chinRaise: clamp01(Math.max(felt(e, 'chinRaise'), posed.chinRaise)),
    lipPress: clamp01(
      Math.max(held * felt(e, 'lipPress'), posed.lipPress) + 0.1 * turn.thinks + 0.25 * cut,
    ),
    jawDrop: clamp01(Math.max(felt(e, 'jawDrop'), posed.jawDrop)),
    asymmetry: clamp(posed.asymmetry + 0.12 + 0.25 * e.amusement - 0.3 * e.confusion, -1, 1),
    // Boredom shows in heavier lids, and no further.
    blink: Math.max(lidClosure(body), 0.3 * e.boredom),
    gaze: {
      yawRad: gaze.yawRad + body.pursuitYawRad,
      pitchRad: gaze.pitchRad + body.pursuitPitchRad,
    },
    head: {
      yawRad: body.headYawRad + gesture.yawRad,
      pitchRad:
        body.headPitchRad + gesture.pitchRad + accentNodRad(state.accent) + feedbackNodRad(listen),
      rollRad: body.headRollRad + gesture.rollRad,
    },
    lean: clamp(body.lean + gesture.lean, -1, 1),
    swallow: swallowLift(body),
    breath: lungVolume(body),
    pupil: body.pupil,
    blush: clamp01(body.blush + pulseFlush(body)),
    prosody: prosodyFor(state, voluntary.feel, voluntary.intensity),
  };
}
