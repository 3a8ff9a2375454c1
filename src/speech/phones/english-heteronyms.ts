import { phonesFrom } from './arpabet.ts';
import type { SpokenPhone } from './spoken-phone.ts';

/** The words around one in its sentence, lower case; '' at the edges. */
export interface WordContext {
  readonly before: string;
  readonly beforeThat: string;
  readonly after: string;
  /** The whole clause, lower case. */
  readonly clause: string;
}

type Words = ReadonlySet<string>;
const set = (words: string): Words => new Set(words.split(' '));

const DETERMINERS = set(
  'a an the this that these those my your his her its our their no any some each every new old good great of for in on with without by world personal public free first last next',
);
const BEFORE_VERB = set(
  "to will would can could shall should may might must do does did don't doesn't didn't won't can't cannot couldn't wouldn't shouldn't let's please i you we they who and i'll you'll we'll they'll he'll she'll it'll not never always also just",
);
const STRICTLY_BEFORE_VERB = set(
  "to will can could would should may might must do did didn't don't",
);
const HAVE_BE = set(
  "have has had having be been being is are was were am i've you've we've they've haven't hasn't hadn't wasn't weren't get got well",
);
const LIVELY = set(
  'music show shows concert concerts broadcast stream streams streaming event events audience performance performances television tv demo wire coverage chat agent agents action animals data updates recording session sessions from',
);
const CLOSE_BEFORE = set(
  "very so too as quite this that how is are was were really get gets stay keep come a extremely pretty fairly am be it's you're we're they're",
);
const CLOSE_AFTER = set(
  'to by up friend friends enough call range relationship attention together look behind',
);

interface Heteronym {
  /** Phones by sense. */
  readonly noun: string;
  readonly verb: string;
  readonly usual: 'noun' | 'verb';
}

/** "word: noun | verb", the usual one marked by a star. */
const NOUN_OR_VERB = `
record: r eh1 k er0 d* | r ax0 k ao1 r d
records: r eh1 k er0 d z* | r ax0 k ao1 r d z
present: p r eh1 z ax0 n t* | p r iy0 z eh1 n t
presents: p r eh1 z ax0 n t s* | p r iy0 z eh1 n t s
object: aa1 b jh eh0 k t* | ax0 b jh eh1 k t
objects: aa1 b jh eh0 k t s* | ax0 b jh eh1 k t s
project: p r aa1 jh eh0 k t* | p r ax0 jh eh1 k t
projects: p r aa1 jh eh0 k t s* | p r ax0 jh eh1 k t s
produce: p r ow1 d uw0 s | p r ax0 d uw1 s*
conduct: k aa1 n d ax0 k t | k ax0 n d ah1 k t*
conflict: k aa1 n f l ih0 k t* | k ax0 n f l ih1 k t
contest: k aa1 n t eh0 s t* | k ax0 n t eh1 s t
contract: k aa1 n t r ae2 k t* | k ax0 n t r ae1 k t
contrast: k aa1 n t r ae0 s t* | k ax0 n t r ae1 s t
content: k aa1 n t eh0 n t* | k ax0 n t eh1 n t
desert: d eh1 z er0 t* | d ih0 z er1 t
export: eh1 k s p ao0 r t* | ih0 k s p ao1 r t
import: ih1 m p ao2 r t* | ih2 m p ao1 r t
increase: ih1 n k r iy2 s* | ih0 n k r iy1 s
decrease: d iy1 k r iy2 s* | d ih0 k r iy1 s
insult: ih1 n s ax2 l t* | ih2 n s ah1 l t
permit: p er1 m ih2 t* | p er0 m ih1 t
protest: p r ow1 t eh2 s t* | p r ax0 t eh1 s t
rebel: r eh1 b ax0 l* | r ih0 b eh1 l
refund: r iy1 f ax2 n d* | r ax0 f ah1 n d
refuse: r eh1 f y uw2 z | r ax0 f y uw1 z*
reject: r iy1 jh eh0 k t | r ih0 jh eh1 k t*
subject: s ah1 b jh ih0 k t* | s ax0 b jh eh1 k t
suspect: s ah1 s p eh2 k t | s ax0 s p eh1 k t*
transport: t r ae1 n s p ao0 r t* | t r ae0 n s p ao1 r t
update: ah1 p d ey2 t* | ax0 p d ey1 t
upset: ah1 p s eh2 t | ax0 p s eh1 t*
perfect: p er1 f ih2 k t* | p er0 f eh1 k t
progress: p r aa1 g r eh2 s* | p r ax0 g r eh1 s
address: ae1 d r eh2 s* | ax0 d r eh1 s
use: y uw1 s | y uw1 z*
uses: y uw1 s ih0 z | y uw1 z ih0 z*
house: hh aw1 s* | hh aw1 z
excuse: ih0 k s k y uw1 s | ih0 k s k y uw1 z*
abuse: ax0 b y uw1 s* | ax0 b y uw1 z
estimate: eh1 s t ax0 m ax0 t* | eh1 s t ax0 m ey2 t
separate: s eh1 p er0 ax0 t* | s eh1 p er0 ey2 t
moderate: m aa1 d er0 ax0 t* | m aa1 d er0 ey2 t
graduate: g r ae1 jh ax0 w ax0 t* | g r ae1 jh ax0 w ey2 t
alternate: ao1 l t er0 n ax0 t* | ao1 l t er0 n ey2 t
duplicate: d uw1 p l ax0 k ax0 t* | d uw1 p l ax0 k ey2 t
elaborate: ih0 l ae1 b r ax0 t | ih0 l ae1 b er0 ey2 t*
wind: w ih1 n d* | w ay1 n d
tear: t ih1 r | t eh1 r*
lead: l iy1 d | l iy1 d*
bow: b ow1* | b aw1
row: r ow1* | r ow1
lives: l ay1 v z | l ih1 v z*
resume: r eh1 z ax0 m ey2 | r ih0 z uw1 m*
wound: w uw1 n d* | w aw1 n d
invalid: ih1 n v ax0 l ih0 d | ih0 n v ae1 l ih0 d*`;

