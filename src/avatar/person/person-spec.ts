import type { BodyForm } from './body/body-form.ts';
import type { Outfit } from './clothes/outfit.ts';
import type { FaceForm } from './form/face-form.ts';
import type { HairSpec } from './hair/hair-spec.ts';
import type { Makeup } from './head/makeup.ts';
import type { HairColor, IrisColor } from './palette.ts';

/** Everything that makes one person, as plain data. */
export interface PersonSpec {
  readonly name: string;
  /** Offsets from the average face; what is absent is average. */
  readonly face: Partial<FaceForm>;
  /** Monk scale, 1..10. */
  readonly skin: number;
  readonly iris: IrisColor;
  readonly hair: HairSpec;
  /** The hair's colour when absent. */
  readonly browColor?: HairColor;
  /** [0, 1.5] lash length. */
  readonly lashes?: number;
  readonly makeup?: Makeup;
  /** Build of the body; from the outfit's shoulders when absent. */
  readonly body?: Partial<BodyForm>;
  readonly outfit: Outfit;
}
