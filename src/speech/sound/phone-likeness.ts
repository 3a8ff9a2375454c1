import { phoneClassIndex } from './phone-classes.ts';
import type { PhoneClass } from './phone-classes.ts';

/** A way a phone may sound: the class it is heard as and what that costs, in nats, against its own. */
export interface Likeness {
  readonly heardAs: PhoneClass;
  readonly cost: number;
}

const same = (heardAs: PhoneClass, cost = 0): Likeness => ({ heardAs, cost });

/** What else each phone is heard as: a flap, a weakened vowel, a neighbour in another accent. */
const ENGLISH: Readonly<Partial<Record<string, readonly Likeness[]>>> = {
  t: [same('d', 1)],
  d: [same('t', 1)],
  b: [same('p', 1.5)],
  p: [same('b', 1.5)],
  k: [same('g', 1)],
  g: [same('k', 1)],
  v: [same('f', 1)],
  f: [same('v', 1.5)],
  z: [same('s', 0.5)],
  s: [same('z', 1)],
  zh: [same('sh', 0.5), same('jh', 1)],
  sh: [same('zh', 1)],
  jh: [same('ch', 1)],
  ch: [same('jh', 1)],
  dh: [same('th', 1), same('d', 1.5)],
  th: [same('dh', 1.5)],
  ng: [same('n', 0.5)],
  n: [same('ng', 1)],
  er: [same('r', 0.5), same('ax', 1.5), same('ah', 2)],
  r: [same('er', 0.5)],
  aa: [same('ao', 1), same('ah', 1), same('ae', 1.5)],
  ao: [same('aa', 1), same('ow', 1.5)],
  ae: [same('eh', 1.5), same('aa', 1.5)],
  ah: [same('aa', 1), same('ax', 0.5), same('uh', 1.5)],
  ax: [same('ah', 0.5), same('ih', 0.5), same('er', 1), same('uh', 1), same('eh', 1)],
  eh: [same('ae', 1), same('ih', 1.5), same('ey', 1.5)],
  ih: [same('ax', 0.5), same('iy', 1), same('eh', 1.5)],
  iy: [same('ih', 0.5), same('y', 1)],
  y: [same('iy', 0.5)],
  ey: [same('eh', 1)],
  ow: [same('ao', 1), same('uh', 1.5), same('ah', 1.5)],
  uh: [same('uw', 1), same('ax', 1), same('ah', 1.5)],
  uw: [same('uh', 1), same('ih', 2)],
  w: [same('uw', 1)],
  ay: [same('aa', 1.5)],
  aw: [same('aa', 1.5), same('ae', 1.5)],
  oy: [same('ao', 1)],
};

/** Sounds that English lacks, by those it has; an n that a nasal vowel carries is heard as well. */
const FOREIGN: Readonly<Partial<Record<string, readonly Likeness[]>>> = {
  ee: [same('ey'), same('iy', 0.5), same('eh', 0.5)],
  oo: [same('ow'), same('ao', 0.3), same('uw', 0.7)],
  yy: [same('uw'), same('iy', 0.3), same('ih', 0.7), same('uh', 0.7)],
  oe: [same('er'), same('uh', 0.3), same('ax', 0.3), same('eh', 0.7)],
  ui: [same('aw'), same('ay', 0.3), same('ow', 0.7)],
  aan: [same('aa'), same('ao', 0.3), same('n', 1)],
  een: [same('ae'), same('eh', 0.3), same('n', 1)],
  oon: [same('ao'), same('ow', 0.3), same('n', 1)],
  x: [same('hh'), same('k', 0.3), same('sh', 0.7), same('f', 1)],
  cx: [same('sh'), same('hh', 0.3), same('s', 1)],
  rx: [same('r'), same('hh', 0.5), same('g', 0.5), same('l', 1)],
  ny: [same('n'), same('ng', 0.3), same('y', 0.7)],
  bx: [same('b'), same('v', 0.3), same('w', 0.7)],
  hy: [same('w'), same('y', 0.3), same('uw', 0.3)],
};

const ANYTHING: readonly Likeness[] = [same('ax'), same('ih', 0.5), same('n', 1)];

/** Every way a phone may be heard, its own first. */
export const likenesses = (name: string): readonly Likeness[] => {
  const foreign = FOREIGN[name];
  if (foreign) return foreign;
  if (phoneClassIndex(name) === null) return ANYTHING;
  // A name with an index is one of the classes.
  return [same(name as PhoneClass), ...(ENGLISH[name] ?? [])];
};
