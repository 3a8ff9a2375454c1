import { expect, test } from 'vitest';

import { bendAt, slotBendAt } from '../../../src/avatar/person/bend.ts';

test('shoulders stay where they are while the neck between them turns', () => {
  expect(bendAt(-1.5, -0.35, 1.2)).toEqual([0, 0]);
  expect(bendAt(-1.4, -0.3, 0.4)[0]).toBeGreaterThan(0.4);
});

test('jaw and ears are the head’s, however far from the neck they are', () => {
  expect(bendAt(-0.9, 0.5, 0.4)[1]).toBeGreaterThan(0.95);
  expect(bendAt(-0.3, -0.1, 0.9)).toEqual([1, 1]);
});

test('a collar takes the bend of the skin it touches, so the neck never comes through', () => {
  expect(slotBendAt('cloth', 0.4, -1.45, -0.3)).toEqual(slotBendAt('skin', 0.4, -1.45, -0.3));
});

test('what is neither skin nor cloth rides on the head', () => {
  expect(slotBendAt('hair', 0.4, -1.6, -0.3)).toEqual([1, 1]);
});
