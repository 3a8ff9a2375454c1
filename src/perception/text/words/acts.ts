import type { TextLanguage } from '../languages.ts';

/** What a text does to the other, or tells of its writer, beside what it asks for. */
export type PhraseAct = 'insult' | 'fear';

/** So much may stand between "you are" and the word; "not" may not. */
const EN =
  '(?:(?:a|an|the|so|such|really|just|totally|completely|absolutely|utterly|fucking|bloody|damn|pretty|quite|very|too|as|truly|all|an? \\w+) )*';
const NL =
  "(?:(?:echt|zo|zo'n|gewoon|een|wel|toch|helemaal|volkomen|ontzettend|heel|erg|maar|ook|dus|best|nogal|beetje|vreselijk|super) )*";
const DE =
  '(?:(?:echt|so|einfach|doch|ja|total|vollig|ein|eine|einen|wirklich|nur|ganz|aber|auch|sehr|richtig|bisschen|wenig|etwas|solche|solch|grosse|ziemlich|furchtbar|furchtbare) )*';
const FR =
  "(?:(?:vraiment|trop|si|tellement|completement|totalement|juste|franchement|bien|tres|assez|un|une|qu'une?|quand meme|peu|super|plutot) )*";
const ES =
  '(?:(?:un|una|muy|tan|bastante|realmente|solo|totalmente|completamente|mas|poco|algo|mucho|mucha|tanto|tanta|muchisimo|demasiado|de|verdadero|gran|super) )*';

/**
 * Phrases as regular expressions on lower-case text without accents, one line each. `@` at the start of a line: only at the
 * start of the text. An insult is said to the person: "the lift is stupid" is a complaint, "my dog is scared" nobody's fear.
 */
