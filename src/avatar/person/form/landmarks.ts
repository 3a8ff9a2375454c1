import type { Vec3 } from '../geometry/vec3.ts';
import type { FaceForm } from './face-form.ts';

/**
 * Named places of the face in head space: y up, z forward, +x = the person's left, origin between the eyes,
 * 1 unit = 10 cm. The crown lies at about +1.15, the chin at about -1.12.
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
    /** Front of the skin behind the lips. */
    readonly z: number;
  };
  readonly nose: {
    /** Deepest point between the eyes. */
    readonly rootY: number;
    readonly tipY: number;
    readonly tipZ: number;
    readonly tipRadius: number;
    /** Middle of the left wing's round. */
    readonly wingX: number;
    readonly wingY: number;
    readonly wingZ: number;
    readonly wingRadius: number;
    readonly bridgeRadius: number;
    readonly bridgeZ: number;
    /** Where the columella meets the upper lip. */
    readonly baseY: number;
    readonly baseZ: number;
  };
  readonly brow: {
    readonly y: number;
    readonly arch: number;
    readonly thickness: number;
    readonly innerX: number;
    readonly outerX: number;
  };
  /** Middle of the chin's ball. */
  readonly chin: { readonly y: number; readonly z: number };
  /** Left corner of the jaw below the ear. */
  readonly jawAngle: Vec3;
  readonly jawPivot: Vec3;
  readonly ear: Vec3;
  /** Dimensionless, 1 = average. */
  readonly earScale: number;
  /** Extra angle at which the ear stands off the head, radians. */
  readonly earStandOffRad: number;
  /** An elliptic column: its axis passes through (0, topY, topZ) and moves back by `slope` per unit down. */
  readonly neck: {
    readonly topY: number;
    readonly topZ: number;
    readonly slope: number;
    readonly halfWidth: number;
    readonly halfDepth: number;
  };
}

/** How much lower or higher than average the lower face reaches, dimensionless. */
export const lowerFaceScale = (f: FaceForm): number => 1 + 0.08 * f.faceLength;
/** Breadth of the face against the average, dimensionless. */
export const faceBreadth = (f: FaceForm): number => 1 + 0.08 * f.faceWidth + 0.016 * f.masculinity;

const noseOf = (f: FaceForm, lower: number): Landmarks['nose'] => {
  const m = f.masculinity;
  const long = 0.058 * f.noseLength + 0.012 * m + 0.02 * f.age;
  const baseY = -0.445 * (1 + (lower - 1) * 0.5) - long;
  const tipY = baseY + 0.083 + 0.045 * f.noseTip - 0.012 * f.age - 0.008 * m;
  const baseZ = 0.79 + 0.045 * f.faceDepth + 0.02 * f.lipProtrusion;
  const width = 1 + 0.27 * f.noseWidth + 0.05 * m;
  return {
    rootY: 0.05,
    tipY,
    tipZ: baseZ + 0.132 + 0.045 * f.noseProjection + 0.01 * m,
    tipRadius: 0.078 * (1 + 0.25 * f.noseTipSize + 0.1 * f.noseWidth + 0.05 * m),
    wingX: 0.117 * width + 0.008 * f.nostrilFlare,
    wingY: baseY + 0.05,
    wingZ: baseZ + 0.032,
    wingRadius: 0.056 * (1 + 0.1 * f.noseWidth + 0.14 * f.nostrilFlare + 0.05 * m),
    bridgeRadius: 0.046 * (1 + 0.42 * f.noseBridgeWidth + 0.12 * f.noseWidth + 0.08 * m),
    bridgeZ: 0.674 + 0.05 * f.noseBridge + 0.014 * m + 0.025 * f.faceDepth,
    baseY,
    baseZ,
  };
};

/** `coveredEars`: long hair lies over the ears and flattens them. */
export function deriveLandmarks(f: FaceForm, coveredEars = false): Landmarks {
  const m = f.masculinity;
  const lower = lowerFaceScale(f);
  const wide = faceBreadth(f);
  const eyeRadius = 0.211 * (1 + 0.09 * f.eyeSize - 0.02 * m);
  const nose = noseOf(f, lower);
  const mouthY = -0.652 * lower - 0.012 * f.noseLength;
  return {
    eye: {
      x: 0.338 * (1 + 0.07 * f.eyeSpacing + 0.03 * f.faceWidth),
      y: 0,
      z: 0.485 - 0.03 * f.eyeDepth + 0.01 * f.faceDepth - 0.008 * m,
      radius: eyeRadius,
      lidRadius: eyeRadius + 0.036,
      irisRadius: eyeRadius * 0.365,
    },
    mouth: {
      y: mouthY,
      halfWidth: 0.24 * (1 + 0.12 * f.lipWidth + 0.03 * m),
      cornerLift: 0.02 + 0.012 * f.mouthCorner,
      upperHeight: 0.066 * (1 + 0.36 * f.lipFullness - 0.1 * m) * (1 - 0.16 * f.age),
      lowerHeight: 0.082 * (1 + 0.32 * f.lipFullness - 0.06 * m) * (1 - 0.12 * f.age),
      z: 0.8 + 0.045 * f.lipProtrusion + 0.035 * f.faceDepth,
    },
    nose,
    brow: {
      y: 0.205 + 0.025 * f.browHeight - 0.012 * m,
      arch: 0.045 * (1 + 0.6 * f.browArch - 0.3 * m),
      thickness: 0.033 * (1 + 0.35 * f.browThickness + 0.12 * m),
      innerX: 0.13,
      outerX: 0.545 * wide,
    },
    chin: {
      y: -0.968 * lower - 0.045 * f.chinHeight - 0.025 * m,
      z: 0.634 + 0.065 * f.chinProjection + 0.01 * m + 0.015 * f.faceDepth,
    },
    jawAngle: [
      0.428 * wide * (1 + 0.15 * f.jawWidth + 0.09 * m),
      -0.62 * lower - 0.08 * f.jawAngle - 0.03 * m,
      -0.02 - 0.06 * f.jawAngle,
    ],
    jawPivot: [0, -0.22, -0.02],
    ear: [0.69 * wide + 0.02 * f.craniumWidth - (coveredEars ? 0.06 : 0), -0.12, -0.2],
    earScale: (1 + 0.16 * f.earSize + 0.08 * f.age + 0.04 * m) * (coveredEars ? 0.78 : 1),
    earStandOffRad: coveredEars ? -0.3 : 0.25 * f.earStandOff,
    neck: {
      topY: -0.6,
      topZ: -0.2 + 0.01 * f.neckLean,
      slope: 0.115 + 0.08 * f.neckLean,
      halfWidth: 0.425 * (1 + 0.14 * f.neckWidth + 0.13 * m + 0.09 * f.weight),
      halfDepth: 0.44 * (1 + 0.11 * f.neckWidth + 0.09 * m + 0.09 * f.weight),
    },
  };
}
