/** What every outfit may say. Colours are '#rrggbb'. */
interface OutfitBase {
  /** Colour of the garment that covers the shoulders. */
  readonly main: string;
  /** [-1, 1] narrow .. broad shoulders; a person's `body` overrides it. */
  readonly shoulders?: number;
  /** A plain name badge of this colour on the left of the chest. */
  readonly badge?: string;
}

/** Fine knit with a rolled, ribbed collar. */
export interface Turtleneck extends OutfitBase {
  readonly kind: 'turtleneck';
}

/** Tailored jacket with notched lapels and a button. */
export interface Blazer extends OutfitBase {
  readonly kind: 'blazer';
  /** Under the jacket; a light grey when absent. */
  readonly inner?: string;
  /** What is worn under it: a round-necked top (the default), a shirt with its top button closed, or an open V. */
  readonly collar?: 'crew' | 'shirt' | 'open';
  /** Only with a shirt. */
  readonly tie?: string;
}

/** Round-necked top: a sweater with ribbed bands, or a plain T-shirt. */
export interface CrewNeck extends OutfitBase {
  readonly kind: 'crew';
  readonly fabric?: 'knit' | 'jersey';
}

/** Button-down shirt: collar with stand and points, placket. */
export interface Shirt extends OutfitBase {
  readonly kind: 'shirt';
  /** The top button is open unless a tie is worn. */
  readonly tie?: string;
}

/** Soft blouse with a V or with a bow at the throat. */
export interface Blouse extends OutfitBase {
  readonly kind: 'blouse';
  readonly neck?: 'v' | 'bow';
}

/** Knitted shirt with a soft collar and a short placket. */
export interface Polo extends OutfitBase {
  readonly kind: 'polo';
  /** Colour of the collar; that of the shirt when absent. */
  readonly trim?: string;
}

/** Open knit with a ribbed band over a round-necked top. */
export interface Cardigan extends OutfitBase {
  readonly kind: 'cardigan';
  /** The top beneath; off-white when absent. */
  readonly inner?: string;
}

/** A guide's waistcoat over a shirt whose sleeves show. */
export interface Vest extends OutfitBase {
  readonly kind: 'vest';
  /** The shirt; white when absent. */
  readonly inner?: string;
  readonly tie?: string;
}

/** Long shirt with a standing band collar and a short placket. */
export interface Kurta extends OutfitBase {
  readonly kind: 'kurta';
  /** Edge of collar and placket; the main colour, darker, when absent. */
  readonly trim?: string;
}

export type Outfit =
  | Turtleneck
  | Blazer
  | CrewNeck
  | Shirt
  | Blouse
  | Polo
  | Cardigan
  | Vest
  | Kurta;
