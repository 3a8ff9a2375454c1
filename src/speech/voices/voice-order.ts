/** A visitor who wants to read, not listen. */
export const SILENT_VOICE = 'silent';

export interface VoiceWishes {
  /** The site's order for the language; null while the server has not answered. `flite` is any embedded voice. */
  readonly site: readonly string[] | null;
  /** The embedded voice of the persona, such as `flite-slt`. */
  readonly persona: string;
  /** What the visitor chose: a voice's id, `silent`, or null for the site's own order. */
  readonly visitor: string | null;
}

/** What comes with the page, when the site says nothing. */
const PAGE_ORDER: readonly string[] = ['flite', 'browser'];

const isEmbedded = (id: string): boolean => id === 'flite' || id.startsWith('flite-');

/**
 * The ids of the voices to try, in order. The visitor's choice comes first, the site's order behind it, so that a
 * vendor that fails never leaves silence; a visitor who chose silence gets silence.
 */
export const voiceOrder = ({ site, persona, visitor }: VoiceWishes): readonly string[] => {
  if (visitor === SILENT_VOICE) return [SILENT_VOICE];
  // An embedded voice that the visitor chose is the one to fall back on as well: one person, one voice.
  const embedded =
    visitor !== null && isEmbedded(visitor) && visitor !== 'flite' ? visitor : persona;
  const asked = visitor === null ? [] : [visitor];
  const order = site === null || site.length === 0 ? PAGE_ORDER : site;
  return [...new Set([...asked, ...order].map((id) => (isEmbedded(id) ? embedded : id)))];
};
