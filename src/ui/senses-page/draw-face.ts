import { faceLines, type FaceLines } from './face-lines.ts';

export interface FaceInk {
  readonly shade: string;
  readonly skin: string;
  readonly line: string;
  readonly lips: string;
  readonly mouth: string;
  readonly white: string;
  readonly iris: string;
  readonly point: string;
}

/** What part of the picture is on view: a square, in fractions of the picture's height. */
export interface FaceView {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

export interface FaceSketch {
  /** x and y in turn, fractions of the picture. */
  readonly points: Float32Array;
  /** Width over height of the picture. */
  readonly aspect: number;
  readonly view: FaceView;
  readonly showPoints: boolean;
}

type Place = readonly [x: number, y: number];

/** A smooth line through all places, by the middles between them. */
function trace(pen: CanvasRenderingContext2D, places: readonly Place[], closed: boolean): void {
  const [first] = places;
  const last = places.at(-1);
  if (!first || !last) return;
  const middle = (a: Place, b: Place): Place => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  pen.beginPath();
  const start = closed ? middle(last, first) : first;
  pen.moveTo(...start);
  for (const [i, place] of places.entries()) {
    const next = places[i + 1] ?? (closed ? first : null);
    if (next) pen.quadraticCurveTo(...place, ...middle(place, next));
    else pen.lineTo(...place);
  }
  if (closed) pen.closePath();
}

/** A forehead over an outline that ends at the temples. */
function withForehead(outline: readonly Place[]): readonly Place[] {
  const left = outline[0];
  const right = outline.at(-1);
  if (!left || !right) return outline;
  const [wide, tilt] = [right[0] - left[0], right[1] - left[1]];
  const arch = [0.97, 0.85, 0.65, 0.5, 0.35, 0.15, 0.03].map((share): Place => {
    const up = 0.62 * wide * Math.sin(Math.PI * share) ** 0.6;
    return [left[0] + wide * share + tilt * 0.3, left[1] + tilt * share - up];
  });
  return [...outline, ...arch];
}

/** A head, neck and shoulders behind the face: nothing is known of them, so they are one flat shade. */
function drawBust(
  pen: CanvasRenderingContext2D,
  outline: readonly Place[],
  shade: string,
  sidePx: number,
): void {
  const [xs, ys] = [outline.map(([x]) => x), outline.map(([, y]) => y)];
  const [left, right, top, bottom] = [
    Math.min(...xs),
    Math.max(...xs),
    Math.min(...ys),
    Math.max(...ys),
  ];
  const [middle, wide, tall] = [(left + right) / 2, right - left, bottom - top];
  const shoulders = bottom + 0.42 * tall;
  pen.fillStyle = shade;
  pen.beginPath();
  pen.ellipse(middle, top + 0.4 * tall, 0.61 * wide, 0.58 * tall, 0, 0, 2 * Math.PI);
  pen.fill();
  pen.beginPath();
  pen.moveTo(middle - 0.34 * wide, bottom - 0.25 * tall);
  pen.lineTo(middle + 0.34 * wide, bottom - 0.25 * tall);
  pen.quadraticCurveTo(
    middle + 0.34 * wide,
    shoulders - 0.16 * tall,
    middle + 0.9 * wide,
    shoulders,
  );
  pen.quadraticCurveTo(middle + 1.5 * wide, shoulders + 0.14 * tall, middle + 1.6 * wide, sidePx);
  pen.lineTo(middle - 1.6 * wide, sidePx);
  pen.quadraticCurveTo(
    middle - 1.5 * wide,
    shoulders + 0.14 * tall,
    middle - 0.9 * wide,
    shoulders,
  );
  pen.quadraticCurveTo(
    middle - 0.34 * wide,
    shoulders - 0.16 * tall,
    middle - 0.34 * wide,
    bottom - 0.25 * tall,
  );
  pen.fill();
}

/** Draws a face from its points, mirrored as a looking glass has it: flat shapes and a few lines, nobody's picture. */
export function drawFace(
  pen: CanvasRenderingContext2D,
  sidePx: number,
  sketch: FaceSketch,
  ink: FaceInk,
): void {
  const { points, aspect, view } = sketch;
  const lines: FaceLines = faceLines(points.length / 2);
  const scale = sidePx / view.side;
  const at = (index: number): Place => [
    sidePx - ((points[2 * index] ?? 0) * aspect - view.x) * scale,
    ((points[2 * index + 1] ?? 0) - view.y) * scale,
  ];
  const all = (indices: readonly number[]): readonly Place[] => indices.map(at);
  const outline = lines.openAtTop ? withForehead(all(lines.outline)) : all(lines.outline);
  const widest = Math.max(...outline.map(([x]) => x)) - Math.min(...outline.map(([x]) => x));
  const thin = Math.max(1, widest / 140);
  pen.lineCap = 'round';
  pen.lineJoin = 'round';

  drawBust(pen, outline, ink.shade, sidePx);
  pen.fillStyle = ink.skin;
  trace(pen, outline, true);
  pen.fill();

  pen.strokeStyle = ink.line;
  pen.lineWidth = thin * 1.4;
  pen.globalAlpha = 0.55;
  for (const each of lines.nose) {
    trace(pen, all(each), false);
    pen.stroke();
  }
  pen.globalAlpha = 1;

  for (const [i, each] of lines.eyes.entries()) {
    const eye = all(each);
    trace(pen, eye, true);
    pen.fillStyle = ink.white;
    pen.fill();
    const iris = lines.irises[i];
    if (iris) {
      const [middle, rim] = [at(iris[0]), at(iris[1])];
      pen.save();
      pen.clip();
      pen.fillStyle = ink.iris;
      pen.beginPath();
      pen.arc(...middle, Math.hypot(rim[0] - middle[0], rim[1] - middle[1]), 0, 2 * Math.PI);
      pen.fill();
      pen.restore();
    }
    trace(pen, eye, true);
    pen.lineWidth = thin * 1.6;
    pen.stroke();
  }

  pen.fillStyle = ink.line;
  pen.lineWidth = thin * 3;
  for (const each of lines.brows) {
    const closed = each.length > 6;
    trace(pen, all(each), closed);
    if (closed) pen.fill();
    else pen.stroke();
  }

  trace(pen, all(lines.lipsOuter), true);
  pen.fillStyle = ink.lips;
  pen.fill();
  trace(pen, all(lines.lipsInner), true);
  pen.fillStyle = ink.mouth;
  pen.fill();

  if (!sketch.showPoints) return;
  pen.fillStyle = ink.point;
  const dot = Math.max(0.8, widest / 260);
  for (let i = 0; i < points.length / 2; i += 1) {
    const [x, y] = at(i);
    pen.fillRect(x - dot, y - dot, 2 * dot, 2 * dot);
  }
}

/** How much more of the picture than the face is on view. */
const ROOM = 1.75;
/** The view follows the face this much of the way at each look, so that small movements are seen to move. */
const FOLLOWS = 0.12;

/** Where to look next, so that a face stays in view without being pinned to its middle. */
export function followFace(
  view: FaceView | null,
  box: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  },
  aspect: number,
): FaceView {
  const side = ROOM * Math.max(box.height, box.width * aspect);
  const wanted: FaceView = {
    side,
    x: (box.x + box.width / 2) * aspect - side / 2,
    y: box.y + box.height / 2 - side / 2,
  };
  if (!view) return wanted;
  const toward = (a: number, b: number): number => a + FOLLOWS * (b - a);
  return {
    side: toward(view.side, wanted.side),
    x: toward(view.x, wanted.x),
    y: toward(view.y, wanted.y),
  };
}
