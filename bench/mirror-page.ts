/** Draws a generated person and reads the still with the product's own face worker. Offers `window.openReader`. */
import { openFaceWorker } from '#perception/face/face-worker-client';

import type { PersonStill } from './person-page.ts';
import './person-page.ts';

/** Scores in [0, 1] by ARKit name; null where no face was found. */
type Scores = Readonly<Record<string, number>> | null;

declare global {
  interface Window {
    openReader?: (modelUrl: string) => Promise<void>;
    /** A still as it is, and its mirror image. */
    readStill?: (options: PersonStill) => Promise<readonly [Scores, Scores]>;
  }
}

window.openReader = async (modelUrl) => {
  const worker = await openFaceWorker({ modelUrl, stills: true });
  if (worker.engine !== 'mediapipe')
    throw new Error(`${worker.engine} took over: it reads no shapes`);
  const paper = document.createElement('canvas');
  const see = async (url: string, mirrored: boolean): Promise<Scores> => {
    const still = await createImageBitmap(await (await fetch(url)).blob());
    paper.width = still.width;
    paper.height = still.height;
    const pen = paper.getContext('2d');
    if (!pen) throw new Error('no 2D canvas');
    if (mirrored) pen.setTransform(-1, 0, 0, 1, still.width, 0);
    pen.drawImage(still, 0, 0);
    still.close();
    const { face } = await worker.read(await createImageBitmap(paper), 0);
    return face?.blend ?? null;
  };
  window.readStill = async (options) => {
    const url = await window.portrait?.(options);
    if (url === undefined) throw new Error('the page of people is not there');
    return [await see(url, false), await see(url, true)];
  };
};
