import type { Blazer, Blouse, CrewNeck, Outfit } from './clothes/outfit.ts';
import { completeBody } from './body/body-form.ts';
import { AVERAGE_FACE } from './form/face-form.ts';
import { HAIR_STYLES, type HairSpec } from './hair/hair-spec.ts';
import { HAIR_COLORS, IRIS_COLORS, SKIN_TONES } from './palette.ts';
import type { PersonSpec } from './person-spec.ts';
import { PRESETS } from './presets.ts';

/** The parts of a person that are tuned together, in the order in which one looks at a face. */
export const CONTROL_GROUPS = ['head', 'eyes', 'nose', 'mouth', 'skin', 'hair', 'clothes'] as const;
export type ControlGroup = (typeof CONTROL_GROUPS)[number];

/** Parts of a group that belong together; a group with one section has no heading for it. */
type ControlSection =
  | 'whole'
  | 'skull'
  | 'cheeks'
  | 'neck'
  | 'brows'
  | 'eyes'
  | 'nose'
  | 'mouth'
  | 'chin'
  | 'skin'
  | 'hair'
  | 'clothes'
  | 'build';

interface Condition {
  readonly path: string;
  readonly values: readonly string[];
}

interface ControlBase {
  /** Where the value stands in a PersonSpec: a field, or a field of a field after a dot, such as `face.noseWidth`. */
  readonly path: string;
  readonly group: ControlGroup;
  readonly section: ControlSection;
  /** The control means something only where one of these holds; each is a list of choices that all have to be made. */
  readonly when?: readonly (readonly Condition[])[];
}
/** A number on a scale. */
export interface RangeControl extends ControlBase {
  readonly kind: 'range';
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** What the generator takes when the field is absent. */
  readonly fallback: number;
}
/** One of a few named things. `fallback` null: the field may be absent, which is an option of its own. */
export interface ChoiceControl extends ControlBase {
  readonly kind: 'choice';
  readonly options: readonly string[];
  readonly fallback: string | null;
}
/** One of a few named colours. `fallback` null: the field may be absent, which is an option of its own. */
export interface SwatchControl extends ControlBase {
  readonly kind: 'swatch';
  readonly options: readonly { readonly value: string | number; readonly hex: string }[];
  readonly fallback: string | number | null;
}
/** Any colour, with some that suit. `fallback` null: the field may be absent, which is an option of its own. */
export interface ColourControl extends ControlBase {
  readonly kind: 'colour';
  readonly suggestions: readonly string[];
  readonly fallback: string | null;
}
/** One thing about a person that can be set, with its range: what a panel needs to show it. */
export type PersonControl = RangeControl | ChoiceControl | SwatchControl | ColourControl;

/** A parameter of the face belongs where its name says; one that nobody has heard of shapes the whole. */
const FACE_PLACES: readonly (readonly [RegExp, ControlGroup, ControlSection])[] = [
  [/^brow/u, 'eyes', 'brows'],
  [/^(eye|lid|lash|iris|pupil|epicanthus)/u, 'eyes', 'eyes'],
  [/^(nose|nostril|columella)/u, 'nose', 'nose'],
  [/^chin/u, 'mouth', 'chin'],
  [/^(lip|mouth|philtrum|restSmile|teeth|tooth)/u, 'mouth', 'mouth'],
  [/^(age|skin|freckle|wrinkle|crease)/u, 'skin', 'skin'],
  [/^(cranium|forehead|temple|skull)/u, 'head', 'skull'],
  [/^(cheek|jaw)/u, 'head', 'cheeks'],
  [/^(ear|neck|adamsApple)/u, 'head', 'neck'],
];
const placeOf = (parameter: string): Pick<ControlBase, 'group' | 'section'> => {
  const place = FACE_PLACES.find(([pattern]) => pattern.test(parameter));
  return { group: place?.[1] ?? 'head', section: place?.[2] ?? 'whole' };
};
/** Parameters that begin at nothing; all others go both ways from the average. */
const FROM_NOTHING: ReadonlySet<string> = new Set([
  'age',
  'freckles',
  'restSmile',
  'epicanthus',
  'adamsApple',
]);

