import { loadGraphModel } from '@tensorflow/tfjs-converter';
import type { GraphModel } from '@tensorflow/tfjs-converter';
import type { io } from '@tensorflow/tfjs-core';

import { tensorBackend } from '../face/tensor-backend.ts';

/** Where a net's two files are on this origin. */
export interface GraphNetFiles {
  readonly graphUrl: string;
  readonly weightsUrl: string;
}

async function fetched(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`a net's file answered ${response.status}`);
  return response;
}

/** A TensorFlow.js graph and its weights, from this origin. Throws when they cannot be had whole. */
export async function openGraphNet({ graphUrl, weightsUrl }: GraphNetFiles): Promise<GraphModel> {
  await tensorBackend();
  const load = async (): Promise<io.ModelArtifacts> => {
    const [graph, weights] = await Promise.all([fetched(graphUrl), fetched(weightsUrl)]);
    const model = (await graph.json()) as io.ModelJSON; // the file is part of a package of a pinned version
    return {
      ...(model.format !== undefined && { format: model.format }),
      ...(model.signature !== undefined && { signature: model.signature }),
      modelTopology: model.modelTopology,
      weightSpecs: model.weightsManifest.flatMap((group) => group.weights),
      weightData: await weights.arrayBuffer(),
    };
  };
  return loadGraphModel({ load });
}
