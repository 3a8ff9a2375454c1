import { createRuleReader, exceptions, letterNames, withStress } from './spelling-rules.ts';
import type { LanguageSounds, SpellingRule } from './spelling-rules.ts';

const C = '[bcdfghjklmnpqrstvwxz]';
const V = '[aeiouyàáâäèéêëìíîïòóôöùúûü]';
/** A single consonant before a vowel: the syllable before it is open. */
const OPEN = `(?=(?:${C}|th|ph)${V}|ch${V}(?!$))`;
/** What is left after a weak prefix must be a stem: a vowel that is not just the ending. */
const STEM = `(?=${C}+(?!(?:e|en|er|el|es|ers|els|ende?|ens|erd?|em)$)${V})`;

const RULES: readonly SpellingRule[] = [
  // Weak prefixes.
  [`^re(?=ger|pa|cep|cl|la)`, 'r ax'],
  [`^ge${STEM}`, 'x ax'],
  ['^ge(?=[ao][^e]|ï|i[^e]|e[eë])', 'x ax'],
  [`^be${STEM}`, 'b ax'],
  ['^be(?=[aoëi][^n])', 'b ax'],
  [`^ver(?!s$|se$|re$|te$|f$|der|ve)(?=${C}*${V})`, 'v ax r'],
  [`^ont(?=${C}+${V})`, 'ao n t'],
  [`(?<=^(?:aan|af|uit|op|in|voor|mee|toe|om|bij|door|weg))ge${STEM}`, 'x ax'],
  // Weak syllables before an ending, and of prefixes that are words.
  ['(?<=[a-z]{2})e(?=rij(?:en|tjes?)?$)', 'ax'],
  ['(?<=[a-z]{2})e(?=nschap|ntig)', 'ax'],
  [`^onder(?=${C})`, 'ao n d ax r'],
  [`^over(?=${C}|al$)`, 'ow v ax r'],
  [`^achter(?=${C})`, 'aa x t ax r'],
  // Endings.
  ['lijk(?=$|e|h|s)', 'l ax k'],
  ['ig(?=$|e|h|s|d|$)(?<=[a-z]{3})', 'ax x'],
  ['isch(?=e?$)', 'iy s'],
  ['(?<=[^s])tie(?=s?$|f)', 's iy'],
  ['(?<=[^s])tie(?=ve|el)', 's iy'],
  ['(?<=a|c|o|u|i)tion(?=s?$)', 'sh ao n'],
  ['(?<=a|c|o|u|i)tion', 'sh oo n'],
  ['(?<=^.*)age(?=s?$)', 'aa zh ax'],
  ['teit', 't ey t'],
  ['iteit', 'iy t ey t'],
  // Vowels written with several letters.
  ['eeuw', 'ey w'],
  ['ieuw', 'iy w'],
  ['(?<=[^aeo])uw', 'yy w'],
  ['aai', 'aa y'],
  ['ooi', 'oo y'],
  ['oei', 'uw y'],
  ['eau', 'oo'],
  ['bijz', 'b ih z'],
  ['ij|ei', 'ey'],
  ['ui', 'ui'],
  ['auw|ouw(?!e)|ou|au', 'aw'],
  ['oeu', 'oe'],
  ['oe(?!ë)', 'uw'],
  ['eu(?!m)', 'oe'],
  ['eum', 'ey uh m'],
  ['ieë', 'iy ax'],
  ['iee', 'iy ey'],
  ['(?<=[tsnlg])iaa', 'y aa'],
  ['ie', 'iy'],
  ['aa', 'aa'],
  ['ee|é', 'ey'],
  ['oo', 'ow'],
  ['uu', 'yy'],
  // Consonants written with several letters.
  ['^chr', 'x r'],
  ['^ch(?=ao|em|l|i?rurg)', 'x'],
  ['^ch', 'sh'],
  ['sch(?=$|[^aeiourijëé]|e?n$(?<=[i]schen))', 's'],
  ['sch', 's x'],
  ['stj(?=e)', 's y'],
  ['sj', 'sh'],
  ['tj(?=e)', 'ch'],
  ['dj(?=e)', 'ch'],
  ['cht', 'x t'],
  ['ch', 'x'],
  ['ck', 'k'],
  ['(?<=^(?:aan|on|in|van|een|ten))g', 'x'],
  ['(?<=^(?:aa|o|i|va|ee))n(?=g)', 'n'],
  ['ng(?=rijk)', 'ng'],
  ['ng(?=s?$|[^aeiouyr]|e)', 'ng'],
  ['ng', 'ng x'],
  ['nk', 'ng k'],
  ['qu', 'k v'],
  ['ph', 'f'],
  ['th', 't'],
  ['gg', 'x'],
  ['g(?=ie$|ier|enie|ène|arage)', 'zh'],
  ['cc(?=[eiy])', 'k s'],
  ['([bcdfhjklmnpqrstvwxz])(?=\\1)', ''],
  ['c(?=[eiyé])', 's'],
  ['c|k', 'k'],
  ['x', 'k s'],
  ['b(?=$|[stk])', 'p'],
  ['b', 'b'],
  ['dt', 't'],
  ['d(?=$|s$)', 't'],
  ['d', 'd'],
  ['f', 'f'],
  ['v', 'v'],
  ['g', 'x'],
  ['h', 'hh'],
  ['j', 'y'],
  ['l', 'l'],
  ['m', 'm'],
  ['n', 'n'],
  ['p', 'p'],
  ['q', 'k'],
  ['r', 'r'],
  ['s', 's'],
  ['t', 't'],
  ['z', 'z'],
  ['w', 'v'],
  // Single vowels: long in an open syllable and at the end, weak where the ending is.
  ['ë(?=n?$|r?s?$)', 'ax'],
  ['ë', 'eh'],
  [
    '(?<=[a-z])e(?=$|n$|r$|l$|s$|m$|rs$|ls$|ns$|nd$|nde$|nden$|ndst|rd$|rt$|lt$|md$|t$(?<=[a-z]{3}et))(?<!^.)(?<=[aeiouyàáâäèéêëìíîïòóôöùúûü][a-zëïé]*e)',
    'ax',
  ],
  ['(?<=^(?:[bdhjlmtwz]|z))e$', 'ax'],
  [`(?<=(?:nd|nn|et|ek|ng|ev|oed|ied|ei|luist))e(?=r${V})`, 'ax'],
  [`(?<=${V}[a-z]*)e(?=[ln]${V})`, 'ax'],
  ['è|ê', 'eh'],
  [`e${OPEN}`, 'ey'],
  ['e', 'eh'],
  ['[aáàâ]', 'aa'],
  [`i${OPEN}|i(?=[aou])`, 'iy'],
  ['ï|í', 'iy'],
  ['i$', 'iy'],
  ['i', 'ih'],
  [`[oó]${OPEN}|[oó]$|ö`, 'ow'],
  ['[oóòô]', 'ao'],
  [`[uú]${OPEN}|[uú](?=[aeo])|[uú]$|ü`, 'yy'],
  ['[uú]', 'uh'],
  [`y(?=${V})`, 'y'],
  ['y', 'iy'],
];

