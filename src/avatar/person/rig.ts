/**
 * Both eyes point this far outwards at rest, radians: at conversation distance parallel balls look cross-eyed.
 * How far they turn at an eyeLook shape's weight 1 stands in avatar/pose; the lids are posed for the same angles.
 */
export const EYE_TOE_OUT_RAD = 0.03;

/** One unit of the generator in metres. */
export const UNIT_M = 0.1;
