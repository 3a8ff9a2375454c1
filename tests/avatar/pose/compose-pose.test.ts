import { composePose } from '#avatar';
import { createBrain, express } from '#brain';
import {
  createFacePose,
  createMouthShape,
  MOUTH_JAW,
  MOUTH_ROUND,
  POSE,
  VISEMES,
  type Expression,
  type FacePose,
  type Viseme,
} from '#core';
import { describe, expect, test } from 'vitest';

const REST: Expression = {
  ...express(createBrain(1)),
  smile: 0,
  blink: 0,
  gaze: { yawRad: 0, pitchRad: 0 },
  head: { yawRad: 0, pitchRad: 0, rollRad: 0 },
};
const pose = (
  part: Partial<Expression>,
  visemes: Partial<Record<Viseme, number>> = { sil: 1 },
  still = false,
): FacePose => {
  const mouth = createMouthShape();
  VISEMES.forEach((viseme, index) => (mouth[index] = visemes[viseme] ?? 0));
  const out = createFacePose();
  composePose({ ...REST, ...part }, mouth, { still }, out);
  return out;
};
const at = (out: FacePose, name: keyof typeof POSE): number => out[POSE[name]] ?? Number.NaN;

describe('the slow axes of the mouth', () => {
  const said = (
    visemes: Partial<Record<Viseme, number>>,
    { jaw = 0, round = 0, energy = 0.5, rate = 1 },
  ): FacePose => {
    const mouth = createMouthShape();
    VISEMES.forEach((viseme, index) => (mouth[index] = visemes[viseme] ?? 0));
    mouth[MOUTH_JAW] = jaw;
    mouth[MOUTH_ROUND] = round;
    const out = createFacePose();
    const prosody = { ...REST.prosody, energy, rate };
    composePose({ ...REST, prosody }, mouth, { still: false }, out);
    return out;
  };

  test('the jaw drops beyond what the vowel brings, and never behind closed lips', () => {
    expect(at(said({ aa: 1 }, { jaw: 1 }), 'jawOpen')).toBeGreaterThan(0.15);
    expect(at(said({ PP: 1 }, { jaw: 1 }), 'jawOpen')).toBe(0);
  });

  test('a d among rounded vowels keeps them rounded; the vowel itself needs no help', () => {
    expect(at(said({ DD: 1 }, { round: 1 }), 'mouthPucker')).toBeGreaterThan(0.5);
    expect(at(said({ U: 1 }, { round: 1 }), 'mouthPucker')).toBe(0);
    expect(at(said({ PP: 1 }, { round: 1 }), 'mouthPucker')).toBe(0);
  });

  test('lively speech is articulated more than tired or hurried speech', () => {
    const aa = (energy: number, rate: number): number =>
      at(said({ aa: 1 }, { energy, rate }), 'viseme_aa');
    expect(aa(0.9, 1)).toBeGreaterThan(aa(0.5, 1));
    expect(aa(0.2, 1)).toBeLessThan(aa(0.5, 1));
    expect(aa(0.5, 1.5)).toBeLessThan(aa(0.5, 1));
    expect(at(said({ PP: 1 }, { energy: 0, rate: 1.6 }), 'viseme_PP')).toBe(1);
  });
});

describe('a smile against speech', () => {
  test('p, b and m close under the widest smile: nothing opens, lips press', () => {
    const out = pose({ smile: 1, jawDrop: 1 }, { PP: 1, aa: 0.6, E: 0.4 });
    expect(at(out, 'viseme_PP')).toBe(1);
    expect(at(out, 'viseme_aa')).toBe(0);
    expect(at(out, 'viseme_E')).toBe(0);
    expect(at(out, 'jawOpen')).toBe(0);
    expect(at(out, 'mouthUpperUpLeft')).toBe(0);
    expect(at(out, 'mouthPressLeft')).toBeGreaterThan(0.4);
  });

  test('f and v touch: other shapes give way', () => {
    const out = pose({ smile: 0.8 }, { FF: 1, aa: 0.8 });
    expect(at(out, 'viseme_FF')).toBe(1);
    expect(at(out, 'viseme_aa')).toBeLessThan(0.15);
  });

  test('stays visible in talk and gives way to rounded lips', () => {
    const silent = at(pose({ smile: 0.8 }), 'mouthSmileLeft');
    const open = at(pose({ smile: 0.8 }, { aa: 1 }), 'mouthSmileLeft');
    const round = at(pose({ smile: 0.8 }, { U: 1 }), 'mouthSmileLeft');
    expect(open).toBeGreaterThan(0.4 * silent);
    expect(open).toBeLessThan(silent);
    expect(round).toBeLessThan(0.4 * silent);
  });
});

describe('eyes', () => {
  test('a blink closes the lids whatever the gaze and surprise ask', () => {
    const out = pose({ blink: 1, lidRaise: 1, gaze: { yawRad: 0.2, pitchRad: -0.3 } });
    expect(at(out, 'eyeBlinkLeft')).toBe(1);
    expect(at(out, 'eyeWideLeft')).toBe(0);
    expect(at(out, 'eyeLookDownLeft')).toBe(0);
  });

  test('lids follow the gaze up and down', () => {
    expect(at(pose({ gaze: { yawRad: 0, pitchRad: 0.23 } }), 'eyeLookUpLeft')).toBeCloseTo(0.5, 1);
    expect(at(pose({ gaze: { yawRad: 0, pitchRad: -0.23 } }), 'eyeLookDownRight')).toBeCloseTo(
      0.5,
      1,
    );
  });

  test('hold their target while the head turns under them', () => {
    const out = pose({ head: { yawRad: 0.2, pitchRad: 0, rollRad: 0 } });
    expect(at(out, 'headYawRad') + at(out, 'neckYawRad')).toBeCloseTo(0.2, 6);
    expect(at(out, 'eyeLeftYawRad')).toBeCloseTo(-0.2, 6);
    expect(at(out, 'eyeLookInLeft')).toBeGreaterThan(0.3);
    expect(at(out, 'eyeLookOutRight')).toBeGreaterThan(0.3);
  });
});

test('reduced motion is still, not dead: eyes and lips remain', () => {
  const out = pose(
    { head: { yawRad: 0.2, pitchRad: 0.1, rollRad: 0.1 }, lean: 0.5, breath: 1, blink: 0.7 },
    { aa: 0.8 },
    true,
  );
  expect(at(out, 'headYawRad')).toBe(0);
  expect(at(out, 'breath')).toBe(0);
  expect(at(out, 'lean')).toBe(0);
  expect(at(out, 'viseme_aa')).toBeGreaterThan(0.55);
  expect(at(out, 'eyeBlinkLeft')).toBeCloseTo(0.7, 5);
});

test('every channel is finite and every shape stays within [0, 1] for any mixture', () => {
  let seed = 1;
  const random = (): number => ((seed = (seed * 16807) % 2147483647) / 2147483647) * 1.6 - 0.3;
  for (let i = 0; i < 300; i++) {
    const mouth = Object.fromEntries(VISEMES.map((viseme) => [viseme, random()]));
    const out = pose(
      { smile: random(), lipCornerDown: random(), jawDrop: random(), asymmetry: random() * 2 },
      mouth,
    );
    out.forEach((value, index) => {
      expect(Number.isFinite(value)).toBe(true);
      if (index < 67) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }
    });
  }
});
