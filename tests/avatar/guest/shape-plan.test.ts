import { describe, expect, it } from 'vitest';

import { compileTerms, jawTerms, termsOf, weigh } from '../../../src/avatar/guest/shape-plan.ts';
import { surveyFace } from '../../../src/avatar/guest/survey-face.ts';
import { planVrm } from '../../../src/avatar/guest/vrm-terms.ts';
import { ARKIT_NAMES, POSE, createFacePose } from '../../../src/core/face-pose.ts';
import { VISEMES } from '../../../src/core/viseme.ts';

type Weights = Readonly<Record<string, number>>;

const weightsUnder = (names: readonly string[], pose: Weights): Weights => {
  const survey = surveyFace(names);
  const plan = compileTerms(names.map((name) => termsOf(name, survey)));
  return read(names, plan, pose);
};
const read = (
  names: readonly string[],
  plan: ReturnType<typeof compileTerms>,
  values: Weights,
): Weights => {
  const pose = createFacePose();
  for (const [name, index] of Object.entries(POSE)) pose[index] = values[name] ?? 0;
  const weights: number[] = names.map(() => 0);
  weigh(plan, pose, weights);
  return Object.fromEntries(names.map((name, i) => [name, weights[i] ?? -1]));
};
const visemeNames = VISEMES.map((viseme) => `viseme_${viseme}`);

describe('a file with ARKit shapes', () => {
  it('takes each channel as it is', () => {
    const got = weightsUnder(ARKIT_NAMES, { jawOpen: 0.4, eyeBlinkLeft: 1 });
    expect(got['jawOpen']).toBeCloseTo(0.4);
    expect(got['eyeBlinkLeft']).toBe(1);
    expect(got['eyeBlinkRight']).toBe(0);
  });

  it('speaks without visemes of its own: they are put together from its shapes', () => {
    const open = weightsUnder(ARKIT_NAMES, { viseme_aa: 1 });
    expect(open['jawOpen']).toBeGreaterThan(0.3);
    const round = weightsUnder(ARKIT_NAMES, { viseme_U: 1 });
    expect(round['mouthPucker']).toBeGreaterThan(0.6);
    const closed = weightsUnder(ARKIT_NAMES, { viseme_PP: 1 });
    expect(closed['jawOpen']).toBe(0);
    expect(closed['mouthRollLower']).toBeGreaterThan(0.2);
  });

  it('uses its own visemes where it has them', () => {
    const names = [...ARKIT_NAMES, ...visemeNames];
    const got = weightsUnder(names, { viseme_aa: 0.7 });
    expect(got['viseme_aa']).toBeCloseTo(0.7);
    expect(got['jawOpen']).toBe(0);
  });

  it('does not smile twice when it has both halves and the whole', () => {
    const names = ['mouthSmile', 'mouthSmileLeft', 'mouthSmileRight', 'mouthOpen', 'jawOpen'];
    const got = weightsUnder(names, { mouthSmileLeft: 1, mouthSmileRight: 1, jawOpen: 1 });
    expect(got).toEqual({
      mouthSmile: 0,
      mouthSmileLeft: 1,
      mouthSmileRight: 1,
      mouthOpen: 0,
      jawOpen: 1,
    });
  });

  it('winks with both eyes where it only has one shape for both, half as far', () => {
    const got = weightsUnder(['eyesClosed', 'jawOpen'], { eyeBlinkLeft: 1, eyeBlinkRight: 1 });
    expect(got['eyesClosed']).toBe(1);
    expect(weightsUnder(['eyesClosed'], { eyeBlinkLeft: 1 })['eyesClosed']).toBeCloseTo(0.5);
  });

  it('drives all the pieces of a shape that comes in pieces', () => {
    const names = ['CTRL_expressions_mouthFunnelUL', 'CTRL_expressions_mouthFunnelDR'];
    expect(Object.values(weightsUnder(names, { mouthFunnel: 0.5 }))).toEqual([0.5, 0.5]);
  });

  it('never leaves [0, 1]', () => {
    const pose = Object.fromEntries([...ARKIT_NAMES, ...visemeNames].map((name) => [name, 1]));
    for (const weight of Object.values(weightsUnder(ARKIT_NAMES, pose))) {
      expect(weight).toBeGreaterThanOrEqual(0);
      expect(weight).toBeLessThanOrEqual(1);
    }
  });
});

