import type { ArkitName } from '#core';

/** How far each of a face's blendshapes is engaged, each in [0, 1]; an engine leaves out what it cannot see. */
export type Blendshapes = Readonly<Partial<Record<ArkitName, number>>>;

type Sided<Name> = Name extends `${infer Base}Left` ? Base : never;
export type PairedName = Sided<ArkitName>;

export const shape = (blend: Blendshapes, name: ArkitName): number => blend[name] ?? 0;

/** Mean of the left and right shape, so that a half-lit face or a crooked camera does not choose a side. */
export const pair = (blend: Blendshapes, name: PairedName): number => {
  const left = blend[`${name}Left` as ArkitName] ?? 0; // PairedName is exactly the names that have a Left and a Right
  const right = blend[`${name}Right` as ArkitName] ?? 0;
  return (left + right) / 2;
};
