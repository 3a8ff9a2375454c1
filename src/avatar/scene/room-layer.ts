import { ROOM_SHARE } from './room.ts';

/** The room as a still picture of the page's own, behind a canvas that holds nothing but the person. */
export interface RoomLayer {
  /** Puts up the picture of this room; asking for another picture object is what makes it new. */
  show(picture: ImageData): void;
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
  let shown: ImageData | null = null;
  return {
    show(picture) {
      if (picture === shown) return;
      shown = picture;
      canvas.width = picture.width;
      canvas.height = picture.height;
      canvas.getContext('2d')?.putImageData(picture, 0, 0);
    },
    remove() {
      canvas.remove();
    },
  };
};
