import type { Exchange } from '../../ports.ts';

/** A name as a visitor gives it, and what they said after it. */
export interface ToldName {
  readonly name: string;
  readonly rest: string;
}

/** One word of letters, long enough to be a name and short enough to be said back. */
const WORD = "(\\p{L}[\\p{L}'’-]{1,19})";
const ENDS = '(?=$|[\\s,.!?;])';
/** Said outright: the name may be written in any case. */
const OUTRIGHT = new RegExp(
  `^(?:(?:hi|hello|hey|hoi|hallo|dag|so|well|nou|oh|yes|ja|and|en)[\\s,!.]+)*(?:my (?:first )?name(?: is|['’]?s)|(?:you can |please )?call me|i(?: am|['’]?m) called|they call me|mijn (?:voor)?naam is|ik heet|noem me(?: maar)?|zeg maar|ze noemen me)\\s+${WORD}${ENDS}`,
  'iu',
);
/** "I am Ada" may be "I am tired" as well: only a capital tells. */
const IN_PASSING = new RegExp(
  `^(?:(?:[Hh]i|[Hh]ello|[Hh]ey|[Hh]oi|[Hh]allo|[Dd]ag|[Ss]o|[Ww]ell|[Nn]ou|[Oo]h|[Aa]nd|[Ee]n)[\\s,!.]+)*(?:[Ii](?: am|['’]?m)|[Ii]k ben|[Tt]his is|[Dd]it is)\\s+(\\p{Lu}\\p{Ll}[\\p{L}'’-]{0,18})(?: \\p{Lu}[\\p{L}'’-]+)*(?=$|\\s*[,.!?;]|\\s+(?:and|en|nice|from|uit|pleased|aangenaam|here)\\b)`,
  'u',
);

/** Capitals that are no names: peoples, tongues, faiths, days; and what begins a sentence about something else. */
const NO_NAME = new Set(
  `dutch english french german belgian flemish spanish italian turkish polish american british irish scottish welsh swedish
  danish norwegian finnish greek portuguese chinese japanese korean indian moroccan surinamese ukrainian russian european
  african asian australian canadian brazilian christian catholic muslim jewish hindu buddhist protestant atheist vegan
  vegetarian monday tuesday wednesday thursday friday saturday sunday here not on the a an in it that what who hungry tired
  nederlands nederlander nederlandse belg belgisch vlaams vlaming duits duitser frans fransman engels engelsman engelse
  turks pools spaans italiaans marokkaans surinaams oekraiens christen katholiek moslim joods hindoe boeddhist veganist
  niet geen het de een op hier wat wie moe dove doof blind deaf my your his her our their also too still just so very mijn
  jouw zijn haar ook nog zo heel echt god jezus jesus of is was north northlight`.split(/\s+/),
);

const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

/** The name that a sentence gives, in either language; null when it gives none. */
export const nameIn = (sentence: string): ToldName | null => {
  const match = OUTRIGHT.exec(sentence.trim()) ?? IN_PASSING.exec(sentence.trim());
  const word = match?.[1];
  if (!match || !word || NO_NAME.has(word.toLowerCase())) return null;
  const after = sentence.trim().slice(match[0].length);
  // The rest of the name, then what joins the next thing to it.
  const rest = after
    .replace(/^(?:\s+\p{Lu}[\p{L}'’-]+)*/u, '')
    .replace(/^[\s,.!?;]*(?:(?:and|en|but|maar)\s+)?/iu, '');
  return {
    name: capital(
      word.toLowerCase() === word || word.toUpperCase() === word ? word.toLowerCase() : word,
    ),
    rest,
  };
};

/** What the visitor is called, as far as they said so: the name they gave last. */
export const visitorName = (history: readonly Exchange[], text: string): string | null => {
  const said = [...history.filter(({ who }) => who === 'visitor').map((one) => one.text), text];
  for (const spoken of said.toReversed())
    for (const sentence of spoken.split(/(?<=[.!?])\s+/)) {
      const told = nameIn(sentence);
      if (told) return told.name;
    }
  return null;
};
