import { EXPRESSION_LABELS } from '#core';
import type { ExpressionLabel, ExpressionVector } from '#core';
import { readExpression, START_FACE, stepFace } from '#perception';
import type { FaceObservation } from '#perception';
import { openFaceWorker } from '#perception/face/face-worker-client';

/** What the product made of one picture; null where it saw no face. */
export interface StillReading {
  readonly label: ExpressionLabel;
  readonly emotion: ExpressionVector;
  readonly valence: number;
  readonly arousal: number;
  /** The same against a picture of this person's resting face, where there was one. */
  readonly againstRest: ExpressionLabel | null;
}

const strongest = (vector: ExpressionVector): ExpressionLabel =>
  EXPRESSION_LABELS.reduce((best, label) => (vector[label] > vector[best] ? label : best));

const worker = await openFaceWorker({ modelUrl: '/models/face_landmarker.task', stills: true });

async function see(
  url: string,
): Promise<{ readonly face: FaceObservation | null; readonly processMs: number }> {
  const picture = await createImageBitmap(await (await fetch(url)).blob());
  return worker.read(picture, performance.now());
}

/** The baseline that four seconds of this face would leave. */
function baselineFrom(face: FaceObservation) {
  let state = START_FACE;
  for (let tMs = 0; tMs <= 4000; tMs += 80) ({ state } = stepFace(state, face, tMs));
  return state.baseline;
}

async function readStill(url: string, restUrl: string | null) {
  const { face, processMs } = await see(url);
  const rest = restUrl === null ? null : (await see(restUrl)).face;
  if (!face) return { processMs, reading: null };
  const { emotion, valence, arousal } = readExpression(face, START_FACE.baseline);
  const reading: StillReading = {
    label: strongest(emotion),
    emotion,
    valence,
    arousal,
    againstRest: rest ? strongest(readExpression(face, baselineFrom(rest)).emotion) : null,
  };
  return { processMs, reading };
}

Object.assign(window, { bench: { engine: worker.engine, readStill } });
