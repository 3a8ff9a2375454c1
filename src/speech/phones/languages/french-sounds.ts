import { createRuleReader, exceptions, letterNames, withStress } from './spelling-rules.ts';
import type { LanguageSounds, SpellingRule } from './spelling-rules.ts';

const V = '[aeiouyàâäéèêëîïôöùûüœæ]';
const C = '[bcdfghjklmnpqrstvwxzç]';
/** The n or m of a nasal vowel: nothing, or a consonant other than another n or m, follows. */
const NASAL = `[nm](?![nm]|${V}|h${V})`;
/** Letters that are silent together at the end of a word. */
const MUTE = '(?=(?:s|t|d|x|z|p|g|ts|ds|ps|gs|e|es)?$)';

const RULES: readonly SpellingRule[] = [
  // Silent ends.
  ['(?<=[a-zçéèêîïœ]{2})(?:es|e)$', ''],
  ['(?<=^(?:[cdjlmnst]|qu))es?$', 'ax'],
  ['(?<=.{2})er$(?<!(?:^[mfv]|^ch|^hi|^am|^hiv|^ver|^enf|^sup|et|ti)er)', 'ee'],
  ['(?<=.)ers$(?<!(?:^v|^univ|^trav|^div|^envé?)ers)', 'ee'],
  ['ez$', 'ee'],
  ['iers?$', 'y ee'],
  ['ents$', 'aan'],
  ['(?<=m)ent$', 'aan'],
  ['(?:ds|ts|ps|gs|gt|pt|ct(?=s))$(?<=[nmraoiuéè]..)', ''],
  ['(?<=[aeiouyéèêâîôûœnrl])[dtpx]s?$', ''],
  ['(?<=.)[sz]$', ''],
  ['(?<=an|on|oin|en|ein)[gc]s?$', ''],
  ['(?<=(?:bour|faubour|ran|san|lon))g$', ''],
  ['(?<=^(?:taba|estoma|por|ta|blan|ban|fran|cler))c$', ''],
  ['(?<=out|ut|us|ourci|enti)l$', ''],
  ['(?<=cle|ner)fs?$', ''],
  // Vowels and the glides made of them.
  ['eau|au|ô', 'oo'],
  ['oê|oî|oi(?!n(?!e|n)|gn)|oë', 'w aa'],
  ['oy(?=[aeéèou])', 'w aa y'],
  [`oin(?!${V}|n)`, 'w een'],
  ['oign', 'ao ny'],
  [`(?<=.)ouill|^ouill`, 'uw y'],
  ['ouil$', 'uw y'],
  ['(?<![bcdfgp][rl])ou(?=[aeéèio])', 'w'],
  ['où|oû|ou', 'uw'],
  ['(?:eu|œu|ue(?=il))ill?', 'oe y'],
  ['œil', 'oe y'],
  ['(?<=^|[cgr])ueill?', 'oe y'],
  ['œu|eu|œ', 'oe'],
  ['aill|ail$|ails$', 'aa y'],
  ['eill|eil$|eils$', 'eh y'],
  ['(?<=v|^m|tranqu)ill', 'iy l'],
  [`(?<=${C})ill`, 'iy y'],
  [`(?<=[gq]u)ill`, 'iy y'],
  [`ai${NASAL}|ei${NASAL}`, 'een'],
  ['ay(?=[aeéèou])', 'eh y'],
  ['ay$|ey$', 'eh'],
  ['aî|ai|ei|eî', 'eh'],
  [`ien(?!${V}|n|t|c)`, 'y een'],
  [`(?<=é)en(?=$|s$)`, 'een'],
  [`(?:^|(?<=[^iéy]))(?:em|en|an|am|aen|aon)(?<=[nm])(?![nm]|${V}|h${V})`, 'aan'],
  [`ian(?!${V}|n)|ien(?=t|c)`, 'y aan'],
  [`(?:in|im|yn|ym|ün|în)(?![nm]|${V}|h${V})`, 'een'],
  [`(?:un|um)(?![nm]|${V}|h${V})`, 'een'],
  [`(?:on|om)(?![nm]|${V}|h${V})`, 'oon'],
  ['(?<=[gq])u(?=[eiéèêîyœ])', ''],
  ['(?<=q)u', ''],
  ['u(?=i|y)', 'hy'],
  [`(?<![bcdfgptv][rl])u(?=[aeéèo](?!$|s$))`, 'hy'],
  ['ü|û|ù|u', 'yy'],
  // Consonants written with several letters.
  ['(?<=s)tion', 't y oon'],
  ['tion(?!n)', 's y oon'],
  ['(?<=[^s])ti(?=el|eux|al|aire|on)', 's y'],
  ['(?<=psy)ch|^ch(?=œur|or|ol[eé])|(?<=^[ée])ch(?=o)', 'k'],
  ['sch|ch(?![rlnst])', 'sh'],
  ['ch', 'k'],
  ['gn', 'ny'],
  ['ph', 'f'],
  ['th', 't'],
  ['sc(?=[eiyéè])', 's'],
  ['cc(?=[eiéè])', 'k s'],
  ['ck|cqu|qu|q', 'k'],
  ['ge(?=[aoâôu])', 'zh'],
  ['([bcdfghklmnprstz])(?=\\1)', ''],
  ['c(?=[eiyéèêîœ])|ç', 's'],
  ['c|k', 'k'],
  ['g(?=[eiyéèêî])|j', 'zh'],
  ['g', 'g'],
  [`(?<=^e)x(?=${V}|h)`, 'g z'],
  ['(?<=^(?:deu|si|di))x(?=i)', 'z'],
  ['x', 'k s'],
  [`(?<=${V})s(?=${V})`, 'z'],
  ['s', 's'],
  ['z', 'z'],
  ['b', 'b'],
  ['d', 'd'],
  ['f', 'f'],
  ['h', ''],
  ['l', 'l'],
  ['m', 'm'],
  ['n', 'n'],
  ['p', 'p'],
  ['r', 'rx'],
  ['t', 't'],
  ['v', 'v'],
  ['w', 'w'],
  // Single vowels.
  ['é', 'ee'],
  ['[èêë]', 'eh'],
  ['[aàâæ]', 'aa'],
  [`(?<![bcdfgptv][rl])i(?=[aeoéèâô](?!$|s$|nt$))|ï(?=[aeo])`, 'y'],
  ['[iîï]', 'iy'],
  [`y(?=${V})`, 'y'],
  ['y', 'iy'],
  // Closed where nothing is heard behind it.
  ['o(?=[ts]?s?$)', 'oo'],
  ['[oö]', 'ao'],
  [
    `e(?=(?:ss|ll|tt|rr|nn|mm|ff|pp|x|sc|st|sp)|[rlscptb]${C}(?<![bcdfgptv][rl])|[rlcft]s?$|t${MUTE})`,
    'eh',
  ],
  [`e(?=[dz]$)`, 'ee'],
  ['e', 'ax'],
];

