import type { HeadField } from '../form/head-field.ts';
import type { Landmarks } from '../form/landmarks.ts';
import type { DraftPart } from '../geometry/draft-part.ts';
import type { Vec3 } from '../geometry/vec3.ts';
import type { HairContext } from './hair-context.ts';
import { HairMesh } from './hair-mesh.ts';
import type { HairSpec, HairStyle } from './hair-spec.ts';
import { addCoils } from './coils.ts';
import { addCropped } from './cropped.ts';
import { addCurly } from './curly.ts';
import { addLongHair, longLook } from './long-hair.ts';
import { addBun, addPonytail } from './tied-hair.ts';
import { addSwept } from './swept.ts';
import { addPixie } from './pixie.ts';
import { buildScarf } from './scarf.ts';
import { createScalp } from './scalp.ts';
import { hairTones } from './tones.ts';

const OVER_EARS: ReadonlySet<HairStyle> = new Set([
  'bob',
  'lob',
  'curly',
  'waves',
  'long',
  'headscarf',
]);
/** Whether the ears lie under it. */
export const coversEars = (spec: HairSpec): boolean => OVER_EARS.has(spec.style);

/** Where the hair grows. */
export interface HairGround {
  readonly field: HeadField;
  readonly marks: Landmarks;
  /** Linear colour of the skin. */
  readonly skin: Vec3;
  /** Signed distance to what the person wears, units; absent = nothing there. */
  readonly dressed?: (x: number, y: number, z: number) => number;
}

function addStyle(context: HairContext, style: Exclude<HairStyle, 'headscarf'>): void {
  switch (style) {
    case 'swept':
      addSwept(context);
      break;
    case 'pixie':
      addPixie(context);
      break;
    case 'cropped':
      addCropped(context);
      break;
    case 'bun':
      addBun(context);
      break;
    case 'ponytail':
      addPonytail(context);
      break;
    case 'curly':
      addCurly(context);
      break;
    case 'coils':
      addCoils(context);
      break;
    default:
      addLongHair(context, longLook(style, context.spec));
  }
}

/** The hair as one mesh, or the scarf over it, which is cloth. Vertex alpha: 0 = inside of the hair, above a half = where the strand runs (see alphaOf). */
export function buildHair({ field, marks, skin, dressed }: HairGround, spec: HairSpec): DraftPart {
  const context: HairContext = {
    mesh: new HairMesh(),
    scalp: createScalp(field, marks, dressed),
    spec,
    tones: hairTones(spec.color),
    skin,
    seed: spec.seed ?? 1,
  };
  if (spec.style === 'headscarf') return buildScarf(context);
  addStyle(context, spec.style);
  return context.mesh.build('hair');
}
