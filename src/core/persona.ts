import type { Locale } from './locale.ts';

/** Who the digital person is for a brand. Plain data; `assets/personas/*.json` holds them. */
export interface Persona {
  readonly id: string;
  readonly name: string;
  readonly brand: string;
  /** Name of the preset that avatar/person builds. */
  readonly preset: string;
  /** Address of a GLB or VRM file that stands in for the preset; the preset is shown when the file is no good. */
  readonly avatar?: string;
  readonly voice: string;
  readonly temperament: string;
  /** The brand's one colour, for each theme: CSS hex. */
  readonly accent: { readonly light: string; readonly dark: string };
  readonly role: Readonly<Record<Locale, string>>;
  /** First words. The disclosure that this is an AI is added by the product and cannot be themed away. */
  readonly greeting: Readonly<Record<Locale, string>>;
  /** Three things it can help with. */
  readonly suggestions: Readonly<Record<Locale, readonly string[]>>;
}
