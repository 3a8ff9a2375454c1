import type { FaceForm } from '../form/face-form.ts';
import type { HeadField, MapPoint } from '../form/head-field.ts';
import type { Landmarks } from '../form/landmarks.ts';
import { at, idAt } from '../geometry/at.ts';
import type { DraftPart } from '../geometry/draft-part.ts';
import { vertexNormals } from '../geometry/normals.ts';
import { ORIGIN, cross, dot, mirrorX, pointAt, sub, type Vec3 } from '../geometry/vec3.ts';
import { appendBust } from '../body/bust-skin.ts';
import type { Opening } from '../clothes/openings.ts';
import type { BodyField } from '../body/body-field.ts';
import { appendEars } from './ears.ts';
import { fillSkin } from './fill-skin.ts';
import { headGrain } from './grain.ts';
import { eachWithTwin, headVertex, type HeadRegion, type HeadVertex } from './head-vertex.ts';
import { lidPoses, restLidPose, type LidPose, type LidPoses } from './lid-pose.ts';
import {
  FACE_RING,
  LID_EDGE_RINGS,
  LID_POINTS,
  lidParams,
  lidRings,
  lidSkin,
  type LidSkin,
} from './lids.ts';
import { FREE_MOUTH_RING, LIP_POINTS, lipParams, mirrorLipIndex, mouthRings } from './lips.ts';

export interface HeadMesh {
  readonly part: DraftPart;
  /** In the order of the part's vertices. */
  readonly vertices: readonly HeadVertex[];
  /** Index of each vertex's mirror image; its own on the midline. */
  readonly twins: Uint32Array;
  readonly restLids: LidPose;
  /** Rings of the left eye at rest. */
  readonly restRings: LidRings;
  readonly lidSkin: LidSkin;
  readonly poses: LidPoses;
}

/** Points of each ring, from the opening outwards. */
type LidRings = readonly (readonly Vec3[])[];

/** Rows of vertex indices, one row per ring. */
type RingIds = readonly (readonly number[])[];

/** The growing surface: rings of edge loops for eyes and mouth, everything else triangulated between them. */
class HeadSurface {
  readonly vertices: HeadVertex[] = [];
  readonly triangles: number[] = [];
  /** Where in `triangles` each piece begins whose triangles all turn the same way. */
  readonly pieces: number[] = [];

  put(p: Vec3, region: HeadRegion, extra: Partial<HeadVertex> = {}): number {
    this.vertices.push(headVertex(p, region, this.vertices.length, extra));
    return this.vertices.length - 1;
  }

  vertex(id: number): HeadVertex {
    return at(this.vertices, id);
  }

  beginPiece(): void {
    this.pieces.push(this.triangles.length);
  }

  /**
   * Joins closed rings of equal length into strips. Quads are cut along the same diagonal, or, where rings cross the
   * midline, along the mirrored one on the right: otherwise the same face would catch light differently on each side.
   */
  joinRings(rings: RingIds, { flip = false, crossing = false } = {}): void {
    const push = (a: number, b: number, c: number): void => {
      if (flip) this.triangles.push(a, c, b);
      else this.triangles.push(a, b, c);
    };
    for (let k = 0; k + 1 < rings.length; k++) {
      const inner = at(rings, k);
      const outer = at(rings, k + 1);
      for (let i = 0; i < inner.length; i++) {
        const j = (i + 1) % inner.length;
        const [a, b, c, d] = [at(inner, i), at(inner, j), at(outer, j), at(outer, i)];
        if (crossing && this.vertex(a).p[0] + this.vertex(b).p[0] < 0) {
          push(a, b, d);
          push(b, c, d);
        } else {
          push(a, b, c);
          push(a, c, d);
        }
      }
    }
  }
}

const last = (rings: RingIds): readonly number[] => at(rings, rings.length - 1);

