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
