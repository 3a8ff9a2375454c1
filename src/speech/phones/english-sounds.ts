import { phonesFrom } from './arpabet.ts';
import { heteronymPhones } from './english-heteronyms.ts';
import type { WordContext } from './english-heteronyms.ts';
import { letterNames } from './languages/spelling-rules.ts';
import { phonesFromLetters } from './quick-letters.ts';
import type { SpellingReader } from './spelling-net.ts';
import type { SpokenPhone } from './spoken-phone.ts';

/** Pronunciations by word. `word` is lower case, with its apostrophes. */
export interface PronouncingDictionary {
  lookup(word: string): readonly SpokenPhone[] | null;
}

export interface EnglishReaders {
  readonly dictionary: PronouncingDictionary | null;
  readonly spelling: SpellingReader | null;
}

export const ENGLISH_LETTERS = letterNames(
  'ey1,b iy1,s iy1,d iy1,iy1,eh1 f,jh iy1,ey1 ch,ay1,jh ey1,k ey1,eh1 l,eh1 m,eh1 n,ow1,p iy1,k y uw1,aa1 r,eh1 s,t iy1,y uw1,v iy1,d ah1 b ax0 l y uw0,eh1 k s,w ay1,z iy1',
);

/** Small words as they are said in running speech, and a few that the dictionary says otherwise than people do. */
const RUNNING: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'a=ax0;an=ax0 n;the=dh ax0;to=t ax0;of=ah0 v;and=ax0 n d;for=f ao0 r;from=f r ah0 m;was=w aa0 z;were=w er0;are=aa0 r;is=ih0 z;am=ae0 m;be=b iy0;been=b ih0 n;' +
    'at=ae0 t;as=ae0 z;or=ao0 r;but=b ah0 t;in=ih0 n;on=aa0 n;it=ih0 t;its=ih0 t s;he=hh iy0;she=sh iy0;we=w iy0;you=y uw0;i=ay0;me=m iy0;my=m ay0;your=y ao0 r;his=hh ih0 z;her=hh er0;' +
    "our=aw0 er0;their=dh eh0 r;them=dh eh0 m;us=ah0 s;they=dh ey0;that=dh ae0 t;this=dh ih0 s;than=dh ae0 n;with=w ih0 dh;can=k ae0 n;could=k uh0 d;would=w uh0 d;should=sh uh0 d;will=w ih0 l;has=hh ae0 z;have=hh ae0 v;had=hh ae0 d;do=d uw0;if=ih0 f;so=s ow0;by=b ay0;there=dh eh0 r;it's=ih0 t s;i'm=ay0 m;mien=m iy1 n"
  )
    .split(';')
    .map((entry) => {
      const [word = '', phones = ''] = entry.split('=');
      return [word, phones] as const;
    }),
);

const startsWithVowel = (word: string): boolean =>
  /^(?:[aeio]|u(?!ni|se|su|k|ti)|hour|honest|heir|honou?r|x-|mp)/u.test(word) &&
  !/^(?:one|once|eu)/u.test(word);

const VOICELESS: ReadonlySet<string> = new Set('p t k f th'.split(' '));
const HISSING: ReadonlySet<string> = new Set('s z sh zh ch jh'.split(' '));

const say = (phones: readonly SpokenPhone[], ending: string): readonly SpokenPhone[] => [
  ...phones,
  ...phonesFrom(ending),
];

const withS = (stem: readonly SpokenPhone[]): readonly SpokenPhone[] => {
  const last = stem.at(-1)?.name ?? '';
  return say(stem, HISSING.has(last) ? 'ih0 z' : VOICELESS.has(last) ? 's' : 'z');
};
const withEd = (stem: readonly SpokenPhone[]): readonly SpokenPhone[] => {
  const last = stem.at(-1)?.name ?? '';
  const hard = VOICELESS.has(last) || last === 's' || last === 'sh' || last === 'ch';
  return say(stem, last === 't' || last === 'd' ? 'ih0 d' : hard ? 't' : 'd');
};
const adding =
  (ending: string) =>
  (stem: readonly SpokenPhone[]): readonly SpokenPhone[] =>
    say(stem, ending);

