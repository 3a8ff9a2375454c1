import type { ArkitName, VisemeShapeName } from '#core';

import type { GlbFacts } from './inspect-glb.ts';

/** What a guest lacks, or what was done about it. */
export type GuestRemark =
  | 'visemes-made'
  | 'visemes-few'
  | 'shapes-few'
  | 'no-blink'
  | 'no-smile'
  | 'no-jaw'
  | 'jaw-by-bone'
  | 'eyes-fixed'
  | 'no-head-bone'
  | 'no-neck-bone'
  | 'no-body'
  | 'turned'
  | 'rescaled'
  | 'arms-lowered'
  | 'pictures-shrunk'
  | 'heavy';

/** What a file holds and how it is driven: plain data, to be shown to whoever brought it. */
export interface GuestReport {
  readonly kind: 'arkit' | 'visemes' | 'vrm';
  readonly name: string | null;
  /** Terms and author, as far as the file says. */
  readonly licence: string | null;
  readonly facts: GlbFacts;
  readonly arkit: readonly ArkitName[];
  readonly missingArkit: readonly ArkitName[];
  /** Visemes the file has; the others are put together from ARKit's shapes. */
  readonly visemes: readonly VisemeShapeName[];
  readonly missingVisemes: readonly VisemeShapeName[];
  /** Names of a VRM's expressions; empty otherwise. */
  readonly expressions: readonly string[];
  /** Shapes whose names mean nothing to us. */
  readonly unknownShapes: readonly string[];
  readonly eyes: 'bones' | 'shapes' | 'fixed';
  readonly jaw: 'shape' | 'bone' | 'visemes' | 'none';
  readonly head: 'bone' | 'whole';
  readonly neck: 'bone' | 'none';
  readonly remarks: readonly GuestRemark[];
}
