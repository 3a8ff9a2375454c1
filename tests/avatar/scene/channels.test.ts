import { POSE, createFacePose } from '#core';
import { expect, test } from 'vitest';

import { channelsOf, readWeights } from '../../../src/avatar/scene/channels.ts';
import { morphOf } from './small-person.ts';

const named = (...names: string[]) =>
  channelsOf(names.map((name) => morphOf(name, [0], [0, 0, 1])));

test('each shape is fed by the channel of its name, visemes too', () => {
  const pose = createFacePose();
  pose[POSE.jawOpen] = 0.25;
  pose[POSE.viseme_PP] = 0.75;
  const weights = [0, 0];
  readWeights(named('viseme_PP', 'jawOpen'), pose, weights);
  expect(weights).toEqual([0.75, 0.25]);
});

test('the pupil is fed as it is: 0 small, 1 wide', () => {
  const pose = createFacePose();
  const weights = [9];
  pose[POSE.pupil] = 0.4;
  readWeights(named('pupil'), pose, weights);
  expect(weights[0]).toBeCloseTo(0.4);
});

test('a shape that no pose knows stays at rest', () => {
  const weights = [1];
  readWeights(named('somethingElse'), createFacePose().fill(1), weights);
  expect(weights).toEqual([0]);
});

const weightsOf = (
  name: string,
  channels: Readonly<Partial<Record<keyof typeof POSE, number>>>,
) => {
  const pose = createFacePose();
  for (const [channel, weight] of Object.entries(POSE))
    pose[weight] = channels[channel as keyof typeof POSE] ?? 0;
  const weights = [0];
  readWeights(named(name), pose, weights);
  return weights[0] ?? NaN;
};

test('a corrective is fed by the product of its two shapes', () => {
  const name = 'fix_mouthSmileLeft_jawOpen';
  expect(weightsOf(name, { mouthSmileLeft: 0.5, jawOpen: 0.5 })).toBeCloseTo(0.25);
  expect(weightsOf(name, { mouthSmileRight: 1, jawOpen: 1 })).toBe(0);
  expect(weightsOf(name, { mouthSmileLeft: 1 })).toBe(0);
});

test('a corrective without side takes the mean of both', () => {
  const name = 'fix_mouthFunnel_mouthSmile';
  expect(weightsOf(name, { mouthFunnel: 1, mouthSmileLeft: 1 })).toBeCloseTo(0.5);
  expect(weightsOf(name, { mouthFunnel: 1, mouthSmileLeft: 1, mouthSmileRight: 1 })).toBeCloseTo(1);
});

test('what a viseme is made of counts, but not what it already brings along', () => {
  const name = 'fix_mouthSmileLeft_jawOpen';
  expect(weightsOf(name, { viseme_aa: 1, mouthSmileLeft: 1 })).toBeGreaterThan(0.3);
  expect(weightsOf('fix_mouthPucker_jawOpen', { viseme_O: 1 })).toBeCloseTo(0);
});
