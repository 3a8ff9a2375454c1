import {
  cheekPuff,
  mouth,
  mouthDimple,
  mouthFrown,
  mouthSmile,
  mouthStretch,
} from './corner-shapes.ts';
import { jaw, jawForward, jawOpen, mouthClose } from './jaw-shapes.ts';
import { LIP_CENTRE, LIP_LEFT } from './lip-shapes.ts';
import type { ShapeProgram } from './shape-context.ts';

export const MOUTH_CENTRE: Readonly<Record<string, ShapeProgram>> = {
  jawOpen,
  jawForward,
  mouthClose,
  cheekPuff,
  ...LIP_CENTRE,
};

/** Written for the left side. */
export const MOUTH_LEFT: Readonly<Record<string, ShapeProgram>> = {
  jaw,
  mouth,
  mouthSmile,
  mouthFrown,
  mouthStretch,
  mouthDimple,
  ...LIP_LEFT,
};
