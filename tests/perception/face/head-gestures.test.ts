import { describe, expect, it } from 'vitest';

import { START_GESTURES, stepHeadGestures } from '../../../src/perception/face/head-gestures.ts';
import type { HeadSample } from '../../../src/perception/face/head-gestures.ts';
import { away, headTrack, nodding, shaking } from './head-tracks.ts';
import type { HeadPoint } from './head-tracks.ts';

function gesturesIn(track: readonly HeadSample[]): readonly string[] {
  let state = START_GESTURES;
  return track.flatMap((sample) => {
    const step = stepHeadGestures(state, sample);
    ({ state } = step);
    return step.gestures.map(({ gesture }) => gesture);
  });
}
const rad = (deg: number): number => (deg * Math.PI) / 180;

describe('nods', () => {
  it.each([
    [6, 2, 3],
    [10, 1.5, 2],
    [15, 1.2, 3],
    [10, 2.5, 4],
    [20, 0.8, 3],
  ])('of %i degrees at %f Hz, %i times, are told once', (deg, hz, cycles) => {
    expect(gesturesIn(headTrack(nodding(deg, hz, cycles), 2.5 + cycles / hz))).toEqual(['nod']);
  });

  it('are told of a single plain one while the eyes hold the screen', () => {
    expect(gesturesIn(headTrack(nodding(14, 1.4, 1), 4))).toEqual(['nod']);
  });

  it('are told within half a second of their end', () => {
    const track = headTrack(nodding(12, 1.5, 2), 5);
    let state = START_GESTURES;
    const heard = track.flatMap((sample) => {
      const step = stepHeadGestures(state, sample);
      ({ state } = step);
      return step.gestures;
    });
    expect(heard[0]?.tMs).toBeLessThan(1500 + 2000 / 1.5 + 500);
  });

  it('at seven looks a second are told where they are slow enough to be seen', () => {
    expect(gesturesIn(headTrack(nodding(12, 1.2, 3), 5, 7))).toEqual(['nod']);
  });

  it('that fall between the looks are not guessed at', () => {
    expect(gesturesIn(headTrack(nodding(12, 2.5, 3), 4, 4.5))).toEqual([]);
  });

  it('are told again after a pause', () => {
    const twice = (tS: number): HeadPoint => nodding(12, 1.6, 2)(tS < 5 ? tS : tS - 4);
    expect(gesturesIn(headTrack(twice, 9))).toEqual(['nod', 'nod']);
  });

  it('need more of an engine that reads heads roughly', () => {
    const rough = (deg: number) => (tS: number) => ({ ...nodding(deg, 1.5, 3)(tS), trust: 0.45 });
    expect(gesturesIn(headTrack(rough(6), 5))).toEqual([]);
    expect(gesturesIn(headTrack(rough(18), 5))).toEqual(['nod']);
  });
});

describe('shakes', () => {
  it.each([
    [8, 2, 2],
    [12, 1.5, 2],
    [20, 1.2, 3],
    [12, 2.5, 3],
    [30, 0.6, 2],
  ])('of %i degrees at %f Hz, %i times, are told once', (deg, hz, cycles) => {
    expect(gesturesIn(headTrack(shaking(deg, hz, cycles), 2.5 + cycles / hz))).toEqual(['shake']);
  });
});

describe('no gesture is read from', () => {
  const speech = (tS: number): HeadPoint => ({
    pitchRad: rad(2.5) * (Math.sin(5.1 * tS) * Math.sin(0.9 * tS) + 0.6 * Math.sin(8.3 * tS + 1)),
    yawRad: rad(2.5) * Math.sin(2.3 * tS + Math.sin(0.7 * tS)),
    rollRad: rad(1.5) * Math.sin(3.1 * tS),
    mouthOpen: 0.25 + 0.2 * Math.sin(26 * tS),
  });
  const cases: readonly (readonly [what: string, point: (tS: number) => HeadPoint])[] = [
    ['a still head', () => ({})],
    ['a head that beats time to its own speech', speech],
    [
      'laughter',
      (tS) => ({
        pitchRad: rad(3) * Math.abs(Math.sin(12 * tS)) + rad(3) * Math.sin(0.8 * tS),
        rollRad: rad(3) * Math.sin(2 * tS),
        mouthOpen: 0.4 + 0.2 * Math.sin(12 * tS),
      }),
    ],
    [
      'a look down at a phone',
      (tS) => ({ pitchRad: rad(25) * away(tS, 2, 4, 0.5), eyesFixed: true }),
    ],
    [
      'a glance down at the keys',
      (tS) => ({ pitchRad: rad(15) * away(tS, 2, 2.5, 0.3), eyesFixed: true }),
    ],
    ['a look to the side', (tS) => ({ yawRad: rad(30) * away(tS, 2, 3, 0.4), eyesFixed: true })],
    [
      'looking about',
      (tS) => ({
        yawRad: rad(30) * Math.sin(2 * tS),
        pitchRad: rad(6) * Math.sin(tS),
        eyesFixed: true,
      }),
    ],
    ['a head thrown to one side and back', (tS) => ({ yawRad: rad(20) * away(tS, 2, 2.4, 0.3) })],
    [
      'somebody who walks up',
      (tS) => ({
        pitchRad: tS < 4 ? rad(3) * Math.sin(11 * tS) : 0,
        distanceM: Math.max(0.6, 2.2 - 0.4 * tS),
      }),
    ],
    [
      'circling',
      (tS) => ({ yawRad: rad(10) * Math.sin(6 * tS), pitchRad: rad(10) * Math.cos(6 * tS) }),
    ],
  ];
  it.each(cases)('%s', (_, point) => {
    expect(gesturesIn(headTrack(point, 12))).toEqual([]);
  });

  it('a reading that trembles', () => {
    expect(gesturesIn(headTrack(() => ({}), 20, 14, 0.012))).toEqual([]);
  });

  it('movement on either side of a gap', () => {
    const track = headTrack(nodding(12, 1.6, 2), 4).filter(({ tMs }) => tMs < 1700 || tMs > 2600);
    expect(gesturesIn(track)).toEqual([]);
  });
});
