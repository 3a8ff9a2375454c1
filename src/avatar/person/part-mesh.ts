/** Which material dresses a part. */
export const MATERIAL_SLOTS = ['skin', 'hair', 'brow', 'mouth', 'eye', 'gloss', 'cloth'] as const;
export type MaterialSlot = (typeof MATERIAL_SLOTS)[number];

/** Displacement of one shape, stored only where it moves. */
export interface SparseMorph {
  readonly name: string;
  /** Vertex indices that move. */
  readonly ids: Uint32Array;
  /** 3 numbers per id, in units (1 = 10 cm). */
  readonly positions: Float32Array;
  /** 3 numbers per id: change of the unit normal. */
  readonly normals: Float32Array;
}

/** One draw call. Vertex colours are linear RGBA; the meaning of alpha depends on the slot. */
export interface PartMesh {
  readonly name: string;
  readonly slot: MaterialSlot;
  /** 3 per vertex, relative to `pivot`, in units: 1 = 10 cm, y up, z forward, +x = the person's left. */
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  readonly colors: Float32Array;
  readonly indices: Uint32Array;
  readonly morphs: readonly SparseMorph[];
  /** Origin of the part's node in head space (the eyes turn about it). */
  readonly pivot: readonly [x: number, y: number, z: number];
}

/** A person as the scene draws it: what the generator builds, packs into a file and unpacks again. */
export interface PersonMesh {
  readonly name: string;
  /** Depth of the skin tone, 0 = lightest, 1 = darkest; the renderer balances its lights with it. */
  readonly skinDepth: number;
  readonly parts: readonly PartMesh[];
}