const EXCEPTIONS = exceptions(
  "aiguille=eh g hy iy y;outil=uw t iy;outils=uw t iy;fusil=f yy z iy;persil=p eh rx s iy;sourcil=s uw rx s iy;sourcils=s uw rx s iy;moyen=m w aa y een;moyens=m w aa y een;citoyen=s iy t w aa y een;citoyens=s iy t w aa y een;emmener=aan m ax n ee;emmène=aan m eh n;que=k ax;juillet=zh hy iy y eh;longtemps=l oon t aan;orchestre=ao rx k eh s t rx;est=eh;et=ee;les=l ee;des=d ee;mes=m ee;tes=t ee;ses=s ee;ces=s ee;es=eh;un=een;une=yy n;monsieur=m ax s y oe;messieurs=m ee s y oe;madame=m aa d aa m;femme=f aa m;femmes=f aa m;aujourd'hui=oo zh uw rx d hy iy;second=s ax g oon;seconde=s ax g oon d;secondes=s ax g oon d;six=s iy s;dix=d iy s;huit=hy iy t;sept=s eh t;cinq=s een k;neuf=n oe f;vingt=v een;plus=p l yy;tous=t uw;tout=t uw;fils=f iy s;temps=t aan;printemps=p rx een t aan;pays=p eh iy;août=uw t;eu=yy;oui=w iy;non=n oon;ville=v iy l;villes=v iy l;mille=m iy l;œuf=oe f;œufs=oe;beaucoup=b oo k uw;trop=t rx oo;mer=m eh rx;fer=f eh rx;cher=sh eh rx;hier=y eh rx;hiver=iy v eh rx;amer=aa m eh rx;fier=f y eh rx;vers=v eh rx;univers=yy n iy v eh rx;travers=t rx aa v eh rx;avec=aa v eh k;chef=sh eh f;sel=s eh l;clef=k l ee;sud=s yy d;est-ce=eh s;club=k l oe b;bus=b yy s;os=ao s;parents=p aa rx aan;parent=p aa rx aan;vent=v aan;cent=s aan;cents=s aan;dent=d aan;dents=d aan;lent=l aan;souvent=s uw v aan;argent=aa rx zh aan;client=k l iy y aan;clients=k l iy y aan;content=k oon t aan;présent=p rx ee z aan;président=p rx ee z iy d aan;différent=d iy f ee rx aan;différents=d iy f ee rx aan;excellent=eh k s eh l aan;patient=p aa s y aan;accident=aa k s iy d aan;absent=aa p s aan;récent=rx ee s aan;talent=t aa l aan;évident=ee v iy d aan;innocent=iy n ao s aan;agent=aa zh aan;gens=zh aan;sens=s aan s;sans=s aan;dans=d aan;quand=k aan;grand=g rx aan;bonjour=b oon zh uw rx;merci=m eh rx s iy;petit=p ax t iy;maison=m eh z oon;temps=t aan;corps=k ao rx;toilettes=t w aa l eh t;ticket=t iy k eh;weekend=w iy k eh n d;web=w eh b;internet=een t eh rx n eh t;musée=m yy z ee;gaz=g aa z;mars=m aa rx s;autobus=oo t oo b yy s;album=aa l b ao m;maximum=m aa k s iy m ao m;minimum=m iy n iy m ao m;muséum=m yy z ee ao m;forum=f ao rx ao m;examen=eh g z aa m een;bien=b y een;rien=rx y een;chien=sh y een;mien=m y een;combien=k oon b y een;pied=p y ee;clés=k l ee;assez=aa s ee;chez=sh ee;nez=n ee;tu=t yy;vieux=v y oe;yeux=y oe;il=iy l;ils=iy l;quel=k eh l;elle=eh l;elles=eh l",
);

