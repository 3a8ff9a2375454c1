import { ARKIT_NAMES, VISEMES, type ArkitName, type VisemeShapeName } from '#core';

export type FaceChannel = ArkitName | VisemeShapeName;

/**
 * What a shape's name says that it does. `rank` 0 is the very thing, 1 the same under another name or in pieces, 2 both
 * sides at once or something near it; the better rank of a channel makes the worse one superfluous.
 */
export interface ShapeMeaning {
  readonly channels: readonly FaceChannel[];
  readonly rank: 0 | 1 | 2;
}

const SIDES = ['Left', 'Right'] as const;
const lower = (name: string): string => name.toLowerCase();

const arkitByKey = new Map(ARKIT_NAMES.map((name) => [lower(name), name]));
const visemeByKey = new Map(
  VISEMES.map((viseme): [string, VisemeShapeName] => [lower(viseme), `viseme_${viseme}`]),
);

/** Shapes that come as a left and a right one, by what is left of the name without the side. */
const sided = new Map<string, readonly [ArkitName, ArkitName]>();
for (const name of ARKIT_NAMES) {
  const left = /^(.+)Left$/.exec(name)?.[1];
  const right = arkitByKey.get(lower(`${left ?? ''}Right`));
  // mouthLeft and jawLeft are directions, not halves
  if (left && right && left !== 'mouth' && left !== 'jaw') sided.set(lower(left), [name, right]);
}

/** Other words for the same: without side, lower case. From the rigs' own documentation. */
const SYNONYMS: Readonly<Record<string, readonly ArkitName[]>> = {
  // rig controls in the manner of MetaHuman
  eyewiden: ['eyeWideLeft', 'eyeWideRight'],
  eyesquintinner: ['eyeSquintLeft', 'eyeSquintRight'],
  eyecheekraise: ['cheekSquintLeft', 'cheekSquintRight'],
  browraisein: ['browInnerUp', 'browInnerUp'],
  browraiseouter: ['browOuterUpLeft', 'browOuterUpRight'],
  nosewrinkle: ['noseSneerLeft', 'noseSneerRight'],
  mouthcornerpull: ['mouthSmileLeft', 'mouthSmileRight'],
  mouthcornerdepress: ['mouthFrownLeft', 'mouthFrownRight'],
  mouthlowerlipdepress: ['mouthLowerDownLeft', 'mouthLowerDownRight'],
  mouthupperlipraise: ['mouthUpperUpLeft', 'mouthUpperUpRight'],
  mouthcheekblow: ['cheekPuff', 'cheekPuff'],
  mouthlowerliprollin: ['mouthRollLower', 'mouthRollLower'],
  mouthupperliprollin: ['mouthRollUpper', 'mouthRollUpper'],
  mouthfunnelu: ['mouthFunnel', 'mouthFunnel'],
  mouthfunneld: ['mouthFunnel', 'mouthFunnel'],
  mouthlipspurseu: ['mouthPucker', 'mouthPucker'],
  mouthlipspursed: ['mouthPucker', 'mouthPucker'],
  mouthlipstogetheru: ['mouthClose', 'mouthClose'],
  mouthlipstogetherd: ['mouthClose', 'mouthClose'],
  mouthpressu: ['mouthPressLeft', 'mouthPressRight'],
  mouthpressd: ['mouthPressLeft', 'mouthPressRight'],
  jawfwd: ['jawForward', 'jawForward'],
  // words of other generators
  eyeclose: ['eyeBlinkLeft', 'eyeBlinkRight'],
  eyesclosed: ['eyeBlinkLeft', 'eyeBlinkRight'],
  eyeclosed: ['eyeBlinkLeft', 'eyeBlinkRight'],
  blink: ['eyeBlinkLeft', 'eyeBlinkRight'],
  smile: ['mouthSmileLeft', 'mouthSmileRight'],
  frown: ['mouthFrownLeft', 'mouthFrownRight'],
  mouthopen: ['jawOpen', 'jawOpen'],
  browraiseinner: ['browInnerUp', 'browInnerUp'],
  browup: ['browOuterUpLeft', 'browOuterUpRight'],
  browdrop: ['browDownLeft', 'browDownRight'],
  eyeslookup: ['eyeLookUpLeft', 'eyeLookUpRight'],
  eyeslookdown: ['eyeLookDownLeft', 'eyeLookDownRight'],
  cheekraise: ['cheekSquintLeft', 'cheekSquintRight'],
};

