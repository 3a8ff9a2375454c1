import type { Viseme, VisemeSpan } from '#core';

/** One phone with its time. ARPAbet as the CMU voices write it, in lower case; `pau` is silence. Milliseconds. */
export interface Phone {
  readonly name: string;
  readonly startMs: number;
  readonly endMs: number;
}

interface PhoneLips {
  /** Null takes the viseme of the phone that follows: an /h/ has the lips of its vowel. */
  readonly viseme: Viseme | null;
  /** How far the lips go, [0, 1]. */
  readonly weight: number;
  /** The second half of a diphthong. */
  readonly glide?: Viseme;
}

const lips = (viseme: Viseme | null, weight: number, glide?: Viseme): PhoneLips =>
  glide === undefined ? { viseme, weight } : { viseme, weight, glide };

/** Phones (ARPAbet, and names of our own for sounds that English lacks) to the 15 Oculus visemes. Unstressed vowels open less; rounded off-glides are kept. */
const PHONE_LIPS: Readonly<Record<string, PhoneLips>> = {
  pau: lips('sil', 1),
  'h#': lips('sil', 1),
  brth: lips('sil', 1),
  ssil: lips('sil', 1),
  p: lips('PP', 1),
  b: lips('PP', 1),
  m: lips('PP', 1),
  f: lips('FF', 1),
  v: lips('FF', 0.95),
  th: lips('TH', 0.95),
  dh: lips('TH', 0.85),
  t: lips('DD', 0.85),
  d: lips('DD', 0.85),
  k: lips('kk', 0.85),
  g: lips('kk', 0.85),
  n: lips('nn', 0.85),
  ng: lips('nn', 0.8),
  l: lips('nn', 0.9),
  ch: lips('CH', 1),
  jh: lips('CH', 0.95),
  sh: lips('CH', 1),
  zh: lips('CH', 0.95),
  s: lips('SS', 0.95),
  z: lips('SS', 0.9),
  r: lips('RR', 0.9),
  er: lips('RR', 0.9),
  aa: lips('aa', 1),
  ae: lips('aa', 1),
  ah: lips('aa', 0.85),
  ax: lips('E', 0.65),
  ay: lips('aa', 1, 'I'),
  aw: lips('aa', 1, 'U'),
  ao: lips('O', 1),
  eh: lips('E', 0.9),
  ey: lips('E', 0.95, 'I'),
  hh: lips(null, 0.7),
  ih: lips('I', 0.8),
  iy: lips('I', 0.95),
  y: lips('I', 0.85),
  ow: lips('O', 1, 'U'),
  oy: lips('O', 1, 'I'),
  uh: lips('U', 0.8),
  uw: lips('U', 1),
  w: lips('U', 1),
  // Sounds that English lacks. Vowels without a glide, French and Dutch rounded front ones, nasal ones.
  ee: lips('E', 0.95),
  oo: lips('O', 1),
  yy: lips('U', 1),
  oe: lips('O', 0.85),
  ui: lips('aa', 0.9, 'U'),
  aan: lips('aa', 0.95),
  een: lips('E', 0.9),
  oon: lips('O', 1),
  // The back of the tongue, which lips hardly show: ach, ich, the French r.
  x: lips('kk', 0.7),
  cx: lips('kk', 0.7),
  rx: lips('kk', 0.6),
  // The n of señor, the loose b of lobo, the u of nuit.
  ny: lips('nn', 0.85),
  bx: lips('PP', 0.7),
  hy: lips('U', 0.9),
};

/** A phone the table lacks is shown as a small open vowel rather than dropped. */
const UNKNOWN: PhoneLips = lips('E', 0.5);

/** The off-glide of a diphthong: its share of the phone, and how far it goes. */
const GLIDE_SHARE = 0.4;
const GLIDE_WEIGHT = 0.5;

/** A phone's own lips, without its glide: null takes those of the phone that follows. */
export const visemeOfPhone = (name: string): Viseme | null => (PHONE_LIPS[name] ?? UNKNOWN).viseme;

/** The lips at the end of a diphthong; null for every other phone. */
export const glideOfPhone = (name: string): Viseme | null => PHONE_LIPS[name]?.glide ?? null;

export const isSilence = (phone: string): boolean => PHONE_LIPS[phone]?.viseme === 'sil';

/** Phones to viseme spans, in order of start. Glides overlap the vowel they end. */
export const visemesFromPhones = (phones: readonly Phone[]): readonly VisemeSpan[] => {
  const spans: VisemeSpan[] = [];
  for (const [index, phone] of phones.entries()) {
    const own = PHONE_LIPS[phone.name] ?? UNKNOWN;
    const viseme = own.viseme ?? visemeAfter(phones, index);
    spans.push({ viseme, startMs: phone.startMs, endMs: phone.endMs, weight: own.weight });
    if (own.glide !== undefined) {
      const startMs = phone.endMs - (phone.endMs - phone.startMs) * GLIDE_SHARE;
      spans.push({ viseme: own.glide, startMs, endMs: phone.endMs, weight: GLIDE_WEIGHT });
    }
  }
  return spans;
};

const visemeAfter = (phones: readonly Phone[], index: number): Viseme => {
  for (const phone of phones.slice(index + 1)) {
    const viseme = PHONE_LIPS[phone.name]?.viseme;
    if (viseme !== undefined && viseme !== null) return viseme;
  }
  return 'E';
};
