import { describe, expect, it } from 'vitest';

import { meaningOf } from '../../../src/avatar/guest/face-names.ts';
import { ARKIT_NAMES } from '../../../src/core/face-pose.ts';
import { VISEMES } from '../../../src/core/viseme.ts';

const only = (name: string) => {
  const meaning = meaningOf(name);
  return meaning?.channels.length === 1 ? meaning.channels[0] : undefined;
};
const underscored = (name: string): string => name.replace(/Left$/, '_L').replace(/Right$/, '_R');
const separated = (name: string): string =>
  name.replaceAll(/([A-Z])/g, '_$1').replace(/^./, (first) => first.toUpperCase());

describe('names of shapes', () => {
  it.each([
    ['as Apple writes it', (name: string) => name],
    ['with a capital', (name: string) => name[0]?.toUpperCase() + name.slice(1)],
    ['with _L and _R', underscored],
    ['behind the name of a mesh', (name: string) => `blendShape1.${underscored(name)}`],
    ['behind a pipe', (name: string) => `Wolf3D_Head|${name}`],
    ['in words with underscores', separated],
    ['with a number before it', (name: string) => `A14_${separated(name)}`],
    [
      'as controls',
      (name: string) => `CTRL_expressions_${name.replace(/Left$/, 'L').replace(/Right$/, 'R')}`,
    ],
    ['in small letters', (name: string) => name.toLowerCase()],
  ])('all 52 are known %s', (_how, spell) => {
    for (const name of ARKIT_NAMES) expect(only(spell(name)), spell(name)).toBe(name);
  });

  it.each([
    ['Oculus', (viseme: string) => `viseme_${viseme}`],
    ['VRChat', (viseme: string) => `vrc.v_${viseme.toLowerCase()}`],
    ['behind a mesh', (viseme: string) => `Head.viseme_${viseme}`],
  ])('all 15 visemes are known: %s', (_whose, spell) => {
    for (const viseme of VISEMES)
      expect(only(spell(viseme)), spell(viseme)).toBe(`viseme_${viseme}`);
  });

  it('other words for a vowel are that vowel', () => {
    expect(only('vrc.v_oh')).toBe('viseme_O');
    expect(only('viseme_ih')).toBe('viseme_I');
  });

  it('rig controls in the manner of MetaHuman say what they do', () => {
    expect(only('CTRL_expressions_mouthCornerPullL')).toBe('mouthSmileLeft');
    expect(only('CTRL_expressions_browRaiseInR')).toBe('browInnerUp');
    expect(only('CTRL_expressions_eyeLookLeftR')).toBe('eyeLookInRight');
    expect(only('CTRL_expressions_mouthFunnelUL')).toBe('mouthFunnel');
    expect(only('CTRL_expressions_eyeWidenL')).toBe('eyeWideLeft');
  });

  it('a shape for both sides is known as such, and ranks below the halves', () => {
    expect(meaningOf('eyesClosed')).toEqual({
      channels: ['eyeBlinkLeft', 'eyeBlinkRight'],
      rank: 2,
    });
    expect(meaningOf('mouthSmile')).toEqual({
      channels: ['mouthSmileLeft', 'mouthSmileRight'],
      rank: 2,
    });
    expect(meaningOf('mouthSmileLeft')?.rank).toBe(0);
    expect(meaningOf('mouthOpen')?.channels).toEqual(['jawOpen']);
  });

  it('directions are not halves', () => {
    expect(only('mouthLeft')).toBe('mouthLeft');
    expect(only('mouth_L')).toBe('mouthLeft');
    expect(meaningOf('mouth')).toBeNull();
  });

  it('what is no shape of a face is nothing', () => {
    for (const name of ['', 'Basis', 'bodyFat', 'E', 'hairLength', 'v_neck', 'Fcl_ALL_Fun', '...'])
      expect(meaningOf(name), name).toBeNull();
  });
});
