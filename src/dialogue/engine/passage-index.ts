import type { Locale } from '#core';

import type { KnowledgeDocument, Passage, Synonyms } from '../knowledge/document.ts';
import { editDistance } from '../text/edit-distance.ts';
import { isLightWord, isMistypedStopWord, isStopWord } from './light-words.ts';
import { stem } from './stem.ts';
import { fold, plainWord, toWords } from './tokens.ts';

/** One thing asked for: a word, with every form that would satisfy it. */
export interface QueryTerm {
  readonly word: string;
  /** Stem -> how well it stands for the word, (0, 1]. */
  readonly forms: ReadonlyMap<string, number>;
  /** 1 for a word of substance, less for an everyday one. */
  readonly weight: number;
  /** False when the knowledge holds no such word, in any form or spelling. */
  readonly known: boolean;
}

export interface PassageHit {
  readonly passage: Passage;
  readonly document: KnowledgeDocument;
  readonly score: number;
  /** Share of the question's weight that the passage covers, [0, 1]. */
  readonly coverage: number;
}

export interface PassageIndex {
  readonly documents: readonly KnowledgeDocument[];
  toTerms(text: string): readonly QueryTerm[];
  /** Passages that hold any of the terms, and all those of the document the talk is about. */
  search(terms: readonly QueryTerm[], topicId?: string | null): readonly PassageHit[];
  /** How far a text is the very question a document says it answers, [0, 1]; all words count. */
  askedLike(text: string, document: KnowledgeDocument): number;
  /** How well a sentence meets the terms, the sum of their weights. */
  sentenceScore(sentence: string, terms: readonly QueryTerm[]): number;
}

/** How much a word counts by where it stands: what belongs to the passage, and what the whole document shares. */
const PASSAGE_WEIGHT = { heading: 1.7, also: 1.5, text: 1 };
const DOCUMENT_WEIGHT = { title: 1.5, keywords: 1.2, ask: 0.6 };
/** The document's share beside the passage's own: enough to find it, not enough to blur which section answers. */
const DOCUMENT_SHARE = 0.8;
/** BM25's usual saturation. */
const K1 = 1.2;
/** A synonym says nearly the same, a misspelling probably does, half of a compound may. */
const SYNONYM_WEIGHT = 0.9;
const PHRASE_PART_WEIGHT = 0.55;
const SYNONYM_BY_STEM_WEIGHT = 0.72;
/** The same word in another form. */
const STEM_WEIGHT = 0.88;
const FUZZY_WEIGHT = 0.75;
const COMPOUND_WEIGHT = 0.7;
/** A word of the document outside the passage shows the right subject, not the right place. */
const ELSEWHERE_SHARE = 0.6;
const COVERAGE_SHARE = 0.4;
const LIGHT_WEIGHT = 0.22;
/** Words whose stem and meaning are kept; a visitor cannot make the page remember more. */
const MAX_REMEMBERED = 6000;

interface Entry {
  readonly passage: Passage;
  readonly document: KnowledgeDocument;
  /** Stem -> sum of field weights, in the passage and in what the document shares. */
  readonly stems: ReadonlyMap<string, number>;
  readonly shared: ReadonlyMap<string, number>;
}

/**
 * An inverted view of one language's passages: BM25 with weights by field, over stems, with the brand's synonyms,
 * spelling mistakes and Dutch compounds. Small enough to be built in a page within milliseconds.
 */
