import type { Locale } from '#core';

import { fold } from './tokens.ts';

/** What kind of answer a question is after. */
export type AnswerType =
  | 'reason'
  | 'price'
  | 'time'
  | 'place'
  | 'duration'
  | 'number'
  | 'age'
  | null;

const ASKS: Readonly<Record<Locale, readonly (readonly [Exclude<AnswerType, null>, RegExp])[]>> = {
  en: [
    ['reason', /\bwhy\b|\bhow come\b/],
    ['duration', /\bhow long\b|\bduration\b|\bhow much time\b|\blast\b.*\?/],
    [
      'age',
      /\bhow old\b|\b(?:what|which|minimum) age\b|\bfrom what age\b|\bage\b|\byear[- ]olds?\b/,
    ],
    [
      'price',
      /\bhow much\b|\bprices?\b|\bcosts?\b|\bexpensive\b|\bfees?\b|\bpay\b|\bfree\b|\bcharges?\b|\beuros?\b|\brates?\b/,
    ],
    [
      'time',
      /\bwhen\b|\bwhat time\b|\bhow late\b|\bhow early\b|\bwhich days?\b|\bwhat days?\b|\bopen(?:s|ing)?\b|\bclos(?:e|es|ed|ing)\b|\bstart(?:s)?\b/,
    ],
    [
      'place',
      /\bwhere\b|\baddress\b|\bwhich floor\b|\bhow (?:do|can) (?:i|we) (?:get|find)\b|\bdirections?\b/,
    ],
    ['number', /\bhow many\b|\bcapacity\b|\bhow (?:big|large|tall|high)\b/],
  ],
  nl: [
    ['reason', /\bwaarom\b|\bhoezo\b/],
    ['duration', /\bhoe lang\b|\bduurt\b|\bde duur\b|\bhoeveel tijd\b/],
    ['age', /\bhoe oud\b|\bleeftijd\b|\bvanaf welke\b|\bjarige\b/],
    [
      'price',
      /\bhoeveel (?:kost|is|betaal|betalen)\b|\bprijs\b|\bprijzen\b|\bkost(?:en)?\b|\bduur\b|\bbetaal\b|\bbetalen\b|\bgratis\b|\btarie(?:f|ven)\b|\beuro\b/,
    ],
    [
      'time',
      /\bwanneer\b|\bhoe laat\b|\bwelke dag(?:en)?\b|\bopen\b|\bdicht\b|\bgesloten\b|\bsluit(?:en)?\b|\bbegin(?:t|nen)\b/,
    ],
    ['place', /\bwaar\b|\badres\b|\bwelke verdieping\b|\bhoe kom\b|\bwaarheen\b/],
    ['number', /\bhoeveel\b|\bcapaciteit\b|\bhoe groot\b|\bhoe hoog\b/],
  ],
};

/** What an answer of that kind looks like, in either language. */
const SHOWS: Readonly<Record<Exclude<AnswerType, null>, RegExp>> = {
  reason:
    /\bbecause\b|\bso that\b|\bfor renovation\b|: its\b|\bomdat\b|\bzodat\b|\bwegens\b|\bverbouwing\b|: de\b/,
  price: /\beuros?\b|\bfree\b|\bgratis\b|\bpercent\b|\bprocent\b/,
  time: /\b\d{1,2}(?:[:.]\d{2})? ?(?:am|pm|uur)\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:maan|dins|woens|donder|vrij|zater|zon)dag|\bweek(?:day|end|en)|\bevery\b|\bmonths?\b|\bmaand\b|\bdate\b|\bdatum\b|\b\d{1,2} (?:jan|feb|ma|apr|ju|aug|sep|o[ck]t|nov|dec)/,
  place:
    /\bfloor\b|\bverdieping\b|\bbasement\b|\bkelder\b|\bbeside\b|\bnaast\b|\bground\b|\bmetres\b|\bmeter\b|\bat the\b|\bbij de\b|\bkade\b|\bbegane grond\b|\bside\b|\bkant\b|\bin the\b|\bin de\b/,
  duration:
    /(?<!\b(?:from|under|over|vanaf|onder) (?:de )?)\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf) (?:working )?(?:minutes?|minuten|hours?|uur|weeks?|weken|days?|dagen|werkdagen|months?|maanden|years?|jaar)\b|\bhalf hours\b|enhalf uur/,
  number: /\b\d[\d.,]*\b/,
  age: /\b(?:from|under|over|vanaf|onder) (?:de )?\d+\b|\b\d+ (?:years?|jaar)\b|\bages?\b|\bleeftijd\b/,
};

