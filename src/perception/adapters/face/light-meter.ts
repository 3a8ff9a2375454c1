import { lightOf } from '../../face/covered.ts';
import type { Light } from '../../face/covered.ts';
import type { Frame } from './frame.ts';

/** A lens that is covered shows in a picture this small. */
const WIDTH_PX = 32;
const HEIGHT_PX = 24;

/** Measures how light a frame is; made once. */
export function createLightMeter(): (frame: Frame) => Light {
  const canvas = new OffscreenCanvas(WIDTH_PX, HEIGHT_PX);
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('no canvas to measure light on');
  return (frame) => {
    pen.drawImage(frame, 0, 0, WIDTH_PX, HEIGHT_PX);
    return lightOf(pen.getImageData(0, 0, WIDTH_PX, HEIGHT_PX).data);
  };
}
