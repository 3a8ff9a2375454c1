import type { HeadPose } from '../../face/head-pose.ts';
import type { FaceBox } from '../../face/observation.ts';
import { frameSizePx } from './frame.ts';
import type { Frame } from './frame.ts';

/**
 * How much wider and taller the view becomes. MediaPipe's detector misses about one face in seventy of those that fill
 * the picture; from this far it found 41 of 45 such.
 */
const FACTOR = 1.4;
/** A face no taller than this share of the frame is found without stepping back. */
const SMALL_AGAIN = 0.6;

/** The frame as seen from further away: in the middle of a wider black picture. */
export function createStepBack() {
  let canvas: OffscreenCanvas | null = null;
  return {
    view(frame: Frame): OffscreenCanvas {
      const { width, height } = frameSizePx(frame);
      const [wide, tall] = [Math.round(width * FACTOR), Math.round(height * FACTOR)];
      if (canvas?.width !== wide || canvas.height !== tall)
        canvas = new OffscreenCanvas(wide, tall);
      const pen = canvas.getContext('2d');
      if (!pen) throw new Error('no canvas to step back on');
      pen.drawImage(frame, (wide - width) / 2, (tall - height) / 2);
      return canvas;
    },
    /** A point of the wider picture, as a fraction of the frame. */
    point: <Point extends { readonly x: number; readonly y: number }>(point: Point): Point => ({
      ...point,
      x: 0.5 + (point.x - 0.5) * FACTOR,
      y: 0.5 + (point.y - 0.5) * FACTOR,
    }),
    /** From further away everything is as much smaller. */
    pose: ({ head, distanceM }: HeadPose): HeadPose => ({
      head,
      distanceM: distanceM === null ? null : distanceM / FACTOR,
    }),
    isSmallAgain: (box: FaceBox): boolean => box.height < SMALL_AGAIN,
  };
}