export const createPassageIndex = (
  documents: readonly KnowledgeDocument[],
  locale: Locale,
  synonyms: Synonyms = {},
): PassageIndex => {
  const stems = new Map<string, string>();
  const stemOf = (word: string): string => {
    let found = stems.get(word);
    if (found === undefined) {
      found = stem(plainWord(word), locale);
      if (stems.size < MAX_REMEMBERED) stems.set(word, found);
    }
    return found;
  };

  /** Stems, and the words as written: `filmen` should rather meet `filmen` than `films`. */
  const itemsOf = (text: string) =>
    toWords(text)
      .filter((word) => !isStopWord(word, locale))
      .flatMap((word) => [stemOf(word), asWritten(word)]);

  const entries: Entry[] = [];
  const docStems = new Map<string, Set<string>>();
  for (const document of documents.filter((doc) => doc.locale === locale)) {
    const all = new Set<string>();
    const weigh = (fields: readonly (readonly [text: string, weight: number])[]) => {
      const weights = new Map<string, number>();
      for (const [text, weight] of fields)
        for (const item of new Set(itemsOf(text))) {
          weights.set(item, (weights.get(item) ?? 0) + weight);
          all.add(item);
        }
      return weights;
    };
    const shared = weigh([
      [document.title, DOCUMENT_WEIGHT.title],
      [document.keywords.join(' '), DOCUMENT_WEIGHT.keywords],
      [document.ask, DOCUMENT_WEIGHT.ask],
    ]);
    for (const passage of document.passages) {
      const stems = weigh([
        [passage.heading, PASSAGE_WEIGHT.heading],
        [passage.alsoKnownAs, PASSAGE_WEIGHT.also],
        [passage.text, PASSAGE_WEIGHT.text],
      ]);
      entries.push({ passage, document, stems, shared });
    }
    docStems.set(document.id, all);
  }

  const vocabulary = new Set(
    [...docStems.values()].flatMap((stems) => [...stems].filter((item) => !item.startsWith('='))),
  );
  const frequency = new Map<string, number>();
  for (const stems of docStems.values())
    for (const item of stems) frequency.set(item, (frequency.get(item) ?? 0) + 1);
  const rarity = (among: ReadonlyMap<string, number>, total: number, stems: Iterable<string>) => {
    let count = 0;
    for (const item of stems) count = Math.max(count, among.get(item) ?? 0);
    return Math.log(1 + (total - count + 0.5) / (count + 0.5));
  };
  const idf = (stems: Iterable<string>): number =>
    rarity(frequency, Math.max(1, docStems.size), stems);
  // Between sections of one document only what not all of them say tells them apart.
  const passageFrequency = new Map<string, number>();
  for (const { stems } of entries)
    for (const item of stems.keys())
      passageFrequency.set(item, (passageFrequency.get(item) ?? 0) + 1);
  const passageIdf = (stems: Iterable<string>): number =>
    rarity(passageFrequency, Math.max(1, entries.length), stems);

  const { phrases, groupsByStem, synonymsOf } = readSynonymGroups(
    synonyms[locale] ?? [],
    stemOf,
    (word) => isStopWord(word, locale),
  );
  const meanings = new Map<string, ReadonlyMap<string, number>>();

  const inVocabulary = (base: string, written: string): ReadonlyMap<string, number> => {
    const forms = new Map<string, number>();
    const put = (form: string, weight: number) => {
      if (vocabulary.has(form) && weight > (forms.get(form) ?? 0)) forms.set(form, weight);
    };
    put(base, STEM_WEIGHT);
    for (const other of synonymsOf.get(written) ?? []) put(other, SYNONYM_WEIGHT);
    for (const other of groupsByStem.get(base) ?? []) put(other, SYNONYM_BY_STEM_WEIGHT);
    // Dutch writes its compounds as one word: `schoolreisje`, `lasershow`.
    if (locale === 'nl' && base.length >= 5 && !vocabulary.has(base))
      for (const known of vocabulary) {
        if (known === base || known.length < 4) continue;
        if (
          base.length >= 7 &&
          (base.startsWith(known) || base.endsWith(known)) &&
          known.length >= 4
        )
          put(known, COMPOUND_WEIGHT);
        else if (known.length > base.length + 2 && (known.startsWith(base) || known.endsWith(base)))
          put(known, COMPOUND_WEIGHT);
      }
    if (forms.size === 0 && base.length >= 4) {
      const limit = base.length >= 9 ? 2 : 1;
      for (const known of vocabulary)
        if (
          Math.abs(known.length - base.length) <= 1 &&
          known[0] === base[0] &&
          editDistance(base, known, limit) <= limit
        )
          put(known, FUZZY_WEIGHT);
    }
    return forms;
  };

  const formsOf = (base: string, written: string): ReadonlyMap<string, number> => {
    let forms = meanings.get(written);
    if (!forms) {
      forms = inVocabulary(base, written);
      if (frequency.has(written)) forms = new Map([...forms, [written, 1]]);
      if (meanings.size < MAX_REMEMBERED) meanings.set(written, forms);
    }
    return forms;
  };

  const toTerms = (text: string): readonly QueryTerm[] => {
    const terms: QueryTerm[] = [];
    const taken = new Set<string>();
    let rest = ` ${toWords(text).join(' ')} `;
    const put = (word: string, forms: ReadonlyMap<string, number>, light: boolean) => {
      if (taken.has(word)) return;
      taken.add(word);
      terms.push({ word, forms, weight: light ? LIGHT_WEIGHT : 1, known: forms.size > 0 });
    };
    for (const { phrase, stems, own } of phrases) {
      if (!rest.includes(` ${phrase} `)) continue;
      const forms = new Map<string, number>();
      for (const item of own) if (vocabulary.has(item)) forms.set(item, PHRASE_PART_WEIGHT);
      for (const item of stems) if (vocabulary.has(item)) forms.set(item, SYNONYM_WEIGHT);
      if (forms.size === 0) continue;
      rest = rest.replace(` ${phrase} `, ' ');
      put(phrase, forms, false);
    }
    for (const word of rest.trim().split(' ')) {
      if (!word || isStopWord(word, locale)) continue;
      const base = stemOf(word);
      if (taken.has(base) || (!vocabulary.has(base) && isMistypedStopWord(word, locale))) continue;
      put(base, formsOf(base, asWritten(word)), isLightWord(word, locale));
    }
    return terms;
  };

  const worth = (term: QueryTerm): number => term.weight * idf(term.forms.keys());

  const search: PassageIndex['search'] = (terms, topicId = null) => {
    const worths = terms.map(worth);
    const rareness = terms.map((term) => term.weight * passageIdf(term.forms.keys()));
    const total = worths.reduce((sum, value) => sum + value, 0);
    const hits: PassageHit[] = [];
    for (const { passage, document, stems, shared } of entries) {
      const around = docStems.get(document.id);
      let score = 0;
      let covered = 0;
      for (const [at, term] of terms.entries()) {
        let own = 0;
        let common = 0;
        let here = 0;
        let near = 0;
        for (const [form, weight] of term.forms) {
          own = Math.max(own, weight * saturate(stems.get(form) ?? 0));
          common = Math.max(common, weight * saturate(shared.get(form) ?? 0));
          if (stems.has(form) || shared.has(form)) here = Math.max(here, weight);
          if (around?.has(form)) near = Math.max(near, weight);
        }
        const value = worths[at] ?? 0;
        const rare = rareness[at] ?? 0;
        score += Math.max(
          rare * own + value * DOCUMENT_SHARE * common,
          value * near * ELSEWHERE_SHARE,
        );
        covered += value * Math.max(here, near * ELSEWHERE_SHARE);
      }
      if (score > 0 || document.id === topicId)
        hits.push({
          passage,
          document,
          // What leaves part of the question out is worth less than its strong half.
          score: score * (1 - COVERAGE_SHARE + (COVERAGE_SHARE * covered) / Math.max(total, 1e-9)),
          coverage: total > 0 ? covered / total : 0,
        });
    }
    return hits.sort((a, b) => b.score - a.score || (a.passage.id < b.passage.id ? -1 : 1));
  };

  const sentenceScore: PassageIndex['sentenceScore'] = (sentence, terms) => {
    const stems = new Set(itemsOf(sentence));
    let sum = 0;
    for (const term of terms) {
      let best = 0;
      for (const [form, weight] of term.forms) if (stems.has(form)) best = Math.max(best, weight);
      sum += best * worth(term);
    }
    return sum;
  };

  const wordSet = (text: string): ReadonlySet<string> => new Set(toWords(text).map(stemOf));
  const asks = new Map(
    documents
      .filter((doc) => doc.locale === locale)
      .map((doc) => [doc.id, wordSet(doc.ask)] as const),
  );
  const askedLike: PassageIndex['askedLike'] = (text, document) => {
    const asked = wordSet(text);
    const known = asks.get(document.id);
    if (!known || asked.size === 0) return 0;
    let shared = 0;
    let telling = 0;
    for (const word of asked) {
      if (!known.has(word)) continue;
      shared += 1;
      if (!isStopWord(word, locale)) telling += 1;
    }
    // "Where can I ... my ..." alone is no likeness.
    if (telling === 0) return 0;
    return (2 * shared) / (asked.size + known.size);
  };

  return {
    askedLike,
    documents: documents.filter((doc) => doc.locale === locale),
    toTerms,
    search,
    sentenceScore,
  };
};

