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

/** One English sentence for each remark. */
export const REMARK_WORDS: Readonly<Record<GuestRemark, string>> = {
  'visemes-made': 'It has no mouth shapes of its own; they are put together from ARKit shapes.',
  'visemes-few': 'Some mouth shapes are missing; they are put together from ARKit shapes.',
  'shapes-few': 'It has few of the 52 ARKit shapes, so its expressions will be poor.',
  'no-blink': 'It cannot close its eyes.',
  'no-smile': 'It cannot smile.',
  'no-jaw': 'Nothing opens its mouth.',
  'jaw-by-bone': 'Its mouth is opened by a bone, as there is no shape for it.',
  'eyes-fixed': 'Its eyes cannot turn: there are neither bones nor shapes for them.',
  'no-head-bone': 'There is no bone for the head: the whole figure turns.',
  'no-neck-bone': 'There is no bone for the neck: the head turns alone.',
  'no-body': 'It ends at the neck.',
  turned: 'It faced another way and was turned round.',
  rescaled: 'It was not as large as a person, in metres, and was resized.',
  'arms-lowered': 'Its arms were stretched out and have been lowered.',
  'pictures-shrunk': 'Its largest pictures were made smaller.',
  heavy: 'It is heavy; phones will be slow.',
};
