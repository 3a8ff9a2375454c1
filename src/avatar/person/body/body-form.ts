/** Build of the body below the head. Offsets from an average adult's; what is absent is average. */
export interface BodyForm {
  /** [-1, 1] narrow .. broad. */
  readonly shoulders: number;
  /** [-1, 1] square .. sloping. */
  readonly slope: number;
  /** [0, 1] none .. full. */
  readonly bust: number;
  /** [-1, 1] slight .. strong: chest, shoulders and the muscle from neck to shoulder. */
  readonly muscle: number;
  /** [-1, 1] slim .. heavy. */
  readonly weight: number;
}

/** What a face already says about the body below it: masculinity and weight in [-1, 1]. */
export interface FaceBuild {
  readonly masculinity: number;
  readonly weight: number;
}

/** A whole build from what is given; the rest follows the face. `shoulders` is the outfit's width, [-1, 1]. */
export const completeBody = (
  given: Partial<BodyForm>,
  { masculinity, weight }: FaceBuild,
  shoulders = 0.6 * masculinity,
): BodyForm => ({
  shoulders,
  slope: -0.4 * masculinity,
  bust: Math.min(1, Math.max(0, 0.3 - 0.8 * masculinity + 0.2 * weight)),
  muscle: 0.7 * masculinity,
  weight,
  ...given,
});
