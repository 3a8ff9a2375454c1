import { observationFromLandmarks } from '../../face/landmarks68.ts';
import type { Landmarks68, SizePx } from '../../face/landmarks68.ts';
import type { FaceBox } from '../../face/observation.ts';
import type { FaceEngine } from './face-engine.ts';
import { openFaceDetector } from './face-detector.ts';
import { frameSizePx } from './frame.ts';
import { openLandmarkNet } from './landmark-net.ts';
import { tensorBackend } from './tensor-backend.ts';

/** The engine that needs no model file: detector and 68 points, their weights inside an npm package. */
export async function openFaceApiEngine(): Promise<FaceEngine> {
  await tensorBackend();
  const [detector, landmarks] = await Promise.all([openFaceDetector(), openLandmarkNet()]);
  let followed: FaceBox | null = null;
  let seen: { readonly points: Landmarks68; readonly size: SizePx } | null = null;
  return {
    name: 'face-api',
    find(frame) {
      const face = detector.detect(frame, followed);
      followed = face?.box ?? null;
      seen = face && { points: landmarks.read(frame, face.box), size: frameSizePx(frame) };
      return face && seen ? observationFromLandmarks(seen.points, seen.size, face.score) : null;
    },
    points() {
      if (!seen) return null;
      const { points, size } = seen;
      return Float32Array.from(points.flatMap(({ x, y }) => [x / size.width, y / size.height]));
    },
    look: (frame) => detector.detectAll(frame).map(({ box }) => ({ box, head: null })),
    turnTo(_frame, box) {
      followed = box;
    },
    dispose() {
      detector.dispose();
      landmarks.dispose();
    },
  };
}