/** Whether a word sounds its silent end before a vowel, and with what. */
const LIAISONS: Readonly<Record<string, string>> = Object.fromEntries([
  ...'les des mes tes ses ces nos vos leurs nous vous ils elles deux trois six dix dans sans chez très plus aux quels quelles plusieurs sous moins pas'
    .split(' ')
    .map((word) => [word, 'z']),
  ...'un mon ton son en on bien rien aucun'.split(' ').map((word) => [word, 'n']),
  ..."est sont ont petit grand quand tout c'est vont font sept huit"
    .split(' ')
    .map((word) => [word, 't']),
]);
/** These already sound it, or sound it otherwise before a vowel. */
const OWN_END: Readonly<Record<string, string>> = { six: 's', dix: 's', sept: 't', huit: 't' };
/** An h that keeps its word apart as a consonant would. */
const ASPIRATED =
  /^(?:h(?:aut|uit|éros|asard|all|ors|onte|amac|anche|and|aine|ibou|oll)|onz|oui|y(?:aourt|oga))/u;

const soundsFirst = (word: string): boolean =>
  /^(?:h?[aeiouyàâäéèêëîïôöùûüœæ])/u.test(word) && !ASPIRATED.test(word);

/** Verbs after these end in a silent -ent. */
const PLURAL_BEFORE =
  /^(?:ils|elles|qui|se|ne|les|y)$|^(?!nous|vous|très|plus|dans|sans|pas).*[^uéi]s$/u;

const reader = createRuleReader(RULES);

/** French: the last full vowel is stressed; liaison before a vowel for the small words that ask for it. */
export const FRENCH_SOUNDS: LanguageSounds = {
  read(word, before, after) {
    const silentEnt = /[^m]ent$/u.test(word) && !EXCEPTIONS.has(word) && PLURAL_BEFORE.test(before);
    const [, elided = '', rest = word] =
      /^([cdjlmnst]|qu|lorsqu|puisqu|jusqu)'(.+)$/u.exec(word) ?? [];
    const stem = silentEnt ? rest.replace(/ent$/u, 'es') : rest;
    const names = [
      ...(elided === '' || EXCEPTIONS.has(word) ? [] : reader(elided.replace(/qu$/u, 'k'))),
      ...(EXCEPTIONS.get(word) ?? EXCEPTIONS.get(stem) ?? reader(stem)),
    ];
    const liaison = LIAISONS[word];
    if (liaison === undefined || !soundsFirst(after)) return withStress(names, -1);
    return withStress(
      [...(OWN_END[word] === names.at(-1) ? names.slice(0, -1) : names), liaison],
      -1,
    );
  },
  letters: letterNames(
    'aa1,b ee1,s ee1,d ee1,ax1,eh1 f,zh ee1,aa1 sh,iy1,zh iy1,k aa1,eh1 l,eh1 m,eh1 n,oo1,p ee1,k yy1,eh1 rx,eh1 s,t ee1,yy1,v ee1,d uw1 b l ax0 v ee0,iy1 k s,iy0 g rx eh1 k,z eh1 d',
  ),
};