describe('a file with visemes only', () => {
  it('opens and rounds its mouth for feelings with the nearest of them', () => {
    expect(weightsUnder(visemeNames, { jawOpen: 1 })['viseme_aa']).toBeGreaterThan(0.5);
    expect(weightsUnder(visemeNames, { mouthPucker: 1 })['viseme_U']).toBeGreaterThan(0.5);
    const smile = weightsUnder(visemeNames, { mouthSmileLeft: 1, mouthSmileRight: 1 });
    expect(smile['viseme_I']).toBeGreaterThan(0.2);
    expect(smile['viseme_I']).toBeLessThan(0.5);
  });
});

describe('a jaw of bone', () => {
  it('opens where there is no shape for it, for speech too', () => {
    const plan = compileTerms([jawTerms(surveyFace(['mouthSmileLeft', 'eyeBlinkLeft']))]);
    expect(read(['jaw'], plan, { jawOpen: 1 })['jaw']).toBe(1);
    expect(read(['jaw'], plan, { viseme_aa: 1 })['jaw']).toBeGreaterThan(0.3);
  });

  it('rests where there is one', () => {
    expect(jawTerms(surveyFace(['jawOpen'])).size).toBe(0);
  });
});

describe('surveyFace', () => {
  it('says what is there, what is not, and what it does not know', () => {
    const survey = surveyFace(['jawOpen', 'EyeBlink_L', 'viseme_aa', 'bodyFat', 'bodyFat']);
    expect(survey.arkit).toEqual(['eyeBlinkLeft', 'jawOpen']);
    expect(survey.missingArkit).toHaveLength(50);
    expect(survey.visemes).toEqual(['viseme_aa']);
    expect(survey.missingVisemes).not.toContain('viseme_sil');
    expect(survey.unknown).toEqual(['bodyFat']);
  });
});

describe('planVrm', () => {
  const presets = [
    'happy',
    'aa',
    'ih',
    'ou',
    'ee',
    'oh',
    'blink',
    'blinkLeft',
    'blinkRight',
    'neutral',
  ];

  it('speaks with five vowels, closes for p, and blinks each eye once', () => {
    const { terms, arkit } = planVrm(presets);
    expect(arkit).toBe(false);
    const plan = compileTerms(terms);
    expect(read(presets, plan, { viseme_aa: 1 })['aa']).toBe(1);
    expect(Object.values(read(presets, plan, { viseme_PP: 1 })).every((w) => w === 0)).toBe(true);
    const blink = read(presets, plan, { eyeBlinkLeft: 1, eyeBlinkRight: 1 });
    expect(blink).toMatchObject({ blink: 0, blinkLeft: 1, blinkRight: 1 });
    const smile = read(presets, plan, { mouthSmileLeft: 1, mouthSmileRight: 1 });
    expect(smile['happy']).toBeCloseTo(0.7);
  });

  it("lets ARKit's shapes do it all where the file has them as expressions of its own", () => {
    const names = [
      ...presets,
      ...ARKIT_NAMES.map((name) => name[0]?.toUpperCase() + name.slice(1)),
    ];
    const { terms, arkit } = planVrm(names);
    expect(arkit).toBe(true);
    const got = read(names, compileTerms(terms), { mouthSmileLeft: 1, viseme_aa: 1 });
    expect(got['happy']).toBe(0);
    expect(got['aa']).toBe(0);
    expect(got['MouthSmileLeft']).toBe(1);
    expect(got['JawOpen']).toBeGreaterThan(0.3);
  });
});
