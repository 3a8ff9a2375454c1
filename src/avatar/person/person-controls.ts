import type { Outfit } from './clothes/outfit.ts';
import { AVERAGE_FACE } from './form/face-form.ts';
import type { HairSpec } from './hair/hair-spec.ts';
import { HAIR_COLORS, IRIS_COLORS, SKIN_TONES } from './palette.ts';
import { PRESETS } from './presets.ts';

/** The parts of a person that are tuned together, in the order in which one looks at a face. */
export const CONTROL_GROUPS = ['head', 'eyes', 'nose', 'mouth', 'skin', 'hair', 'clothes'] as const;
export type ControlGroup = (typeof CONTROL_GROUPS)[number];

interface ControlBase {
  /** Where the value stands in a PersonSpec: a field, or a field of a field after a dot, such as `face.noseWidth`. */
  readonly path: string;
  readonly group: ControlGroup;
  /** The control means something only while the choice at `path` is one of `values`. */
  readonly when?: { readonly path: string; readonly values: readonly string[] };
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
/** One of a few named things. */
export interface ChoiceControl extends ControlBase {
  readonly kind: 'choice';
  readonly options: readonly string[];
  readonly fallback: string;
}
/** One of a few named colours. `fallback` null: the field may be absent, which is an option of its own. */
export interface SwatchControl extends ControlBase {
  readonly kind: 'swatch';
  readonly options: readonly { readonly value: string | number; readonly hex: string }[];
  readonly fallback: string | number | null;
}
/** Any colour, with some that suit. */
export interface ColourControl extends ControlBase {
  readonly kind: 'colour';
  readonly suggestions: readonly string[];
  readonly fallback: string;
}
/** One thing about a person that can be set, with its range: what a panel needs to show it. */
export type PersonControl = RangeControl | ChoiceControl | SwatchControl | ColourControl;

/** A parameter of the face belongs where its name says. */
const FACE_GROUPS: readonly (readonly [RegExp, ControlGroup])[] = [
  [/^(brow|eye|lid|lash|iris|pupil)/u, 'eyes'],
  [/^(nose|nostril)/u, 'nose'],
  [/^(lip|mouth|chin|philtrum|restSmile|teeth|tooth)/u, 'mouth'],
  [/^(age|skin|freckle|wrinkle|crease|weight)/u, 'skin'],
];
const groupOf = (parameter: string): ControlGroup =>
  FACE_GROUPS.find(([pattern]) => pattern.test(parameter))?.[1] ?? 'head';
/** Parameters that begin at nothing; all others go both ways from the average. */
const FROM_NOTHING: ReadonlySet<string> = new Set(['age', 'restSmile']);

const range = (
  path: string,
  group: ControlGroup,
  [min, max]: readonly [number, number],
  fallback = 0,
  step = 0.05,
): RangeControl => ({ kind: 'range', path, group, min, max, step, fallback });

const SHARE = [0, 1] as const;
const BOTH_WAYS = [-1, 1] as const;

const face: readonly PersonControl[] = Object.entries(AVERAGE_FACE).map(([name, average]) =>
  range(`face.${name}`, groupOf(name), FROM_NOTHING.has(name) ? SHARE : BOTH_WAYS, Number(average)),
);

const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];

const HAIR_STYLES = [
  'waves',
  'bob',
  'lob',
  'bun',
  'curly',
  'swept',
  'cropped',
] as const satisfies readonly HairSpec['style'][];
const OUTFITS = ['blazer', 'turtleneck'] as const satisfies readonly Outfit['kind'][];
const COLLARS = ['crew', 'shirt'] as const satisfies readonly NonNullable<Outfit['collar']>[];

const named = (colors: Readonly<Record<string, string>>): SwatchControl['options'] =>
  Object.entries(colors).map(([value, hex]) => ({ value, hex }));

const LIP_COLOURS = ['#c0575c', '#b4504a', '#a9474a', '#9c3f44', '#8c3a45', '#7c2b33', '#c8766a'];
const INNER_COLOURS = ['#e4d8c8', '#d6cabc', '#d9d0c8', '#c3ccd6', '#f0ece4', '#3b3f46', '#20242b'];

const LAYERED = { path: 'outfit.kind', values: ['blazer'] } as const;

/** Everything about a person that can be set. */
export const PERSON_CONTROLS: readonly PersonControl[] = [
  ...face,
  {
    kind: 'swatch',
    path: 'skin',
    group: 'skin',
    options: SKIN_TONES.map(({ monk, base }) => ({ value: monk, hex: base })),
    fallback: 4,
  },
  {
    kind: 'swatch',
    path: 'iris',
    group: 'eyes',
    options: Object.entries(IRIS_COLORS).map(([value, [, centre]]) => ({ value, hex: centre })),
    fallback: 'brown',
  },
  range('lashes', 'eyes', [0, 1.5], 0.6),
  range('makeup.liner', 'eyes', SHARE),
  {
    kind: 'colour',
    path: 'makeup.lip',
    group: 'mouth',
    suggestions: LIP_COLOURS,
    fallback: '#b4504a',
  },
  range('makeup.lipAmount', 'mouth', SHARE),
  range('makeup.blush', 'skin', SHARE),
  range('makeup.stubble', 'skin', SHARE),
  { kind: 'choice', path: 'hair.style', group: 'hair', options: HAIR_STYLES, fallback: 'waves' },
  {
    kind: 'swatch',
    path: 'hair.color',
    group: 'hair',
    options: named(HAIR_COLORS),
    fallback: 'brown',
  },
  { kind: 'swatch', path: 'browColor', group: 'hair', options: named(HAIR_COLORS), fallback: null },
  range('hair.part', 'hair', BOTH_WAYS),
  range('hair.recede', 'hair', SHARE),
  range('hair.seed', 'hair', [1, 24], 1, 1),
  {
    kind: 'choice',
    path: 'outfit.kind',
    group: 'clothes',
    options: OUTFITS,
    fallback: 'turtleneck',
  },
  {
    kind: 'colour',
    path: 'outfit.main',
    group: 'clothes',
    suggestions: unique(PRESETS.map(({ outfit }) => outfit.main)),
    fallback: '#2a5a58',
  },
  {
    kind: 'choice',
    path: 'outfit.collar',
    group: 'clothes',
    options: COLLARS,
    fallback: 'crew',
    when: LAYERED,
  },
  {
    kind: 'colour',
    path: 'outfit.inner',
    group: 'clothes',
    suggestions: INNER_COLOURS,
    fallback: '#e4d8c8',
    when: LAYERED,
  },
  range('outfit.shoulders', 'clothes', BOTH_WAYS),
];
