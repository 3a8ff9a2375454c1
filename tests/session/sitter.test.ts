import { POSE, POSE_VISEMES_START, VISEMES, type FacePose } from '#core';
import { FACE_NAMES, createSitter, type Sitter } from '#session';
import { describe, expect, it } from 'vitest';

const FRAME_MS = 1000 / 60;

/** Lets `forMs` pass in frames; returns the last pose. */
const pass = (sitter: Sitter, fromMs: number, forMs: number): FacePose => {
  let pose = sitter.frame(fromMs);
  for (let tMs = fromMs; tMs <= fromMs + forMs; tMs += FRAME_MS) pose = sitter.frame(tMs);
  return pose;
};
const at = (pose: FacePose, channel: keyof typeof POSE): number => pose[POSE[channel]] ?? 0;

describe('somebody who sits for a picture', () => {
  it('is alive: they blink, look about and breathe', () => {
    const sitter = createSitter(7, 'receptionist');
    const seen = { blink: 0, breath: 0, yaw: 0 };
    for (let tMs = 0; tMs < 20_000; tMs += FRAME_MS) {
      const pose = sitter.frame(tMs);
      seen.blink = Math.max(seen.blink, at(pose, 'eyeBlinkLeft'));
      seen.breath = Math.max(seen.breath, at(pose, 'breath'));
      seen.yaw = Math.max(seen.yaw, Math.abs(at(pose, 'eyeLeftYawRad')));
    }
    expect(seen.blink).toBeGreaterThan(0.8);
    expect(seen.breath).toBeGreaterThan(0.3);
    expect(seen.yaw).toBeGreaterThan(0.02);
  });

  it('does not move at all when not alive, and does what is asked at once', () => {
    const sitter = createSitter(7, 'receptionist');
    sitter.setAlive(false);
    const before = Float32Array.from(sitter.frame(0));
    expect(Float32Array.from(sitter.frame(9_000))).toEqual(before);
    sitter.makeFace('laugh');
    const laughing = Float32Array.from(sitter.frame(9_001));
    expect(at(laughing, 'mouthSmileLeft')).toBeGreaterThan(0.5);
    expect(Float32Array.from(sitter.frame(30_000))).toEqual(laughing);
  });

  it('takes the same still pose for the same face, whoever sits and whatever came before', () => {
    const [one, other] = [createSitter(1, 'receptionist'), createSitter(2, 'receptionist')];
    pass(one, 0, 3_000);
    one.makeFace('surprise');
    pass(one, 3_000, 500);
    for (const sitter of [one, other]) {
      sitter.setAlive(false);
      sitter.makeFace('concern');
    }
    expect(Float32Array.from(one.frame(5_000))).toEqual(Float32Array.from(other.frame(5_000)));
  });

  it.each(FACE_NAMES.filter((name) => name !== 'rest'))('can make a face: %s', (name) => {
    const sitter = createSitter(3, 'receptionist');
    sitter.setAlive(false);
    const rest = Float32Array.from(sitter.frame(0));
    sitter.makeFace(name);
    const face = sitter.frame(1);
    const change = face.reduce((sum, value, i) => sum + Math.abs(value - (rest[i] ?? 0)), 0);
    expect(change).toBeGreaterThan(0.6);
    for (const [i, value] of face.entries()) {
      expect(Number.isFinite(value), `channel ${i}`).toBe(true);
    }
  });

  it('comes to a face gradually and lets go of it again', () => {
    const sitter = createSitter(3, 'receptionist');
    pass(sitter, 0, 1_000);
    sitter.makeFace('surprise');
    const early = at(pass(sitter, 1_000, 80), 'browInnerUp');
    const late = at(pass(sitter, 1_100, 900), 'browInnerUp');
    sitter.makeFace('rest');
    const after = at(pass(sitter, 2_100, 1_500), 'browInnerUp');
    expect(early).toBeLessThan(0.6 * late);
    expect(late).toBeGreaterThan(0.6);
    expect(after).toBeLessThan(0.3);
  });

  it('shows each sound with its own shape', () => {
    const sitter = createSitter(3, 'receptionist');
    sitter.setAlive(false);
    for (const viseme of VISEMES) {
      sitter.makeSound(viseme === 'sil' ? null : viseme);
      const pose = sitter.frame(1);
      const weights = pose.slice(POSE_VISEMES_START, POSE_VISEMES_START + VISEMES.length);
      expect(weights.indexOf(Math.max(...weights)), viseme).toBe(VISEMES.indexOf(viseme));
    }
  });

  it('follows the words of whoever speaks, and a held pucker gives way to them', () => {
    const sitter = createSitter(3, 'receptionist');
    sitter.setAlive(false);
    sitter.makeFace('kiss');
    expect(at(sitter.frame(0), 'mouthPucker')).toBeGreaterThan(0.9);
    sitter.listenTo({
      speaking: true,
      nowMs: () => 0,
      mouthAt(_, mouth) {
        mouth.fill(0);
        mouth[VISEMES.indexOf('aa')] = 1;
      },
    });
    const pose = sitter.frame(1);
    expect(at(pose, 'viseme_aa')).toBeGreaterThan(0.7);
    expect(at(pose, 'mouthPucker')).toBeLessThan(0.1);
  });
});
