import { observationFromLandmarks } from '../../face/landmarks68.ts';
import type { FaceEngine } from './face-engine.ts';
import { openFaceDetector } from './face-detector.ts';
import { frameSizePx } from './frame.ts';
import { openLandmarkNet } from './landmark-net.ts';
import { tensorBackend } from './tensor-backend.ts';

/** The engine that needs no model file: detector and 68 points, their weights inside an npm package. */
export async function openFaceApiEngine(): Promise<FaceEngine> {
  await tensorBackend();
  const [detector, landmarks] = await Promise.all([openFaceDetector(), openLandmarkNet()]);
  return {
    name: 'face-api',
    find(frame) {
      const face = detector.detect(frame);
      if (!face) return null;
      return observationFromLandmarks(
        landmarks.read(frame, face.box),
        frameSizePx(frame),
        face.score,
      );
    },
    dispose() {
      detector.dispose();
      landmarks.dispose();
    },
  };
}