export const ACT_PHRASES: Readonly<Record<PhraseAct, Readonly<Record<TextLanguage, string>>>> = {
  insult: {
    en: `
(?:you(?:'?re| are| really are)|are you|aren't you|u r) ${EN}(?:useless|stupid|dumb|idiot|idiotic|moron|moronic|worthless|pathetic|ridiculous|incompetent|rubbish|garbage|trash|crap|shit|ugly|hopeless|a joke|a waste|good for nothing|brainless|imbecile|fool|loser|bitch|cow|retarded)\\b
(?:how|what a|what an) (?:stupid|dumb|useless|pathetic|idiot|moron|idiotic)(?: \\w+)? (?:you are|are you|can you be)
(?:you|this) (?:stupid|dumb|useless|bloody|fucking|damn|shitty|crappy|idiotic|worthless) (?:\\w+ )?(?:thing|machine|robot|bot|computer|woman|cow|bitch|idiot|doll|program)\\b
@(?:stupid|dumb|useless|bloody|fucking) (?:\\w+ )?(?:thing|machine|robot|bot|computer|woman|cow|bitch|idiot|doll)\\b
\\b(?:shut up|shut your (?:mouth|face|trap)|fuck (?:you|off)|screw you|piss off|go to hell|i (?:really )?hate you|you suck|you (?:really )?know nothing|piece of (?:shit|junk|crap|garbage|rubbish))\\b
@(?:you )?(?:stupid |bloody |fucking |damn )*(?:idiot|moron|imbecile|asshole|arsehole|bitch|loser|dumbass)[.! ]*$`,
    nl: `
(?:(?:jij|je|u|jullie) (?:bent|ben|zijn)|ben je|ben jij|bent u) ${NL}(?:waardeloos|waardeloze|stom|stomme|stommeling|dom|domme|idioot|idioten|nutteloos|nutteloze|debiel|achterlijk|achterlijke|sukkel|trut|kreng|lelijk|niks waard|niets waard|onnozel|onbekwaam|belachelijk|lachertje|aanfluiting|prul|nergens goed voor)\\b
(?:wat|hoe) (?:ben je|bent u|ben jij) (?:\\w+ )?(?:dom|stom|onnozel|achterlijk)
\\b(?:stom|stomme|dom|domme|klote|kut|waardeloos|waardeloze|verrekte|rot) ?(?:ding|machine|robot|computer|mens|wijf|trut|apparaat|bot|pop|kreng)\\b|\\brot(?:ding|ding|apparaat|robot|machine|mens)\\b
\\b(?:hou(?:d)? (?:je|uw|jullie) (?:kop|bek|muil|smoel|mond)|(?:rot|donder|sodemieter|flikker|lazer) (?:toch )?op|val dood|krijg (?:toch )?de (?:tyfus|tering|kanker|klere|pest|pokken|kolere)|ik haat (?:je|u|jou)|je kunt? (?:ook )?(?:helemaal |echt )?niks(?=[.!,]|$))
@(?:jij )?(?:stomme |domme )?(?:idioot|sukkel|trut|stommeling|debiel|eikel|klootzak|kreng|mongool)[.! ]*$`,
    de: `
(?:du bist|sie sind|ihr seid|bist du|sind sie) ${DE}(?:nutzlos|dumm|blod|bescheuert|unfahig|damlich|idiotisch|idiot|idiotin|trottel|depp|versager|versagerin|lacherlich|wertlos|dummkopf|hasslich|hohl|zu nichts (?:zu )?(?:gut|nutze|gebrauchen)|nichts wert|(?:dumme|blode|nutzlose|doofe)[rsn]? \\w+)\\b
\\b(?:blod|dumm|scheiss|doof|verdammt|bescheuert|nutzlos)(?:e[srnm]?)?[- ]?(?:ding|maschine|roboter|kiste|computer|automat|kuh|gans|zicke|bot|teil|puppe)\\b
\\b(?:halt (?:die|deine) (?:klappe|fresse|schnauze|gosche)|halten? (?:sie )?den mund|verpiss dich|verzieh dich|leck mich|ich hasse (?:dich|sie)(?=[.!,]|$)|fahr zur holle|du kannst (?:aber |ja |echt )?(?:gar )?nichts(?=[.!,]|$))
@(?:du |sie )?(?:blode[rs]? |dumme[rs]? )?(?:idiot|idiotin|trottel|depp|dummkopf|arschloch|versager|miststuck|schlampe)[.! ]*$`,
    fr: `
(?:tu es|t'es|vous etes|es-tu|etes-vous) ${FR}(?:nulle?s?|inutiles?|stupides?|betes?|idiote?s?|debiles?|con|conne|cons|connes|imbeciles?|incapables?|incompetente?s?|ridicules?|cretine?s?|bonne? a rien|moches?|pathetiques?|abrutie?s?|lamentables?)(?![\\p{L}])
espece (?:d'|de )\\p{L}+|(?:stupide|sale|foutue?|maudite?|putain de) (?:machine|robot|truc|ordinateur|bot|chose|poupee)|(?:machine|robot|bot|truc) (?:stupide|debile|inutile|de merde|a la con)
\\b(?:ferme[- ]?la|la ferme|(?:ferme )?ta gueule|tais[- ]toi|taisez[- ]vous|va te faire|va au diable|va en enfer|casse[- ]toi|je (?:te|vous) (?:deteste|hais)|connard|connasse|tu ne sers a rien|tu sers a rien|vous ne servez a rien)\\b
@(?:pauvre |sale )?(?:idiote?|imbecile|cretine?|debile|abrutie?|conne?)[.! ]*$`,
    es: `
(?<!\\bno )(?:eres|es usted|usted es|sois|son ustedes) ${ES}(?:inutil|inutiles|tont[oa]s?|estupid[oa]s?|idiotas?|imbecil|imbeciles|bob[oa]|torpe|ridicul[oa]|incompetente|basura|mierda|patetic[oa]|burr[oa]|ignorante|desastre|fe[oa]|gilipollas|lamentable)\\b
que (?:tont[oa]|estupid[oa]|inutil|idiota|torpe|bob[oa]|imbecil) (?:eres|es usted|sois)
(?:estupid[oa]|tont[oa]|maldit[oa]|put[oa]|asqueros[oa]) (?:maquina|robot|cosa|ordenador|computadora|bot|aparato|muneca)\\b|(?:maquina|robot|bot|cosa|aparato) (?:estupid[oa]|inutil|de mierda|tont[oa])\\b
\\b(?:callate|callese|cierra (?:la boca|el pico)|vete a la mierda|vete al (?:infierno|diablo|carajo)|te odio|jodete|que te den|no sirves (?:para|de) nada|no vales (?:para )?nada)\\b
@(?:idiota|imbecil|estupid[oa]|inutil|tont[oa]|gilipollas)[.! ]*$`,
  },
  fear: {
    en: `
(?:i'?m|i am|i feel|i'?m feeling|i'?ve been|i get|i got|i'?m getting|i was|we'?re|we are|makes me|making me|it'?s making me) ${EN}(?:scared|frightened|terrified|petrified|panicking|anxious|nervous|worried|freaking out|afraid(?= (?:of|to|for|about|when|and|now|that something)\\b|[.,!]|$))
(?:scares|frightens|terrifies|worries) me|scaring me|i (?:really )?(?:fear|dread) (?!not)|gives me the creeps|i have a (?:\\w+ )?fear of`,
    nl: `
(?:(?:ik|we|wij) (?:ben|word|zijn|worden|was|voel me|voelde me|werd)|ben ik|word ik|maakt (?:me|mij|ons)|maken me) (?:hier |daar |er )?${NL}(?:bang(?! dat)|angstig|doodsbang|bangig|zenuwachtig|nerveus|ongerust|bezorgd|in paniek|geschrokken)\\b
(?:ik vind|vind ik|ik vond) (?:het|dit|dat|hem|haar|deze \\w+|die \\w+) ${NL}(?:eng|griezelig|doodeng|angstaanjagend)\\b|ik durf (?:het |dat |er )?(?:\\w+ )?niet|ik maak me (?:\\w+ )?zorgen|ik heb (?:\\w+ )?(?:angst|vliegangst)|ik schrik`,
    de: `
(?:ich|wir) (?:hab|habe|haben|kriege|bekomme|hatte|hatten) (?:\\w+ )?${DE}(?<!keine )(?:angst|panik|bammel|schiss)\\b|(?:hab|habe|haben) (?:ich|wir) ${DE}angst
(?:macht|machen) (?:mir|uns) ${DE}(?:angst|sorgen)\\b|ich (?:furchte|angstige|grusele|sorge) mich|ich mache? mir ${DE}sorgen|mir ist ${DE}(?:bange|unheimlich|mulmig)
ich (?:bin|fuhle mich) ${DE}(?:angstlich|verangstigt|nervos|erschrocken|beunruhigt|besorgt|in panik)\\b`,
    fr: `
(?:j'ai|j'avais|on a|nous avons|(?:ca|cela|il|elle) (?:me|nous) (?:fait|font)|me fait|me font|j'en ai) ${FR}(?:peur|la trouille|la frousse|les jetons)\\b
je (?:suis|me sens|reste) ${FR}(?:effrayee?|terrifiee?|terrorisee?|angoissee?|anxieux|anxieuse|paniquee?|nerveux|nerveuse|inquiet|inquiete|apeuree?)(?![\\p{L}])|je (?:panique|m'inquiete|flippe)\\b|(?:m'inquiete|m'angoisse|m'effraie|me terrifie)\\b`,
    es: `
(?<!\\bno )(?:tengo|tenemos|tenia|siento|me da|me dan|nos da|me entra) ${ES}(?:miedo|panico|terror|pavor|angustia|ansiedad)\\b
(?<!\\bno )(?:estoy|me siento) ${ES}(?:asustad[oa]|aterrad[oa]|aterrorizad[oa]|nervios[oa]|preocupad[oa]|angustiad[oa]|ansios[oa]|inquiet[oa])\\b|(?<!\\bno )me (?:asusta|aterra|preocupa|angustia)\\b`,
  },
};
