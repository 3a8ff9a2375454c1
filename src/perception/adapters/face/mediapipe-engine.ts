import { FaceLandmarker } from '@mediapipe/tasks-vision';
import type { FaceLandmarkerResult } from '@mediapipe/tasks-vision';
import wasmLoaderPath from '@mediapipe/tasks-vision/vision_wasm_module_internal.js?url';
import wasmBinaryPath from '@mediapipe/tasks-vision/vision_wasm_module_internal.wasm?url';

import type { Blendshapes } from '../../face/blendshapes.ts';
import { headPoseFromMatrix } from '../../face/head-pose.ts';
import type { FaceBox, FaceGlimpse } from '../../face/observation.ts';
import { grown } from './face-crop.ts';
import type { FaceEngine } from './face-engine.ts';
import { frameSizePx } from './frame.ts';
import type { Frame } from './frame.ts';
import { createLookAround } from './look-around.ts';
import { createStepBack } from './step-back.ts';

async function fetchModel(modelUrl: string): Promise<Uint8Array | null> {
  const response = await fetch(modelUrl);
  // A development server answers an unknown address with its page and 200.
  const isPage = response.headers.get('content-type')?.includes('text/html') ?? false;
  if (!response.ok || isPage) return null;
  return new Uint8Array(await response.arrayBuffer());
}

type Points = readonly { readonly x: number; readonly y: number }[];

function boxOf(points: Points): FaceBox {
  let [left, top, right, bottom] = [1, 1, 0, 0];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** How many people a look around can tell apart. */
const MOST_FACES = 4;
/** What is left of the picture about a face that is to be found alone. */
const ALONE_MARGIN = 1.9;

interface Purpose {
  readonly runningMode: 'IMAGE' | 'VIDEO';
  readonly numFaces: number;
  readonly outputFaceBlendshapes: boolean;
}

/** Where MediaPipe looks for the loader's factory; it takes it away again after each use. */
const scope = self as { ModuleFactory?: unknown }; // the types do not know MediaPipe's global

async function create(model: Uint8Array, purpose: Purpose): Promise<FaceLandmarker> {
  // A module is evaluated once, and so would leave its factory once: a second task would find none.
  const loader: { readonly default: unknown } = await import(/* @vite-ignore */ wasmLoaderPath);
  scope.ModuleFactory = loader.default;
  return FaceLandmarker.createFromOptions(
    { wasmLoaderPath, wasmBinaryPath },
    {
      // The task takes the bytes over.
      baseOptions: { modelAssetBuffer: model.slice(), delegate: 'CPU' },
      outputFacialTransformationMatrixes: true,
      ...purpose,
    },
  );
}

const glimpsesOf = (seen: FaceLandmarkerResult): readonly FaceGlimpse[] =>
  seen.faceLandmarks.map((points, index) => {
    const matrix = seen.facialTransformationMatrixes[index];
    return { box: boxOf(points), head: matrix ? headPoseFromMatrix(matrix.data).head : null };
  });

/** The frame with everything but the region black. */
function only(frame: Frame, region: FaceBox): OffscreenCanvas {
  const { width, height } = frameSizePx(frame);
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas to single a face out on');
  pen.fillRect(0, 0, width, height);
  pen.beginPath();
  pen.rect(region.x * width, region.y * height, region.width * width, region.height * height);
  pen.clip();
  pen.drawImage(frame, 0, 0, width, height);
  return canvas;
}

/**
 * MediaPipe's FaceLandmarker on the CPU. Null when the model file is absent; throws when it cannot run.
 * The GPU delegate is not used: without a real GPU it is ten times slower, and it competes with the person's own drawing.
 */
export async function openMediapipeEngine(
  modelUrl: string,
  stills: boolean,
): Promise<FaceEngine | null> {
  const model = await fetchModel(modelUrl);
  if (!model) return null;
  const landmarker = await create(model, {
    runningMode: stills ? 'IMAGE' : 'VIDEO',
    // More than one makes the detector search every frame for a second face; others are looked for now and then.
    numFaces: 1,
    outputFaceBlendshapes: true,
  });
  const lookAround = createLookAround(async () => {
    const all = await create(model, {
      runningMode: 'IMAGE',
      numFaces: MOST_FACES,
      outputFaceBlendshapes: false,
    });
    return (frame) => glimpsesOf(all.detect(frame));
  });
  let lastMs = 0;
  let seenPoints: Points | null = null;
  const detect = (frame: TexImageSource, tMs: number): FaceLandmarkerResult => {
    if (stills) return landmarker.detect(frame);
    lastMs = Math.max(lastMs + 1, tMs); // the tracker refuses a time that does not grow
    return landmarker.detectForVideo(frame, lastMs);
  };
  // The first detection compiles kernels and takes up to a second: spend it before the visitor is looked at.
  const blank = await createImageBitmap(new ImageData(64, 64));
  detect(blank, 1);
  const stepBack = createStepBack();
  let isBack = false;
  const lookAt = (frame: Frame, tMs: number) => {
    const seen = detect(isBack ? stepBack.view(frame) : frame, tMs);
    const points = seen.faceLandmarks[0];
    const matrix = seen.facialTransformationMatrixes[0];
    if (!points || !matrix) return null;
    const pose = headPoseFromMatrix(matrix.data);
    return {
      points: isBack ? points.map(stepBack.point) : points,
      pose: isBack ? stepBack.pose(pose) : pose,
      categories: seen.faceBlendshapes[0]?.categories ?? [],
    };
  };
  /** What is missed from here is looked for from further back: in a stream with the next frame, in a still at once. */
  const lookTwice = (frame: Frame, tMs: number) => {
    const first = lookAt(frame, tMs);
    if (first) return first;
    isBack = !isBack;
    if (!stills) return null;
    const second = lookAt(frame, tMs);
    isBack = false;
    return second;
  };
  return {
    name: 'mediapipe',
    find(frame, tMs) {
      const seen = lookTwice(frame, tMs);
      seenPoints = seen?.points ?? null;
      if (!seen) return null;
      const box = boxOf(seen.points);
      if (stepBack.isSmallAgain(box)) isBack = false;
      const blend: Blendshapes = Object.fromEntries(
        seen.categories.map(({ categoryName, score }) => [categoryName, score]),
      );
      return { engine: 'mediapipe', box, score: 1, blend, ...seen.pose, net: null };
    },
    points: () => seenPoints && Float32Array.from(seenPoints.flatMap(({ x, y }) => [x, y])),
    look: lookAround,
    turnTo(frame, box, tMs) {
      isBack = false;
      // Two looks at nothing and the tracker has let go of the face it held.
      detect(blank, tMs);
      detect(blank, tMs);
      detect(only(frame, grown(box, ALONE_MARGIN)), tMs);
    },
    dispose() {
      landmarker.close();
      blank.close();
    },
  };
}
