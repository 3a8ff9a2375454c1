import type { HairColor } from '../palette.ts';

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
