import {
  CHECKS,
  createBrain,
  EMOTIONS,
  express,
  MODULATORS,
  POSED_CONTROLS,
  stepBrain,
  STEP_S,
  TARGETS,
  type AttentionTarget,
  type BrainState,
} from '#brain';
import type { FacePercept, Percept } from '#core';
import { describe, expect, test } from 'vitest';

import { face, voice } from '../session/fakes.ts';
import { numbersIn } from './support.ts';

/** How long a change is held, and what difference in a control, of 0 to 1, can be told from none; radians count double. */
const WITHIN_S = 6;
const SEEN = 0.01;
const SEEN_RAD = 0.005;

const NAMES = ['listening', 'speaking', 'pleased'] as const;
type Scene = (typeof NAMES)[number];

/** A visitor in view who talks or is talked to, evenly or, for half a minute by now, with a warm smile. */
const LOOKS: Readonly<Record<Scene, Partial<FacePercept>>> = {
  listening: { valence: 0.2, smile: 0.2, attention: 0.7 },
  speaking: { valence: 0.2, smile: 0.2, attention: 0.7 },
  pleased: { valence: 0.6, smile: 0.6, attention: 1 },
};
const sensed = (scene: Scene, state: BrainState): readonly Percept[] => {
  if (state.step % 4 === 0) return [face(state.tMs, LOOKS[scene])];
  return state.step % 3 === 0 ? [voice(state.tMs, { speaking: scene !== 'speaking' })] : [];
};

const SAYS: Percept = { kind: 'beat', tMs: 0, feel: 'warm', intensity: 0.4, gesture: null };
const begun = (scene: Scene): BrainState => {
  let state = stepBrain(
    createBrain(3),
    [
      { kind: 'presence', tMs: 0, people: 1, visitor: 1 },
      { kind: 'turn', tMs: 0, who: scene === 'speaking' ? 'person' : 'visitor', phase: 'start' },
      ...(scene === 'speaking' ? [SAYS] : []),
    ],
    STEP_S,
  );
  const steps = scene === 'pleased' ? 1800 : 240;
  for (let i = 0; i < steps; i++) state = stepBrain(state, sensed(scene, state), STEP_S);
  return state;
};
const SCENES: Readonly<Record<Scene, BrainState>> = {
  listening: begun('listening'),
  speaking: begun('speaking'),
  pleased: begun('pleased'),
};

/** The state with the number at `path` moved by `by`. */
function moved<T>(value: T, path: readonly string[], by: number): T {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  return { ...value, ...Object.fromEntries([[key, within(value, key, rest, by)]]) };
}
function within(value: unknown, key: string, rest: readonly string[], by: number): unknown {
  const part = new Map(Object.entries(Object(value))).get(key);
  return typeof part === 'number' ? part + by : moved(part, rest, by);
}

/** Seconds until anything shown or said differs so that it can be told; Infinity where it never does. */
function reachesAfterS(
  scene: Scene,
  change: (state: BrainState) => BrainState,
  instead: (state: BrainState) => BrainState = (state) => state,
): number {
  let [as, other] = [SCENES[scene], SCENES[scene]];
  for (let step = 1; step <= WITHIN_S / STEP_S; step++) {
    const percepts = sensed(scene, as);
    as = stepBrain(instead(as), percepts, STEP_S);
    other = stepBrain(change(other), percepts, STEP_S);
    const theirs = new Map(numbersIn(express(as)));
    for (const [path, value] of numbersIn(express(other))) {
      const least = path.endsWith('Rad') ? SEEN_RAD : SEEN;
      if (Math.abs(value - (theirs.get(path) ?? Number.NaN)) >= least) return step * STEP_S;
    }
  }
  return Infinity;
}

