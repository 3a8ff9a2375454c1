import type { TextLanguage } from '../languages.ts';

/** What a phrase asks for, apart from questions, which end in a mark or begin with a question word. */
export type PhraseIntent = 'distress' | 'person' | 'complaint' | 'thanks' | 'farewell' | 'greeting';

/**
 * Phrases as regular expressions on lower-case text without accents, one line each. `@` at the start of a line: only
 * at the start of the text.
 */
export const INTENT_PHRASES: Readonly<
  Record<PhraseIntent, Readonly<Record<TextLanguage, string>>>
> = {
  distress: {
    en: `
(?:want|going|wanna|need) to (?:kill myself|die\\b(?! for| laughing| to see)|end (?:it all|my life)|hurt myself)
wanna die
kill(?:ing)? myself
end(?:ing)? my (?:own )?life
suicid(?:e|al)
(?:hurt|harm|cut)(?:ing|ting)? myself
self[- ]harm
(?:no reason|don'?t want) to (?:live|be alive|go on)\\b
better off (?:dead|without me)
can(?:'?t|not) (?:breathe|go on any ?more)
call (?:an ambulance|911|112|999|the police)
need (?:a doctor|an ambulance|medical help)
(?:having|had) a (?:heart attack|stroke|seizure|panic attack)
(?:has|have|just) (?:collapsed|fainted)
(?:lost|can'?t find|cannot find) (?:my|our) (?:little )?(?:child|kid|son|daughter|boy|girl|baby)
my (?:child|kid|son|daughter) is (?:missing|lost|gone)
it'?s an emergency|this is an emergency`,
    nl: `
(?:wil|ga|wou) (?:niet meer leven|dood\\b|mezelf (?:wat|iets) aandoen|er een eind aan maken)
zelfmoord|suicid(?:e|aal)
mezelf (?:van kant|pijn doen|snijden)
zie het niet meer zitten
krijg geen (?:lucht|adem)
(?:bel|roep) (?:een ambulance|112|de politie)
(?:heb|nodig) een (?:dokter|ambulance|arts)(?: nodig)?
(?:hartaanval|beroerte|paniekaanval)
(?:is|zijn) (?:flauwgevallen|ingestort|onwel)
(?:ben|zijn) (?:mijn|m'n|ons|onze) (?:kind|zoon|zoontje|dochter|dochtertje|kleintje) kwijt
(?:kan|kunnen) (?:mijn|ons|onze) (?:kind|zoon|dochter)\\w* niet (?:meer )?vinden
noodgeval`,
    de: `
(?:will|mo(?:e)?chte) (?:nicht mehr leben|sterben|mich umbringen|mir etwas antun)
selbstmord|suizid(?:al)?
mich (?:umbringen|verletzen|ritzen)
bringe mich um\\b
kann nicht mehr (?:leben|weiter)
bekomme keine luft|kriege keine luft
(?:ruf|rufen|rufe)\\w* (?:sie )?(?:einen krankenwagen|112|die polizei|den notarzt)
brauche (?:einen arzt|einen krankenwagen|arztliche hilfe)
herzinfarkt|schlaganfall|panikattacke
(?:ist|bin) (?:zusammengebrochen|ohnmachtig)
(?:habe|haben|finde|finden) (?:mein|meinen|meine|unser|unsere|unseren) (?:kind|sohn|tochter|kleine|kleinen)\\w* (?:verloren|nicht)
notfall\\b`,
    fr: `
(?:veux|vais|voudrais) (?:mourir|me tuer|en finir|me suicider|me faire du mal)
suicid(?:e|er|aire)
me faire du mal
plus envie de vivre|veux plus vivre
(?:peux|arrive) (?:plus|pas a) respirer
appele[rz] (?:une ambulance|le 112|le 15|la police|les secours)
besoin d'(?:un medecin|une ambulance)
crise cardiaque|crise de panique
(?:s'est|a) (?:evanoui|effondre)
(?:perdu|trouve plus|retrouve plus) (?:mon|ma|notre) (?:enfant|fils|fille|petit|petite|bebe)
(?:c'est|une|d') ?urgence\\b`,
    es: `
(?:quiero|voy a|quisiera) (?:morir(?:me)?\\b(?! de risa)|matarme|suicidarme|acabar con todo|hacerme dano)
suicid(?:io|arme|a)
no quiero (?:vivir|seguir viviendo)
no puedo respirar
llam(?:e|en|a|ar) (?:a )?(?:una ambulancia|al? 112|la policia)
(?:necesito|necesitamos) (?:un medico|una ambulancia)
(?:un infarto|ataque de panico)
se ha (?:desmayado|desplomado)
(?:perdido|no encuentro|no encontramos) a? ?(?:mi|nuestro|nuestra) (?:hijo|hija|nino|nina|bebe)
emergencia medica|es una emergencia`,
  },
  person: {
    en: `
(?:talk|speak|chat|connect|transfer|put|pass)\\w*(?: me)?(?: through)? (?:to|with) (?:a |an |the |some|your )?(?:real |actual |live |human )*(?:person|human|someone|somebody|one|agent|representative|operator|employee|colleague|staff|manager|member of staff|people|supervisor)
(?:real|actual|live|human) (?:person|human|agent|operator|being|support)\\b(?=.*(?:please|want|need|get|\\?|$))
(?:get|find|call|fetch|want|need) (?:me )?(?:a |an |the |some )?(?:human|person|manager|operator|agent|supervisor|member of staff)
@(?:human|agent|operator|representative|a person)(?: please)?[.!]*$
(?:someone|somebody|anyone) (?:i can|to) (?:talk|speak) (?:to|with)`,
    nl: `
(?:praat|praten|spreek|spreken|verbind\\w*|doorverbonden|contact|chatten)(?: (?:met|graag|worden|mij|me|door|hebben))* (?:een |iemand|de )?(?:echt[e]? |levende? )?(?:mens|persoon|medewerker|medewerkster|collega|manager|iemand|baliemedewerker|klantenservice)\\w*
met (?:een |de |jullie )?(?:echt[e]? |levende? )?(?:mens|persoon|medewerker|medewerkster|collega|manager|iemand)\\w*(?: \\w+){0,2} (?:praten|spreken|chatten|bellen|verbonden|doorverbonden)
(?:een |met )?(?:echt|levend)e? (?:mens|persoon|iemand|medewerker)
(?:een )?(?:mens|persoon|medewerker|manager|iemand|echt iemand)(?: (?:van|bij) \\w+)? (?:spreken|roepen|halen|te spreken|aan de lijn)
@(?:mens|medewerker)(?: graag| alsjeblieft| alstublieft)?[.!]*$`,
    de: `
(?:mit )(?:einem |einer |jemandem?|dem |der )?(?:echten |richtigen |realen )?(?:menschen?|person|mitarbeiter(?:in)?|kollegen|manager|jemand\\w*|chef|personal)(?: \\w+){0,2} (?:sprechen|reden|verbinden|verbunden|telefonieren|chatten)
(?:sprechen|reden|verbinden)(?: \\w+){0,2} mit (?:einem |einer )?(?:echten |richtigen )?(?:menschen?|person|mitarbeiter(?:in)?|jemandem?)
(?:echte[nrs]?|richtige[nrs]?) (?:menschen?|person|mitarbeiter(?:in)?)
@(?:mensch|mitarbeiter)(?: bitte)?[.!]*$`,
    fr: `
(?:parler|discuter|parle|echanger)(?: \\w+)? ?(?:a|avec) (?:un |une |quelqu'un|le |la )?(?:vrai |vraie |veritable )?(?:humain|personne|conseiller|conseillere|agent|employe|employee|responsable|quelqu'un|operateur|collegue)\\w*
(?:un |une )?(?:vrai|vraie|veritable) (?:personne|humain|etre humain|conseiller)
(?:parler|discuter) a quelqu'un
(?:passez|passer|mettre en relation|joindre)(?:[- ]moi)?(?: avec)? (?:un |une |le )?(?:responsable|conseiller|humain|personne|operateur|quelqu'un|agent)
@(?:humain|conseiller|operateur)(?: s'il vous plait)?[.!]*$`,
    es: `
(?:hablar|chatear|comunic\\w+|contactar|pasarme|paseme|hable)(?: \\w+)? con (?:un |una |el |la |alguien|algun )?(?:verdadero |verdadera |ser )?(?:persona|humano|agente|empleado|empleada|encargado|encargada|operador|operadora|alguien|responsable|asesor)\\w*
(?:una )?persona (?:real|de verdad|humana)
(?:un )?(?:humano|agente) (?:real|de verdad)
@(?:humano|agente|operador|persona)(?: por favor)?[.!]*$`,
  },
  complaint: {
    en: `
(?:make|file|have|lodge|register|got|want)\\w* (?:a|to) ?(?:formal )?complain(?:t)?
complain(?:ing)? about|my complaint
(?:want|demand|give me|get|need)(?: \\w+){0,3} (?:my money back|refund)
(?:not|isn'?t|wasn'?t|doesn'?t|does not|didn'?t|won'?t|never|stopped) (?:even )?work(?:ing|s|ed)?\\b
(?:is|are|was|were|it'?s|seems) (?:completely |totally |still )?(?:broken|out of order|unacceptable|ridiculous|a disgrace|a joke|a rip-?off)
(?:been|stood|standing|sat) (?:waiting|in (?:line|a queue|the queue|this queue))
(?:waited|waiting) (?:for )?(?:over |more than |almost |nearly )?(?:an?|\\d+|two|three|half) (?:an )?(?:hours?|minutes?|mins?)
(?:rude|ignored|overcharged|charged (?:me )?twice|ripped off)
too (?:expensive|loud|crowded|slow|dirty)\\b`,
    nl: `
klacht (?:indienen|melden|over)|(?:heb|wil) (?:een |nog een )?(?:klacht|klagen)|klagen over
(?:wil|eis|krijg)(?: \\w+){0,3} geld terug
(?:doet|deed|doen) (?:het|'t) (?:weer |nog steeds |helemaal )?niet
(?:werkt|werkte|werken) (?:\\w+ )?niet
(?:is|zijn|was) (?:\\w+ )?(?:kapot|stuk|buiten werking|belachelijk|schandalig|onacceptabel)
(?:wacht|wachten|sta|stonden|staan) (?:\\w+ ){0,3}(?:al )?(?:\\w+ )?(?:uur|minuten|kwartier)
(?:onbeschoft|afgezet|dubbel betaald|genegeerd|onvriendelijk)
(?:is|zijn|was|veel) (?:\\w+ )?te (?:duur|druk|hard|vies|traag)`,
    de: `
(?:will|mo(?:e)?chte|muss) mich (?:\\w+ ){0,3}beschweren|beschwerde(?: \\w+){0,2} (?:einreichen|uber|ueber)|(?:habe|hatte) eine beschwerde|beschwere mich
(?:will|mo(?:e)?chte|verlange)(?: \\w+){0,3} geld zuru(?:e)?ck
(?:funktioniert|funktionieren|funktionierte|geht|ging|klappt)(?: \\w+){0,3} nicht
(?:ist|sind|war) (?:\\w+ )?(?:kaputt|defekt|ausser betrieb|unverschamt|eine frechheit|eine zumutung|inakzeptabel)
(?:warte|warten|stehe|stehen|gewartet) (?:\\w+ ){0,3}(?:stunde|stunden|minuten)
(?:stunde|stunden|minuten) (?:\\w+ )?(?:gewartet|angestanden)
(?:unverscha(?:e)?mt|unfreundlich|unho(?:e)?flich|abgezockt|frechheit)
(?:ist|sind|war|viel) (?:\\w+ )?zu (?:teuer|laut|voll|dreckig|langsam)`,
    fr: `
(?:faire|deposer|formuler|ai) (?:une )?(?:plainte|reclamation)|me plaindre|je me plains
(?:veux|exige|voudrais)(?: \\w+){0,3} (?:remboursement|remboursee?|mon argent)
(?:marche|fonctionne|marchent|fonctionnent|marchait|fonctionnait) (?:toujours )?(?:pas|plus)
(?:est|sont|etait) (?:\\w+ )?(?:casse|cassee|en panne|hors service|inacceptable|inadmissible|scandaleux|ridicule)
(?:attends|attend|attendons|attendu) (?:depuis |pendant )?(?:plus d'|plus de )?(?:\\w+ )?(?:heures?|minutes?)
(?:impoli|malpoli|desagreables? avec|arnaque)\\w*
(?:est|sont|etait|beaucoup) (?:\\w+ )?trop (?:cher|chere|bruyant|sale|lent)`,
    es: `
(?:poner|presentar|hacer|tengo) una (?:queja|reclamacion)|quiero quejarme|me quejo
(?:quiero|exijo|devuelv\\w+)(?: \\w+){0,3} (?:mi dinero|reembolso|devolucion)
no (?:me )?(?:funciona|funcionan|funcionaba|funciono|sirve)
(?:esta|estan|es|estaba) (?:\\w+ )?(?:roto|rota|averiado|averiada|estropeado|fuera de servicio|inaceptable|una verguenza)
(?:llevo|llevamos|llevaba) (?:\\w+ )?(?:\\w+ )?(?:horas?|minutos?) (?:esperando|en la cola)
(?:esperando|esperado) (?:\\w+ ){0,3}(?:horas?|minutos?)
(?:grosero|grosera|maleducad[oa]s?|estafa|me ignora\\w*)
(?:es|son|era|muy|esta) (?:\\w+ )?demasiado (?:caro|cara|ruidoso|sucio|lento)`,
  },
  thanks: {
    en: `
thank(?:s| you| u)\\b(?! for nothing)
\\b(?:thx|cheers|ty|much appreciated|grateful)\\b
(?:really |i )appreciate (?:it|that|your)`,
    nl: `
(?:dank(?:jewel|uwel| je| u)?\\b|bedankt|dankjewel|merci|thanks|thx|fijn dat je helpt)`,
    de: `
\\b(?:danke\\w*|dankescho(?:e)?n|vielen dank|besten dank|herzlichen dank|merci)\\b`,
    fr: `
\\b(?:merci|remercie|remercier|mille mercis)\\b`,
    es: `
\\b(?:gracias|agradezco|agradecid[oa]|mil gracias)\\b`,
  },
  farewell: {
    en: `
\\b(?:good ?bye|bye(?: ?bye)?|see (?:you|ya)|farewell|good ?night|have a (?:nice|good|great|lovely) (?:day|one|evening|weekend)|take care|talk (?:to you )?later|cya|gotta go|that(?:'s| is| will be) all)\\b`,
    nl: `
\\b(?:doei|doeg|dag hoor|tot ziens|tot straks|tot later|tot de volgende|fijne (?:dag|avond) (?:nog|verder)|prettige dag|welterusten|de groeten|ciao|dat was het|dat was alles)\\b`,
    de: `
\\b(?:tschu(?:e)?ss?i?|tschu|auf wiedersehen|wiedersehen|bis (?:bald|spa(?:e)?ter|dann|morgen)|scho(?:e)?nen (?:tag|abend) noch|gute nacht|ciao|mach'?s gut|das war alles|das war's)\\b`,
    fr: `
\\b(?:au revoir|a bientot|a plus(?: tard)?$|a tout a l'heure|adieu|bonne (?:journee|soiree|nuit|continuation)|ciao|salut et merci|c'est tout)\\b`,
    es: `
\\b(?:adios|hasta (?:luego|pronto|manana|la vista)|nos vemos|chao|chau|que tengas? (?:un )?buen dia|buenas noches y gracias|eso es todo)\\b`,
  },
  greeting: {
    en: `
@(?:hi+|hey+|hello+|hiya|howdy|yo|greetings|good (?:morning|afternoon|evening|day)|hi there|hey there)\\b`,
    nl: `
@(?:hallo+|hoi+|hey+|he+j+|dag|goeiedag|goede(?:morgen|middag|avond|ndag)|goeie(?:morgen|middag|avond)|goede (?:morgen|middag|avond)|yo|hi)\\b`,
    de: `
@(?:hallo+|hi|hey|moin(?: moin)?|servus|gru(?:e)?ss (?:gott|dich|euch)|guten (?:tag|morgen|abend)|gruezi|na\\b|tach)\\b`,
    fr: `
@(?:bonjour|bonsoir|salut|coucou|allo|hello|bjr|re ?bonjour)\\b`,
    es: `
@(?:hola+|buen(?:os|as)? ?(?:dias|tardes|noches)?|buenas|saludos|que tal|hey|ey)\\b`,
  },
};

