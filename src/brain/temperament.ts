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

const LIVELY: Temperament = {
  name: 'lively',
  openness: 0.8,
  conscientiousness: 0.5,
  extraversion: 0.85,
  agreeableness: 0.75,
  neuroticism: 0.3,
};

const TEMPERAMENTS: readonly Temperament[] = [RECEPTIONIST, LIVELY];

/** The named temperament; the calm receptionist for a name nobody knows. */
export const temperamentByName = (name: string): Temperament =>
  TEMPERAMENTS.find((temperament) => temperament.name === name) ?? RECEPTIONIST;

/** Size of everything that moves by itself, 1 = the calm receptionist: extraverts move more (Riggio & Friedman 1986). */
export const liveliness = (t: Temperament): number => 0.55 + 0.9 * t.extraversion;

/** Set points of the modulators that a temperament stands for, each in [0, 1]. */
export const setPoints = (t: Temperament) => ({
  dopamine: 0.35 + 0.3 * t.extraversion,
  serotonin: 0.75 - 0.4 * t.neuroticism,
  noradrenaline: 0.3 + 0.2 * t.neuroticism + 0.1 * t.extraversion,
  oxytocin: 0.25 + 0.4 * t.agreeableness,
  cortisol: 0.15 + 0.35 * t.neuroticism,
});