const asWritten = (word: string): string => `=${plainWord(word)}`;

const saturate = (count: number): number => (count * (K1 + 1)) / (count + K1);

const readSynonymGroups = (
  groups: readonly (readonly string[])[],
  stemOf: (word: string) => string,
  isStop: (word: string) => boolean,
) => {
  const groupsByStem = new Map<string, Set<string>>();
  /** By the word as written: `filmen` is not a `film`. */
  const synonymsOf = new Map<string, Set<string>>();
  const phrases: {
    phrase: string;
    stems: readonly string[];
    /** The phrase's own words: each alone says only part of it. */
    own: readonly string[];
  }[] = [];
  for (const group of groups) {
    const members = group.map((member) => toWords(fold(member)));
    const singles = members.flatMap((words) => (words.length === 1 ? words.map(stemOf) : []));
    for (const one of singles) {
      const others = groupsByStem.get(one) ?? new Set<string>();
      for (const other of singles) if (other !== one) others.add(other);
      groupsByStem.set(one, others);
    }
    for (const words of members) {
      const [word] = words;
      if (words.length !== 1 || word === undefined) continue;
      const others = synonymsOf.get(asWritten(word)) ?? new Set<string>();
      for (const other of singles) others.add(other);
      synonymsOf.set(asWritten(word), others);
    }
    for (const words of members)
      if (words.length > 1 && !words.every(isStop))
        phrases.push({
          phrase: words.join(' '),
          stems: singles,
          own: words.filter((word) => !isStop(word)).map(stemOf),
        });
  }
  phrases.sort((a, b) => b.phrase.length - a.phrase.length);
  return { phrases, groupsByStem, synonymsOf };
};
