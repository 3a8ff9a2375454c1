import type { Vec3 } from '../geometry/vec3.ts';
import type { FaceForm } from './face-form.ts';

/**
 * Named places of the face in head space: y up, z forward, +x = the person's left, origin between the eyes,
 * 1 unit = 10 cm. The crown lies at about +1.2, the chin at about -1.17.
 */
export interface Landmarks {
  readonly eye: {
    readonly x: number;
    readonly y: number;
    readonly z: number;
    readonly radius: number;
    /** Radius of the sphere the lid skin rides on. */
    readonly lidRadius: number;
    readonly irisRadius: number;
  };
  readonly mouth: {
    readonly y: number;
    readonly halfWidth: number;
    readonly upperHeight: number;
    readonly lowerHeight: number;
    readonly cornerLift: number;
  };
  readonly nose: {
    readonly tipY: number;
    readonly tipZ: number;
    readonly tipRadius: number;
    readonly wingX: number;
    readonly wingY: number;
    readonly wingZ: number;
    readonly wingRadius: number;
    readonly bridgeRadius: number;
    readonly bridgeZ: number;
  };
  readonly brow: {
    readonly y: number;
    readonly arch: number;
    readonly thickness: number;
    readonly innerX: number;
    readonly outerX: number;
  };
  readonly chin: { readonly y: number; readonly z: number };
  readonly jawPivot: Vec3;
  readonly ear: Vec3;
  /** Dimensionless, 1 = average. */
  readonly earScale: number;
}

/** `coveredEars`: long hair lies over the ears and flattens them. */
export function deriveLandmarks(f: FaceForm, coveredEars = false): Landmarks {
  const lower = 1 + 0.05 * f.faceLength;
  const eyeRadius = 0.242 * (1 + 0.09 * f.eyeSize);
  const tipY = -0.362 - 0.05 * f.noseLength + 0.025 * f.noseTip;
  return {
    eye: {
      x: 0.368 * (1 + 0.06 * f.eyeSpacing + 0.03 * f.faceWidth),
      y: 0,
      z: 0.525,
      radius: eyeRadius,
      lidRadius: eyeRadius + 0.044,
      irisRadius: eyeRadius * 0.53,
    },
    mouth: {
      y: -0.672 * lower - 0.018 * f.noseLength,
      halfWidth: 0.272 * (1 + 0.1 * f.lipWidth),
      cornerLift: 0.02 + 0.012 * f.mouthCorner,
      upperHeight: 0.06 * (1 + 0.38 * f.lipFullness),
      lowerHeight: 0.08 * (1 + 0.32 * f.lipFullness),
    },
    nose: {
      tipY,
      tipZ: 1.012 + 0.025 * f.noseBridge + 0.02 * f.noseLength,
      tipRadius: 0.106 * (1 + 0.12 * f.noseWidth),
      wingX: 0.116 * (1 + 0.24 * f.noseWidth),
      wingY: tipY - 0.036,
      wingZ: 0.915,
      wingRadius: 0.066 * (1 + 0.12 * f.noseWidth),
      bridgeRadius: 0.056 * (1 + 0.2 * f.noseWidth),
      bridgeZ: 0.785 + 0.045 * f.noseBridge,
    },
    brow: {
      y: 0.226 + 0.025 * f.browHeight,
      arch: 0.05 * (1 + 0.6 * f.browArch),
      thickness: 0.033 * (1 + 0.35 * f.browThickness),
      innerX: 0.14,
      outerX: 0.6 * (1 + 0.05 * f.faceWidth),
    },
    chin: { y: -1.0 * lower, z: 0.665 + 0.05 * f.chinProjection },
    jawPivot: [0, -0.24, 0.02],
    ear: [0.775 * (1 + 0.05 * f.faceWidth) - (coveredEars ? 0.1 : 0), -0.15, -0.12],
    earScale: (1 + 0.14 * f.earSize + 0.08 * f.age) * (coveredEars ? 0.72 : 1),
  };
}
