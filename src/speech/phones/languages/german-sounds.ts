import { createRuleReader, exceptions, letterNames, withStress } from './spelling-rules.ts';
import type { LanguageSounds, SpellingRule } from './spelling-rules.ts';

const C = '[bcdfghjklmnpqrstvwxzß]';
const V = '[aeiouyäöü]';
/** What follows a long vowel: one consonant and a vowel, a mute h, or the end. */
const LONG = `(?=(?:${C}|th|ph)${V}|h|ß|[bdglmnrst]$|ch(?:e|$)(?<=u)|$)`;
const STEM = `(?=${C}*(?!(?:e|en|er|el|es|em|t|n)$)${V})`;

const RULES: readonly SpellingRule[] = [
  // Weak prefixes.
  [
    `^ge(?!b(?:en|e|t)$|h(?:en|e|t|st)$|g(?:en|end)|nau|st(?:ern|e)|rn|ld|lb|rade|ist|ier)${STEM}`,
    'g ax',
  ],
  [`^be(?!i|t(?:t|en$)|st(?:e|en|er|es|ens)$|sser|rg|ll|cken|eren|rlin)${STEM}`, 'b ax'],
  [`^ver${STEM}`, 'f ah'],
  [`^zer${STEM}`, 't s ah'],
  [`^er(?!st|d|be|nst|ik)${STEM}`, 'eh ah'],
  [`^ent${STEM}`, 'eh n t'],
  [`(?<=^(?:ab|an|auf|aus|ein|mit|vor|zu|nach|um|weg|her|hin|los|zurück))ge${STEM}`, 'g ax'],
  // Consonants written with several letters.
  ['^erst(?=e)', 'ee ah s t'],
  ['tsch', 'ch'],
  ['rh', 'rx'],
  ['sch(?!en$(?<=[aeiu]schen)(?<=hen$)^)', 'sh'],
  ['chs', 'k s'],
  ['^ch(?=[aoulr])', 'k'],
  ['^ch(?=ef|anc|ampa)', 'sh'],
  ['(?<=[aou])ch', 'x'],
  ['ch', 'cx'],
  ['ck', 'k'],
  ['^sp', 'sh p'],
  ['^st', 'sh t'],
  [
    '(?<=^(?:ver|be|ge|ent|er|an|auf|aus|ab|vor|ein|zer|um|unter|über))s(?=[pt][raeiouäöü])(?!t(?:e[nrs]?|ern|ens)$)',
    'sh',
  ],
  ['(?<=.)s(?=t(?:uhl|ück|ell|adt|raß|unde|eh|ein$)|p(?:rach|rech|iel))', 'sh'],
  // Two words in one: their sounds do not run together.
  ['(?<=^au)ss(?=[tp])', 's sh'],
  ['ts(?=t(?:uhl|ück|ell|adt|raß|unde)|p(?:rach|rech|iel))', 't sh'],
  ['ss|ß', 's'],
  [`(?<!${C})s(?=${V})|(?<=[rlmn])s(?=${V})`, 'z'],
  ['tion', 't s y oo n'],
  ['(?<=[lnsg])ion', 'y oo n'],
  ['tz|zz', 't s'],
  ['z', 't s'],
  ['ts', 't s'],
  ['th|dt|tt', 't'],
  ['ph', 'f'],
  ['pf', 'p f'],
  ['qu', 'k v'],
  ['ng', 'ng'],
  ['nk', 'ng k'],
  // Vowels written with several letters.
  ['äu|eu', 'oy'],
  ['ei|ai|ey|ay', 'ay'],
  ['au', 'aw'],
  ['ieh', 'iy'],
  ['(?<=[l])ie(?=n?$)(?<=(?:mil|ital|span|tal)ie)', 'iy ax'],
  ['ie', 'iy'],
  ['aa|ah', 'aa'],
  ['ee|eh(?!e)', 'ee'],
  ['oo|oh', 'oo'],
  ['uh', 'uw'],
  ['ih', 'iy'],
  ['äh', 'eh'],
  ['öh', 'oe'],
  ['üh', 'yy'],
  // Endings.
  [`(?<=${V}${C}{1,3})e(?=ntlich|nschaft)`, 'ax'],
  ['ig(?=$|s|t|k)', 'ih cx'],
  [`(?<=${V}.*)er(?=$|s$|n$|t$|st$)(?<!^er)`, 'ah'],
  [`(?<=${V}.*)er(?=${C})`, 'ah'],
  [`(?<=${V}.*)e(?=$|n$|l$|m$|s$|t$|st$|nd$|nde|ns$|ln$|lt$|te[nrms]?$|ten$)`, 'ax'],
  [`(?<=${V}.*)e(?=[lnr]${V})`, 'ax'],
  // Single letters.
  ['([bdfgklmnprst])(?=\\1)', ''],
  ['b(?=$|[stf])', 'p'],
  ['b', 'b'],
  ['c(?=[eiyä])', 't s'],
  ['c|k', 'k'],
  ['d(?=$|s$)', 't'],
  ['d', 'd'],
  ['f', 'f'],
  ['g(?=$|s$|t$|st$)', 'k'],
  ['g', 'g'],
  [`(?<=${V})h(?=e|$|i)`, ''],
  ['h', 'hh'],
  ['j', 'y'],
  ['l', 'l'],
  ['m', 'm'],
  ['n', 'n'],
  ['p', 'p'],
  [`(?<=[aä])r(?=${C}|$)`, ''],
  [`(?<=[eiouöü])r(?=${C}|$)`, 'ah'],
  ['(?<=h)r$', 'ah'],
  ['r', 'rx'],
  ['s', 's'],
  ['t', 't'],
  ['v(?=ase|ideo|illa|ita|iola|olum|irus|anille|ari|entil)', 'v'],
  [`(?<=${V})v(?=e|a|i)`, 'v'],
  ['v', 'f'],
  ['w', 'v'],
  ['x', 'k s'],
  ['a', 'aa'],
  ['ä', 'eh'],
  [`e${LONG}|e(?=[ao])|(?<=th)e(?=k)`, 'ee'],
  ['e|é', 'eh'],
  [`i${LONG}|i(?=[ao])`, 'iy'],
  ['i', 'ih'],
  [`o${LONG}`, 'oo'],
  ['o', 'ao'],
  ['ö', 'oe'],
  [`u${LONG}`, 'uw'],
  ['u', 'uh'],
  ['ü|y', 'yy'],
];

