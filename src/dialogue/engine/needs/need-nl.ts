import type { NeedRule } from './need-rule.ts';

/** What people tell in Dutch when they need something. The first rule that fits counts. */
export const DUTCH_NEEDS: readonly NeedRule[] = [
  {
    says: /\b(?:mijn|onze|ons|een|m'n) (?:kleine |jonge )?(?:kind|kinderen|zoon|zoontje|dochter|dochtertje|kleinzoon|kleindochter|kleinkind|peuter|kleuter|jongetje|meisje)\b(?: \w+){0,3} (?:kwijt|verdwenen|weg|zoek|verdwaald|niet vinden|nergens)\b|\bzoek (?:mijn|onze|ons|m'n) (?:kind|zoon|zoontje|dochter|dochtertje|kleinkind)\b/,
    ask: 'Ik ben mijn kind kwijt',
    frame: 'need-child',
  },
  {
    says: /\b(?:moet|moeten|wil|wilt|zoek|zoekt|zoeken|nodig)\b.*\b(?:wc|toilet|toiletten|plassen|plasje|poepen|behoefte|potje)\b|^(?:wc|hoge nood)\b/,
    ask: 'Waar zijn de toiletten?',
    frame: 'need-plain',
  },
  {
    says: /\b(?:hoofdpijn|buikpijn|misselijk|duizelig|migraine|ziek|niet lekker|onwel|gewond|bloedneus|bloed|overgeven|pleister|paracetamol|flauw)\b|\b(?:in (?:mijn|zijn|haar) \w+ gesneden|(?:mijn|zijn|haar) \w+ (?:bezeerd|verstuikt|verzwikt|gestoten))\b/,
    ask: 'Waar is de eerste hulp?',
    frame: 'need-ill',
  },
  {
    says: /\b(?:kinderen|kind|kids|zoon|zoontje|dochter|dochtertje|kleinkinderen|peuter|jongens|meisjes)\b.*\b(?:vervelen zich|verveelt zich|vervelen|verveeld|ongeduldig|onrustig|druk)\b/,
    ask: 'Wat kunnen we met kinderen doen?',
    frame: 'need-kids',
  },
  {
    says: /\b(?:ik|we|wij) (?:heb|hebben|ben|zijn)\b.*\b(?:kinderen|kids|peuters?|kleinkinderen|kleintjes)\b.*\b(?:bij (?:me|ons)|mee|meegenomen|hier|bij)\b|\b(?:ik|we|wij) (?:heb|hebben) (?:een|twee|drie|vier|vijf|kleine|jonge|\d)(?: \w+)? (?:kinderen|kind|kids|kleinkinderen)\b/,
    ask: 'Wat kunnen we met kinderen doen?',
    frame: 'need-kids-along',
  },
  {
    says: /\b(?:honger|trek|hongerig|uitgehongerd)\b|\b(?:wil|willen|zoek|zoeken|zin in|nodig|lust)\b(?: \w+){0,4} (?:eten|lunch|lunchen|hapje|broodje|snack|tussendoortje|ontbijt)\b/,
    ask: 'Is er lunch in het café, zoals soep of een broodje?',
    frame: 'need-food',
  },
  {
    says: /\bdorst\b|\b(?:wil|willen|zoek|zoeken|zin in|nodig|lust)\b(?: \w+){0,4} ?(?:drinken|koffie|thee|drankje|biertje|wijntje|cappuccino|kopje)\b/,
    ask: 'Waar is het café voor koffie, en wanneer is het open?',
    frame: 'need-food',
  },
  {
    says: /\b(?:ik|we|wij) (?:heb|hebben) het (?:\w+ )?(?:koud|ijskoud|steenkoud)\b|\b(?:kinderen|mijn \w+) (?:heeft|hebben) het (?:\w+ )?koud\b/,
    ask: 'Waar is het café voor koffie, en wanneer is het open?',
    frame: 'need-warm',
  },
  {
    says: /\b(?:ik|we|wij|mijn \w+) (?:ben|zijn|is|word|worden|wordt) (?:zo |heel |erg |een beetje |best |dood|behoorlijk )*(?:moe|doodmoe|uitgeput|kapot van)\b|\b(?:voeten|benen|rug|knieen|knie) (?:doen|doet) (?:\w+ )?(?:pijn|zeer)\b|\b(?:wil|willen|moet|moeten|zoek|zoeken|nodig)\b.*\b(?:zitten|zitplaats|bankje|stoel|uitrusten|rusten|pauze|liggen|bijkomen)\b/,
    ask: 'Waar is een stilteruimte of rustige ruimte met een bank om uit te rusten?',
    frame: 'need-rest',
  },
  {
    says: /\b(?:te|zo|heel) (?:luid|lawaaiig|druk|hard)\b(?! is)|\b(?:wil|zoek|zoeken|nodig)\b.*\b(?:rust|stilte|rustige plek)\b|\boverprikkeld\b/,
    ask: 'Waar is de rustige ruimte?',
    frame: 'need-rest',
  },
  {
    says: /\b(?:ik|we|wij) (?:verveel|vervelen) (?:me|mij|ons)\b|^(?:verras|vermaak|inspireer) (?:me|mij|ons)\b|\bniets te doen\b|\bniks te doen\b|\blaat (?:me|mij|ons) iets zien\b|\bweet niet wat ik (?:moet|wil|kan|zal) (?:doen|zien)\b|\b(?:raad|beveel) (?:me |mij |ons )?iets aan\b/,
    ask: 'Wat is er te zien?',
    frame: 'need-bored',
  },
  {
    says: /\b(?:heb|hebben) (?:maar|slechts|alleen|nog maar|niet veel|weinig) ?(?:een|twee|\d+|half)? ?(?:half )?(?:uur|uurtje|minuten|kwartier|tijd)\b|\b(?:ik|we|wij) (?:heb|hebben) (?:\w+ )?haast\b/,
    ask: 'Wat is er te zien?',
    frame: 'need-hurry',
  },
  {
    says: /\b(?:zit|zitten|ben|is|heb|heeft|gebruik|gebruikt) (?:\w+ ){0,3}(?:rolstoel|rollator|scootmobiel|krukken)\b(?!.*\b(?:lenen|huren|nodig)\b)|\b(?:kan|kunnen) (?:\w+ ){0,2}(?:niet|geen|slecht|moeilijk) (?:goed |ver |lang )?(?:trap(?:pen)? (?:lopen|op)|lopen|traplopen)\b|\bslecht ter been\b/,
    ask: 'Zijn alle zalen toegankelijk met een rolstoel, komen de liften op elke verdieping?',
    frame: 'need-access',
  },
  {
    says: /\b(?:telefoon|batterij|accu|mobiel|mobieltje) (?:is )?(?:bijna |zo goed als )?(?:leeg|dood|plat)\b/,
    ask: 'Waar kan ik mijn telefoon opladen?',
    frame: 'need-plain',
  },
  {
    says: /\b(?:zin in|wil|nodig)\b.*\b(?:sigaret|peuk|roken|vapen)\b|\bmoet even roken\b/,
    ask: 'Waar mag ik roken?',
    frame: 'need-plain',
  },
  {
    says: /\b(?:ik|we|wij|mijn \w+)\b.*\b(?:kwijt|kwijtgeraakt|verloren|vergeten|laten liggen|laten staan)\b/,
    ask: null,
    otherwise: 'Ik ben iets kwijt',
    frame: 'need-lost',
  },
  {
    says: /^(?:(?:oh|wauw|maar|hm+|nou|poeh) )*(?:dat|het|dit) is (?:\w+ ){0,2}(?:duur|prijzig|veel geld)(?: zeg| hoor)?$|\bniet betalen\b/,
    ask: 'Is er korting?',
    frame: 'need-cheaper',
  },
];