const SHARE = [0, 1] as const;
const BOTH_WAYS = [-1, 1] as const;

type Scale = readonly [min: number, max: number];
const scale = ([min, max]: Scale, fallback = 0, step = 0.05) =>
  ({ kind: 'range', min, max, step, fallback }) as const;

const face: readonly PersonControl[] = Object.entries(AVERAGE_FACE).map(([name, average]) => ({
  path: `face.${name}`,
  ...placeOf(name),
  ...scale(FROM_NOTHING.has(name) ? SHARE : BOTH_WAYS, Number(average)),
}));

const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];

const BEARDS = ['short', 'full', 'moustache'] as const satisfies readonly NonNullable<
  HairSpec['beard']
>[];
const OUTFITS = [
  'blazer',
  'cardigan',
  'vest',
  'shirt',
  'blouse',
  'polo',
  'crew',
  'turtleneck',
  'kurta',
] as const satisfies readonly Outfit['kind'][];
const COLLARS = ['crew', 'shirt', 'open'] as const satisfies readonly NonNullable<
  Blazer['collar']
>[];
const NECKS = ['v', 'bow'] as const satisfies readonly NonNullable<Blouse['neck']>[];
const FABRICS = ['knit', 'jersey'] as const satisfies readonly NonNullable<CrewNeck['fabric']>[];

const named = (colors: Readonly<Record<string, string>>): SwatchControl['options'] =>
  Object.entries(colors).map(([value, hex]) => ({ value, hex }));

const LIP_COLOURS = ['#c0575c', '#b4504a', '#a9474a', '#9c3f44', '#8c3a45', '#7c2b33', '#c8766a'];
const INNER_COLOURS = ['#e4d8c8', '#d6cabc', '#d9d0c8', '#c3ccd6', '#f0ece4', '#3b3f46', '#20242b'];

/** Each tone as lit skin looks in the picture, which the bare albedo does not: the aims of bench/skin.mjs in sRGB. */
const LIT_SKIN =
  '#eecabb #ecc4b0 #e7bfa4 #dfb294 #ce9f7d #a87a58 #8c6147 #744f3b #5e4133 #4c372b'.split(' ');

const SKIN = { group: 'skin', section: 'skin' } as const;
const EYES = { group: 'eyes', section: 'eyes' } as const;
const MOUTH = { group: 'mouth', section: 'mouth' } as const;
const HAIR = { group: 'hair', section: 'hair' } as const;
const CLOTHES = { group: 'clothes', section: 'clothes' } as const;
const BUILD = { group: 'clothes', section: 'build' } as const;
const TIE_COLOURS = ['#26324a', '#5b3a44', '#2c4a45', '#6d4a3a', '#7c2b33', '#4a4540'];

const wearing = (...values: readonly Outfit['kind'][]): readonly Condition[] => [
  { path: 'outfit.kind', values },
];
const LAYERED = [wearing('blazer', 'cardigan', 'vest')];
const BUTTONED = [
  wearing('shirt', 'vest'),
  [...wearing('blazer'), { path: 'outfit.collar', values: ['shirt'] }],
];

