import type { MaterialSlot } from '../part-mesh.ts';
import { at } from './at.ts';
import type { DraftPart } from './draft-part.ts';
import { vertexNormals } from './normals.ts';
import { ORIGIN, type Vec3 } from './vec3.ts';

/** A growing mesh: vertices first, then faces by vertex index. */
export class MeshBuilder {
  readonly #positions: number[] = [];
  readonly #colors: number[] = [];
  readonly #indices: number[] = [];

  /** Vertices so far, which is also the index of the next one. */
  get count(): number {
    return this.#positions.length / 3;
  }

  /** Adds a vertex with a linear colour; returns its index. */
  vertex(p: Vec3, color: Vec3, alpha = 1): number {
    this.#positions.push(p[0], p[1], p[2]);
    this.#colors.push(color[0], color[1], color[2], alpha);
    return this.count - 1;
  }

  tri(a: number, b: number, c: number): void {
    this.#indices.push(a, b, c);
  }

  quad(a: number, b: number, c: number, d: number): void {
    this.#indices.push(a, b, c, a, c, d);
  }

  /** Faces over rows x cols vertices that were added row by row from `first`; `wrap` closes the columns. */
  grid(
    first: number,
    rows: number,
    cols: number,
    { wrap = false, flip = false }: { readonly wrap?: boolean; readonly flip?: boolean } = {},
  ): void {
    for (let r = 0; r < rows - 1; r++) {
      for (let k = 0; k < (wrap ? cols : cols - 1); k++) {
        const a = first + r * cols + k;
        const b = first + r * cols + ((k + 1) % cols);
        const c = b + cols;
        const d = a + cols;
        if (flip) this.quad(a, d, c, b);
        else this.quad(a, b, c, d);
      }
    }
  }

  point(vertex: number): Vec3 {
    const i = vertex * 3;
    return [at(this.#positions, i), at(this.#positions, i + 1), at(this.#positions, i + 2)];
  }

  build(name: string, slot: MaterialSlot, pivot: Vec3 = ORIGIN): DraftPart {
    const positions = new Float32Array(this.#positions);
    const indices = new Uint32Array(this.#indices);
    return {
      name,
      slot,
      positions,
      indices,
      colors: new Float32Array(this.#colors),
      normals: vertexNormals(positions, indices),
      morphs: [],
      pivot,
    };
  }
}
