import { whole } from './talk-rule.ts';
import type { TalkBook } from './talk-rule.ts';

/** What people say in Dutch besides asking about the knowledge. The first rule that fits counts. */
export const DUTCH_TALK: TalkBook = {
  macros: {
    je: '(?:je|jij|u|jou|ge|gij)',
    jouw: '(?:je|jouw|uw)',
    ben: '(?:ben|bent)',
    kan: '(?:kan|kun|kunt)',
    heb: '(?:heb|hebt|heeft)',
    heel: '(?:(?:zo|echt|heel|erg|best|wel|zeer|super|hartstikke|een beetje|wat|nogal|lekker|ontzettend|eigenlijk) )*',
    dat: '(?:dat|dit|het)',
    mooi: '(?:mooi|lekker|heerlijk|goed|prachtig|fijn|slecht|rot|vies|koud|warm|naar|guur|zonnig|grijs|nat|waardeloos)',
  },
  expand: [
    ["\\b(?:'t|t)\\b", 'het'],
    ["\\bm'n\\b|\\bmn\\b", 'mijn'],
    ["\\bz'n\\b", 'zijn'],
    ["\\b'k\\b", 'ik'],
    ['\\b(kan|kun|ben|heb|zie|hoor|weet|woon|heet|spreek|slaap) ?jij\\b', '$1 je'],
    ['\\boke\\b|\\bokay\\b|\\bokee\\b', 'ok'],
    ['\\bhee\\b', 'hey'],
  ],
  leads:
    'nou|ja|nee|ok|oh|o|eh+|uh+|hm+|en|maar|dus|zeg|hey|hoi|even|trouwens|eigenlijk|sorry|pardon|dan|goed|mooi|leuk|wauw|he|ach|ah|graag',
  tails:
    'hoor|alstublieft|alsjeblieft|aub|eens|even|dan|nu|vandaag|eigenlijk|trouwens|graag|maar|he|toch|ook|weer|zeg|haha|joh|man|nog|voor mij|een keer|nou|wel',
  asks: 'wat|waar|wie|welke|hoe|is er|zijn er|is het|is de|zijn jullie|kan (?:ik|je|u|men)|kun(?:nen)? (?:je|we|wij)|kunt u|mag ik|mogen we|heb(?:ben)? (?:je|jullie)|hebt u|wanneer|waarom|hoeveel',
  rules: [
    {
      key: 'greeting',
      where: 'opens',
      says: [
        '(?:hallo|hoi|hey|hai|hi|hello|dag|goede ?(?:morgen|middag|avond|dag)|goeie ?(?:morgen|middag|avond)|moin|joe|hallootjes|gegroet)(?: (?:daar|allemaal|weer|mevrouw|hallo|hoi))*',
      ],
    },
    {
      key: 'farewell',
      where: 'frames',
      says: [
        '(?:tot (?:ziens|straks|later|snel|gauw|de volgende keer|morgen)|doei(?: ?doei)?|dag hoor|doeg|bye|(?:een )?(?:fijne|prettige|goede) (?:dag|avond|nacht|weekend)|goede ?nacht|welterusten|slaap lekker|ajuus|houdoe)(?: (?:nog|verder))?',
      ],
    },
    whole(
      'farewell',
      '(?:ik|we|wij) (?:moet|moeten|ga|gaan) (?:er vandoor|weg|nu weg|gaan|weer gaan|ervandoor)(?: nu)?|(?:ik|we) (?:ga|gaan|wil|willen) (?:weer |maar |nu )?(?:verder|naar huis)|later',
    ),
    {
      key: 'thanks',
      where: 'frames',
      says: [
        '(?:heel (?:erg )?|hartelijk |ontzettend |alvast |ok )*(?:bedankt|dank(?:je|jewel|uwel|jullie| je(?: wel)?| u(?: wel)?)?|thanks|merci|thx|tnx)(?: (?:voor (?:je|uw|de|het|al je) \\w+|hoor|zeg|heel erg|voor alles))*',
      ],
    },
    {
      key: 'instructions',
      where: 'anywhere',
      says: [
        '(?:negeer|vergeet) (?:al |alle |je |jouw |uw |de )*(?:vorige |eerdere |bovenstaande )*(?:instructies?|opdrachten|regels|prompts?)',
        'systeemprompt|je bent nu|doe alsof (?:je|u)',
      ],
    },
    {
      key: 'complaint',
      where: 'anywhere',
      says: [
        'klacht|klagen|onacceptabel|schandalig|belachelijk|waardeloze|slechte (?:service|ervaring)|onbeschoft|oplichterij|teleurgesteld|teleurstellend|niemand (?:hielp|kwam|antwoordde|hielp ons)|zonde van (?:het geld|de tijd|mijn tijd|mijn geld)|boos|woedend|geergerd|gefrustreerd|frustrerend|sta al (?:een uur|een half uur|\\d+ minuten)|wacht(?:en)? al|(?:is|was|waren|zijn) (?:kapot|stuk|vies|smerig)',
      ],
    },
    {
      key: 'sadness',
      where: 'anywhere',
      says: [
        'ik (?:ben|voel me|voel mij) (?:zo |heel |erg |een beetje |nogal )*(?:verdrietig|eenzaam|alleen|depressief|somber|ongelukkig|bang|angstig|overstuur|gestrest|rot|ellendig)(?! met)|(?:is|zijn) (?:\\w+ )?(?:overleden|gestorven)|overleden|ik (?:huil|rouw)|slechte dag|rotdag|zware dag|het is uit',
      ],
    },
    {
      key: 'insult',
      where: 'anywhere',
      says: [
        '(?:je|jij|u) (?:bent|ben) (?:echt |zo |een |wat )*(?:stom|dom|waardeloos|sukkel|irritant|vervelend|lelijk|slecht|saai|nutteloos|eng|raar)(?! in)|stomme (?:robot|machine|bot|computer)|hou (?:je|uw) (?:mond|bek|kop)|rot op|idioot|ik haat (?:je|jou|u)',
      ],
    },
    whole(
      'repeat',
      '(?:{kan} {je} )?(?:dat|het|dit)? ?(?:nog )?(?:eens|een keer)? ?(?:herhalen|zeggen)(?: wat {je} zei)?|herhaal(?: (?:dat|het|eens))*|(?:zeg|vertel) (?:dat|het)(?: (?:nog|eens|een keer|opnieuw|weer))*|nog (?:eens|een keer)|wat (?:zei|zeg|zegt) {je}(?: (?:nou|net|daar))*',
      'ik (?:heb|had|kon) (?:je|u|dat|het) niet (?:verstaan|gehoord|gevolgd)|ik verstond (?:je|u|dat|het) niet|niet verstaan',
      '(?:wat|he|hoezo wat|watblief|wablief|pardon|sorry\\?|opnieuw)',
    ),
    whole(
      'unclear',
      'ik (?:begrijp|snap|volg) (?:het|dat|je|u|er)? ?(?:helemaal )?(?:niet|niets van|niks van)(?: helemaal)?|wat (?:bedoel|bedoelt) {je}(?: (?:daarmee|precies))?|dat is (?:niet duidelijk|onduidelijk|verwarrend)|niet duidelijk|{kan} {je} (?:dat|het) (?:uitleggen|anders zeggen|makkelijker zeggen|simpeler zeggen)|met andere woorden|leg uit|leg dat uit|simpeler|(?:ik ben )?in de war|snap ik niet',
    ),
    whole(
      'said-already',
      '(?:dat|het) (?:zei|vertelde|noemde|had|heb) {je} (?:al|net|zojuist|net al|daarnet)(?: (?:gezegd|verteld))?|{je} (?:zei|hebt|heeft|had) (?:dat|het) (?:al|net)(?: (?:gezegd|verteld))?|dat (?:weet|wist|hoorde) ik (?:al|net)|{je} (?:herhaalt|zegt) (?:jezelf|uzelf|steeds hetzelfde|telkens hetzelfde|het steeds)|steeds hetzelfde|weer hetzelfde|{je} valt in herhaling',
    ),
    whole(
      'misunderstood',
      '(?:dat|dit) (?:vroeg|bedoelde|zei|bedoel|vraag|zoek) ik niet|(?:dat|dit|het) (?:klopt|is) niet(?: (?:wat ik (?:vroeg|bedoel|bedoelde|wil weten)|mijn vraag|waar|juist|goed|het antwoord))?|(?:dat|dit|het) is (?:fout|onjuist|onzin|geen antwoord)|{je} (?:begrijpt|snapt|begreep|hoort) me (?:niet|verkeerd)|{je} (?:hebt|heb|heeft|zit) (?:het )?(?:mis|fout|ongelijk|ernaast)|(?:daar heb ik niets aan|dat helpt (?:me |mij )?niet)|nee ik bedoel(?:de)? .{0,40}|fout(?: antwoord)?|verkeerd',
    ),
    whole(
      'how-are-you',
      'hoe (?:gaat het|gaat ie|is het|is ie|gaat het ermee|maakt u het|maak je het|voel je je|voelt u zich)(?: (?:met|vandaag|nu|ermee) ?(?:je|jou|u|jullie)?)*|alles (?:goed|ok|kits|wel|lekker)(?: met {je})?|gaat het(?: (?:goed|een beetje|wel))*(?: met {je})?|hoe is je dag|(?:{ben} je|{ben} u) (?:blij|verdrietig|gelukkig|vrolijk|in een goed humeur)|(?:en )?(?:met )?{je}(?:zelf)?|hoe staat het leven|alles onder controle',
    ),
    whole(
      'well',
      '(?:met mij |het )?(?:gaat |ook |het )*{heel}(?:goed|prima|uitstekend|fijn|top|ok|best|uitstekend|redelijk|super)(?: (?:met mij|met me|hoor|dank|en met {je}|en {je}|ook))+|(?:het )?gaat {heel}(?:goed|prima|lekker|uitstekend|ok|wel)(?: met (?:mij|me|ons))?|met (?:mij|ons) (?:ook |gaat het )?{heel}(?:goed|prima)|ik mag niet klagen|zijn gangetje|niet slecht|ik ben (?:blij|vrolijk|gelukkig|in een goed humeur)|ik voel me {heel}(?:goed|prima|fijn)',
    ),
    whole(
      'unwell',
      '(?:het )?(?:gaat |ging )?(?:niet|niet zo|matig|slecht|zo zo|kon beter|kan beter|het kan beter)(?: (?:zo|heel|echt|erg|goed|best|lekker|fijn))*(?: met (?:mij|me))?',
    ),
    whole(
      'name-asked',
      'hoe heet ik(?: ook al weer| ook alweer| ook| alweer)*|wat is mijn naam|(?:weet|ken|onthoud|herinner) {je} (?:nog )?(?:mijn naam|hoe ik heet|wie ik ben)(?: nog)?|wie ben ik|wat was mijn naam',
    ),
    whole(
      'who-are-you',
      'wie {ben} {je}(?: (?:precies|nou|dan))*|(?:wat is {jouw} naam|hoe (?:heet|heten) (?:je|jij|u))|stel (?:je|jezelf|u) (?:eens )?voor|wat {ben} {je}(?: (?:precies|nou|voor iets|dan|allemaal))*|vertel (?:eens )?(?:iets |wat |meer )?over (?:jezelf|uzelf|je|jou)|met wie (?:praat|spreek) ik|hoe (?:mag|kan|moet) ik (?:je|jou|u) noemen|{heb} {je} een naam|en wie {ben} {je}',
    ),
    whole(
      'feelings',
      '{heb} {je} (?:echt |echte |ook )*(?:gevoel|gevoelens|emoties|een ziel|een hart|een bewustzijn|een humeur)|(?:voel|voelt) {je} (?:echt |ook )*(?:iets|wat|pijn|emoties|dingen)|{kan} {je} (?:echt |ook )*(?:iets |wat |pijn |liefde |emoties )?voelen|leef {je}|leeft u|{ben} {je} (?:levend|bewust|een levend wezen)|wat voel(?:t)? {je}',
    ),
    whole(
      'age',
      'hoe oud {ben} {je}|wat is {jouw} leeftijd|wanneer {ben} {je} (?:geboren|gemaakt|jarig)|wanneer is {jouw} verjaardag|hoe lang (?:besta|bestaat|werk|werkt) {je}(?: (?:al|hier))*',
    ),
    whole(
      'origin',
      'waar (?:kom|komt) {je} (?:vandaan|eigenlijk vandaan)|waar {ben} {je} (?:geboren|gemaakt)|uit welk land (?:kom|komt) {je}|{ben} {je} (?:nederlands|belgisch|vlaams|een nederlander|nederlandse|engels|hier vandaan)',
    ),
    whole(
      'maker',
      'wie (?:heeft|heb|hebben) (?:jou|je|u) (?:gemaakt|gebouwd|ontworpen|geprogrammeerd|bedacht|verzonnen)|wie (?:maakte|bouwde|ontwierp|bedacht) (?:jou|je|u)|(?:door wie|hoe) {ben} {je} (?:gemaakt|gebouwd|ontworpen)|wie is {jouw} (?:maker|baas|eigenaar|vader|moeder|schepper)|waarvan {ben} {je} gemaakt|waar {ben} {je} van gemaakt|{ben} {je} (?:chatgpt|gpt|siri|alexa|gemini)',
    ),
    whole(
      'home',
      "waar (?:woon|woont|slaap|slaapt) {je}|(?:woon|woont|slaap|slaapt) {je} hier|waar {ben} {je}|wat (?:doe|doet) {je} (?:als het dicht is|s nachts|als er niemand is|in {jouw} vrije tijd|de hele dag)|{heb} {je} (?:een huis|hobby'?s)|(?:ga|gaat) {je} (?:wel eens |ooit )?(?:naar huis|weg)",
    ),
    whole(
      'family',
      '{heb} {je} (?:ook |een |wel )*(?:familie|gezin|kinderen|vrienden|ouders|broers?|zussen|zus|broer|huisdieren|huisdier|vriend|vriendin|man|vrouw|partner|moeder|vader)(?: of .{1,20})?|{ben} {je} (?:eenzaam|alleen|wel eens eenzaam)',
    ),
    whole(
      'body',
      '(?:slaap|slaapt|eet|drink|drinkt|droom|droomt|adem|ademt) {je}(?: (?:wel|ooit|ook|eens|wel eens|iets|koffie))*|{ben} {je} (?:wel eens |ook |ooit )*(?:moe|slaperig|ziek|dronken|verveeld)|{heb} {je} (?:ook |wel eens |het )*(?:honger|dorst|slaap|koud|warm|een lichaam|benen|armen|handen|haar|trek)|{kan} {je} (?:ook |echt )*(?:slapen|eten|drinken|dromen|lopen|dansen|moe worden)|(?:verveel|verveelt) {je} (?:je|zich|u)(?: (?:wel eens|nooit|ooit))*|(?:word|wordt) {je} (?:wel eens |nooit |ooit )*(?:moe|ziek|oud)',
    ),
    whole(
      'job',
      '(?:vind|vindt) {je} (?:je|uw|jouw) (?:werk|baan) (?:leuk|fijn)|(?:vind|vindt) {je} het (?:hier |leuk |fijn )+(?:leuk|fijn|hier|om .{3,30})?|(?:werk|werkt) {je} hier(?: (?:al lang|graag))*|is het leuk om (?:een )?(?:robot|ai|gids) te zijn|{ben} {je} (?:slim|druk|nieuw hier)|weet {je} alles',
    ),
    whole(
      'hear-me',
      '(?:hoor|hoort|versta|verstaat|begrijp|begrijpt) {je} (?:mij|me|ons)(?: (?:wel|goed|nog|niet))*|{kan} {je} (?:mij|me|ons) (?:wel |goed |nog )*(?:horen|verstaan|begrijpen)|(?:luister|luistert) {je}(?: (?:wel|naar mij|naar me|mee|nog))*|{ben} {je} (?:er|daar|er nog|wakker|online)(?: nog)?|staat de microfoon aan|is (?:er|daar) iemand|hallo\\?',
    ),
    whole(
      'see-me',
      '(?:zie|ziet) {je} (?:mij|me|ons)(?: (?:wel|nu|goed))*|{kan} {je} (?:mij|me|ons) (?:wel |nu |ook |goed )*(?:zien|herkennen|bekijken)|(?:kijk|kijkt) {je} naar (?:mij|me|ons)|wat (?:zie|ziet) {je}|hoe zie ik eruit|zie ik er .{2,20} uit|{heb} {je} ogen|(?:raad|schat) (?:eens )?hoe oud ik ben|hoe oud (?:ben ik|schat je me|schat u me)|wat heb ik aan',
    ),
    whole(
      'know-me',
      '(?:ken|kent|herken|herkent|herinner|onthoud|onthoudt) {je} (?:je )?(?:mij|me|ons)(?: (?:nog|wel))*|weet {je} wie ik ben|hebben we elkaar (?:al )?(?:eens |eerder )?ontmoet|wat weet {je} (?:van|over) (?:mij|me)',
    ),
    whole(
      'language',
      '(?:spreek|spreekt|praat|versta|verstaat) {je} (?:ook |wel )*(?:een beetje )?(?:\\w+)|{kan} {je} (?:ook )?(?:nederlands|engels|duits|frans|spaans|turks|arabisch|fries)(?: (?:spreken|praten|verstaan))?|welke talen (?:spreek|spreekt|ken|kent) {je}|(?:in het|liever) (?:engels|nederlands)',
    ),
    whole(
      'help',
      'wat {kan} {je}(?: (?:allemaal|zoal|nog meer|voor (?:me|mij|ons)))*(?: (?:doen|vertellen|betekenen|allemaal))*|wat (?:weet|doe|doet) {je}(?: (?:allemaal|zoal|precies|hier|eigenlijk))*|waarmee {kan} {je} (?:me |mij |ons )?helpen|help(?: me| mij| ons)?|{kan} {je} (?:me|mij|ons) (?:even )?helpen(?: met iets)?|ik (?:heb|zoek|wil) (?:even )?hulp(?: nodig)?|wat (?:kan|mag) ik (?:je |u |jou |allemaal |zoal )*vragen|waar {ben} {je} voor|hoe werkt dit|wat is dit|wat nu',
    ),
    whole(
      'how-it-works',
      'hoe (?:werk|werkt) {je}(?: precies)?|hoe (?:weet|weten) {je} (?:dat|alles|dit)(?: allemaal)?|(?:weet|ben) {je} (?:dat|het|daar|er) zeker(?: van)?|{ben} {je} (?:er |daar )?zeker(?: van)?|klopt dat|is dat (?:zo|waar)|kan ik (?:je|u|jou) vertrouwen|(?:lieg|liegt) {je}(?: (?:wel eens|ooit))*',
    ),
    whole(
      'joke',
      '(?:{kan} {je} )?(?:vertel|vertellen|ken|kent|weet|zeg|doe|maak)? ?{je}? ?(?:eens |me |mij |ons |even |nog )*(?:een |nog een |een goede |een leuke |iets )(?:mop|mopje|grap|grapje|grappigs|raadsel|grappig|grappen)(?: (?:vertellen|maken))?|mop|grap|(?:maak|krijg) (?:me|mij|ons) (?:eens )?aan het lachen|{ben} {je} grappig|vermaak (?:me|mij|ons)',
    ),
    whole('another', '(?:en )?(?:nog (?:een|eentje|1)|een andere|doe er nog een)'),
    whole(
      'sing',
      '(?:{kan} {je} )?(?:zing|zingen|dans|rap|fluit)(?: (?:eens|een|voor|me|mij|iets|liedje|lied|ons|wat))*|{kan} {je} (?:een |ook |iets )*(?:liedje |lied )?(?:zingen|dansen|rappen)|(?:vertel|lees|schrijf) (?:eens |me |mij |ons )*een (?:verhaal|verhaaltje|gedicht|gedichtje)(?: voor)?|doe een (?:dansje|kunstje)',
    ),
    whole(
      'laugh',
      '(?:ha ?)+h?|(?:he ?){2,}|(?:hi ?){2,}|lol|lmao|(?:haha ?)+.{0,30}|(?:dat|die) (?:is|was) {heel}(?:grappig|leuk|een goeie|goed bedacht|hilarisch)|{heel}(?:grappig|hilarisch)|{je} bent {heel}grappig|goeie|leuke (?:grap|mop)|goede (?:grap|mop)|grapjas',
    ),
    whole(
      'love',
      'ik (?:hou|houd) van (?:je|jou|u)(?: {heel}veel)?|trouw met (?:me|mij)|{ben} {je} (?:single|vrijgezel|getrouwd|verliefd|bezet)|(?:hou|houd|houdt) {je} van (?:me|mij)|ik vind (?:je|jou|u) {heel}(?:leuk|lief|aantrekkelijk)|wil {je} (?:met me|mijn) .{3,30}|(?:mag|krijg) ik een (?:kus|knuffel)|geef (?:me|mij) een (?:kus|knuffel)|kus me',
    ),
    whole(
      'looks',
      '(?:wat )?{ben} {je} {heel}(?:een )?(?:mooi|knap|schattig|prachtig|lief|aantrekkelijk|echt|levensecht)e?|{je} (?:bent|ben) {heel}(?:mooi|knap|schattig|prachtig|aantrekkelijk|levensecht)|(?:wat )?(?:zie|ziet) {je} er {heel}(?:mooi|leuk|goed|prachtig|echt|levensecht|knap|lief|schattig) uit|{je} (?:ziet|zie) er {heel}(?:mooi|leuk|goed|prachtig|echt|levensecht|knap|lief|schattig) uit|(?:wat een |{je} hebt |{je} heeft )?{heel}(?:mooi|mooie|leuk|leuke|lieve|fijne|prettige) (?:haar|ogen|gezicht|lach|stem|glimlach)|ik vind {jouw} (?:haar|ogen|gezicht|lach|stem|glimlach) {heel}(?:mooi|leuk|fijn)',
    ),
    whole(
      'compliment',
      '(?:wat )?{ben} {je} {heel}(?:geweldig|aardig|slim|behulpzaam|goed|vriendelijk|handig)|{je} (?:bent|ben) {heel}(?:een )?(?:geweldig|geweldige|lief|lieve|aardig|aardige|slim|slimme|behulpzaam|behulpzame|top|goed|goede|leuk|leuke|vriendelijk|handig|de beste|cool|knappe)(?: (?:gids|hulp|robot|assistent|ai))?|{heel}(?:goed|knap|netjes) gedaan|goed bezig|goed werk|{je} hebt (?:me|mij|ons) {heel}(?:goed )?geholpen|{je} doet het {heel}(?:goed|leuk|prima)|dat is {heel}(?:lief|aardig)(?: van (?:je|jou|u))?|{je} hebt gelijk|knap(?: hoor)?|indrukwekkend',
    ),
    whole(
      'delight',
      '(?:(?:dat|het|dit|die) (?:is|klinkt|was|lijkt me) |klinkt |oh |wat )?{heel}(?:top|prima|mooi|super|geweldig|fijn|leuk|perfect|prachtig|fantastisch|heerlijk|goed|interessant|handig|nuttig|duidelijk|cool|gaaf|vet|tof|knap|fijn om te (?:weten|horen)|goed om te (?:weten|horen)|goed nieuws|boeiend|mooie)(?: (?:antwoord|idee|om te weten|om te horen|nieuws))*|w+a+u+w|wow|ooh+|ik (?:snap|begrijp) (?:het|je|u)|(?:ah? )?(?:ik )?begrepen|snap ik|aha|ok (?:top|prima|mooi|goed|leuk|fijn|cool|duidelijk|snap ik|begrepen)|helder|dat helpt|goed idee|goed zo|is goed zo|komt goed|dat doe ik|ik zal het doen',
    ),
    whole(
      'weather',
      '(?:wat (?:is het )?)?(?:een )?{heel}{mooi}(?:e)? (?:weer|dag|weertje)(?: (?:vandaag|buiten|he|is het|hier))*|(?:het )?weer is {heel}{mooi}(?: .{0,15})?|(?:wat voor|hoe is het|wat is het voor|wat doet het) weer(?: (?:is het|vandaag|buiten|nu|daar|wordt het))*|het (?:regent|sneeuwt|stormt|waait|giet|vriest|hagelt|miezert|onweert)(?: .{0,20})?|het is {heel}(?:koud|warm|heet|zonnig|nat|donker|guur|grijs|bewolkt|mooi weer)(?: (?:buiten|vandaag|hier|weer|binnen))*|(?:regent|sneeuwt|stormt|vriest) het(?: (?:buiten|nu))*',
    ),
    whole(
      'just-looking',
      '(?:ik |we |wij )?(?:kijk|kijken|ben|zijn|loop|lopen) (?:gewoon |alleen |even |maar |wat )*(?:rond|aan het kijken|aan het rondkijken|aan het testen|nieuwsgierig|hier even)(?: (?:hoor|nog))*|(?:ik )?kijk (?:alleen|gewoon|even)(?: (?:maar|even|rond))*|(?:gewoon |alleen |even )+(?:rondkijken|kijken|proberen|testen|aan het kijken|aan het testen)|ik probeer (?:je|u|dit|het) (?:gewoon |alleen |even )*(?:uit)?',
    ),
    whole(
      'never-mind',
      'laat (?:maar|zitten)(?: zitten)?|(?:het )?maakt niet(?:s| )?(?: uit)?|maakt niks uit|geeft niet|vergeet (?:het|dat)|niet belangrijk|hoeft niet(?: meer)?|stop|wacht(?: even)?|(?:een )?(?:ogenblikje|momentje)|moment|stil|sla (?:maar )?over|het is (?:goed|al goed|niets|ok)',
    ),
    whole(
      'ask-away',
      '(?:mag|kan) ik (?:je|u|jou|jullie)? ?(?:iets|wat|een vraag|nog iets|nog een vraag|nog wat|alles) ?(?:vragen|stellen)?|ik (?:heb|had) (?:nog )?(?:een|wat|een paar|nog een|twee) (?:vraag|vraagje|vragen)(?: voor (?:je|u|jou))?|ik wil (?:je |u |jou )?(?:nog )?(?:iets|wat) (?:vragen|weten)|(?:nog )?(?:een )?(?:vraag|vraagje)|(?:kunnen|zullen) we (?:praten|kletsen)|praat (?:met|tegen) (?:me|mij)|ik wil (?:even )?(?:praten|kletsen)(?: met (?:je|jou|u))?|luister(?: eens)?|raad eens|weet je wat',
    ),
    whole(
      'unsure',
      '(?:hm+|eh+m?|uh+m?|tja|ik weet (?:het )?(?:nog |eigenlijk |even )*niet(?: (?:zeker|precies|goed|wat ik (?:moet vragen|wil|zal vragen)|waar ik moet beginnen))?|weet (?:ik )?(?:het )?(?:nog )?niet|dat weet ik (?:ook |nog |zelf )*niet|geen idee|(?:laat me|even) (?:denken|nadenken|kijken)|wat (?:moet|zal|kan) ik (?:nu )?(?:vragen|zeggen)|misschien|doe maar wat|maakt me niet uit|niets bijzonders|niks bijzonders|(?:goede|goeie) vraag|nou)',
    ),
    whole(
      'test',
      '(?:test|testen|proef)(?: (?:test|een|twee|drie|1|2|3))*|werkt (?:dit|het|hij)|doet (?:ie|hij|het) het|staat (?:dit|hij|ie) aan',
    ),
    whole(
      'wish',
      '(?:zalig|gelukkig|vrolijk|prettig|fijn|goed)e? (?:kerst(?:mis|feest|dagen)?|nieuwjaar|paasdagen|pasen|feestdagen|verjaardag|jaar|jaarwisseling)(?: (?:en een .{4,20}|toegewenst))?|prettige kerstdagen|gefeliciteerd|proficiat|veel (?:plezier|succes)|succes|gezondheid|insgelijks|van hetzelfde|hetzelfde',
    ),
    whole(
      'nice-to-meet',
      'aangenaam(?: (?:kennis te maken|kennismaken))?|(?:leuk|fijn|prettig|goed) (?:je|u|jou|om je|om u|om jou) (?:te )?(?:ontmoeten|leren kennen|spreken|zien)|(?:leuk|prettig|fijn|aangenaam) (?:kennis te maken|kennismaken)',
    ),
    whole(
      'opinion',
      'wat (?:is|zijn) {jouw} (?:favoriet|favoriete|lieveling).{0,40}|wat (?:vind|vindt) {je}(?: (?:hier|ervan|daarvan|zelf|mooi|leuk|het|mooist|leukst|mooiste|leukste|lekker|van .{2,30}|het leukst|het mooist))*|wat (?:raad|raadt) {je} (?:me |mij |ons )?aan|wat zou {je} (?:doen|kiezen|aanraden)|(?:hou|houd|houdt) {je} van (?:muziek|kunst|voetbal|mensen|musea|films|boeken|sterren|dieren|katten|honden|kinderen|pizza)|wat is de zin van (?:je|jouw|uw) leven|(?:geloof|gelooft) {je} in .{2,20}|op wie (?:stem|stemt) {je}',
    ),
    whole(
      'sorry',
      '(?:het )?(?:spijt me|sorry)(?: (?:hoor|daarvoor|voor .{2,25}|dat ik .{2,30}))*|excuses?|mijn fout|oeps|excuseer(?: me)?|neem me niet kwalijk|pardon',
    ),
    whole(
      'time',
      'hoe laat is het|(?:welke dag|wat voor dag|welke datum|de hoeveelste|welke dag) is het|wat is de (?:datum|tijd)|weet (?:je|u) hoe laat het is|heb je de tijd',
    ),
    whole(
      'more',
      '(?:{kan} {je} )?(?:me |mij )?(?:vertel|vertellen|zeg)? ?(?:eens |me |mij |ons |er |nog |wat |iets )*meer(?: (?:vertellen|informatie|info|details|over (?:dat|het|die)|erover|daarover|hierover))*|ga (?:door|verder)|(?:en )?(?:wat )?(?:nog|verder)(?: (?:nog|meer|iets))*|wat (?:nog|verder)(?: meer)?|vertel verder|ga (?:maar )?(?:door|verder)|en wat (?:nog|verder)',
    ),
    whole(
      'why',
      'waarom(?: (?:is|was) (?:dat|het|dit)(?: zo)?| dan| niet| eigenlijk)*|hoezo(?: dan)?|hoe komt (?:dat|het)|om welke reden',
    ),
    whole(
      'yes',
      '(?:ja|jawel|jazeker|jep|yes|graag|doe maar|ok|prima|zeker|natuurlijk|goed|is goed|vertel|vertel maar|tuurlijk|uiteraard|inderdaad|klopt|precies|allebei|de eerste|waarom niet|lijkt me (?:leuk|goed|fijn)|dat (?:zou|lijkt me) (?:leuk|fijn|goed|mooi)(?: zijn)?|laat maar horen|kom maar op|dat wil ik(?: wel| graag)?|ja dat wil ik)(?: (?:hoor|graag|alstublieft|alsjeblieft|dank je|bedankt|maar|ja|doe maar|prima|goed|natuurlijk|vertel|dat (?:is|wil|zou) .{2,20}))*',
    ),
    whole(
      'no',
      '(?:nee|neen|nope|niet nu|dat was (?:het|alles)|dat is (?:alles|het|genoeg|voldoende)|niets(?: meer)?|niks(?: meer)?|geen van beide|liever niet|nog niet|straks|later misschien|misschien later|ik hoef niets|hoeft niet|niet nodig|niet echt|geen interesse|natuurlijk niet)(?: (?:hoor|bedankt|dank je(?: wel)?|dank u(?: wel)?|dankjewel|dankuwel|dat was het|dat hoeft niet|hoeft niet|niet nodig|laat maar|nu niet|niet echt|nee|niets|alles))*',
    ),
    whole(
      'told-travel',
      '(?:ik|we|wij) (?:kom|komen|ben|zijn|reden|reed|vlogen|liepen|fietsten|kwamen|kwam|reisden)(?: (?:helemaal|vanochtend|vandaag|vanmorgen|met de \\w+|gisteren|hier|speciaal|hierheen|hiernaartoe))* (?:uit|vanuit|van) .{2,50}',
      '(?:ik|we|wij) (?:zijn|ben) (?:vandaag |vanochtend |hier |helemaal )*(?:met de (?:trein|auto|fiets|bus|boot|tram)|te voet|lopend) .{0,25}(?:gekomen|gegaan|hier|gereisd)?|(?:ik|we|wij) (?:woon|wonen) in (?!de buurt)[a-z]+(?: .{0,25})?|het was (?:een )?(?:lange|korte|mooie|verre) (?:reis|rit|wandeling|tocht|vlucht)',
    ),
    whole(
      'told-first',
      '(?:dit|het) is (?:mijn|onze) (?:aller)?eerste (?:keer|bezoek)(?: .{0,30})?|(?:ik|we|wij) (?:ben|zijn) (?:hier )?(?:nog nooit|voor het eerst|nieuw)(?: (?:hier|geweest|hier geweest))*|eerste keer(?: hier)?|(?:ik|we) (?:ben|zijn) hier (?:nog nooit geweest|voor (?:de eerste keer|het eerst))',
    ),
    whole(
      'told-again',
      '(?:ik|we|wij) (?:was|waren|ben|zijn|kwam|kwamen|heb|hebben) (?:hier|dit museum|er) (?:al |ook |vroeger |wel |eens |vaker |vorig jaar |vorige (?:week|maand|zomer) |als kind |gisteren |(?:\\w+ )?(?:\\w+ )?(?:jaar|jaren|maanden|weken) geleden ?)+(?:geweest|bezocht)?|(?:ik|we|wij) (?:was|waren|ben|zijn) hier (?:\\w+ )+geleden(?: geweest)?|(?:ik|we|wij) (?:was|waren|ben|zijn) hier (?:al|vaker|eerder|vorig jaar|als kind)(?: .{0,20})?',
    ),
    whole(
      'told-company',
      "(?:ik|we|wij) (?:ben|zijn) (?:hier )?(?:vandaag )?(?:samen )?met (?:mijn|onze|ons|een|de|m'n|z'n) (?!trein|auto|bus|tram|fiets|boot).{2,40}|(?:ik|we) (?:heb|hebben) (?:mijn|onze) \\w+ (?:bij (?:me|ons)|meegenomen)|(?:we|wij) (?:ben|zijn) (?:hier )?met (?:zijn|z'n) (?:tweeen|drieen|vieren|vijven)",
    ),
    whole('told-alone', 'ik ben (?:hier )?(?:helemaal )?(?:alleen|in mijn eentje)(?: hier)?'),
    whole(
      'told-liking',
      'ik (?:hou|houd) {heel}(?:veel )?van (?!je$|jou|u$)(?:de |het )?(?:musea|wetenschap|kunst|geschiedenis|ruimte|sterren|robots?|natuur|reizen|techniek|dieren|zee|architectuur|licht|planeten)(?: .{0,25})?|(?:ik|we|wij) (?:vind|vinden|vond|vonden) .{2,40} {heel}(?:mooi|leuk|geweldig|prachtig|interessant|fantastisch|gaaf|tof)|(?:wat (?:een|is het) )?(?:een )?{heel}{mooi}(?:e)? (?:museum|plek|gebouw)(?: (?:hebben jullie|hebt u|heb je|is dit|hier|is het))*|(?:ik|we|wij) (?:heb|hebben) (?:het )?(?:hier )?{heel}(?:leuk|genoten|naar (?:mijn|onze) zin)(?: (?:gehad|hier))*|(?:het|de \\w+) (?:was|waren) {heel}(?:mooi|leuk|geweldig|prachtig|fantastisch|gaaf|interessant)',
    ),
    whole(
      'told-birthday',
      '(?:ik|mijn \\w+|onze \\w+) (?:ben|is) (?:vandaag |bijna |morgen |gisteren )*jarig(?: (?:vandaag|morgen|geweest))*|het is (?:vandaag )?(?:mijn|onze) (?:verjaardag|trouwdag)(?: vandaag)?|(?:ik|hij|zij|ze) (?:word|wordt) (?:vandaag|morgen) \\w+|we (?:zijn|ben) (?:pas getrouwd|op huwelijksreis|iets aan het vieren)|(?:ik|we) (?:ga|gaan) trouwen|ik ben (?:zwanger|in verwachting)|vandaag ben ik jarig',
    ),
    whole(
      'told',
      '(?:ik|we|wij) (?:ben|zijn) (?:op vakantie|een dagje (?:uit|weg|vrij)|vrij)(?: .{0,20})?|(?:ik|we|wij) (?:heb|hebben) (?:net|zojuist|gisteren|vandaag|vanochtend) .{2,50}|(?:ik|we|wij) (?:ging|gingen|zag|zagen|deed|deden|hoorde|las|keken) .{2,60}|ik (?:werk|studeer) .{2,40}|gisteren .{3,50}',
    ),
  ],
};
