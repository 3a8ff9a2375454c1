import { FaceLandmarker } from '@mediapipe/tasks-vision';
import wasmLoaderPath from '@mediapipe/tasks-vision/vision_wasm_module_internal.js?url';
import wasmBinaryPath from '@mediapipe/tasks-vision/vision_wasm_module_internal.wasm?url';

import type { Blendshapes } from '../../face/blendshapes.ts';
import { headPoseFromMatrix } from '../../face/head-pose.ts';
import type { FaceBox } from '../../face/observation.ts';
import type { FaceEngine } from './face-engine.ts';

async function fetchModel(modelUrl: string): Promise<Uint8Array | null> {
  const response = await fetch(modelUrl);
  // A development server answers an unknown address with its page and 200.
  const isPage = response.headers.get('content-type')?.includes('text/html') ?? false;
  if (!response.ok || isPage) return null;
  return new Uint8Array(await response.arrayBuffer());
}

function boxOf(points: readonly { readonly x: number; readonly y: number }[]): FaceBox {
  let [left, top, right, bottom] = [1, 1, 0, 0];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/**
 * MediaPipe's FaceLandmarker on the CPU. Null when the model file is absent; throws when it cannot run.
 * The GPU delegate is not used: without a real GPU it is ten times slower, and it competes with the person's own drawing.
 */
export async function openMediapipeEngine(
  modelUrl: string,
  stills: boolean,
): Promise<FaceEngine | null> {
  const modelAssetBuffer = await fetchModel(modelUrl);
  if (!modelAssetBuffer) return null;
  const landmarker = await FaceLandmarker.createFromOptions(
    { wasmLoaderPath, wasmBinaryPath },
    {
      baseOptions: { modelAssetBuffer, delegate: 'CPU' },
      runningMode: stills ? 'IMAGE' : 'VIDEO',
      // More than one makes the detector search every frame for a second face.
      numFaces: 1,
      outputFaceBlendshapes: true,
      outputFacialTransformationMatrixes: true,
    },
  );
  let lastMs = 0;
  let seenPoints: readonly { readonly x: number; readonly y: number }[] | null = null;
  const detect = (frame: TexImageSource, tMs: number) => {
    if (stills) return landmarker.detect(frame);
    lastMs = Math.max(lastMs + 1, tMs); // the tracker refuses a time that does not grow
    return landmarker.detectForVideo(frame, lastMs);
  };
  // The first detection compiles kernels and takes up to a second: spend it before the visitor is looked at.
  const blank = await createImageBitmap(new ImageData(64, 64));
  detect(blank, 1);
  blank.close();
  return {
    name: 'mediapipe',
    find(frame, tMs) {
      const seen = detect(frame, tMs);
      const points = seen.faceLandmarks[0];
      seenPoints = points ?? null;
      const matrix = seen.facialTransformationMatrixes[0];
      if (!points || !matrix) return null;
      const categories = seen.faceBlendshapes[0]?.categories ?? [];
      const blend: Blendshapes = Object.fromEntries(
        categories.map(({ categoryName, score }) => [categoryName, score]),
      );
      return {
        engine: 'mediapipe',
        box: boxOf(points),
        score: 1,
        blend,
        ...headPoseFromMatrix(matrix.data),
        net: null,
      };
    },
    points: () => seenPoints && Float32Array.from(seenPoints.flatMap(({ x, y }) => [x, y])),
    dispose() {
      landmarker.close();
    },
  };
}
