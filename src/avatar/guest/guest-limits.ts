/** What a file may cost a visitor's device. Defaults are about three times what a generous full-body avatar needs. */
export interface GuestLimits {
  readonly maxBytes: number;
  /** What its numbers take in memory once they are unpacked. */
  readonly maxUnpackedBytes: number;
  readonly maxTriangles: number;
  /** Shapes times vertices: what they take on the GPU. */
  readonly maxShapeVertices: number;
  readonly maxImages: number;
  /** Longest side of one picture; larger ones are refused unread. */
  readonly maxImagePx: number;
  /** Pictures above this are made smaller as they are read. */
  readonly keepImagePx: number;
  /** All pictures together, in pixels, as they are kept. */
  readonly maxTotalPixels: number;
  /** For the download, and once more for the reading. */
  readonly maxMs: number;
}

export const GUEST_LIMITS: GuestLimits = {
  maxBytes: 60_000_000,
  maxUnpackedBytes: 400_000_000,
  maxTriangles: 300_000,
  maxShapeVertices: 12_000_000,
  maxImages: 64,
  maxImagePx: 8192,
  keepImagePx: 2048,
  maxTotalPixels: 96_000_000,
  maxMs: 20_000,
};
