export * from './ports.ts';
export type { FaceObservation } from './face/observation.ts';
export type { FaceLook } from './face/face-look.ts';
export { readExpression } from './face/read-expression.ts';
export { START_FACE, stepFace } from './face/step-face.ts';
export type { FaceState } from './face/step-face.ts';
export { createTextSense } from './text/text-sense.ts';
export type { TextSense } from './text/text-sense.ts';
export type { TextLanguage } from './text/languages.ts';
