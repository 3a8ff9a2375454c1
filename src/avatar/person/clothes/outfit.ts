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
