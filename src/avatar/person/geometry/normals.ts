import { fansOf, type Fans } from './fans.ts';

/*
 * About a hundred shapes of a person pass through here, each of a part with thousands of vertices. So the loops read
 * typed arrays as they are (`?? 0` never comes true: the indices are the mesh's own), and touch only what moves.
 */

/** Changes of a unit normal below this are not seen, and are not stored. */
const SAME_BELOW = 2e-3;

/** What is measured of a mesh; arrays as in PartMesh. */
interface Mesh {
  readonly positions: Float32Array;
  readonly indices: Uint32Array;
}

/**
 * Writes the cross product of a triangle's edges, at [3 * triangle] of `faces`. `displacement`: 3 numbers per vertex
 * that are added to the positions.
 */
function measureFace(
  { positions: p, indices }: Mesh,
  displacement: Float32Array,
  triangle: number,
  faces: Float64Array,
): void {
  const k = triangle * 3;
  const a = (indices[k] ?? 0) * 3;
  const b = (indices[k + 1] ?? 0) * 3;
  const c = (indices[k + 2] ?? 0) * 3;
  const d = displacement;
  const ax = Math.fround((p[a] ?? 0) + (d[a] ?? 0));
  const ay = Math.fround((p[a + 1] ?? 0) + (d[a + 1] ?? 0));
  const az = Math.fround((p[a + 2] ?? 0) + (d[a + 2] ?? 0));
  const ux = Math.fround((p[b] ?? 0) + (d[b] ?? 0)) - ax;
  const uy = Math.fround((p[b + 1] ?? 0) + (d[b + 1] ?? 0)) - ay;
  const uz = Math.fround((p[b + 2] ?? 0) + (d[b + 2] ?? 0)) - az;
  const vx = Math.fround((p[c] ?? 0) + (d[c] ?? 0)) - ax;
  const vy = Math.fround((p[c + 1] ?? 0) + (d[c + 1] ?? 0)) - ay;
  const vz = Math.fround((p[c + 2] ?? 0) + (d[c + 2] ?? 0)) - az;
  faces[k] = uy * vz - uz * vy;
  faces[k + 1] = uz * vx - ux * vz;
  faces[k + 2] = ux * vy - uy * vx;
}

/** Writes the unit normal of a vertex: the mean of its fan by area. */
function measureVertex(fans: Fans, faces: Float64Array, vertex: number, out: Float32Array): void {
  let x = 0;
  let y = 0;
  let z = 0;
  const end = fans.from[vertex + 1] ?? 0;
  for (let k = fans.from[vertex] ?? 0; k < end; k++) {
    const face = (fans.triangles[k] ?? 0) * 3;
    x += faces[face] ?? 0;
    y += faces[face + 1] ?? 0;
    z += faces[face + 2] ?? 0;
  }
  const length = Math.sqrt(x * x + y * y + z * z) || 1;
  out[vertex * 3] = x / length;
  out[vertex * 3 + 1] = y / length;
  out[vertex * 3 + 2] = z / length;
}

/** A part's resting normals, and what it takes to measure how they change. */
class NormalMeter {
  readonly rest: Float32Array;
  readonly #mesh: Mesh;
  readonly #fans: Fans;
  readonly #restFaces: Float64Array;
  /** As at rest between two measurements. */
  readonly #faces: Float64Array;
  readonly #isTouched: Uint8Array;
  readonly #isBeside: Uint8Array;

  constructor(mesh: Mesh) {
    const count = mesh.positions.length / 3;
    const still = new Float32Array(mesh.positions.length);
    this.#mesh = mesh;
    this.#fans = fansOf(mesh.indices, count);
    this.#restFaces = new Float64Array(mesh.indices.length);
    for (let t = 0; t < mesh.indices.length / 3; t++) measureFace(mesh, still, t, this.#restFaces);
    this.rest = new Float32Array(mesh.positions.length);
    for (let v = 0; v < count; v++) measureVertex(this.#fans, this.#restFaces, v, this.rest);
    this.#faces = this.#restFaces.slice();
    this.#isTouched = new Uint8Array(mesh.indices.length / 3);
    this.#isBeside = new Uint8Array(count);
  }

  /** Change of every unit normal under a displacement of 3 numbers per vertex. */
  change(displacement: Float32Array): Float32Array {
    const out = new Float32Array(displacement.length);
    const touched = this.#touchedBy(displacement);
    for (const t of touched) measureFace(this.#mesh, displacement, t, this.#faces);
    for (const v of this.#cornersOf(touched)) {
      measureVertex(this.#fans, this.#faces, v, out);
      for (let i = v * 3; i < v * 3 + 3; i++) {
        const change = (out[i] ?? 0) - (this.rest[i] ?? 0);
        out[i] = Math.abs(change) < SAME_BELOW ? 0 : change;
      }
    }
    for (const t of touched)
      for (let k = t * 3; k < t * 3 + 3; k++) this.#faces[k] = this.#restFaces[k] ?? 0;
    return out;
  }

  /** The triangles that have a moving corner. */
  #touchedBy(d: Float32Array): readonly number[] {
    const { from, triangles } = this.#fans;
    const touched: number[] = [];
    for (let v = 0; v < d.length / 3; v++) {
      if (d[v * 3] === 0 && d[v * 3 + 1] === 0 && d[v * 3 + 2] === 0) continue;
      const end = from[v + 1] ?? 0;
      for (let k = from[v] ?? 0; k < end; k++) {
        const t = triangles[k] ?? 0;
        if (this.#isTouched[t] === 1) continue;
        this.#isTouched[t] = 1;
        touched.push(t);
      }
    }
    for (const t of touched) this.#isTouched[t] = 0;
    return touched;
  }

  #cornersOf(touched: readonly number[]): readonly number[] {
    const corners: number[] = [];
    for (const t of touched)
      for (let k = t * 3; k < t * 3 + 3; k++) {
        const v = this.#mesh.indices[k] ?? 0;
        if (this.#isBeside[v] === 1) continue;
        this.#isBeside[v] = 1;
        corners.push(v);
      }
    for (const v of corners) this.#isBeside[v] = 0;
    return corners;
  }
}

/** Area-weighted unit normals of a triangle mesh. */
export const vertexNormals = (positions: Float32Array, indices: Uint32Array): Float32Array =>
  new NormalMeter({ positions, indices }).rest;

const meters = new WeakMap<Mesh, NormalMeter>();

/**
 * Change of the unit normals under a displacement. Measured between two triangulations, so a part may keep
 * smoother, analytic normals at rest. The part must stay as it is from the first measurement on.
 */
export function normalDelta(part: Mesh, displacement: Float32Array): Float32Array {
  let meter = meters.get(part);
  if (!meter) {
    meter = new NormalMeter(part);
    meters.set(part, meter);
  }
  return meter.change(displacement);
}