/** The soonest that holding the number away from where it would be, up or down, reaches the outside in any scene. */
const soonest = (path: string, by: number): number =>
  Math.min(
    ...NAMES.flatMap((scene) =>
      [by, -by].map((each) => {
        const at = path.split('.');
        const from = SCENES[scene];
        // Held at one distance from where it was, however it would move by itself.
        const held = new Map(numbersIn(moved(from, at, each))).get(`.${path}`) ?? Number.NaN;
        return reachesAfterS(scene, (state) => {
          const now = new Map(numbersIn(state)).get(`.${path}`) ?? Number.NaN;
          return moved(state, at, held - now);
        });
      }),
    ),
  );

const LAYERS: readonly (readonly [name: string, by: number, paths: readonly string[]])[] = [
  [
    'the estimate of the visitor',
    0.4,
    [
      'valence',
      'arousal',
      'confidence',
      'conflict',
      'attention',
      'engagement',
      'sadness',
      'anger',
      'smile',
    ].map((name) => `visitor.${name}`),
  ],
  ['what is made of their kindness', 0.4, ['bond.trust', 'bond.familiarity']],
  ['the checks of an event', 0.4, CHECKS.map((name) => `appraisal.${name}`)],
  ['what is expected of them', 0.4, ['reward.expected']],
  ['the modulators', 0.25, MODULATORS.map((name) => `modulators.${name}`)],
  ['what has been released', 0.25, MODULATORS.map((name) => `releasing.${name}`)],
  ['the emotions', 0.4, EMOTIONS.map((name) => `emotions.${name}`)],
  [
    'pleasure, arousal and dominance',
    0.3,
    ['valence', 'arousal', 'dominance'].map((axis) => `affect.${axis}`),
  ],
  ['the mood', 0.3, ['valence', 'arousal', 'dominance'].map((axis) => `mood.${axis}`)],
  ['the drives', 0.5, ['help', 'understood', 'curiosity', 'rest'].map((name) => `drives.${name}`)],
  ['what is copied', 0.3, ['mimicry.smile', 'mimicry.concern']],
  [
    'what is meant',
    0.4,
    ['voluntary.intensity', 'voluntary.polite', ...POSED_CONTROLS.map((name) => `posed.${name}`)],
  ],
  ['the stances of a turn', 0.5, ['thinks', 'listens', 'waits'].map((name) => `turn.${name}`)],
  [
    'the body',
    0.2,
    [
      'breathDepth',
      'pupil',
      'brightness',
      'light',
      'blush',
      'headYawRad',
      'headPitchRad',
      'headRollRad',
      'driftYawRad',
      'driftPitchRad',
      'driftRollRad',
      'pursuitYawRad',
      'pursuitPitchRad',
      'lean',
    ].map((name) => `body.${name}`),
  ],
  ['the heart', 12, ['body.heartPerMin', 'body.beatSteps']],
  [
    'the counts of the body',
    20,
    ['blinkSteps', 'blinkLeft', 'breathSteps', 'inhaleSteps'].map((name) => `body.${name}`),
  ],
];

describe.each(LAYERS)('%s', (_, by, paths) => {
  test.each(paths)('%s is seen or heard within seconds', (path) => {
    expect(soonest(path, by)).toBeLessThan(WITHIN_S);
  });
});

test('a swallow that is due is seen', () => {
  const due = (state: BrainState): BrainState =>
    state.step === SCENES.listening.step
      ? { ...state, body: { ...state.body, swallowLeft: 1 } }
      : state;
  expect(reachesAfterS('listening', due)).toBeLessThan(1);
});

test.each(TARGETS)('whether it is the %s that is attended to is seen in the eyes', (target) => {
  const attending = (to: AttentionTarget) => (state: BrainState) => ({
    ...state,
    attention: { ...state.attention, target: to },
  });
  const others = TARGETS.filter((each) => each !== target).map((each) =>
    reachesAfterS('listening', attending(target), attending(each)),
  );
  expect(Math.min(...others)).toBeLessThan(WITHIN_S);
});
