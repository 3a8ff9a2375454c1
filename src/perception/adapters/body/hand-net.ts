import { div, expandDims, tidy } from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import weightsUrl from '../../../../node_modules/@vladmandic/human/models/handlandmark-lite.bin?url';
import graphUrl from '../../../../node_modules/@vladmandic/human/models/handlandmark-lite.json?url';

import type { HandPlace } from '../../body/read-arms.ts';
import type { HandPoints } from '../../body/read-hand.ts';
import { frameSizePx } from '../face/frame.ts';
import type { Frame } from '../face/frame.ts';
import { openGraphNet } from './graph-net.ts';
import { fromPixels } from './pixels.ts';

const INPUT_PX = 224;
const POINTS = 21;
/** Each point is x, y in the input's pixels, and a depth. */
const POINT_VALUES = 3;
/** Below this the square held no hand. */
const LOWEST_SCORE = 0.6;
/** The net's outputs: whether there is a hand, and its points. */
const OUTPUTS = ['Identity_1', 'Identity'];

export interface HandNet {
  /** The points of the hand in this place, in pictures' heights; null where there is none. */
  read(frame: Frame, place: HandPlace): HandPoints | null;
}

/** MediaPipe's hand landmarks (Google, Apache-2.0), weights out of @vladmandic/human (MIT), run on WebAssembly. */
export async function openHandNet(): Promise<HandNet> {
  const net = await openGraphNet({ graphUrl, weightsUrl });
  const canvas = new OffscreenCanvas(INPUT_PX, INPUT_PX);
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('no canvas to read hands from');
  return {
    read(frame, { x, y, side, turnRad }) {
      const { height } = frameSizePx(frame);
      const scale = INPUT_PX / (side * height);
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.fillStyle = '#000';
      pen.fillRect(0, 0, INPUT_PX, INPUT_PX);
      pen.translate(INPUT_PX / 2, INPUT_PX / 2);
      pen.rotate(-turnRad);
      pen.scale(scale, scale);
      pen.drawImage(frame, -x * height, -y * height);
      const { data } = pen.getImageData(0, 0, INPUT_PX, INPUT_PX);
      const [score, points] = tidy(() => {
        const picture = expandDims(div(fromPixels(data, INPUT_PX), 255), 0);
        const [presence, landmarks] = net.execute(picture, OUTPUTS) as Tensor[]; // as many as were asked for
        return [
          presence?.dataSync()[0] ?? 0,
          landmarks?.dataSync() ?? new Float32Array(0),
        ] as const;
      });
      if (score < LOWEST_SCORE) return null;
      const [cos, sin] = [Math.cos(turnRad), Math.sin(turnRad)];
      return Array.from({ length: POINTS }, (_, index) => {
        const u = ((points[index * POINT_VALUES] ?? 0) / INPUT_PX - 0.5) * side;
        const v = ((points[index * POINT_VALUES + 1] ?? 0) / INPUT_PX - 0.5) * side;
        return { x: x + u * cos - v * sin, y: y + u * sin + v * cos };
      });
    },
  };
}
