import type { Locale } from '#core';

import type { Draft, ReplyPlan } from './draft.ts';
import { stem } from './stem.ts';
import { isStopWord } from './light-words.ts';
import { plainWord, toWords } from './tokens.ts';
import { toSentences } from '../text/sentences.ts';

/** Two sentences that share this much of their content say the same. */
const SAME = 0.6;

const contentOf = (text: string, locale: Locale): ReadonlySet<string> =>
  new Set(
    toWords(text)
      .filter((word) => !isStopWord(word, locale))
      .map((word) => stem(plainWord(word), locale)),
  );

const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  if (a.size === 0) return 1;
  let shared = 0;
  for (const item of a) if (b.has(item)) shared += 1;
  return shared / a.size;
};

/**
 * Goes on with a turn that someone else began: leaves out what was said already, and rounds off when nothing is left.
 * Greetings and empathy are left out too, for a reply does not begin twice.
 */
export const finishPlan = (
  plan: ReplyPlan,
  alreadySaid: readonly string[],
  locale: Locale,
): ReplyPlan => {
  if (alreadySaid.length === 0) return plan;
  const said = alreadySaid.flatMap((text) => toSentences(text));
  const heard = contentOf(said.join(' '), locale);
  const isSaid = (sentence: string): boolean => {
    const content = contentOf(sentence, locale);
    return (
      overlap(content, heard) >= SAME ||
      said.some((other) => overlap(contentOf(other, locale), content) >= 0.85)
    );
  };
  const asked = said.some((sentence) => sentence.endsWith('?'));
  const drafts: Draft[] = [];
  for (const draft of plan.drafts) {
    if (draft.sources.length === 0 && !draft.say.endsWith('?')) continue;
    const left = toSentences(draft.say).filter(
      (sentence) => !isSaid(sentence) && !(asked && sentence.endsWith('?')),
    );
    if (left.length > 0) drafts.push({ ...draft, say: left.join(' '), gesture: null });
  }
  const facts = drafts.some((draft) => draft.sources.length > 0);
  if (!facts && !drafts.some((draft) => draft.say.endsWith('?')) && !asked)
    drafts.push({
      say: locale === 'nl' ? 'Wilt u nog iets weten?' : 'Would you like to know more?',
      feel: 'warm', intensity: 0.4, gesture: null, sources: [], card: null,
    }); // prettier-ignore
  return { ...plan, drafts };
};