/** Adds both eyes' lids and orbits; returns the outermost ring of each. The right eye mirrors the left. */
function addEyes(surface: HeadSurface, rings: LidRings): readonly (readonly number[])[] {
  const params = lidParams();
  const sides = [1, -1].map((eye) => {
    const ids = rings.map((row, ring) =>
      row.map((p, slot) =>
        surface.put(eye > 0 ? p : mirrorX(p), ring < LID_EDGE_RINGS ? 'lid' : 'orbit', {
          eye,
          ring,
          slot,
          t: at(params, slot).t,
        }),
      ),
    );
    surface.beginPiece();
    surface.joinRings(ids, { flip: eye < 0 });
    return ids;
  });
  const [left, right] = [at(sides, 0), at(sides, 1)];
  left.forEach((row, k) =>
    row.forEach((id, i) => {
      const other = at(at(right, k), i);
      surface.vertex(id).twin = other;
      surface.vertex(other).twin = id;
    }),
  );
  return [last(left), last(right)];
}

/** Adds the mouth from the throat to the oval round the lips; returns the outermost ring. */
function addMouth(surface: HeadSurface, field: HeadField, m: Landmarks): readonly number[] {
  const params = lipParams();
  const ids = mouthRings(field, m).map((ring, k) =>
    ring.points.map((p, slot) => {
      const { label, t } = at(params, slot);
      const region = ring.kind === 'skin' ? 'mouthSkin' : ring.kind;
      return surface.put(p, region, { label, t, seam: ring.seam, lip: ring.lip, ring: k, slot });
    }),
  );
  surface.beginPiece();
  surface.joinRings(ids, { crossing: true });
  for (const row of ids)
    row.forEach((id, i) => {
      surface.vertex(id).twin = at(row, mirrorLipIndex(i));
    });
  const throat = surface.put([0, m.mouth.y, 0.22], 'bag', { seam: 1 });
  const inner = at(ids, 0);
  for (let i = 0; i < 2 * LIP_POINTS; i++)
    surface.triangles.push(throat, at(inner, (i + 1) % inner.length), at(inner, i));
  return last(ids);
}

/** Covers the left half between the rings, mirrors it, and closes the head at the back. */
function fill(
  surface: HeadSurface,
  field: HeadField,
  borders: readonly (readonly number[])[],
  m: Landmarks,
): void {
  const onMap = (id: number): MapPoint => {
    const [u, v] = field.toMap(surface.vertex(id).p);
    return [Math.abs(u) < 1e-9 ? 0 : u, v];
  };
  const left = borders.flat().filter((id) => onMap(id)[0] >= 0);
  const { points, triangles, backEdges } = fillSkin(
    field,
    borders.map((row) => row.map(onMap)),
    left.map((id) => ({ map: onMap(id), p: surface.vertex(id).p })),
    headGrain(m),
  );
  const ids = [...left, ...points.map((p) => surface.put(p, 'skin'))];
  points.forEach((p, k) => {
    if (p[0] === 0) return;
    const id = at(ids, left.length + k);
    const twin = surface.put(mirrorX(p), 'skin', { twin: id });
    surface.vertex(id).twin = twin;
  });
  const twinOf = (corner: number): number => surface.vertex(at(ids, corner)).twin;

  surface.beginPiece();
  for (let i = 0; i < triangles.length; i += 3) {
    const [a, b, c] = [idAt(triangles, i), idAt(triangles, i + 1), idAt(triangles, i + 2)];
    surface.triangles.push(at(ids, a), at(ids, b), at(ids, c), twinOf(a), twinOf(c), twinOf(b));
  }
  const pole = surface.put(field.castOut([0, 0, -1]), 'skin');
  for (const [a, b] of backEdges)
    surface.triangles.push(pole, at(ids, b), at(ids, a), pole, twinOf(a), twinOf(b));
}

/** The open skin: the lips' bag and hidden edges have no normal of their own yet. */
const isOpenSkin = ({ region }: HeadVertex): boolean =>
  region === 'mouthSkin' || region === 'orbit' || region === 'skin';

/**
 * Turns the skin outwards, piece by piece. A triangle alone cannot tell: where a nostril folds the surface, the
 * normal of its corner misleads.
 */
