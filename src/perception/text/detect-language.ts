import { cleanText, fold } from './tokens.ts';
import { TEXT_LANGUAGES } from './languages.ts';
import type { TextLanguage } from './languages.ts';
import { findListed, lexiconOf } from './lexicon.ts';

/** The commonest small words, with greetings and thanks, since a turn is often no longer than that. Without accents. */
const STOP_WORDS: Readonly<Record<TextLanguage, string>> = {
  en: "the a an and or but if of at by for with to from in on is are was were be been am i you he she it we they my your his her our their this that these those what which who where when why how do does did can could will would should have has had not no yes there here please thanks thank hello hi hey bye goodbye sorry about up out so just than then as me us them any some much many more very too today tomorrow open close ticket tickets because into only also get got i'm it's don't i've",
  nl: 'de het een en of maar als van op bij voor met naar uit in aan is zijn was waren ben bent ik jij je u hij zij ze wij we jullie mijn jouw uw haar ons onze hun dit dat deze die wat welke wie waar wanneer waarom hoe doen doet kan kunt kunnen zal zou moet heb hebt heeft hebben had niet geen nee ja er hier daar alstublieft alsjeblieft bedankt dank dankjewel hallo hoi dag doei goedemorgen goedemiddag goedenavond sorry over ook nog al om te dan toch wel veel meer heel erg vandaag morgen kaartje kaartjes worden wordt iets iemand naar toe mij me',
  de: 'der die das ein eine einen einem einer und oder aber wenn von auf bei fur mit zu nach aus in an am im ist sind war waren bin bist ich du er sie es wir ihr sein mein dein unser dies diese dieser dieses was welche welcher wer wo wann warum wie tun kann konnen konnte wird werden wurde muss soll habe hast hat haben hatte nicht kein keine nein ja da hier dort bitte danke hallo moin tschuss guten morgen tag abend entschuldigung uber auch noch schon um dann doch sehr mehr viel heute karte karten mich mir uns euch dem den des zum zur vom gibt man auch nur',
  fr: "le la les un une des et ou mais si de du au aux a par pour avec dans sur en est sont etait etaient suis es je tu il elle on nous vous ils elles mon ma mes ton ta tes son sa ses notre nos votre vos ce cet cette ces que qui quoi quel quelle quels quelles ou quand pourquoi comment faire fait peut peux pouvez sera serait dois doit ai as avez avons ont avait ne pas non oui y ici la-bas merci bonjour bonsoir salut revoir pardon aussi encore deja plus tres trop bien plait aujourd'hui demain billet billets lui leur moi",
  es: 'el la los las un una unos unas y o pero si de del al a por para con en es son era eran soy eres estoy esta estan yo tu usted ustedes el ella nosotros ellos ellas mi mis su sus nuestro este esto estos estas ese eso que cual quien donde cuando porque como hacer hace puede puedo pueden sera seria debo debe he has ha hay tengo tiene tienen no si aqui alli gracias hola adios buenos buenas dias tardes noches perdon sobre tambien todavia ya mas muy mucho mucha hoy manana entrada entradas favor me te se le les nos lo',
};

const setOf = (language: TextLanguage): ReadonlySet<string> =>
  new Set(STOP_WORDS[language].split(' '));
const WORDS: Readonly<Record<TextLanguage, ReadonlySet<string>>> = {
  en: setOf('en'),
  nl: setOf('nl'),
  de: setOf('de'),
  fr: setOf('fr'),
  es: setOf('es'),
};

/** Letters that one language has and its neighbours here have not. */
const LETTERS: readonly (readonly [pattern: RegExp, language: TextLanguage, weight: number])[] = [
  [/ß/iu, 'de', 2],
  [/[äü]/iu, 'de', 0.8],
  [/[ñ¿¡]/iu, 'es', 2],
  [/[óíú]/iu, 'es', 0.5],
  [/[çœêèàùû]/iu, 'fr', 0.8],
  [/ij/iu, 'nl', 0.5],
];

/** A word of feeling says less about the language than a small word: languages share them. */
const AFFECT_WORD_WEIGHT = 0.8;

export type LanguageScores = Readonly<Record<TextLanguage, number>>;

/** French elides: `j'aime`, `qu'il`. */
const ELISION = /^(?:[cdjlmnst]|qu)'\p{L}/u;

const speaksFor = (language: TextLanguage, word: string): number => {
  if (WORDS[language].has(fold(word, 'en'))) return 1;
  if (language === 'fr' && ELISION.test(word)) return 1;
  return findListed(lexiconOf(language), fold(word, language)) === null ? 0 : AFFECT_WORD_WEIGHT;
};

/** How much of the text speaks for each language, in words; 0 = nothing. A word shared by n languages counts 1/n. */
export const scoreLanguages = (text: string): LanguageScores => {
  const scores: Record<TextLanguage, number> = { en: 0, nl: 0, de: 0, fr: 0, es: 0 };
  const clean = cleanText(text);
  const words = new Set(clean.toLowerCase().match(/\p{L}+(?:'\p{L}+)*/gu));
  for (const word of words) {
    const weights = TEXT_LANGUAGES.map((language) => speaksFor(language, word));
    const claimants = weights.filter((weight) => weight > 0).length;
    for (const [index, language] of TEXT_LANGUAGES.entries()) {
      const weight = weights[index] ?? 0;
      if (weight > 0) scores[language] += weight / claimants;
    }
  }
  for (const [pattern, language, weight] of LETTERS) {
    if (pattern.test(clean)) scores[language] += weight;
  }
  return scores;
};

/** The best of `scores`, null when nothing speaks for any language or two tie. */
export const bestLanguage = (scores: LanguageScores): TextLanguage | null => {
  const [first, second] = TEXT_LANGUAGES.toSorted((a, b) => scores[b] - scores[a]);
  if (first === undefined || second === undefined) return null;
  return scores[first] > scores[second] ? first : null;
};

/** The language a text appears to be written in, by its small words; null when that cannot be said. */
export const detectLanguage = (text: string): TextLanguage | null =>
  bestLanguage(scoreLanguages(text));
