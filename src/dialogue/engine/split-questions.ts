import type { Locale } from '#core';

/** The questions one text holds, in order. */
export interface SplitQuestions {
  readonly parts: readonly string[];
  /**
   * `clauses`: each is a question of its own. `list`: one question about several things, written out for each, and only a guess:
   * "black and white photography" is one thing.
   */
  readonly kind: 'clauses' | 'list';
}

/** More than this is not answered in one go. */
export const MOST_AT_ONCE = 3;

/** What a question of its own begins with. */
const OPENER: Readonly<Record<Locale, string>> = {
  en: "tell (?:me|us) (?:more |something )?about\\b|(?:what|where|when|how|who|which|why)(?:'s|s)?\\b|(?:is|are|do|does|can|could|may|will|must|should|did|has|have) (?:i|we|you|it|they|there|the|a|an|my|our|this|that|children|kids|dogs|people|any)\\b",
  nl: 'vertel (?:me |mij |ons )?(?:eens |iets |meer |wat )*over\\b|(?:wat|waar|wanneer|hoe|wie|welke|waarom|hoeveel)\\b|(?:is|zijn|kan|kun|kunnen|mag|mogen|moet|moeten|heb|hebben|hebt|zit|staat|komt|gaat|gaan|krijg|krijgen) (?:ik|we|wij|je|jij|u|jullie|er|het|de|een|mijn|onze|kinderen|honden|ook)\\b',
};
const JOINS: Readonly<Record<Locale, string>> = {
  en: '(?:and|or|also|plus|but)(?: also| then)?',
  nl: '(?:en|of|ook|plus|maar)(?: ook| dan)?',
};
/** Questions that can be asked about a list of things. */
const OF_A_LIST: Readonly<Record<Locale, RegExp>> = {
  en: /^((?:where (?:is|are)|how much (?:is|are)|do you have|is there|are there|tell me about|when (?:is|are)|what (?:is|are)) )((?:\S+ ){0,3}\S+) and ((?:\S+ ){0,3}\S+?)(\?*)$/i,
  nl: /^((?:waar (?:is|zijn)|hoeveel kost(?:en)?|wat kost(?:en)?|hebben jullie|heb je|is er|zijn er|vertel over|wanneer (?:is|zijn)) )((?:\S+ ){0,3}\S+) en ((?:\S+ ){0,3}\S+?)(\?*)$/i,
};

/** Words that only lead up to a question. */
const LEADS_UP: Readonly<Record<Locale, RegExp>> = {
  en: /^(?:so |and |well |please )*(?:(?:i|we)(?:'d| would)? (?:like|want|need|love) to know|(?:can|could|would) you (?:please )?tell (?:me|us)(?! (?:more |something )?about\b)|(?:please )?tell (?:me|us)(?! (?:more |something )?about\b)|do you know|any idea)\s+/i,
  nl: /^(?:en |nou |dus )*(?:(?:ik|we|wij) (?:wil|willen|zou|zouden) (?:graag |ook )?weten|(?:kun|kan|kunt) (?:je|u) (?:me |mij |ons )?(?:vertellen|zeggen)|(?:vertel|zeg) (?:me|mij|ons)(?: eens)?(?! (?:iets |meer |wat )*over\b)|weet (?:je|u))\s+/i,
};

/** What only says which thing is asked about next: "what about Easter Monday, are you open then?" */
const SETS_OUT: Readonly<Record<Locale, RegExp>> = {
  en: /^(?:and |but )?(?:what|how) (?:about|if)\b/i,
  nl: /^(?:en |maar )?(?:hoe zit het met|wat als|en)\b/i,
};

const SENTENCES = /[^.!?]+(?:[.!?]+(?=\s|$)|$)/gu;
const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** The questions of a text that holds more than one; null for any other. */
export const splitQuestions = (text: string, locale: Locale): SplitQuestions | null => {
  const opener = OPENER[locale];
  const opens = new RegExp(`^(?:${JOINS[locale]}\\s+)?(?:${opener})`, 'i');
  const holds = new RegExp(`\\b(?:${opener})`, 'i');
  const seam = new RegExp(
    `\\s*,\\s*(?:${JOINS[locale]}\\s+)?(?=${opener})|\\s+${JOINS[locale]}\\s+(?=${opener})`,
    'gi',
  );
  const parts: string[] = [];
  for (const sentence of text.match(SENTENCES) ?? []) {
    const one = sentence.trim().replace(LEADS_UP[locale], '');
    if (!one.endsWith('?') && !holds.test(one)) continue;
    for (const piece of one.split(seam)) {
      const before = parts.at(-1);
      const isOwn =
        wordsIn(piece) >= 2 && (opens.test(piece) || (piece === one && holds.test(one)));
      // "When and where is the show?" is one question, and so is what is told before one.
      const hangs = before !== undefined && (wordsIn(before) < 2 || SETS_OUT[locale].test(before));
      if (before !== undefined && one.includes(before) && (!isOwn || hangs))
        parts[parts.length - 1] = `${before}, ${piece}`;
      else parts.push(piece);
    }
  }
  const asked = parts
    .filter((part) => holds.test(part) || part.endsWith('?'))
    .map((part) => part.replace(new RegExp(`^${JOINS[locale]}\\s+`, 'i'), ''));
  const whole = asked.every((part) => wordsIn(part) >= 3);
  if (asked.length > 1 && whole)
    return {
      kind: 'clauses',
      parts: asked.map((part) => (part.endsWith('?') ? part : `${part}?`)),
    };
  const list = OF_A_LIST[locale].exec(text.trim());
  if (!list) return null;
  const [, head = '', first = '', second = ''] = list;
  // "Tell me about the show and what it costs" is asked of one thing, twice.
  if (opens.test(second)) return null;
  // "Where are the toilets and the café" is asked of one thing at a time.
  const ofOne = head.replace(/\bare /i, 'is ').replace(/\bzijn /i, 'is ');
  return { kind: 'list', parts: [`${ofOne}${first}?`, `${ofOne}${second}?`] };
};
