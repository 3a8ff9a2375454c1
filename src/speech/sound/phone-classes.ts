/** The sounds the net tells apart, in the order of its outputs: ARPAbet as CMU voices write it, silence first. */
export const PHONE_CLASSES = [
  'pau',
  'p',
  'b',
  'm',
  'f',
  'v',
  'th',
  'dh',
  't',
  'd',
  'k',
  'g',
  'n',
  'ng',
  'l',
  'ch',
  'jh',
  'sh',
  'zh',
  's',
  'z',
  'r',
  'er',
  'aa',
  'ae',
  'ah',
  'ax',
  'ay',
  'aw',
  'ao',
  'eh',
  'ey',
  'hh',
  'ih',
  'iy',
  'y',
  'ow',
  'oy',
  'uh',
  'uw',
  'w',
] as const;

export type PhoneClass = (typeof PHONE_CLASSES)[number];

const INDEX: ReadonlyMap<string, number> = new Map(
  PHONE_CLASSES.map((name, index) => [name, index]),
);

/** Where a phone's output is; null for a sound the net has no class for. */
export const phoneClassIndex = (name: string): number | null => INDEX.get(name) ?? null;
