import type { Locale } from '#core';

import { isLightWord, isStopWord } from './light-words.ts';
import type { PhraseKey } from './phrase-book.ts';
import { fold, toWords } from './tokens.ts';

/** Talk that is not about the knowledge. The first pattern that fits counts. */
export type TalkKey =
  | Exclude<
      PhraseKey,
      | 'crisis'
      | 'person'
      | 'are-you-ai'
      | 'unknown'
      | 'not-heard'
      | 'too-long'
      | 'nothing-to-repeat'
      | 'acknowledge'
      | 'declined'
    >
  | 'repeat'
  | 'time'
  | 'yes'
  | 'no';

type Rule = readonly [
  key: TalkKey,
  pattern: RegExp,
  /** May stand before a question. */ polite?: 'polite',
];

const RULES: Readonly<Record<Locale, readonly Rule[]>> = {
  en: [
    [
      'greeting',
      /^(?:hello|hi|hey|hiya|greetings|howdy|good (?:morning|afternoon|evening|day))(?: there| mira| everyone| again)?\b/,
      'polite',
    ],
    [
      'farewell',
      /\b(?:good ?bye|bye(?: ?bye)?|see you(?: later| soon)?|farewell|have a (?:nice|good) (?:day|evening))\b/,
    ],
    [
      'thanks',
      /\b(?:thank(?:s| you)(?: (?:so|very) much| a lot)?|cheers|much appreciated)\b/,
      'polite',
    ],
    [
      'how-are-you',
      /\bhow (?:are|r) (?:you|u)(?: doing| today| feeling)?\b|\bhow'?s it going\b|\bhow do you do\b|\bare you (?:ok|okay|happy|sad|tired|well)\b/,
    ],
    [
      'who-are-you',
      /\bwho (?:are|r) (?:you|u)\b|\bwhat(?:'?s| is) your name\b|\bwhat are you\b|\bintroduce yourself\b|\btell me about yourself\b|\bwhat do (?:i|we) call you\b/,
    ],
    [
      'language',
      /\b(?:do|can) you (?:speak|talk|understand) (?:\w+)\b(?!.*\b(?:tour|show|planetarium)\b)|\bwhich languages do you speak\b|^(?:please )?in (?:dutch|english)\b[^?]*$/,
    ],
    [
      'help',
      /\bwhat can (?:you|i|we) (?:do for|help|ask|tell)\b|\bwhat (?:can|do) you (?:do|know)\b|\bhow (?:can|do) you (?:help|work)\b|^help(?: me)?(?: please)?[.!?]*$|\bwhat can i ask\b/,
    ],
    ['joke', /\bjokes?\b|\bsomething funny\b|\bmake me laugh\b/],
    [
      'repeat',
      /\b(?:repeat|say (?:that|it) again|come again|pardon(?: me)?|what did you say|(?:could|can) you say that again|once more|didn'?t (?:hear|catch|get) (?:that|you|it))\b|^(?:what|sorry|huh)\?+$/,
    ],
    [
      'time',
      /\bwhat(?:'?s| is) the time\b|\bwhat time is it\b|\bwhat (?:day|date) is (?:it|today)\b|\bwhat(?:'?s| is) (?:the date|today'?s date)\b/,
    ],
    [
      'instructions',
      /\b(?:ignore|forget|disregard) (?:all |your |the |any )*(?:previous |prior |above |earlier )*(?:instructions?|prompts?|rules)\b|\bsystem prompt\b|\byou are now\b|\bpretend (?:to be|you are)\b/,
    ],
    ['love', /\bi love you\b|\bmarry me\b|\bwill you (?:marry|go out)\b|\bare you single\b/],
    [
      'opinion',
      /\b(?:what(?:'?s| is) your favou?rite|which (?:one )?do you (?:like|prefer)|what do you (?:think|recommend|like))\b/,
    ],
    [
      'compliment',
      /\byou(?:'re| are) (?:so |really |very |quite )*(?:great|nice|sweet|kind|clever|smart|funny|beautiful|helpful|amazing|awesome|lovely|the best)\b|\b(?:well done|good job|nice one)\b|^(?:great|perfect|wonderful|awesome|super|excellent|lovely|brilliant|fantastic|amazing|cool|nice)(?: answer)?[.!]*$/,
    ],
    [
      'insult',
      /\b(?:you(?:'re| are) (?:so |really |a |an |just )*(?:stupid|dumb|useless|idiot|annoying|terrible|ugly|bad|worthless|boring)|stupid (?:bot|machine|robot)|shut up|f+u+c+k+ (?:you|off)|idiot)\b/,
    ],
    [
      'complaint',
      /\b(?:complain(?:t|ing)?|unacceptable|disgrace(?:ful)?|outrageous|ridiculous|terrible (?:service|experience)|rude|rip-?off|scandal(?:ous)?|disappoint(?:ed|ing|ment)|fed up|worst|awful|nobody (?:helped|came|answered|cared)|waste of (?:time|money)|angry|furious|annoyed|frustrat(?:ed|ing)|waiting for (?:an hour|ages|hours|half an hour|\d+ minutes)|(?:is|was|were|are) (?:broken|filthy|dirty))\b/,
    ],
    [
      'sadness',
      /\b(?:i(?:'m| am| feel) (?:so |very |really |a bit |feeling )*(?:sad|lonely|alone|depressed|down|miserable|heartbroken|unhappy|upset|scared|anxious|overwhelmed|stressed)|(?:passed away|has died|just died|died (?:last|yesterday|this))|i(?:'m| am) (?:crying|grieving)|feeling (?:sad|down|lonely|low)|bad day|rough day|broke up)\b/,
    ],
    ['sorry', /^(?:i'?m )?(?:so )?sorry\b[^?]{0,30}$|^(?:my bad|apologies|never ?mind)\b/],
    [
      'yes',
      /^(?:yes|yeah|yep|yup|sure|ok(?:ay)?|please|please do|of course|go ahead|definitely|absolutely|alright|all right|fine|that would be (?:nice|great)|tell me more|more)(?: please| thanks| thank you| do)?[.!]*$/,
    ],
    [
      'no',
      /^(?:no|nope|nah|not now|no thanks?|no thank you|not really|that(?:'?s| is) all|nothing(?: else)?|i'?m (?:good|fine))(?: thanks?| thank you)?[.!]*$/,
    ],
  ],
  nl: [
    [
      'greeting',
      /^(?:hallo|hoi|hey|hai|hi|dag|goede ?(?:morgen|middag|avond|dag)|goeie ?(?:morgen|middag|avond)|moin)(?: mira| daar| allemaal| weer)?(?=$|[\s,.!?])/,
      'polite',
    ],
    [
      'farewell',
      /\b(?:tot ziens|doei|dag hoor|tot (?:straks|later|snel|gauw)|fijne dag|prettige dag|ajuus|houdoe)\b/,
    ],
    [
      'thanks',
      /\b(?:(?:heel (?:erg )?|hartelijk )?(?:bedankt|dank(?:jewel|uwel| je(?: wel)?| u(?: wel)?)?)|dankjewel|thanks|merci)\b/,
      'polite',
    ],
    [
      'how-are-you',
      /\bhoe (?:gaat het|is het|is ie|voel je je|voelt u zich)(?: met (?:je|jou|u))?\b|\balles goed\b/,
    ],
    [
      'who-are-you',
      /\bwie (?:ben|bent) (?:jij|je|u)\b|\b(?:wat is (?:je|jouw|uw) naam|hoe heet (?:je|jij|u))\b|\bstel (?:je|jezelf|u) (?:eens )?voor\b|\bwat (?:ben|bent) (?:jij|je|u)\b/,
    ],
    [
      'language',
      /\b(?:spreek|praat|versta|kun|kan) (?:je|jij|u) (?:\w+ )?(?:nederlands|engels|duits|frans|spaans|turks|arabisch)\b|\bwelke talen spreek\b/,
    ],
    [
      'help',
      /\bwat (?:kun|kan|kunt|weet) (?:je|jij|u)(?: allemaal)?(?: (?:doen|vertellen|voor me doen|voor mij doen|betekenen))?\?*$|\bwaarmee (?:kun|kan|kunt) (?:je|u) (?:me |mij )?helpen\b|^help(?: me| mij)?[.!?]*$|\bwat (?:kan|mag) ik (?:je |u |allemaal )*vragen\b/,
    ],
    ['joke', /\b(?:mop|mopje|grap|grapje|iets grappigs|aan het lachen)\b/],
    [
      'repeat',
      /\b(?:herhaal|herhalen|nog een keer zeggen|zeg (?:dat|het) (?:nog )?(?:eens|een keer)|wat zei (?:je|u)|zei (?:je|u) nou|niet (?:verstaan|gehoord)|nog (?:eens|een keer)(?: graag)?$)\b|^(?:wat|sorry|he|watblief|pardon)\?+$/,
    ],
    [
      'time',
      /\bhoe laat is het(?: nu)?\??$|\b(?:welke dag|wat voor dag|welke datum|de hoeveelste) is het\b|\bwat is de datum\b/,
    ],
    [
      'instructions',
      /\b(?:negeer|vergeet) (?:al |alle |je |jouw |uw |de )*(?:vorige |eerdere |bovenstaande )*(?:instructies?|opdrachten|regels|prompts?)\b|\bsysteemprompt\b|\bje bent nu\b|\bdoe alsof (?:je|u)\b/,
    ],
    [
      'love',
      /\bik hou van (?:je|jou|u)\b|\btrouw met me\b|\b(?:ben|bent) (?:je|jij|u) (?:single|vrijgezel)\b/,
    ],
    [
      'opinion',
      /\bwat (?:is (?:je|jouw|uw) (?:favoriet|lieveling)|vind (?:je|jij)|vindt u|raad (?:je|jij|u)|raadt u)\b/,
    ],
    [
      'compliment',
      /\b(?:je|jij|u) (?:bent|ben) (?:echt |heel |zo |erg )*(?:geweldig|lief|aardig|slim|grappig|mooi|behulpzaam|top|goed|leuk)\b|\bgoed gedaan\b|^(?:top|prima|mooi|super|geweldig|fijn|leuk|perfect|prachtig|fantastisch|heerlijk)(?: antwoord)?[.!]*$/,
    ],
    [
      'insult',
      /\b(?:(?:je|jij|u) (?:bent|ben) (?:echt |zo |een |wat )*(?:stom|dom|waardeloos|sukkel|irritant|vervelend|lelijk|slecht|saai|nutteloos)|stomme (?:robot|machine|bot|computer)|hou (?:je|uw) (?:mond|bek)|rot op|idioot)\b/,
    ],
    [
      'complaint',
      /\b(?:klacht|klagen|onacceptabel|schandalig|belachelijk|waardeloze|slechte (?:service|ervaring)|onbeschoft|oplichterij|teleurgesteld|teleurstellend|niemand (?:hielp|kwam|antwoordde|hielp ons)|zonde van (?:het geld|de tijd|mijn tijd|mijn geld)|boos|woedend|geergerd|gefrustreerd|frustrerend|sta al (?:een uur|een half uur|\d+ minuten)|wacht(?:en)? al|(?:is|was|waren|zijn) (?:kapot|stuk|vies|smerig))\b/,
    ],
    [
      'sadness',
      /\b(?:ik (?:ben|voel me|voel mij) (?:zo |heel |erg |een beetje |nogal )*(?:verdrietig|eenzaam|alleen|depressief|somber|ongelukkig|bang|angstig|overstuur|gestrest|rot|ellendig)|(?:is|zijn) (?:\w+ )?(?:overleden|gestorven)|overleden|ik (?:huil|rouw)|slechte dag|rotdag|zware dag|het is uit)\b/,
    ],
    ['sorry', /^(?:sorry|excuses|pardon)\b[^?]{0,30}$|^laat maar\b/],
    [
      'yes',
      /^(?:ja|jawel|jazeker|graag|ja graag|doe maar|oke?|okay|prima|zeker|natuurlijk|goed|is goed|vertel|ga door|meer)(?: hoor| graag| alstublieft| alsjeblieft| dank je| bedankt)*[.!]*$/,
    ],
    [
      'no',
      /^(?:nee|neen|nee hoor|niet nu|nee bedankt|nee dank (?:je|u)(?: wel)?|nee dankjewel|dat was het|dat is alles|niets(?: meer)?|laat maar)[.!]*$/,
    ],
  ],
};

export interface Talk {
  readonly key: TalkKey;
  /** What is left to answer once the polite words are taken off. */
  readonly rest: string;
}

/** Words of substance that are left beside a phrase; two make it a question of its own. */
const substance = (text: string, locale: Locale): number =>
  toWords(text).filter((word) => !isStopWord(word, locale) && !isLightWord(word, locale)).length;

/** All the talk a text holds, and the question that is left. A greeting before a question is only taken off. */
export const findTalk = (
  text: string,
  locale: Locale,
): { readonly talk: readonly Talk['key'][]; readonly rest: string; readonly alone: boolean } => {
  let rest = fold(text).trim();
  const talk: TalkKey[] = [];
  let alone = false;
  for (const [key, pattern, polite] of RULES[locale]) {
    const match = pattern.exec(rest);
    if (!match) continue;
    const without = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`
      .replace(/^[\s,.!?-]+/, '')
      .replace(/\s+/g, ' ')
      .trim();
    talk.push(key);
    if (polite) rest = without;
    else {
      alone = substance(without, locale) <= 1;
      if (key === 'complaint' || key === 'sadness') alone = false;
      // Whatever else such a text holds is part of the attempt.
      if (key === 'instructions') alone = true;
      break;
    }
    if (!/[\p{L}\p{N}]/u.test(rest)) {
      alone = true;
      break;
    }
  }
  if (
    talk.length > 0 &&
    !alone &&
    substance(rest, locale) === 0 &&
    toWords(rest).length <= 2 &&
    !talk.some((key) => key === 'complaint' || key === 'sadness')
  )
    alone = true;
  return { talk, rest, alone };
};
