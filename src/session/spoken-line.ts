import { prosodyFor, type BrainState } from '#brain';
import type { Beat, Locale, Manner } from '#core';
import type { SpokenLine } from '#speech';

/** What a voice is given to say of a beat: its words, and how the brain means them. `manner`: null for what nobody asked for. */
export const spokenLine = (
  { say, feel, intensity, pronounce, visemes }: Beat,
  id: string,
  {
    locale,
    brain,
    manner,
  }: { readonly locale: Locale; readonly brain: BrainState; readonly manner: Manner | null },
): SpokenLine => ({
  id,
  text: say,
  locale,
  feel,
  intensity,
  prosody: prosodyFor(brain, feel, intensity),
  manner,
  pronounce,
  visemes,
});
