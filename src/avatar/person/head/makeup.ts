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