export const answerType = (text: string, locale: Locale): AnswerType => {
  const said = fold(text);
  return ASKS[locale].find(([, pattern]) => pattern.test(said))?.[0] ?? null;
};

/** The text without the words that say what kind of answer it is after. */
export const withoutAskingWords = (text: string, locale: Locale): string =>
  ASKS[locale].reduce(
    (left, [, pattern]) => left.replace(new RegExp(pattern.source, 'g'), ' '),
    fold(text),
  );

/** True when the text holds what such a question is after. */
export const showsAnswer = (text: string, type: AnswerType): boolean =>
  type !== null && SHOWS[type].test(fold(text));

const OPENING: Readonly<Record<Locale, RegExp>> = {
  en: /\b(?:open(?:ed|ing|s)?|clos(?:e|es|ed|ing)|shut)\b|\b(?:come|visit|enter|get in)\b/,
  nl: /\b(?:open|opent|opening(?:stijden|suren)?|dicht|gesloten|sluit(?:en|ing|ingstijd)?|geopend)\b|\b(?:terecht|langskomen|bezoeken|naar binnen|komen)\b/,
};

/** True when a text is about being open or closed. */
export const asksOpening = (text: string, locale: Locale): boolean =>
  OPENING[locale].test(fold(text));

const UNTIL_WHEN: Readonly<Record<Locale, RegExp>> = {
  en: /\b(?:how (?:late|early|long)|(?:until|till|from) (?:when|what time)|(?:at )?what time)\b/g,
  nl: /\b(?:(?:tot |vanaf |om )?hoe (?:laat|lang|vroeg))\b/g,
};

/** The text without its words for being open or closed. */
export const withoutOpeningWords = (text: string, locale: Locale): string =>
  fold(text).replace(UNTIL_WHEN[locale], ' ').replace(new RegExp(OPENING[locale].source, 'g'), ' ');

const CONTINUES: Readonly<Record<Locale, RegExp>> = {
  en: /^(?:and|or|but|so|also|what about|how about|what if|then)\b|\b(?:as well|too)\?*$/,
  nl: /^(?:en|of|maar|dus|ook|hoe zit het met|en als|wat als|dan)\b|\book\?*$/,
};
const POINTS_BACK: Readonly<Record<Locale, RegExp>> = {
  en: /\b(?:it|that|there|them|they|those|this one|these)\b/,
  nl: /\b(?:dat|die|daar|het|hem|ze|deze)\b(?! museum)/,
};

/** "What else can we see?" leaves what was spoken of. */
const TURNS_AWAY: Readonly<Record<Locale, RegExp>> = {
  en: /\b(?:what|anything|something|somewhere|where|which) (?:other|else)\b/,
  nl: /\b(?:wat|iets|waar|welke) (?:\w+ ){0,3}(?:anders|andere|dan wel|verder)\b/,
};

/** True when a text asks for something else than what was spoken of. */
export const turnsAway = (text: string, locale: Locale): boolean =>
  TURNS_AWAY[locale].test(fold(text));

