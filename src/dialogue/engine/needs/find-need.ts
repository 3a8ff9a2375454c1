import type { Locale } from '#core';

import { fold } from '../tokens.ts';
import { ENGLISH_NEEDS } from './need-en.ts';
import { DUTCH_NEEDS } from './need-nl.ts';
import type { NeedRule } from './need-rule.ts';

const plain = (text: string): string =>
  fold(text)
    .replace(/[.,!;:]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** What a visitor needs who asks for nothing; null for a question, which says itself what it is after. */
export const findNeed = (text: string, locale: Locale): NeedRule | null => {
  if (text.includes('?')) return null;
  const said = plain(text);
  return (
    (locale === 'nl' ? DUTCH_NEEDS : ENGLISH_NEEDS).find(({ says }) => says.test(said)) ?? null
  );
};

/** A sentence with somebody in it who is, has or does something: told, and not the name of a thing that is sought. */
const TELLS: Readonly<Record<Locale, RegExp>> = {
  en: /^(?:(?:and|but|so|well|because|yesterday|today) )*(?:(?:i|we)(?: am|'m|'re|'ve)? \w+|(?:my|our) \w+(?: \w+)? (?:is|are|was|were|has|had|have|likes?|loves?|said|says|came|comes|lives?|works?|\w+ed)\b|(?:he|she|they|it|this|that)(?:'s| is| was| are| were| has| had)\b)/,
  nl: /^(?:(?:en|maar|dus|nou|want|gisteren|vandaag) )*(?:(?:ik|we|wij|hij|zij|ze) \w+|(?:mijn|onze|ons) \w+(?: \w+)? (?:is|zijn|was|waren|heeft|had|hebben|vindt|vinden|houdt|zei|komt|kwam|woont|werkt|\w{3,}(?:te|de))\b|(?:dit|dat|het) (?:is|was|zijn|waren)\b)/,
};
/** What is told so that something is done about it. */
const WANTS: Readonly<Record<Locale, RegExp>> = {
  en: /\b(?:need|needs|want|wants|wanted|look(?:ing)? for|search|find|lost|can ?not|can'?t|could not|couldn'?t|won'?t|does(?: not|n'?t)|do(?: not|n'?t) (?:work|have|see)|broken|problem|help|forgot|wonder|where|how|what|when|whether|tell me|show me|would like|'d like|like to|must|have to|has to|hope|ask|book|buy|pay|cancel|ticket|refund)\b/,
  nl: /\b(?:wil|willen|wilt|nodig|zoek|zoeken|kwijt|verloren|kan niet|werkt niet|doet het niet|kapot|probleem|help|vergeten|moet|moeten|waar|hoe|wat|wanneer|of ik|graag|vinden|vraag|boeken|kopen|betalen|annuleren|kaartje|geld)\b/,
};

/** "It was blue": more of what was just told. */
const TELLS_MORE =
  /^(?:it|he|she|they|hij|zij|ze|het|die)(?:'s)? (?:is|was|are|were|has|had|zijn|waren|heeft|hebben)\b/;

/** True for something that is only told, of what was spoken of already: its words lead to no page of their own. */
export const isMoreTold = (text: string, locale: Locale): boolean =>
  isOnlyTold(text, locale) && TELLS_MORE.test(plain(text));

/** True for something that is only told: it wants to be heard, not looked up. */
export const isOnlyTold = (text: string, locale: Locale): boolean => {
  const said = plain(text);
  return !text.includes('?') && TELLS[locale].test(said) && !WANTS[locale].test(said);
};