const EXCEPTIONS = exceptions(
  'gerade=g ax rx aa d ax;geradeaus=g ax rx aa d ax aw s;alphabet=aa l f aa b ee t;konzert=k ao n t s eh ah t;konzerte=k ao n t s eh ah t ax;toilette=t w aa l eh t ax;toiletten=t w aa l eh t ax n;system=z yy s t ee m;systeme=z yy s t ee m ax;beenden=b ax eh n d ax n;der=d ee ah;zum=t s uh m;um=uh m;am=aa m;im=ih m;bis=b ih s;mit=m ih t;man=m aa n;an=aa n;in=ih n;was=v aa s;ob=ao p;journalist=zh uh ah n aa l ih s t;die=d iy;das=d aa s;dem=d ee m;den=d ee n;er=ee ah;wer=v ee ah;ist=ih s t;ich=ih cx;und=uh n t;nicht=n ih cx t;vier=f iy ah;vierzig=f ih ah t s ih cx;vierzehn=f ih ah t s ee n;von=f ao n;vom=f ao m;vor=f oo ah;viel=f iy l;okay=ow k ey;computer=k ao m p y uw t ah;team=t iy m;museum=m uw z ee uh m;orange=oo rx aan zh ax;restaurant=rx eh s t oo rx aan;etage=ee t aa zh ax;garage=g aa rx aa zh ax;ingenieur=ih n zh eh n y oe ah;familie=f aa m iy l y ax;städte=sh t eh t ax;sechs=z eh k s;sechzehn=z eh cx t s ee n;sechzig=z eh cx t s ih cx;nach=n aa x;hoch=hh oo x;buch=b uw x;bücher=b yy cx ah;heute=hh oy t ax;gegen=g ee g ax n;geben=g ee b ax n;gehen=g ee ax n;leben=l ee b ax n;café=k aa f ee;chef=sh eh f;chance=sh aan s ax;baby=b ee b iy;berlin=b eh ah l iy n;haus=hh aw s;häuschen=hh oy s cx ax n;mädchen=m eh t cx ax n;jetzt=y eh t s t;null=n uh l;uhr=uw ah;jahr=y aa;lesen=l ee z ax n;job=jh ao p;handy=hh eh n d iy;jazz=jh eh s',
);

const reader = createRuleReader(RULES);

/** German: stress on the first full vowel, which skips the weak prefixes. */
export const GERMAN_SOUNDS: LanguageSounds = {
  read(word) {
    const names = EXCEPTIONS.get(word) ?? reader(word);
    const weak = /^(?:ver|zer|ent|er(?!st|de|nst|ika))/u.test(word) && names.length > 4;
    return withStress(names, /(?:tion|tät|ent|ieren|iert|ik)$/u.test(word) ? -1 : weak ? 1 : 0);
  },
  letters: letterNames(
    'aa1,b ee1,t s ee1,d ee1,ee1,eh1 f,g ee1,hh aa1,iy1,y ao1 t,k aa1,eh1 l,eh1 m,eh1 n,oo1,p ee1,k uw1,eh1 ah0,eh1 s,t ee1,uw1,f aw1,v ee1,ih1 k s,yy1 p s iy0 l ao0 n,t s eh1 t',
  ),
};
