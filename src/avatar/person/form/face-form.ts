/**
 * Parameters of one face. Every number is an offset in [-1, 1] around a friendly adult average (0), except `age`
 * (0 = 25 years, 1 = 70 years). Values beyond the range are legal but nobody has looked at them.
 */
export interface FaceForm {
  readonly faceWidth: number;
  readonly faceLength: number;
  readonly jawWidth: number;
  readonly jawDefinition: number;
  readonly chinWidth: number;
  readonly chinProjection: number;
  readonly cheekFullness: number;
  readonly cheekbones: number;
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
  readonly noseBridge: number;
  readonly eyeSize: number;
  readonly eyeSpacing: number;
  /** + lifts the outer corner. */
  readonly eyeTilt: number;
  readonly eyeOpenness: number;
  /** -1 monolid .. +1 deep crease. */
  readonly lidFold: number;
  readonly lipFullness: number;
  readonly lipWidth: number;
  /** + turns the corners up. */
  readonly mouthCorner: number;
  /** [0, 1] smile that the face has at rest: weight of the smile built into it. */
  readonly restSmile: number;
  readonly earSize: number;
  readonly neckWidth: number;
  /** [0, 1] = 25 to 70 years. */
  readonly age: number;
}

export const AVERAGE_FACE: FaceForm = {
  faceWidth: 0,
  faceLength: 0,
  jawWidth: 0,
  jawDefinition: 0,
  chinWidth: 0,
  chinProjection: 0,
  cheekFullness: 0,
  cheekbones: 0,
  browRidge: 0,
  browHeight: 0,
  browArch: 0,
  browThickness: 0,
  browInner: 0,
  noseLength: 0,
  noseWidth: 0,
  noseTip: 0,
  noseBridge: 0,
  eyeSize: 0,
  eyeSpacing: 0,
  eyeTilt: 0,
  eyeOpenness: 0,
  lidFold: 0,
  lipFullness: 0,
  lipWidth: 0,
  mouthCorner: 0,
  restSmile: 0.1,
  earSize: 0,
  neckWidth: 0,
  age: 0,
};