/** Looks to one side by both eyes, or by one eye of a rig that counts in left and right instead of in and out. */
const LOOKS: Readonly<Record<string, readonly ArkitName[]>> = {
  eyeslookleft: ['eyeLookOutLeft', 'eyeLookInRight'],
  eyeslookright: ['eyeLookInLeft', 'eyeLookOutRight'],
  eyelookleftl: ['eyeLookOutLeft'],
  eyelookrightl: ['eyeLookInLeft'],
  eyelookleftr: ['eyeLookInRight'],
  eyelookrightr: ['eyeLookOutRight'],
};

/** Mouth shapes under the names of other alphabets. */
const VISEME_SYNONYMS: Readonly<Record<string, VisemeShapeName>> = {
  ih: 'viseme_I',
  ee: 'viseme_I',
  oh: 'viseme_O',
  ou: 'viseme_U',
  eh: 'viseme_E',
  ah: 'viseme_aa',
  silence: 'viseme_sil',
};

const VISEME_PREFIX = /^(?:viseme|vrcv|v)[_. -]*/i;
/** What tools put before the name: a rig's own prefix, or an export's number such as A14_. */
const PREFIXES = /^(?:ctrl_expressions_|arkit_|blendshapes?\d*_|head_|face_|fcl_|a\d\d_)+/i;

/** The name without its mesh or namespace, prefixes, separators and case. */
const keyOf = (name: string): string =>
  (name.split(/[.:|/]/).at(-1) ?? '')
    .replace(PREFIXES, '')
    .replaceAll(/[^a-z0-9]/gi, '')
    .toLowerCase();

const exact = (channel: FaceChannel): ShapeMeaning => ({ channels: [channel], rank: 0 });

function visemeMeaning(name: string): ShapeMeaning | null {
  const local = /(?:^|[|/:])(?:vrc\.)?([^|/:]+)$/.exec(name)?.[1] ?? name;
  const plain = local.split('.').at(-1) ?? local;
  // a mouth shape says that it is one: a bare `E` or `nn` could be anything
  const isNamed = VISEME_PREFIX.test(plain) || /viseme\./i.test(local);
  if (!isNamed) return null;
  const key = plain.replace(VISEME_PREFIX, '').toLowerCase();
  const channel = visemeByKey.get(key);
  if (channel) return exact(channel);
  const other = VISEME_SYNONYMS[key];
  return other ? { channels: [other], rank: 1 } : null;
}

/** Splits a side off a key: `eyeblinkl`, `eyeblinkleft`. */
function sideOf(key: string): { readonly base: string; readonly side: 0 | 1 } | null {
  const found = /^(.+?)(left|right|l|r)$/.exec(key);
  if (!found?.[1] || !found[2]) return null;
  return { base: found[1], side: found[2].startsWith('l') ? 0 : 1 };
}

function arkitMeaning(key: string): ShapeMeaning | null {
  const direct = arkitByKey.get(key);
  if (direct) return exact(direct);
  const look = LOOKS[key];
  if (look) return { channels: look, rank: look.length === 1 ? 1 : 2 };
  const split = sideOf(key);
  if (split) {
    const { base, side } = split;
    const half = sided.get(base)?.[side];
    if (half) return exact(half);
    const whole = arkitByKey.get(base + lower(SIDES[side])) ?? arkitByKey.get(base);
    if (whole) return { channels: [whole], rank: whole.endsWith(SIDES[side]) ? 0 : 1 };
    const other = SYNONYMS[base]?.[side];
    if (other) return { channels: [other], rank: 1 };
  }
  const both = sided.get(key) ?? SYNONYMS[key];
  return both ? { channels: [...new Set(both)], rank: 2 } : null;
}

/**
 * What a shape of somebody else's file is, by its name: ARKit's 52 in any usual spelling (`eyeBlink_L`,
 * `blendShape1.EyeBlinkLeft`, `CTRL_expressions_eyeBlinkL`, `A14_Eye_Blink_Left`), visemes (`viseme_aa`, `vrc.v_aa`), or both
 * sides in one (`eyesClosed`). Null when it is none of a face's.
 */
export const meaningOf = (name: string): ShapeMeaning | null =>
  visemeMeaning(name) ?? arkitMeaning(keyOf(name));
