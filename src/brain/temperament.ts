import { clamp01 } from '#core';

import { pacesFor, type EmotionName } from './emotion-names.ts';
import type { Pace } from './kinetics.ts';
import { leansOf, type Leans } from './learning/nature.ts';
import type { Modulators } from './modulators.ts';

/** Big Five traits, each in [0, 1]; 0.5 is the average person. */
export interface Temperament {
  readonly name: string;
  readonly openness: number;
  readonly conscientiousness: number;
  readonly extraversion: number;
  readonly agreeableness: number;
  readonly neuroticism: number;
}

const RECEPTIONIST: Temperament = {
  name: 'receptionist',
  openness: 0.55,
  conscientiousness: 0.75,
  extraversion: 0.5,
  agreeableness: 0.8,
  neuroticism: 0.2,
};

/** The temperaments with a name; the calm receptionist is the default. */
export const TEMPERAMENTS: readonly Temperament[] = [
  RECEPTIONIST,
  {
    name: 'lively',
    openness: 0.8,
    conscientiousness: 0.5,
    extraversion: 0.85,
    agreeableness: 0.75,
    neuroticism: 0.3,
  },
  {
    name: 'gentle',
    openness: 0.5,
    conscientiousness: 0.6,
    extraversion: 0.25,
    agreeableness: 0.98,
    neuroticism: 0.4,
  },
  {
    name: 'dry',
    openness: 0.4,
    conscientiousness: 0.9,
    extraversion: 0.2,
    agreeableness: 0.35,
    neuroticism: 0.15,
  },
  {
    name: 'curious',
    openness: 0.98,
    conscientiousness: 0.5,
    extraversion: 0.6,
    agreeableness: 0.6,
    neuroticism: 0.45,
  },
];

/** The named temperament; the calm receptionist for a name nobody knows. */
export const temperamentByName = (name: string): Temperament =>
  TEMPERAMENTS.find((temperament) => temperament.name === name) ?? RECEPTIONIST;

/** What a temperament stands for in the brain; all factors are 1 in the calm receptionist. */
export interface Traits {
  /** Where each modulator rests, [0, 1]. */
  readonly rest: Modulators;
  /** Size of everything that moves by itself. */
  readonly liveliness: number;
  /** [0, 1]; shy people look away longer. */
  readonly shyness: number;
  /** How strongly what is pleasant, troubling, funny and new is felt. */
  readonly delight: number;
  readonly worry: number;
  readonly humour: number;
  readonly wonder: number;
  /** How strongly the other's sorrow is felt. */
  readonly care: number;
  /** How often a listener gives something back. */
  readonly listener: number;
  /** [0, 1] how much manners ask for a smile that is not felt. */
  readonly manners: number;
  /** How much of a visitor's smile is copied. */
  readonly copies: number;
  /** How readily the boring bores; 0 for the very patient. */
  readonly impatience: number;
  /** What is believed of a good answer before a visitor is known. */
  readonly leans: Leans;
  /** Each emotion's own pace. */
  readonly paces: Readonly<Record<EmotionName, Pace>>;
}

/**
 * Set points of the modulators (after Cloninger 1987~ and DeYoung 2010~, orders of magnitude only): extraversion goes
 * with dopamine, neuroticism with less serotonin and more noradrenaline and cortisol, agreeableness with oxytocin,
 * openness with acetylcholine. Gains after Larsen & Ketelaar 1991: extraverts answer more to what is pleasant,
 * neurotics more and longer to what is not; extraverts move more (Riggio & Friedman 1986).
 */
function traitsFrom(t: Temperament): Traits {
  return {
    rest: {
      dopamine: 0.35 + 0.3 * t.extraversion,
      serotonin: 0.75 - 0.4 * t.neuroticism,
      noradrenaline: 0.3 + 0.2 * t.neuroticism + 0.1 * t.extraversion,
      acetylcholine: 0.3 + 0.3 * t.openness,
      oxytocin: 0.25 + 0.4 * t.agreeableness,
      cortisol: 0.15 + 0.35 * t.neuroticism,
      endorphin: 0.2 + 0.2 * t.extraversion,
    },
    liveliness: 0.55 + 0.9 * t.extraversion,
    shyness: 1 - t.extraversion,
    delight: 0.6 + 0.8 * t.extraversion,
    worry: 0.8 + t.neuroticism,
    humour: 0.4 + 0.6 * t.extraversion + 0.55 * t.openness,
    wonder: 0.45 + t.openness,
    care: 0.6 + 0.5 * t.agreeableness,
    listener: 0.25 + 0.5 * t.agreeableness + 0.7 * t.extraversion,
    manners: clamp01(0.3 * t.agreeableness + 0.6 * t.conscientiousness),
    copies: 0.45 + 0.5 * t.agreeableness + 0.3 * t.extraversion,
    impatience: Math.max(0, 1.15 - 0.6 * t.conscientiousness + 0.6 * (t.extraversion - 0.5)),
    leans: leansOf(t),
    paces: pacesFor(t),
  };
}

const known = new WeakMap<Temperament, Traits>();

/** The traits of a temperament, worked out once for each. */
export function traitsOf(temperament: Temperament): Traits {
  const found = known.get(temperament);
  if (found) return found;
  const traits = traitsFrom(temperament);
  known.set(temperament, traits);
  return traits;
}
