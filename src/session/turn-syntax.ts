import type { Locale } from '#core';

/**
 * What the words so far say about more to come: `dangling` cannot end here, `complete` is a question or an answer that
 * may, `open` can be either.
 */
export type TurnSyntax = 'dangling' | 'open' | 'complete';

interface Grammar {
  /** No sentence ends on one of these. */
  readonly opens: ReadonlySet<string>;
  /** Nor on these, but a question about a place or a purpose may ("what is it for"). */
  readonly leans: ReadonlySet<string>;
  /** Sounds of somebody who looks for words. */
  readonly hesitates: ReadonlySet<string>;
  /** Verbs that want an object or a place, unless a question word stands for it ("what do you sell"). */
  readonly wants: ReadonlySet<string>;
  /** After one of `tells`, those that are told something: "can you tell me". */
  readonly tells: ReadonlySet<string>;
  readonly told: ReadonlySet<string>;
  readonly asks: ReadonlySet<string>;
  /** Verbs that begin a question, and leave one open at its end. */
  readonly helps: ReadonlySet<string>;
  readonly is: ReadonlySet<string>;
  readonly who: ReadonlySet<string>;
  /** Such as `I`: never the last word but after a form of `be` in a question. */
  readonly subjects: ReadonlySet<string>;
  /** Whole turns. */
  readonly answers: ReadonlySet<string>;
  /** Said before the sentence itself. */
  readonly leads: ReadonlySet<string>;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const phrases = (text: string): ReadonlySet<string> => new Set(text.split('|'));

const GRAMMAR: Readonly<Record<Locale, Grammar>> = {
  en: {
    opens: set(
      "and or but because although though unless until if whether while than a an the my your our their its every i'm i'd i'll we'd we'll we're they're let's very of into onto wanna gonna let",
    ),
    leans: set('to for from with about at on in by near like without between after before under'),
    hesitates: set('uh um er erm uhm hm hmm ah eh well so'),
    wants: set(
      'go tell sell wonder wondering wondered ask asking looking find get see show take bring buy use make give say know think want need like visit told hope guess mean mentioned said thought',
    ),
    tells: set('tell told show showed give gave ask asked'),
    told: set('me us him her them you'),
    asks: set("what where when who why how which whose what's where's who's when's how's"),
    helps: set(
      "can could would will shall should may might must do does did have has had don't doesn't can't won't want wants wanted need needs",
    ),
    is: set('is are was were am'),
    who: set('i you he she it we they that this there'),
    subjects: set('i we he she they'),
    answers: phrases(
      "yes|no|yeah|yep|nope|sure|of course|okay|ok|thanks|thank you|thank you very much|no thanks|no thank you|yes please|please|hello|hi|hello there|goodbye|bye|bye bye|stop|wait|i don't know|that's all|that's it|never mind|not really|absolutely|exactly|i have to go|let's go|let me see|you know|good morning|good afternoon|good evening|that's right|of course not|i see|help",
    ),
    leads: set(
      'and so but okay ok well oh hello hi hey please sorry yes no yeah then now excuse me',
    ),
  },
  nl: {
    opens: set(
      'en of maar want omdat hoewel tenzij totdat als terwijl zodat dan de een mijn uw jouw onze hun elke ieder te naar van bij tot tegen zonder tussen sinds vanaf heel erg om',
    ),
    // The others may be half of a verb ("ik kom morgen aan").
    leans: set('voor met'),
    hesitates: set('uh uhm eh ehm euh hm hmm nou tja ah'),
    wants: set('zoek zoeken vraag denk dacht hoop vind vroeg'),
    tells: set('vertel vertelt vertellen zeg zeggen geef'),
    told: set('me mij ons hem haar hun'),
    asks: set('wat waar wanneer wie waarom hoe welke welk hoeveel hoelang'),
    helps: set(
      'kan kun kunt kunnen mag mogen wil wilt willen wou zou zouden moet moeten zal zullen heb hebt heeft hebben ga gaat gaan kost kosten doe doet',
    ),
    is: set('is zijn ben bent was waren'),
    who: set('ik u je jij hij ze zij het we wij jullie er dat dit'),
    subjects: set('ik hij wij we jij'),
    answers: phrases(
      'ja|nee|jawel|jazeker|zeker|natuurlijk|oké|oke|ok|dank je|dank u|dank u wel|dank je wel|bedankt|nee dank u|nee bedankt|ja graag|graag|alstublieft|hallo|hoi|dag|tot ziens|doei|stop|wacht|weet ik niet|ik weet het niet|dat is alles|dat was het|laat maar|niet echt|precies|goedemorgen|goedemiddag|goedenavond|klopt|help',
    ),
    leads: set('en dus maar oké oke ok nou o hallo hoi hé sorry ja nee dan nu alstublieft'),
  },
};

const TO: ReadonlySet<string> = new Set(['to', 'te']);

/** Lower case, without marks; an apostrophe within a word stays. */
export const plainWords = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replace(/[’‘]/gu, "'")
    .split(/[^\p{L}\p{N}']+/u)
    .map((word) => word.replace(/^'+|'+$/gu, ''))
    .filter((word) => word !== '');

function cannotEnd(words: readonly string[], asked: boolean, grammar: Grammar): boolean {
  const last = words.at(-1) ?? '';
  const before = words.at(-2) ?? '';
  if (grammar.hesitates.has(last)) return true;
  if (grammar.opens.has(last)) return true;
  if (grammar.leans.has(last)) return !asked || words.length < 3;
  // "tell me where", but "where?" is a question by itself.
  if (grammar.asks.has(last)) return words.length > 2;
  // "the show" is none.
  const isVerb = [grammar.who, grammar.helps, grammar.is, TO].some((words) => words.has(before));
  if (grammar.wants.has(last) && isVerb) return !asked;
  if (grammar.told.has(last) && grammar.tells.has(before)) return true;
  const afterWho = grammar.who.has(before);
  // "the café is", "what is"; but "what it is".
  if (grammar.is.has(last)) return !afterWho || before === 'i' || before === 'ik' || !asked;
  // "I want", "how much does"; but "yes I do", "what can you do".
  if (grammar.helps.has(last)) return !(afterWho && words.length > 2 && (asked || isAnswer(words)));
  // "can you", "what do you", "is it"; but "who are you", "where is it".
  if (grammar.who.has(last) && grammar.helps.has(before)) return true;
  if (grammar.who.has(last) && grammar.is.has(before)) return !asked;
  return grammar.subjects.has(last) && words.length > 1;
}

const isAnswer = (words: readonly string[]): boolean =>
  /^(yes|no|yeah|of|sure|ja|nee|natuurlijk)$/u.test(words[0] ?? '');

/** What the syntax of the words so far says about their end. `text` is what was recognised, with marks or without. */
export function turnSyntax(text: string, locale: Locale): TurnSyntax {
  const grammar = GRAMMAR[locale];
  const words = plainWords(text);
  if (words.length === 0) return 'open';
  if (grammar.answers.has(words.join(' '))) return 'complete';
  const clause = clauseOf(words, locale);
  const first = clause[0] ?? '';
  const asked = grammar.asks.has(first);
  if (cannotEnd(clause, asked, grammar)) return 'dangling';
  if (/[,:;–-]\s*$/u.test(text)) return 'dangling';
  if (/\?\s*$/u.test(text)) return 'complete';
  const inverted =
    (grammar.helps.has(first) || grammar.is.has(first)) && grammar.who.has(clause[1] ?? '');
  const theQuestion = grammar.is.has(first) && clause.length >= 4;
  const long = asked ? clause.length >= 3 || clause.length === 1 : clause.length >= 4;
  return (asked || inverted || theQuestion) && long ? 'complete' : 'open';
}

/** The words of a sentence without what is said before it, such as "and" or "okay"; all of them where nothing else is there. */
export function clauseOf(words: readonly string[], locale: Locale): readonly string[] {
  const from = words.findIndex((word) => !GRAMMAR[locale].leads.has(word));
  return from < 0 ? words : words.slice(from);
}

/** Whether a clause asks for yes or no: it begins with a verb that is said of somebody or something. */
export function asksYesOrNo(clause: readonly string[], locale: Locale): boolean {
  const { helps, is } = GRAMMAR[locale];
  const [first = ''] = clause;
  return helps.has(first) || is.has(first);
}