/** How far a text leans on what was said before: it goes on with it, may point back to it, or stands alone. */
export const leaningOf = (text: string, locale: Locale): 'continues' | 'points-back' | 'none' => {
  const said = fold(text).trim();
  if (TURNS_AWAY[locale].test(said)) return 'none';
  if (CONTINUES[locale].test(said)) return 'continues';
  return POINTS_BACK[locale].test(said) ? 'points-back' : 'none';
};

const BEFORE_A_NAME: Readonly<Record<Locale, string>> = {
  en: '(?:that|those|these|there(?: an?| any)?)',
  nl: '(?:dat|die|het|deze)',
};

/**
 * True when the word that may point back only stands before a noun of the text: "het" in "waar is het planetarium?", and
 * "there" in "is there a café?".
 *
 * @param word folded, as it stands in the text
 */
export const bringsItsNoun = (text: string, word: string, locale: Locale): boolean =>
  fold(text)
    .split(new RegExp(`\\b${BEFORE_A_NAME[locale]}\\s+`))
    .slice(1)
    .some((after) => after.startsWith(word));

/** True when the text begins like a question that wants a yes or a no. */
export const wantsYesOrNo = (text: string, locale: Locale): boolean =>
  (locale === 'nl'
    ? /^(?:is|zijn|kan|kun|kunnen|mag|mogen|heb|heeft|hebben|moet|moeten|ga|gaat|bent|ben|zit|staat|komt|doet|krijg)\b/
    : /^(?:is|are|can|could|may|do|does|did|have|has|will|must|should|am|would)\b/
  ).test(fold(text).trim());

/** True when the sentence refuses or disappoints: closed, forbidden, impossible. */
export const isRefusal = (sentence: string): boolean =>
  /\b(?:closed|cannot|not allowed|not possible|may not|must not|nobody|we have no|there is no|we do not have)\b|\b(?:gesloten|dicht|niemand|mag (?:u )?niet|kan (?:u )?niet|kunnen (?:we|wij) (?:\w+ )*niet|niet mogelijk|niet toegestaan|we hebben geen|er is geen|hebben nog geen|zijn niet toegestaan)\b/.test(
    fold(sentence),
  );

/** What leads up to an indirect question, whatever courtesy or story stands before it. */
const INDIRECT: Readonly<Record<Locale, RegExp>> = {
  en: /^.*\b(?:(?:(?:could|can|would|will) (?:you|someone|anyone)|you (?:could|can|would|will)) (?:\w+ ){0,3}?(?:tell|say to|show|explain to|let) (?:me|us)(?: know)?|(?:i|we) (?:was|were|am|are|'m|'re)? ?(?:just )?wonder(?:ing|ed)?|(?:do|would) you (?:happen to )?know|(?:like|love|want) to know) (?:if |whether )?/,
  nl: /^.*\b(?:(?:kun|kan|kunt|zou|zult|wil|wilt) (?:je|jij|u|iemand) (?:\w+ ){0,4}?(?:vertellen|zeggen|uitleggen)|(?:ik|we|wij) vro(?:eg|egen) (?:me|mij|ons) af|weet (?:je|u) (?:misschien |toevallig )?|(?:wil|willen|zou|zouden) (?:\w+ ){0,2}?weten) ?(?:of )?/,
};

/** The question that a long sentence leads up to: "could you at least tell me where the coffee is"; null for any other. */
export const indirectQuestion = (text: string, locale: Locale): string | null => {
  const said = fold(text).trim();
  const rest = said.replace(INDIRECT[locale], '').trim();
  return rest !== said && rest.includes(' ') ? rest : null;
};

/** The questions of a text that says other things as well; null when it holds none, or nothing else. */
export const questionsIn = (text: string): string | null => {
  const sentences = text.match(/[^.!?]+(?:[.!?]+(?=\s|$)|$)|[.!?]/gu) ?? [];
  const asked = sentences.map((sentence) => sentence.trim()).filter((one) => one.endsWith('?'));
  return asked.length > 0 && asked.length < sentences.length ? asked.join(' ') : null;
};
