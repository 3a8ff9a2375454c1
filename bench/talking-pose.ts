import { POSE, POSE_VISEMES_START, VISEMES, createFacePose, type FacePose } from '#core';

/** A syllable lasts this long; close to four a second, as people speak. */
const SYLLABLE_MS = 260;
const ORDER = [1, 10, 4, 11, 8, 13, 7, 12, 2, 14, 5, 10];

const pose = createFacePose();

/** The same friendly talking face at the same time, every time: work for a bench and something to look at. */
export const talkingPose = (nowMs: number, talk = 1): FacePose => {
  pose.fill(0);
  const s = nowMs / 1000;
  const at = nowMs / SYLLABLE_MS;
  const from = ORDER[Math.floor(at) % ORDER.length] ?? 0;
  const to = ORDER[(Math.floor(at) + 1) % ORDER.length] ?? 0;
  const share = at - Math.floor(at);
  if (talk > 0) {
    pose[POSE_VISEMES_START + (from % VISEMES.length)] = 0.85 * (1 - share) * talk;
    pose[POSE_VISEMES_START + (to % VISEMES.length)] = 0.85 * share * talk;
  }
  pose[POSE.mouthSmileLeft] = 0.34;
  pose[POSE.mouthSmileRight] = 0.3;
  pose[POSE.cheekSquintLeft] = 0.16;
  pose[POSE.cheekSquintRight] = 0.16;
  pose[POSE.browInnerUp] = 0.06 + 0.06 * Math.sin(s * 1.7) * talk;
  pose[POSE.browOuterUpLeft] = 0.06;
  pose[POSE.browOuterUpRight] = 0.06;
  pose[POSE.headYawRad] = 0.05 * Math.sin(s * 0.9);
  pose[POSE.headPitchRad] = 0.03 * Math.sin(s * 1.3);
  pose[POSE.headRollRad] = 0.03 * Math.sin(s * 0.7 + 1);
  pose[POSE.neckYawRad] = 0.03 * Math.sin(s * 0.9);
  pose[POSE.eyeLeftYawRad] = -0.05 * Math.sin(s * 0.9);
  pose[POSE.eyeRightYawRad] = -0.05 * Math.sin(s * 0.9);
  pose[POSE.breath] = 0.5 - 0.5 * Math.cos(s * 1.6);
  pose[POSE.pupil] = 0.55;
  pose[POSE.blush] = 0.25;
  return pose;
};