const EXCEPTIONS = exceptions(
  'een=ax n;goedemorgen=x uw d ax m ao r x ax n;goedemiddag=x uw d ax m ih d aa x;goedenavond=x uw d ax n aa v ao n t;donderdag=d ao n d ax r d aa x;zaterdag=z aa t ax r d aa x;machine=m aa sh iy n ax;college=k ao l ey zh ax;journalist=zh uw r n aa l ih s t;dankjewel=d aa ng k y ax v eh l;één=ey n;het=ax t;er=eh r;en=eh n;den=d ax n;hun=hh uh n;niet=n iy t;bureau=b yy r ow;computer=k ao m p y uw t ax r;team=t iy m;mail=m ey l;website=v eh p s ay t;online=ao n l ay n;museum=m yy z ey uh m;garage=x aa r aa zh ax;chocolade=sh oo k oo l aa d ax;ticket=t ih k ax t;tickets=t ih k ax t s;manager=m eh n ax jh ax r;baby=b ey b iy;sorry=s ao r iy;oké=ow k ey;jazz=jh eh s;shop=sh ao p;show=sh ow;cake=k ey k;live=l ay f;hoi=hh ao y;mooi=m ow y;nou=n aw;mevrouw=m ax v r aw;mijnheer=m ax n ey r;meneer=m ax n ey r;natuurlijk=n aa t yy r l ax k;eigenlijk=ey x ax l ax k;tenminste=t ax m ih n s t ax;december=d ey s eh m b ax r;euro=oe r ow;idee=iy d ey;ideeën=iy d ey ax n;zeeën=z ey ax n;be=b ey;ver=v eh r;verre=v eh r ax;vers=v eh r s;beter=b ey t ax r;leven=l ey v ax n;zeven=z ey v ax n;negen=n ey x ax n;tegen=t ey x ax n;geven=x ey v ax n;enig=ey n ax x;enige=ey n ax x ax;elf=eh l f;eerlijk=ey r l ax k;heerlijk=hh ey r l ax k;lijken=l ey k ax n;gelijk=x ax l ey k;tegelijk=t ax x ax l ey k;dijk=d ey k;rijk=r ey k;ongeveer=ao n x ax v ey r;publiek=p yy b l iy k;gisteren=x ih s t ax r ax n;toilet=t w aa l eh t;toiletten=t w aa l eh t ax n;restaurant=r eh s t oo r aa n t;restaurants=r eh s t oo r aa n t s;concert=k ao n s eh r t;concerten=k ao n s eh r t ax n;adres=aa d r eh s;adressen=aa d r eh s ax n;architect=aa r sh iy t eh k t;architecten=aa r sh iy t eh k t ax n;februari=f ey b r yy aa r iy;alstublieft=aa l s t yy b l iy f t;twintig=t v ih n t ax x;vrijdag=v r ey d aa x',
);

const reader = createRuleReader(RULES);

/** Dutch: stress mostly falls on the first full vowel. */
export const DUTCH_SOUNDS: LanguageSounds = {
  read(word) {
    const names = EXCEPTIONS.get(word) ?? reader(word);
    // Loan words in -tie, -teit and the like are stressed near their end.
    return withStress(names, /(?:tie|teit|iek|eel|ent)$/u.test(word) ? -1 : 0);
  },
  letters: letterNames(
    'aa1,b ey1,s ey1,d ey1,ey1,eh1 f,x ey1,hh aa1,iy1,y ey1,k aa1,eh1 l,eh1 m,eh1 n,ow1,p ey1,k yy1,eh1 r,eh1 s,t ey1,yy1,v ey1,v ey1,ih1 k s,ey1,z eh1 t',
  ),
};
