import { createFacePose, createMouthShape, lerp, type Expression, type FacePose } from '#core';
import { composePose } from '#avatar';

/** Turns expressions into a silent person's pose; one buffer, written in place. */
export function createPosedFace(): (expression: Expression, still: boolean) => FacePose {
  const pose = createFacePose();
  const mouth = createMouthShape();
  mouth[0] = 1;
  return (expression, still) => {
    composePose(expression, mouth, { still }, pose);
    return pose;
  };
}

/** Between two expressions, `t` in [0, 1] of the way: what is kept ten times a second moves as smoothly as it did. */
export function betweenExpressions(from: Expression, to: Expression, t: number): Expression {
  const mix = (key: keyof Expression): number => {
    const [a, b] = [from[key], to[key]];
    return typeof a === 'number' && typeof b === 'number' ? lerp(a, b, t) : 0;
  };
  return {
    smile: mix('smile'),
    cheekRaise: mix('cheekRaise'),
    browInnerUp: mix('browInnerUp'),
    browOuterUp: mix('browOuterUp'),
    browLower: mix('browLower'),
    lidRaise: mix('lidRaise'),
    lidTighten: mix('lidTighten'),
    lipCornerDown: mix('lipCornerDown'),
    chinRaise: mix('chinRaise'),
    lipPress: mix('lipPress'),
    jawDrop: mix('jawDrop'),
    asymmetry: mix('asymmetry'),
    blink: mix('blink'),
    lean: mix('lean'),
    swallow: mix('swallow'),
    breath: mix('breath'),
    pupil: mix('pupil'),
    blush: mix('blush'),
    gaze: {
      yawRad: lerp(from.gaze.yawRad, to.gaze.yawRad, t),
      pitchRad: lerp(from.gaze.pitchRad, to.gaze.pitchRad, t),
    },
    head: {
      yawRad: lerp(from.head.yawRad, to.head.yawRad, t),
      pitchRad: lerp(from.head.pitchRad, to.head.pitchRad, t),
      rollRad: lerp(from.head.rollRad, to.head.rollRad, t),
    },
    prosody: to.prosody,
  };
}
