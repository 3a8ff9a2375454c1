import { cast, expandDims, tidy } from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import { fromPixels } from './pixels.ts';
import weightsUrl from '../../../../node_modules/@vladmandic/human/models/movenet-lightning.bin?url';
import graphUrl from '../../../../node_modules/@vladmandic/human/models/movenet-lightning.json?url';

import { BODY_POINT_NAMES } from '../../body/body-points.ts';
import type { BodyPoints } from '../../body/body-points.ts';
import { frameSizePx } from '../face/frame.ts';
import type { Frame } from '../face/frame.ts';
import { openGraphNet } from './graph-net.ts';

/** Side of the picture that MoveNet Lightning reads. */
const INPUT_PX = 192;
/** Each point is y, x, score. */
const POINT_VALUES = 3;

export interface BodyNet {
  /** The points of the person in the middle of the picture; null where there is hardly one. */
  read(frame: Frame): BodyPoints | null;
}

/** MoveNet Lightning (Google, Apache-2.0), its weights out of @vladmandic/human (MIT), run on WebAssembly. */
export async function openBodyNet(): Promise<BodyNet> {
  const net = await openGraphNet({ graphUrl, weightsUrl });
  const canvas = new OffscreenCanvas(INPUT_PX, INPUT_PX);
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('no canvas to read bodies from');
  return {
    read(frame) {
      const { width, height } = frameSizePx(frame);
      const longest = Math.max(width, height);
      const scale = INPUT_PX / longest;
      const [left, top] = [(longest - width) / 2, (longest - height) / 2];
      pen.fillStyle = '#000';
      pen.fillRect(0, 0, INPUT_PX, INPUT_PX);
      pen.drawImage(frame, left * scale, top * scale, width * scale, height * scale);
      const { data } = pen.getImageData(0, 0, INPUT_PX, INPUT_PX);
      const values = tidy(() => {
        const picture = cast(expandDims(fromPixels(data, INPUT_PX), 0), 'int32');
        const out: Tensor | Tensor[] = net.execute(picture);
        return (Array.isArray(out) ? out[0] : out)?.dataSync() ?? new Float32Array(0);
      });
      const points = BODY_POINT_NAMES.map((name, index) => {
        const at = index * POINT_VALUES;
        return [
          name,
          {
            x: ((values[at + 1] ?? 0) * longest - left) / height,
            y: ((values[at] ?? 0) * longest - top) / height,
            score: values[at + 2] ?? 0,
          },
        ] as const;
      });
      const body = Object.fromEntries(points) as BodyPoints; // fromEntries forgets the keys; they are the names
      return body.nose.score + body.leftShoulder.score + body.rightShoulder.score > 0.6
        ? body
        : null;
    },
  };
}
