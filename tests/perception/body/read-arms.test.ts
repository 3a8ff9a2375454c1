import { describe, expect, it } from 'vitest';

import { handToLookAt, readArms } from '../../../src/perception/body/read-arms.ts';
import { ARMS_OPEN, body, CHIN_ON_HAND, FOLDED, raisedHand } from './bodies.ts';

describe('arms', () => {
  it('that rest out of view tell nothing', () => {
    expect(readArms(body())).toMatchObject({ arms: null, handAtFace: false, raised: null });
  });

  it('are crossed though the folded wrists are half hidden', () => {
    expect(readArms(FOLDED)).toMatchObject({ arms: 'crossed', handAtFace: false, raised: null });
  });

  it('are not crossed where the hands only meet before the chest', () => {
    const praying = body({ leftWrist: [0.68, 0.74], rightWrist: [0.64, 0.74] });
    expect(readArms(praying)?.arms).toBeNull();
  });

  it('are not crossed where hands are typing', () => {
    const typing = body({ leftWrist: [0.74, 0.98], rightWrist: [0.58, 0.98] });
    expect(readArms(typing)?.arms).toBeNull();
  });

  it('are open where the hands are far apart', () => {
    expect(readArms(ARMS_OPEN)).toMatchObject({ arms: 'open', raised: null });
  });

  it('tell nothing of somebody who stands sideways or whose shoulders are out of view', () => {
    expect(readArms(body({ leftShoulder: [0.6, 0.6], rightShoulder: [0.56, 0.6] }))).toBeNull();
    expect(readArms(body({ leftShoulder: [0.84, 0.6, 0.1] }))).toBeNull();
  });
});

describe('a hand', () => {
  it('under the chin or at the cheek is at the face, and not raised', () => {
    expect(readArms(CHIN_ON_HAND)).toMatchObject({ handAtFace: true, raised: null });
    const cheek = body({ leftElbow: [0.9, 0.74], leftWrist: [0.8, 0.46] });
    expect(readArms(cheek)).toMatchObject({ handAtFace: true, raised: null });
  });

  it('beside the head is raised, and not at the face', () => {
    expect(readArms(raisedHand())).toMatchObject({ handAtFace: false, raised: 'left' });
  });

  it('that the net is unsure of is neither', () => {
    const unsure = body({ leftElbow: [0.98, 0.66], leftWrist: [1.0, 0.42, 0.15] });
    expect(readArms(unsure)).toMatchObject({ handAtFace: false, raised: null });
  });

  it('is worth a closer look where it is held up and free', () => {
    const before = body({ leftElbow: [0.92, 0.84], leftWrist: [0.86, 0.7] });
    expect(handToLookAt(before)).toBe('left');
    expect(handToLookAt(body())).toBeNull();
    expect(handToLookAt(FOLDED)).toBeNull();
    expect(handToLookAt(CHIN_ON_HAND)).toBeNull();
  });
});
