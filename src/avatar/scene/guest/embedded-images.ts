import { Loader } from 'three';

/**
 * Reads a GLB's own pictures, and makes large ones smaller. Takes the place of three's ImageBitmapLoader: that one fetches
 * the blob's address, which our content security policy does not allow, and keeps every picture as large as it is.
 */
export class EmbeddedImageLoader extends Loader<ImageBitmap> {
  /** GLTFLoader asks for this to know that it is handed a bitmap. */
  readonly isImageBitmapLoader = true;
  readonly #keepPx: number;
  /** How many were made smaller. */
  shrunk = 0;

  constructor(keepPx: number) {
    super();
    this.#keepPx = keepPx;
  }

  override load(
    url: string,
    onLoad: (bitmap: ImageBitmap) => void,
    _onProgress?: (event: ProgressEvent) => void,
    onError?: (cause: unknown) => void,
  ): void {
    this.#read(url).then(onLoad, (cause: unknown) => onError?.(cause));
  }

  async #read(url: string): Promise<ImageBitmap> {
    const image = new Image();
    image.src = url;
    await image.decode();
    const { naturalWidth, naturalHeight } = image;
    const shrink = Math.min(1, this.#keepPx / Math.max(1, naturalWidth, naturalHeight));
    if (shrink < 1) this.shrunk += 1;
    return createImageBitmap(image, {
      premultiplyAlpha: 'none',
      colorSpaceConversion: 'none',
      ...(shrink < 1 && {
        resizeWidth: Math.max(1, Math.round(naturalWidth * shrink)),
        resizeHeight: Math.max(1, Math.round(naturalHeight * shrink)),
        resizeQuality: 'medium' as const,
      }),
    });
  }
}
