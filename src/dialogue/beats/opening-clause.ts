/** A shorter opening is not worth a breath of its own; the voice, too, makes no shorter clause. */
const MIN_CHARS = 8;

/** Words whose full stop does not end anything. */
const ABBREVIATION =
  /(?:^|[\s(])(?:\p{L}|mr|mrs|ms|dr|st|no|nr|approx|ca|bijv|o\.a|e\.g|i\.e|etc|a\.m|p\.m)\.$/iu;

/** What somebody says of themselves is checked whole: half a claim to be human could not be mended. */
const ABOUT_ONESELF = /\b(?:I am|I'm|I’m|ik ben)\b[^.!?]*[,;:]$/iu;

/** Nothing but an apology claims nothing, whatever comes behind it. */
const APOLOGY = /^(?:oh,? )?(?:I am|I'm|I’m) (?:so |very |really |truly )?sorry[,;:]$/iu;

/**
 * True when `text`, the beginning of what is being written, may be said now: it ends a sentence or a clause that is long
 * enough. A space or the end follows `text`.
 */
export const endsOpening = (text: string): boolean => {
  const said = text.trimEnd();
  if (said.length < MIN_CHARS || !/[.!?…,;:]$/u.test(said)) return false;
  return !ABBREVIATION.test(said) && (APOLOGY.test(said) || !ABOUT_ONESELF.test(said));
};
