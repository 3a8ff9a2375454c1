/**
 * Parameters of one face. Every number is an offset in [-1, 1] around a friendly adult average (0), except those that
 * say [0, 1]. Values beyond the range are legal but nobody has looked at them.
 */
export interface FaceForm {
  /** + brow ridge, broad jaw, strong nose, thick neck; - the opposite. Everything below comes on top of it. */
  readonly masculinity: number;
  /** - lean: hollow cheeks, sharp jaw; + full: soft jaw, fuller cheeks, chin and neck. */
  readonly weight: number;
  /** [0, 1] = 25 to 70 years. */
  readonly age: number;
  /** [0, 1] how many freckles lie on nose and cheeks. */
  readonly freckles: number;

  readonly craniumWidth: number;
  readonly craniumHeight: number;
  /** + reaches further back. */
  readonly craniumLength: number;
  readonly foreheadHeight: number;
  /** + leans back, - upright and round. */
  readonly foreheadSlope: number;
  /** + full, - hollow. */
  readonly temple: number;

  readonly faceWidth: number;
  readonly faceLength: number;
  /** + the middle of the face stands further forward: a sharp profile; - a flat one. */
  readonly faceDepth: number;
  /** + broad cheekbones, seen from the front. */
  readonly cheekWidth: number;
  /** + cheekbones that stand out. */
  readonly cheekbones: number;
  readonly cheekFullness: number;
  /** + a shadow between cheekbone and jaw. */
  readonly cheekHollow: number;
  readonly jawWidth: number;
  readonly jawDefinition: number;
  /** + a low, square angle below the ear; - a steep, soft one. */
  readonly jawAngle: number;
  readonly chinWidth: number;
  readonly chinHeight: number;
  readonly chinProjection: number;

  readonly browRidge: number;
  readonly browHeight: number;
  readonly browArch: number;
  readonly browThickness: number;
  /** + lifts the inner ends (worried), - lowers them (resolute). */
  readonly browInner: number;

  readonly noseLength: number;
  readonly noseWidth: number;
  /** + turns the tip up. */
  readonly noseTip: number;
  /** + a broad, round tip; - a fine one. */
  readonly noseTipSize: number;
  /** Height of the root between the eyes. */
  readonly noseBridge: number;
  readonly noseBridgeWidth: number;
  /** + a hump, - a hollow line from root to tip. */
  readonly noseHump: number;
  /** How far the tip stands out. */
  readonly noseProjection: number;
  readonly nostrilFlare: number;
  /** + hangs below the wings, - hides between them. */
  readonly columella: number;

  readonly eyeSize: number;
  readonly eyeSpacing: number;
  /** + deep-set. */
  readonly eyeDepth: number;
  /** + lifts the outer corner. */
  readonly eyeTilt: number;
  readonly eyeOpenness: number;
  /** -1 monolid .. +1 deep crease. */
  readonly lidFold: number;
  /** [0, 1] fold over the inner corner. */
  readonly epicanthus: number;

  readonly lipFullness: number;
  readonly lipWidth: number;
  /** + lips and the bone behind them stand forward. */
  readonly lipProtrusion: number;
  /** + turns the corners up. */
  readonly mouthCorner: number;
  /** [0, 1] smile that the face has at rest: weight of the smile built into it. */
  readonly restSmile: number;

  readonly earSize: number;
  /** + ears stand off the head. */
  readonly earStandOff: number;
  readonly neckWidth: number;
  /** - brings the shoulders up to the chin. */
  readonly neckLength: number;
  /** + the head is carried further forward. */
  readonly neckLean: number;
  /** [0, 1] on top of what masculinity brings. */
  readonly adamsApple: number;
}

export const AVERAGE_FACE: FaceForm = {
  masculinity: 0,
  weight: 0,
  age: 0,
  freckles: 0,
  craniumWidth: 0,
  craniumHeight: 0,
  craniumLength: 0,
  foreheadHeight: 0,
  foreheadSlope: 0,
  temple: 0,
  faceWidth: 0,
  faceLength: 0,
  faceDepth: 0,
  cheekWidth: 0,
  cheekbones: 0,
  cheekFullness: 0,
  cheekHollow: 0,
  jawWidth: 0,
  jawDefinition: 0,
  jawAngle: 0,
  chinWidth: 0,
  chinHeight: 0,
  chinProjection: 0,
  browRidge: 0,
  browHeight: 0,
  browArch: 0,
  browThickness: 0,
  browInner: 0,
  noseLength: 0,
  noseWidth: 0,
  noseTip: 0,
  noseTipSize: 0,
  noseBridge: 0,
  noseBridgeWidth: 0,
  noseHump: 0,
  noseProjection: 0,
  nostrilFlare: 0,
  columella: 0,
  eyeSize: 0,
  eyeSpacing: 0,
  eyeDepth: 0,
  eyeTilt: 0,
  eyeOpenness: 0,
  lidFold: 0,
  epicanthus: 0,
  lipFullness: 0,
  lipWidth: 0,
  lipProtrusion: 0,
  mouthCorner: 0,
  restSmile: 0.1,
  earSize: 0,
  earStandOff: 0,
  neckWidth: 0,
  neckLength: 0,
  neckLean: 0,
  adamsApple: 0,
};
