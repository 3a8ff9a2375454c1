import { clamp01 } from '#core';

import { at, floatAt } from '../geometry/at.ts';
import type { DraftPart } from '../geometry/draft-part.ts';
import { ORIGIN, addScaled, cross, dot, normalize, sub, type Vec3 } from '../geometry/vec3.ts';

/** Vertex alpha of the hollow under the hair; materials keep it dark. */
export const INSIDE = 0;
/** Alphas above this are strands. */
const STRAND_FROM = 0.5;
/** Directions told apart; between two of them the alpha says where across the hair a strand lies. */
const TURNS = 128;
const TURN = 2 * Math.PI;
/** Share of the space between two directions that is used: neither end may round into the next. */
const LANES = 0.96;
/** Where strands part when nothing is known of them: a point above the crown. */
const CROWN: Vec3 = [0, 1.15, -0.35];

/** The direction in which plain hair lies at p: away from the crown, along the surface with unit normal n. */
function plainFlow(p: Vec3, n: Vec3): Vec3 {
  const away = sub(p, CROWN);
  return normalize(addScaled(away, n, -dot(away, n)));
}

/**
 * A strand at p as a vertex alpha in (0.5, 1): 128 steps of the angle about the unit normal n from plain flow to
 * `along`, and within a step the place across the hair, `lane` in [0, 1], of which one turn is about 12 cm wide. The scene's hairAlong (scene/glsl) reads
 * the angle, `laneOf` the place.
 */
function alphaOf(p: Vec3, n: Vec3, along: Vec3, lane: number): number {
  const flow = plainFlow(p, n);
  const angle = Math.atan2(dot(along, cross(n, flow)), dot(along, flow));
  const step = Math.floor((TURNS * (angle < 0 ? angle + TURN : angle)) / TURN) % TURNS;
  return STRAND_FROM + (1 - STRAND_FROM) * ((step + 0.02 + LANES * clamp01(lane)) / TURNS);
}

/** Where across the hair a vertex lies, [0, 1], from its alpha; 0 inside of the hair. */
export const laneOf = (alpha: number): number => {
  const steps = (TURNS * (alpha - STRAND_FROM)) / (1 - STRAND_FROM);
  return alpha <= STRAND_FROM ? 0 : clamp01((steps - Math.floor(steps) - 0.02) / LANES);
};

/** A growing mesh whose normals are given, not measured: locks are shaded as the volumes they stand for. */
export class HairMesh {
  readonly #positions: number[] = [];
  readonly #normals: number[] = [];
  readonly #colors: number[] = [];
  readonly #indices: number[] = [];

  /** Vertices so far, which is also the index of the next one. */
  get count(): number {
    return this.#positions.length / 3;
  }
  get triangles(): number {
    return this.#indices.length / 3;
  }

  /** Adds a vertex with a unit normal and a linear colour; returns its index. */
  vertex(p: Vec3, n: Vec3, color: Vec3, alpha: number): number {
    this.#positions.push(p[0], p[1], p[2]);
    this.#normals.push(n[0], n[1], n[2]);
    this.#colors.push(color[0], color[1], color[2], alpha);
    return this.count - 1;
  }

  /** Adds a vertex of a strand that runs along a direction; `lane`: where across all the hair, [0, 1]. */
  strand(p: Vec3, n: Vec3, color: Vec3, along: Vec3, lane = 0.5): number {
    return this.vertex(p, n, color, alphaOf(p, n, along, lane));
  }

  tri(a: number, b: number, c: number): void {
    this.#indices.push(a, b, c);
  }

  /** Faces over rows x cols vertices that were added row by row from `first`; `wrap` closes the columns. */
  grid(first: number, rows: number, cols: number, wrap = false): void {
    for (let r = 0; r < rows - 1; r++)
      for (let k = 0; k < (wrap ? cols : cols - 1); k++) {
        const a = first + r * cols + k;
        const b = first + r * cols + ((k + 1) % cols);
        this.#quad(a, b, b + cols, a + cols);
      }
  }

  /** A quad as two triangles, wound so that they look the way the normal of its first corner does. */
  #quad(a: number, b: number, c: number, d: number): void {
    if (this.#faces(a, b, c) + this.#faces(a, c, d) >= 0) this.#indices.push(a, b, c, a, c, d);
    else this.#indices.push(a, c, b, a, d, c);
  }

  #triple(list: readonly number[], i: number): Vec3 {
    return [at(list, i * 3), at(list, i * 3 + 1), at(list, i * 3 + 2)];
  }

  #faces(a: number, b: number, c: number): number {
    const p = this.#triple(this.#positions, a);
    const face = cross(
      sub(this.#triple(this.#positions, b), p),
      sub(this.#triple(this.#positions, c), p),
    );
    return dot(face, this.#triple(this.#normals, a)) + dot(face, this.#triple(this.#normals, c));
  }

  build(name: string): DraftPart {
    const colors = new Float32Array(this.#colors);
    for (let i = 0; i < colors.length; i++)
      colors[i] = Math.min(1, Math.max(0, floatAt(colors, i)));
    return {
      name,
      slot: 'hair',
      positions: new Float32Array(this.#positions),
      normals: new Float32Array(this.#normals),
      colors,
      indices: new Uint32Array(this.#indices),
      morphs: [],
      pivot: ORIGIN,
    };
  }
}