/** Everything about a person that can be set. */
export const PERSON_CONTROLS: readonly PersonControl[] = [
  ...face,
  {
    kind: 'swatch',
    path: 'skin',
    ...SKIN,
    options: SKIN_TONES.map(({ monk, base }, i) => ({ value: monk, hex: LIT_SKIN[i] ?? base })),
    fallback: 4,
  },
  {
    kind: 'swatch',
    path: 'iris',
    ...EYES,
    options: Object.entries(IRIS_COLORS).map(([value, [, centre]]) => ({ value, hex: centre })),
    fallback: 'brown',
  },
  { path: 'lashes', ...EYES, ...scale([0, 1.5], 0.6) },
  { path: 'makeup.liner', ...EYES, ...scale(SHARE) },
  { kind: 'colour', path: 'makeup.lip', ...MOUTH, suggestions: LIP_COLOURS, fallback: '#b4504a' },
  { path: 'makeup.lipAmount', ...MOUTH, ...scale(SHARE) },
  { path: 'makeup.blush', ...SKIN, ...scale(SHARE) },
  { path: 'makeup.stubble', ...SKIN, ...scale(SHARE) },
  { kind: 'choice', path: 'hair.style', ...HAIR, options: HAIR_STYLES, fallback: 'waves' },
  { kind: 'choice', path: 'hair.beard', ...HAIR, options: BEARDS, fallback: null },
  { kind: 'swatch', path: 'hair.color', ...HAIR, options: named(HAIR_COLORS), fallback: 'brown' },
  { kind: 'swatch', path: 'browColor', ...HAIR, options: named(HAIR_COLORS), fallback: null },
  {
    kind: 'swatch',
    path: 'hair.beardColor',
    ...HAIR,
    options: named(HAIR_COLORS),
    fallback: null,
    when: [[{ path: 'hair.beard', values: BEARDS }]],
  },
  { path: 'hair.length', ...HAIR, ...scale(BOTH_WAYS) },
  { path: 'hair.volume', ...HAIR, ...scale(BOTH_WAYS) },
  { path: 'hair.wave', ...HAIR, ...scale(BOTH_WAYS) },
  { path: 'hair.part', ...HAIR, ...scale(BOTH_WAYS) },
  { path: 'hair.recede', ...HAIR, ...scale(SHARE) },
  { path: 'hair.seed', ...HAIR, ...scale([1, 24], 1, 1) },
  { kind: 'choice', path: 'outfit.kind', ...CLOTHES, options: OUTFITS, fallback: 'turtleneck' },
  {
    kind: 'colour',
    path: 'outfit.main',
    ...CLOTHES,
    suggestions: unique(PRESETS.map(({ outfit }) => outfit.main)),
    fallback: '#2a5a58',
  },
  {
    kind: 'choice',
    path: 'outfit.collar',
    ...CLOTHES,
    options: COLLARS,
    fallback: 'crew',
    when: [wearing('blazer')],
  },
  {
    kind: 'choice',
    path: 'outfit.neck',
    ...CLOTHES,
    options: NECKS,
    fallback: 'v',
    when: [wearing('blouse')],
  },
  {
    kind: 'choice',
    path: 'outfit.fabric',
    ...CLOTHES,
    options: FABRICS,
    fallback: 'knit',
    when: [wearing('crew')],
  },
  {
    kind: 'colour',
    path: 'outfit.inner',
    ...CLOTHES,
    suggestions: INNER_COLOURS,
    fallback: '#e4d8c8',
    when: LAYERED,
  },
  {
    kind: 'colour',
    path: 'outfit.trim',
    ...CLOTHES,
    suggestions: INNER_COLOURS,
    fallback: null,
    when: [wearing('polo', 'kurta')],
  },
  {
    kind: 'colour',
    path: 'outfit.tie',
    ...CLOTHES,
    suggestions: TIE_COLOURS,
    fallback: null,
    when: BUTTONED,
  },
  {
    kind: 'colour',
    path: 'outfit.badge',
    ...CLOTHES,
    suggestions: ['#f0ece4', '#c9a24b', '#2f5d62'],
    fallback: null,
  },
  { path: 'body.shoulders', ...BUILD, ...scale(BOTH_WAYS) },
  { path: 'body.slope', ...BUILD, ...scale(BOTH_WAYS) },
  { path: 'body.muscle', ...BUILD, ...scale(BOTH_WAYS) },
  { path: 'body.weight', ...BUILD, ...scale(BOTH_WAYS) },
  { path: 'body.bust', ...BUILD, ...scale(SHARE) },
];

/** The same person with every number of face and body written out, also those that follow from others. */
export const spelledOut = (spec: PersonSpec): PersonSpec => {
  const face = { ...AVERAGE_FACE, ...spec.face };
  return { ...spec, face, body: completeBody(spec.body ?? {}, face, spec.outfit.shoulders) };
};
