import type { FaceForm } from './form/face-form.ts';
import type { HairColor, IrisColor } from './palette.ts';

type HairStyle = 'swept' | 'bob' | 'bun' | 'cropped' | 'curly' | 'lob' | 'waves';
export interface HairSpec {
  readonly style: HairStyle;
  readonly color: HairColor;
  /** [0, 1] receding hairline. */
  readonly recede?: number;
  /** Whole number; the same seed gives the same locks. */
  readonly seed?: number;
  /** [-1, 1]: -1 = parted on the person's right, 0 = middle, 1 = left. */
  readonly part?: number;
}

export interface Makeup {
  /** Lip tint, '#rrggbb'. */
  readonly lip?: string;
  /** [0, 1] share of the tint in the lip. */
  readonly lipAmount?: number;
  /** [0, 1] warmth of the cheeks. */
  readonly blush?: number;
  /** [0, 1] dark line on the lid margin. */
  readonly liner?: number;
  /** [0, 1] beard shadow. */
  readonly stubble?: number;
}

export interface Outfit {
  readonly kind: 'turtleneck' | 'blazer';
  /** '#rrggbb'. */
  readonly main: string;
  /** Under the blazer, '#rrggbb'. */
  readonly inner?: string;
  readonly collar?: 'shirt' | 'crew';
  /** [-1, 1] narrow .. broad. */
  readonly shoulders?: number;
}

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
  readonly outfit: Outfit;
}