const TABLE: ReadonlyMap<string, Heteronym> = new Map(
  NOUN_OR_VERB.trim()
    .split('\n')
    .map((line) => {
      const [word = '', readings = ''] = line.split(': ');
      const [noun = '', verb = ''] = readings.split(' | ');
      return [
        word,
        {
          noun: noun.replace('*', ''),
          verb: verb.replace('*', ''),
          usual: noun.endsWith('*') ? 'noun' : 'verb',
        },
      ] as const;
    }),
);

/** Words that have rules of their own. */
const bySense: Readonly<Record<string, (context: WordContext) => string | null>> = {
  read({ before, beforeThat, clause }) {
    const past =
      HAVE_BE.has(before) ||
      (/^(?:already|just|ever|never|also|not|recently|often)$/u.test(before) &&
        HAVE_BE.has(beforeThat)) ||
      /^(?:he|she|it)$/u.test(before) ||
      (/\b(?:yesterday|ago|last (?:night|week|month|year|time))\b/u.test(clause) &&
        !STRICTLY_BEFORE_VERB.has(before));
    return past ? 'r eh1 d' : 'r iy1 d';
  },
  lead({ before, after }) {
    return /^(?:pipe|pipes|paint|poisoning|acid|free|glass|roof|white)$/u.test(after) ||
      /^(?:contain|contains|containing)$/u.test(before)
      ? 'l eh1 d'
      : 'l iy1 d';
  },
  live({ before, after }) {
    const broadcast =
      LIVELY.has(after) ||
      /^(?:go|goes|went|going|watch|is|are|was|a|broadcast|perform|performed|performing|played)$/u.test(
        before,
      );
    return broadcast && !/^(?:in|here|there|together|alone|with)$/u.test(after)
      ? 'l ay1 v'
      : 'l ih1 v';
  },
  close({ before, after }) {
    const near =
      CLOSE_AFTER.has(after) || (CLOSE_BEFORE.has(before) && !/^(?:the|at|your|it)$/u.test(after));
    return near ? 'k l ow1 s' : 'k l ow1 z';
  },
  minute({ after }) {
    return /^(?:detail|details|amount|amounts|traces)$/u.test(after)
      ? 'm ay0 n uw1 t'
      : 'm ih1 n ax0 t';
  },
  used: ({ after }) => (after === 'to' ? 'y uw1 s t' : null),
  wind: ({ after }) => (/^(?:up|down)$/u.test(after) ? 'w ay1 n d' : null),
  wound: ({ after }) => (/^(?:up|down|around)$/u.test(after) ? 'w aw1 n d' : null),
  tear: ({ before, after }) =>
    /^(?:gas|drop|drops)$/u.test(after) || before === 'single' ? 't ih1 r' : null,
  tears: ({ before }) =>
    /^(?:it|he|she|that|which|who)$/u.test(before) ? 't eh1 r z' : 't ih1 r z',
  bass: ({ after }) => (/^(?:fishing|fish)$/u.test(after) ? 'b ae1 s' : 'b ey1 s'),
  content: ({ before, after }) =>
    after === 'with' || /^(?:am|very|quite|feel|feels|perfectly)$/u.test(before)
      ? 'k ax0 n t eh1 n t'
      : 'k aa1 n t eh0 n t',
  does: () => 'd ah1 z',
  row: () => 'r ow1',
};

/** The reading of a word whose sense its neighbours tell; null for every other word. */
export const heteronymPhones = (
  word: string,
  context: WordContext,
): readonly SpokenPhone[] | null => {
  const own = Object.hasOwn(bySense, word) ? bySense[word]?.(context) : null;
  if (own) return phonesFrom(own);
  const entry = TABLE.get(word);
  if (!entry) return null;
  const { before, after } = context;
  const verb =
    BEFORE_VERB.has(before) ||
    (before === '' && /^(?:the|your|a|my|it|our|this|that)$/u.test(after));
  const sense = verb ? 'verb' : DETERMINERS.has(before) ? 'noun' : entry.usual;
  return phonesFrom(entry[sense]);
};
