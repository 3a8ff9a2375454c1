import { EXPRESSION_LABELS } from '#core';
import type { ExpressionLabel, ExpressionVector } from '#core';
import { readExpression, START_FACE, stepFace } from '#perception';
import type { FaceObservation } from '#perception';
import { openFaceWorker } from '#perception/face/face-worker-client';

/** What the product made of one picture. */
export interface StillReading {
  readonly label: ExpressionLabel;
  readonly emotion: ExpressionVector;
  readonly valence: number;
  readonly arousal: number;
}
interface Seen {
  readonly face: FaceObservation | null;
  readonly processMs: number;
}

const strongest = (vector: ExpressionVector): ExpressionLabel =>
  EXPRESSION_LABELS.reduce((best, label) => (vector[label] > vector[best] ? label : best));

const worker = await openFaceWorker({ modelUrl: '/models/face_landmarker.task', stills: true });

/** The worker's own reading of a picture, before anything personal. */
async function see(url: string): Promise<Seen> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  const picture = await createImageBitmap(await response.blob());
  return worker.read(picture, performance.now());
}

const rests = new Map<string, Promise<Seen>>();
/** The baseline that four seconds of this face would leave. */
async function baselineFrom(url: string) {
  const seen = rests.get(url) ?? see(url);
  rests.set(url, seen);
  const { face } = await seen;
  let state = START_FACE;
  if (face) for (let tMs = 0; tMs <= 4000; tMs += 80) ({ state } = stepFace(state, face, tMs));
  return state.baseline;
}

/** @param restUrl a picture of the same person at rest, or null to measure against a typical face */
async function readStill(url: string, restUrl: string | null) {
  const baseline = restUrl === null ? START_FACE.baseline : await baselineFrom(restUrl);
  const { face, processMs } = await see(url);
  if (!face) return { processMs, reading: null };
  const { emotion, valence, arousal } = readExpression(face, baseline);
  const reading: StillReading = { label: strongest(emotion), emotion, valence, arousal };
  return { processMs, reading };
}

Object.assign(window, { bench: { engine: worker.engine, readStill, see } });
