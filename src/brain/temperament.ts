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

/** What a temperament stands for in the brain. */
export interface Traits {
  /** Where each modulator rests, [0, 1]. */
  readonly rest: Modulators;
  /** Size of everything that moves by itself, 1 = the calm receptionist. */
  readonly liveliness: number;
  /** [0, 1]; shy people look away longer. */
  readonly shyness: number;
}

/**
 * Set points of the modulators (after Cloninger 1987~ and DeYoung 2010~, orders of magnitude only): extraversion goes
 * with dopamine, neuroticism with less serotonin and more noradrenaline and cortisol, agreeableness with oxytocin,
 * openness with acetylcholine. Extraverts move more (Riggio & Friedman 1986).
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
