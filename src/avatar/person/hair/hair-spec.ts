import type { HairColor } from '../palette.ts';
import type { BeardStyle } from './beard.ts';

/** The styles hair is cut in; under the scarf none is seen. */
export const HAIR_STYLES = [
  'swept',
  'cropped',
  'pixie',
  'bob',
  'lob',
  'waves',
  'long',
  'bun',
  'ponytail',
  'curly',
  'coils',
  'headscarf',
] as const;
export type HairStyle = (typeof HAIR_STYLES)[number];

export interface HairSpec {
  readonly style: HairStyle;
  readonly color: HairColor;
  /** [0, 1] receding hairline. */
  readonly recede?: number;
  /** Whole number; the same seed gives the same locks. */
  readonly seed?: number;
  /** [-1, 1]: -1 = parted on the person's right, 0 = middle, 1 = left. */
  readonly part?: number;
  /** [-1, 1] shorter .. longer than the style's own length. */
  readonly length?: number;
  /** [-1, 1] flatter .. fuller than the style's own volume. */
  readonly volume?: number;
  /** [-1, 1] straighter .. wavier than the style's own. */
  readonly wave?: number;
  readonly beard?: BeardStyle;
  /** That of the brows when absent: beards turn grey before brows do. */
  readonly beardColor?: HairColor;
}
