import type { Locale } from '#core';

/** Words that carry grammar only: never searched for. */
const STOP: Readonly<Record<Locale, string>> = {
  en: `a an the and or but if so of to in on at by for from with into onto about as is are was were be been being am
    do does did done doing have has had having i you he she it we they me him her us them my your his its our their mine
    yours this that these those there here what which who whom whose when where why how much many can could will would
    shall should may might must not no nor too very just also any some all both each every either than then now please
    oh well hey hi hello ok okay um uh er ah let lets im ive id ill youre dont doesnt isnt cant wont thats whats
    theres wheres whens hows whos whatre because until while during per up down out off over under again only same such s t re ve ll d m`,
  nl: `de het een en of maar als dus van naar in op aan bij voor uit met tot over om te er is zijn was waren ben bent
    wordt worden werd heb hebt heeft hebben had hadden ik jij je u hij zij ze wij we jullie mij me hem haar ons hen hun
    mijn jouw uw zijn onze deze die dit dat daar hier wat welk welke wie wiens wanneer waar waarom hoe hoeveel kan kun kunt
    kunnen kon zal zul zullen zou zouden mag mogen moet moeten niet geen ook nog wel al alle allebei elk elke ieder iedere
    dan toen nu graag alstublieft alsjeblieft hoi hallo hey ja nee ok oke okay toch eens even maar want omdat terwijl door
    tijdens per onder boven weer zelf zo s t n m allemaal tevoren waarmee waarvoor waarheen daarna hierna bij ons`,
};

/** Everyday words that say little about the subject: they count, but for little. */
const LIGHT: Readonly<Record<Locale, string>> = {
  en: `get go going come coming want wants need needs like know tell say show find give take make use see look visit visiting
    visitor visitors museum northlight mira place thing things something anything someone people person time times day days
    today tomorrow possible really exactly actually also still sure help question answer information info bring thank
    thanks good nice great first time happen happens work works allowed permitted available offer offers way part kind sort lot
    right place inside start starts begin begins wonder wondering interested love hope plan planning arrive entire whole
    one two three our team guys stay spend able else there another much more most lots welcome hour minutes
    year years old long anyone everybody everyone near best guess think mean maybe quick quickly trying try heard hear
    year week month main many back door doors fast quick without put leave leaves keep look looking looks ask call use used using around nearby
    close by grandmother grandma grandfather grandpa somebody stop letting mum mom mother dad father brother sister wife husband friend friends girlfriend boyfriend partner parents
    guy folks everything else whatever moment bit little big small new old next last week soon later early full half
    okay fine work problem idea reason try figure wish believe actually basically normally usually ever never always often
    regular normal special certain specific self lately recently already yet still even really together alone away`,
  nl: `gaan ga gaat komen kom komt willen wil wilt nodig weten weet vertellen vertel zeg zeggen laten laat vinden vind geven
    geef nemen neem maken maak gebruiken zien zie kijken bezoek bezoeken bezoeker bezoekers museum northlight mira plek ding
    dingen iets iemand mensen mens persoon tijd tijden dag dagen vandaag morgen mogelijk echt precies eigenlijk zeker
    hulp helpen vraag antwoord informatie info brengen bedankt dank goed leuk mooi eerste gebeurt werkt toegestaan
    beschikbaar aanbieden manier deel soort veel binnen beginnen begint geinteresseerd hoop plan van plan aankomen hele
    een twee drie ons stellen blijven doen doe doet anders nog meer meest welkom uur uren minuten jaar jaren oud lang
    iedereen dichtbij beste denk bedoel misschien snel proberen gehoord horen week maand meenemen mee zitten zit
    terug hebben krijg krijgen krijgt terecht wonen kost deur deuren zonder leg leggen zet zetten bewaar oma opa moeder vader broer zus vrouw man vriend vriendin partner ouders alles overal ergens nergens moment beetje klein groot nieuw volgende vorige straks later vroeg heel half probleem idee reden wens normaal gewoonlijk ooit nooit altijd vaak gewoon bepaald samen weg al reeds zoek zoeken zoekt loop lopen sta staan staat lig liggen ligt`,
};

const toSet = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));
const sets: Partial<Record<Locale, { stop: ReadonlySet<string>; light: ReadonlySet<string> }>> = {};

/** The first letter, and the others in order: the same for a word whose letters changed places. */
const lettersOf = (word: string): string =>
  `${word.charAt(0)}${word.slice(1).split('').toSorted().join('')}`;

const mistyped: Partial<Record<Locale, ReadonlySet<string>>> = {};

/** True for "teh" and "dose": a grammar word of three letters or more whose letters changed places. */
export const isMistypedStopWord = (word: string, locale: Locale): boolean =>
  word.length > 2 &&
  (mistyped[locale] ??= new Set([...setsOf(locale).stop].map(lettersOf))).has(lettersOf(word));

const setsOf = (locale: Locale) =>
  (sets[locale] ??= { stop: toSet(STOP[locale]), light: toSet(LIGHT[locale]) });

export const isStopWord = (word: string, locale: Locale): boolean =>
  setsOf(locale).stop.has(word.replace(/['’]/g, ''));

export const isLightWord = (word: string, locale: Locale): boolean =>
  setsOf(locale).light.has(word);
