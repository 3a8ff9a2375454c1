import type { Vec3 } from '../geometry/vec3.ts';
import type { HairMesh } from './hair-mesh.ts';
import type { HairSpec } from './hair-spec.ts';
import type { Scalp } from './scalp.ts';
import type { HairTones } from './tones.ts';

/** What every style draws on. */
export interface HairContext {
  readonly mesh: HairMesh;
  readonly scalp: Scalp;
  readonly spec: HairSpec;
  readonly tones: HairTones;
  /** Linear colour of the skin. */
  readonly skin: Vec3;
  readonly seed: number;
}
