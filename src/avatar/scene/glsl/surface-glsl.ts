/**
 * How one kind of surface takes the light, in pieces of GLSL. Both tiers call the same functions, so that a change of
 * tier changes the grain and never the colours.
 */
export interface SurfaceGlsl {
  /** Functions both tiers use; LIGHT_GLSL stands before them. */
  readonly common: string;
  /**
   * Statements that set `color` at a vertex. In reach: albedo, n, v (unit, world), position, transformed, objectNormal,
   * paint, traits, reach, modelMatrix.
   */
  readonly lite: string;
  /**
   * Statements that set `color` at a pixel. In reach: albedo, n, v, lit (the key after its shadow), vRest, vAlong,
   * vPaint, vTraits, vReach, and noise3 and roomReflection.
   */
  readonly studio: string;
}