function orient({ vertices, triangles, pieces }: HeadSurface): void {
  pieces.forEach((from, k) => {
    const to = pieces[k + 1] ?? triangles.length;
    let votes = 0;
    for (let t = from; t < to; t += 3) {
      const a = at(vertices, at(triangles, t));
      const b = at(vertices, at(triangles, t + 1));
      const c = at(vertices, at(triangles, t + 2));
      if (isOpenSkin(a) && isOpenSkin(b) && isOpenSkin(c))
        votes += dot(cross(sub(b.p, a.p), sub(c.p, a.p)), a.n);
    }
    if (votes >= 0) return;
    for (let t = from; t < to; t += 3) {
      const second = at(triangles, t + 1);
      triangles[t + 1] = at(triangles, t + 2);
      triangles[t + 2] = second;
    }
  });
}

/** The analytic normal is safe here: the vertex lies on the field and no edge loop shapes it. */
const liesOnField = (v: HeadVertex): boolean =>
  v.region === 'skin' ||
  v.region === 'hem' ||
  (v.region === 'orbit' && v.ring >= FACE_RING) ||
  (v.region === 'mouthSkin' && v.ring >= FREE_MOUTH_RING);

/** Skin of the body that goes on below the neck, as far as the clothes are open. */
export interface Bust {
  readonly body: BodyField;
  readonly open: Opening;
}

/** The skin of head, neck, chest and ears, without shapes and colours. */
export function buildHeadMesh(field: HeadField, m: Landmarks, f: FaceForm, bust: Bust): HeadMesh {
  const surface = new HeadSurface();
  const restLids = restLidPose(f, m);
  const skin = lidSkin(f);
  const restRings = lidRings(field, m, skin, restLids);
  const borders = [...addEyes(surface, restRings), addMouth(surface, field, m)];
  fill(surface, field, borders, m);
  eachWithTwin(surface.vertices, (v, twin) => {
    const hidden = v.region === 'bag' || (v.region === 'lid' && v.ring < 2);
    if (!hidden) v.n = field.normal(v.p);
    twin.n = twin === v ? v.n : mirrorX(v.n);
  });
  orient(surface);
  appendBust(surface.vertices, surface.triangles, bust.body, bust.open);
  appendEars(surface.vertices, surface.triangles, field, m);

  const { vertices } = surface;
  const positions = new Float32Array(vertices.length * 3);
  const indices = new Uint32Array(surface.triangles);
  vertices.forEach((v, i) => positions.set(v.p, i * 3));
  const normals = vertexNormals(positions, indices);
  // with these, highlights do not show the triangulation
  eachWithTwin(vertices, (v, twin, i) => {
    if (!liesOnField(v)) return;
    const smooth = v.p[1] < -1.05 ? v.n : field.normal(v.p, 0.016);
    // in a fold finer than the mesh the field and the triangles disagree, and the triangles are what is seen
    if (dot(smooth, pointAt(normals, i)) <= 0.6) return;
    normals.set(smooth, i * 3);
    if (twin !== v) normals.set(mirrorX(smooth), v.twin * 3);
  });
  const part: DraftPart = {
    name: 'head',
    slot: 'skin',
    positions,
    indices,
    normals,
    colors: new Float32Array(vertices.length * 4).fill(1),
    morphs: [],
    pivot: ORIGIN,
  };
  return {
    part,
    vertices,
    twins: Uint32Array.from(vertices, ({ twin }) => twin),
    restLids,
    restRings,
    lidSkin: skin,
    poses: lidPoses(restLids),
  };
}

/** Vertices of the left eye's visible lid margin, as [upper, lower] pairs from the inner to the outer corner. */
export const lidMarginPairs = (
  head: HeadMesh,
): readonly (readonly [upper: number, lower: number])[] => {
  const margin = head.vertices.flatMap((v, i) => (v.eye === 1 && v.ring === 1 ? [i] : []));
  return Array.from({ length: LID_POINTS - 1 }, (_, k) => [
    at(margin, k + 1),
    at(margin, 2 * LID_POINTS - k - 1),
  ]);
};
