import { channelFeature } from './channel-feature.ts';
import { logitsFromVector, mapLabels } from './expression-logits.ts';
import type { ExpressionLogits } from './expression-logits.ts';
import fitted from './expression-weights.json';
import type { FaceEngineName, FaceObservation } from './observation.ts';
import { channelsOf, FACE_CHANNELS } from './resting-face.ts';
import type { FaceChannel } from './resting-face.ts';

/** A multinomial logistic model, as `train/face` writes it. */
export interface ExpressionModel {
  /** What the net's logits are multiplied by; under 1, because the net is over-sure. 0 where it is not asked. */
  readonly netShare: number;
  readonly bias: ExpressionLogits;
  /** What the square root of a channel's value adds; a channel that the engine cannot see is absent. */
  readonly channels: Readonly<Partial<Record<FaceChannel, ExpressionLogits>>>;
  /** What the model says of an unremarkable resting face, against neutral: the median over neutral faces. */
  readonly typicalRest: ExpressionLogits;
}

/** What a face is read from: `shapesOnly` for the moments before the net has loaded. */
export type ExpressionEvidence = 'withNet' | 'shapesOnly';
export const evidenceOf = (face: FaceObservation): ExpressionEvidence =>
  face.net === null ? 'shapesOnly' : 'withNet';

const MODELS: Readonly<
  Record<FaceEngineName, Readonly<Record<ExpressionEvidence, ExpressionModel>>>
> = fitted;
const modelFor = (face: FaceObservation): ExpressionModel => MODELS[face.engine][evidenceOf(face)];

/** Nothing but neutral: what is said of a face that no emotion may be inferred from. */
const UNREAD: ExpressionLogits = mapLabels((label) => (label === 'neutral' ? 0 : -8));

/** How far the face speaks for each expression against neutral, before anything personal is known; in nats. */
export function expressionLogits(face: FaceObservation): ExpressionLogits {
  if (face.movementsOnly) return UNREAD;
  const { netShare, bias, channels } = modelFor(face);
  const seen = channelsOf(face.blend);
  const net = face.net === null ? null : logitsFromVector(face.net);
  const logits = mapLabels((label) =>
    FACE_CHANNELS.reduce(
      (sum, channel) => sum + (channels[channel]?.[label] ?? 0) * channelFeature(seen[channel]),
      bias[label] + (net === null ? 0 : netShare * net[label]),
    ),
  );
  return mapLabels((label) => logits[label] - logits.neutral);
}

/** The same of a face that expresses nothing and looks like most. */
export const typicalRestLogits = (face: FaceObservation): ExpressionLogits =>
  modelFor(face).typicalRest;
