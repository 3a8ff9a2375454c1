/** Bones that we move, and those by which we find out how a file stands. */
export const GUEST_BONES = [
  'head',
  'neck',
  'jaw',
  'leftEye',
  'rightEye',
  'leftUpperArm',
  'rightUpperArm',
  'leftLowerArm',
  'rightLowerArm',
] as const;
export type GuestBone = (typeof GUEST_BONES)[number];

/** What rigs put before every bone. */
const PREFIX =
  /^(?:mixamorig\d*|bip0*\d*|j_(?:bip|adj)_(?=[clr]_)|cc_base|def|org|facial|genesis\d*|root|armature|avatar)[_:.\-\s]*/i;

const SIDE_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:c_|c(?=[A-Z]))/, ''],
  [/^(?:left|l)(?=[_.\-\s]|[A-Z])[_.\-\s]*/, 'left '],
  [/^(?:right|r)(?=[_.\-\s]|[A-Z])[_.\-\s]*/, 'right '],
];
const SIDE_ENDS: readonly (readonly [RegExp, string])[] = [
  [/[_.\-\s]+l(?:eft)?$|left$/i, 'left '],
  [/[_.\-\s]+r(?:ight)?$|right$/i, 'right '],
  // three's loader takes the dot out of Blender's `eye.L`
  [/(?<=[a-z])L$/, 'left '],
  [/(?<=[a-z])R$/, 'right '],
];

/** `mixamorig:LeftEye`, `J_Adj_L_FaceEye`, `eye.L` -> `left eye`, `left faceeye`, `left eye` */
function plainName(name: string): string {
  let rest = name.split(/[|/]/).at(-1)?.trim() ?? '';
  for (let shorter = rest.replace(PREFIX, ''); shorter !== rest && shorter !== '';) {
    rest = shorter;
    shorter = rest.replace(PREFIX, '');
  }
  let side = '';
  // names in capitals or small letters alone have no camel case to go by
  const spelled = rest.replace(/^(left|right|l|r|c)(?=[_.\-\s])/i, (word) => word.toLowerCase());
  rest = spelled.replace(/^(Left|Right|L|R|C)(?=[A-Z])/, (word) => word.toLowerCase());
  for (const [pattern, word] of SIDE_WORDS)
    if (side === '' && pattern.test(rest)) {
      side = word;
      rest = rest.replace(pattern, '');
    }
  if (side === '' && /^(?:left|right)[a-z]/.test(rest)) {
    const found = /^(left|right)/.exec(rest)?.[1] ?? '';
    side = `${found} `;
    rest = rest.slice(found.length);
  }
  for (const [pattern, word] of SIDE_ENDS)
    if (side === '' && pattern.test(rest)) {
      side = word;
      rest = rest.replace(pattern, '');
    }
  return side + rest.replaceAll(/[^a-z0-9]/gi, '').toLowerCase();
}

const PATTERNS: Readonly<Record<GuestBone, RegExp>> = {
  head: /^head0*1?$/,
  neck: /^neck(?:0*1|lower|twist0*1)?$|^lowerneck$/,
  jaw: /^(?:jaw|lowerjaw|jawbone|jawroot|jawmaster|mandible)0*1?$/,
  leftEye: /^left (?:eye|eyeball|faceeye|eyejoint|eyebone)0*1?$/,
  rightEye: /^right (?:eye|eyeball|faceeye|eyejoint|eyebone)0*1?$/,
  leftUpperArm: /^left (?:upperarm|uparm|arm)(?:bone)?0*1?$/,
  rightUpperArm: /^right (?:upperarm|uparm|arm)(?:bone)?0*1?$/,
  leftLowerArm: /^left (?:forearm|lowerarm|elbow)(?:bone)?0*1?$/,
  rightLowerArm: /^right (?:forearm|lowerarm|elbow)(?:bone)?0*1?$/,
};

/** Which bone a node is, by its name; null when it is none that concerns us. */
export function boneOf(name: string): GuestBone | null {
  const plain = plainName(name);
  return GUEST_BONES.find((bone) => PATTERNS[bone].test(plain)) ?? null;
}
