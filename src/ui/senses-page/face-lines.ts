/** Which of an engine's points make up which line of a drawn face, each in the order in which it is drawn. */
export interface FaceLines {
  /** From one side of the outline to the other; closed. */
  readonly outline: readonly number[];
  /** The outline ends at the temples: the forehead has to be guessed above them. */
  readonly openAtTop: boolean;
  readonly brows: readonly (readonly number[])[];
  readonly eyes: readonly (readonly number[])[];
  /** Middle and one rim point of each iris; empty where the engine sees none. */
  readonly irises: readonly (readonly [middle: number, rim: number])[];
  readonly nose: readonly (readonly number[])[];
  readonly lipsOuter: readonly number[];
  readonly lipsInner: readonly number[];
}

const from = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

/** The 68 points of the iBUG scheme (Sagonas 2013). */
const IBUG: FaceLines = {
  outline: from(0, 16),
  openAtTop: true,
  brows: [from(17, 21), from(22, 26)],
  eyes: [from(36, 41), from(42, 47)],
  irises: [],
  nose: [from(27, 30), from(31, 35)],
  lipsOuter: from(48, 59),
  lipsInner: from(60, 67),
};

/** MediaPipe's canonical face mesh of 468 points, and five for each iris. */
// prettier-ignore
const MESH: FaceLines = {
  outline: [10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152, 148, 176, 149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109],
  openAtTop: false,
  brows: [
    [70, 63, 105, 66, 107, 55, 65, 52, 53, 46],
    [300, 293, 334, 296, 336, 285, 295, 282, 283, 276],
  ],
  eyes: [
    [33, 7, 163, 144, 145, 153, 154, 155, 133, 173, 157, 158, 159, 160, 161, 246],
    [263, 249, 390, 373, 374, 380, 381, 382, 362, 398, 384, 385, 386, 387, 388, 466],
  ],
  irises: [
    [468, 469],
    [473, 474],
  ],
  nose: [
    [168, 6, 197, 195, 5, 4],
    [64, 98, 97, 2, 326, 327, 294],
  ],
  lipsOuter: [61, 146, 91, 181, 84, 17, 314, 405, 321, 375, 291, 409, 270, 269, 267, 0, 37, 39, 40, 185],
  lipsInner: [78, 95, 88, 178, 87, 14, 317, 402, 318, 324, 308, 415, 310, 311, 312, 13, 82, 81, 80, 191],
};

/** The lines for so many points. */
export const faceLines = (points: number): FaceLines => (points === 68 ? IBUG : MESH);
