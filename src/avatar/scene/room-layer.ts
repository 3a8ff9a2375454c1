import { ROOM_SHARE } from './room.ts';

/** The room as a still picture of the page's own, behind a canvas that holds nothing but the person. */
export interface RoomLayer {
  /** Which room is up, or -1. */
  readonly version: number;
  /** Fetches the picture of another room and puts it up; `done` when it is there. Does nothing while it waits for one. */
  bring(version: number, picture: () => Promise<ImageData>, done: () => void): void;
  remove(): void;
}

export const createRoomLayer = (host: HTMLElement): RoomLayer => {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  Object.assign(canvas.style, {
    position: 'absolute',
    inset: '0',
    width: '100%',
    height: '100%',
    transform: `scale(${1 / ROOM_SHARE})`,
  });
  host.append(canvas);
  let shown = -1;
  let waiting = false;
  let removed = false;
  return {
    get version() {
      return shown;
    },
    bring(version, picture, done) {
      if (waiting || version === shown) return;
      waiting = true;
      const settle = (image: ImageData | null): void => {
        waiting = false;
        if (removed || !image) return;
        canvas.width = image.width;
        canvas.height = image.height;
        canvas.getContext('2d')?.putImageData(image, 0, 0);
        shown = version;
        done();
      };
      // A context that is lost meanwhile brings none; the next picture asks again.
      void picture().then(settle, () => settle(null));
    },
    remove() {
      removed = true;
      canvas.remove();
    },
  };
};