/** Endings, and what may have stood in their place: nothing, a dropped e, a y, or a single for a double letter. */
const ENDINGS: readonly (readonly [
  ending: RegExp,
  stems: readonly string[],
  add: (stem: readonly SpokenPhone[]) => readonly SpokenPhone[],
])[] = [
  [/'s$/u, [''], withS],
  [/s'$/u, ['s', ''], (stem) => stem],
  [/ies$/u, ['y'], withS],
  [/es$/u, ['e', ''], withS],
  [/s$/u, [''], withS],
  [/ied$/u, ['y'], withEd],
  [/ed$/u, ['', 'e', '-'], withEd],
  [/ing$/u, ['', 'e', '-'], adding('ih0 ng')],
  [/ings$/u, ['', 'e', '-'], adding('ih0 ng z')],
  [/iest$/u, ['y'], adding('ax0 s t')],
  [/ier$/u, ['y'], adding('er0')],
  [/est$/u, ['', 'e', '-'], adding('ax0 s t')],
  [/er$/u, ['', 'e', '-'], adding('er0')],
  [/ers$/u, ['', 'e', '-'], adding('er0 z')],
  [/ily$/u, ['y'], adding('l iy0')],
  [/ly$/u, ['', 'le'], adding('l iy0')],
  [/iness$/u, ['y'], adding('n ax0 s')],
  [/ness$/u, [''], adding('n ax0 s')],
  [/less$/u, [''], adding('l ax0 s')],
  [/ful$/u, [''], adding('f ax0 l')],
  [/ment$/u, [''], adding('m ax0 n t')],
  [/able$/u, ['', 'e'], adding('ax0 b ax0 l')],
  [/'ll$/u, [''], adding('ax0 l')],
  [/'d$/u, [''], adding('d')],
  [/'ve$/u, [''], adding('v')],
  [/'re$/u, [''], adding('er0')],
];
const PREFIXES: Readonly<Record<string, string>> = {
  un: 'ax0 n',
  re: 'r iy0',
  non: 'n aa2 n',
  pre: 'p r iy0',
  over: 'ow2 v er0',
  under: 'ah2 n d er0',
  anti: 'ae2 n t iy0',
  multi: 'm ah2 l t iy0',
  super: 's uw2 p er0',
  inter: 'ih2 n t er0',
};

/** The shortest part of a compound: shorter ones fit by accident. */
const SHORTEST_PART = 3;

const weaker = (phones: readonly SpokenPhone[]): readonly SpokenPhone[] =>
  phones.map((phone) => (phone.stress === 1 ? { ...phone, stress: 2 } : phone));

/** How many endings and prefixes may come off one after the other. */
const DEEPEST = 2;

/** A word by its parts: an ending, a prefix, or two words in one. Null when no part is in the dictionary. */
const derived = (
  word: string,
  dictionary: PronouncingDictionary,
  depth = 0,
): readonly SpokenPhone[] | null => {
  const find = (part: string): readonly SpokenPhone[] | null =>
    dictionary.lookup(part) ??
    (depth < DEEPEST && part.length > SHORTEST_PART ? derived(part, dictionary, depth + 1) : null);
  for (const [ending, stems, add] of ENDINGS) {
    if (!ending.test(word)) continue;
    const cut = word.replace(ending, '');
    if (cut.length < 2) continue;
    for (const stem of stems) {
      const doubled = stem === '-' && cut.at(-1) === cut.at(-2);
      if (stem === '-' && !doubled) continue;
      const found = find(doubled ? cut.slice(0, -1) : cut + stem.replace('-', ''));
      if (found) return add(found);
    }
  }
  for (const [prefix, phones] of Object.entries(PREFIXES)) {
    const rest = word.startsWith(prefix) ? word.slice(prefix.length) : '';
    const found = rest.length >= SHORTEST_PART ? find(rest) : null;
    if (found) return [...phonesFrom(phones), ...found];
  }
  for (let cut = word.length - SHORTEST_PART; cut >= SHORTEST_PART; cut -= 1) {
    const first = dictionary.lookup(word.slice(0, cut));
    const second = first && dictionary.lookup(word.slice(cut));
    if (first && second) return [...first, ...weaker(second)];
  }
  return null;
};

/** One lower-case English word: small words and heteronyms by context, then the dictionary, its parts, the rules. */
export const englishPhones = (
  word: string,
  context: WordContext,
  { dictionary, spelling }: EnglishReaders,
): readonly SpokenPhone[] => {
  if (word === 'the' && startsWithVowel(context.after)) return phonesFrom('dh iy0');
  if (word === 'to' && startsWithVowel(context.after)) return phonesFrom('t uw0');
  const running = Object.hasOwn(RUNNING, word) ? RUNNING[word] : undefined;
  // At the end of a phrase a small word keeps its full form.
  if (running !== undefined && (context.after !== '' || context.before === ''))
    return phonesFrom(running);
  return (
    heteronymPhones(word, context) ??
    dictionary?.lookup(word) ??
    (dictionary && derived(word, dictionary)) ??
    (running === undefined ? null : phonesFrom(running)) ??
    spelling?.(word) ??
    phonesFromLetters(word, 'en')
  );
};