/** Openings of questions that people do not end in a question mark. Without accents. */
export const QUESTION_OPENINGS: Readonly<Record<TextLanguage, string>> = {
  en: `(?!what an? |how (?:nice|lovely|great|sad|rude|awful))(?:who|what|when|where|why|which|how|whose|what's|where's|who's|how's|when's)\\b|(?:is|are|do|does|did|can|could|will|would|may|should|has|have|am)(?:n't)? (?:there|it|this|that|the|a|an|i|you|we|they|he|she|your|my|any|someone|anyone|kids|children|dogs|tickets)\\b|(?:tell me|any idea|i(?:'d| would) like to know|i was wondering|i wonder|do you know)\\b`,
  nl: `(?!wat een |wat (?:leuk|mooi|fijn|jammer|erg|goed|lekker|stom|raar)|hoe dan ook)(?:wie|wat|waar|wanneer|waarom|welke?|hoe|hoeveel|hoelang|waarheen|waarvoor|hoezo)\\b|(?:is|zijn|kan|kun|kunnen|mag|mogen|heb|heeft|hebben|doe|doet|gaat|moet|zit|wordt|bent|ben|staat|geldt) (?:er|het|de|een|dit|dat|ik|je|jij|u|jullie|we|wij|men|hier|mijn)\\b|(?:weet je|kunt u mij|ik vraag me af|ik wil graag weten)\\b`,
  de: `(?!was fu(?:e)?r ein|wie (?:scho(?:e)?n|toll|nett|schade|blo(?:e)?d))(?:wer|was|wo|wann|warum|wieso|weshalb|welche[rsnm]?|wie|wieviel|wohin|woher|womit)\\b|(?:ist|sind|kann|kannst|konnen|darf|durfen|hat|habt|haben|gibt|muss|wird|gilt|hast) (?:es|der|die|das|ein|eine|ich|man|sie|ihr|wir|du|hier|mein)\\b|(?:wissen sie|weisst du|ich wollte wissen|ich mochte wissen|ich wu(?:e)?rde gern wissen)\\b`,
  fr: `(?!que c'est|quel(?:le)?s? (?:belle?|super|magnifique|horrible|honte|dommage))(?:qui|que|quoi|quand|pourquoi|comment|combien|quel(?:le)?s?|est-ce|qu'est-ce|y a-t-il|ou (?:est|sont|se|puis|peut|trouver|dois)|a quelle|peut-on|puis-je|pouvez-vous|peux-tu|avez-vous|as-tu|faut-il|c'est (?:ou|quand|combien))(?![a-z])|(?:je voudrais savoir|savez-vous|sais-tu|je me demande)\\b`,
  es: `(?!que (?:bien|bonito|bonita|asco|pena|lastima|rico|guay|horror|verguenza|maravilla|bueno|buena))(?:quien(?:es)?|que|cuando|por que|donde|adonde|como|cuanto|cuanta|cuantos|cuantas|cual(?:es)?|a que hora)\\b|(?:hay|es|esta|estan|se puede|puedo|podemos|puede|puedes|tiene|tienen|tienes|sabe|sabes) (?:un|una|el|la|los|las|algun|alguna|que|si|donde|abierto|gratis|entrar|usted|ustedes|descuento|[a-z]+r)\\b|(?:me gustaria saber|quisiera saber|me pregunto)\\b`,
};
