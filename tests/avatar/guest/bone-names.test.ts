import { describe, expect, it } from 'vitest';

import { GUEST_BONES, boneOf } from '../../../src/avatar/guest/bone-names.ts';

const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  'Ready Player Me and Avaturn': [
    'Head',
    'Neck',
    '-',
    'LeftEye',
    'RightEye',
    'LeftArm',
    'RightArm',
    'LeftForeArm',
    'RightForeArm',
  ],
  Mixamo: [
    'mixamorig:Head',
    'mixamorig:Neck',
    'mixamorig:Jaw',
    'mixamorig:LeftEye',
    'mixamorig:RightEye',
    'mixamorig:LeftArm',
    'mixamorig:RightArm',
    'mixamorig:LeftForeArm',
    'mixamorig:RightForeArm',
  ],
  'Mixamo as three names it': [
    'mixamorigHead',
    'mixamorigNeck',
    '-',
    'mixamorigLeftEye',
    'mixamorigRightEye',
    'mixamorigLeftArm',
    'mixamorigRightArm',
    '-',
    '-',
  ],
  VRoid: [
    'J_Bip_C_Head',
    'J_Bip_C_Neck',
    '-',
    'J_Adj_L_FaceEye',
    'J_Adj_R_FaceEye',
    'J_Bip_L_UpperArm',
    'J_Bip_R_UpperArm',
    'J_Bip_L_LowerArm',
    'J_Bip_R_LowerArm',
  ],
  Unreal: [
    'head',
    'neck_01',
    'FACIAL_C_Jaw',
    'FACIAL_L_Eye',
    'FACIAL_R_Eye',
    'upperarm_l',
    'upperarm_r',
    'lowerarm_l',
    'lowerarm_r',
  ],
  'Character Creator': [
    'CC_Base_Head',
    'CC_Base_NeckTwist01',
    'CC_Base_JawRoot',
    'CC_Base_L_Eye',
    'CC_Base_R_Eye',
    'CC_Base_L_Upperarm',
    'CC_Base_R_Upperarm',
    'CC_Base_L_Forearm',
    'CC_Base_R_Forearm',
  ],
  Blender: [
    'head',
    'neck',
    'jaw',
    'eye.L',
    'eye.R',
    'upper_arm.L',
    'upper_arm.R',
    'forearm.L',
    'forearm.R',
  ],
  'Blender as three names it': [
    'head',
    'neck',
    'jaw',
    'eyeL',
    'eyeR',
    'upper_armL',
    'upper_armR',
    'forearmL',
    'forearmR',
  ],
  'a biped': [
    'Bip01_Head',
    'Bip01_Neck',
    '-',
    'Bip01_L_Eye',
    'Bip01_R_Eye',
    'Bip01_L_UpperArm',
    'Bip01_R_UpperArm',
    'Bip01_L_Forearm',
    'Bip01_R_Forearm',
  ],
};

describe('names of bones', () => {
  it.each(Object.entries(SPELLINGS))('are known from %s', (_whose, names) => {
    const there = names.flatMap((name, i) => (name === '-' ? [] : [[name, GUEST_BONES[i]]]));
    expect(there.map(([name]) => [name, boneOf(name ?? '')])).toEqual(there);
  });

  it('what only sounds like one is none', () => {
    for (const name of [
      'HeadTop_End',
      'headfront',
      'LeftEyelid',
      'eyebrow_L',
      'LeftArmTwist',
      'LeftShoulder',
      'Neckline',
      'Root',
      '',
      'Wolf3D_Head_Mesh',
      'eyes',
      'overhead',
    ])
      expect(boneOf(name), name).toBeNull();
  });
});
