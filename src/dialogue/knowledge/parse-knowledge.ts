import { isLocale, LOCALES } from '#core';
import type { Locale } from '#core';

import { cleanText, withoutMarkdown } from '../text/clean-text.ts';
import { toSentences } from '../text/sentences.ts';
import { readSeason } from './calendar.ts';
import type {
  Knowledge,
  KnowledgeDocument,
  KnowledgeProblem,
  Passage,
  Synonyms,
} from './document.ts';
import { readSchedule } from './schedule.ts';

/**
 * Reads a brand's knowledge from files by path: `.../en/tickets.md` (front matter, then sections under `##`) and
 * `.../synonyms.json`. A file that makes no sense is left out and reported, so one mistake does not silence the guide.
 *
 * Front matter: `id`, `title` (required), `keywords`, `cite`, `topic`, `ask`, `related`, `hours`, `exceptions`, `link`.
 * A heading may carry other words for it after ` | ` and a season: `## Summer prices {04-01..09-30} | high season`.
 */
export const parseKnowledge = (files: Readonly<Record<string, string>>): Knowledge => {
  const documents: KnowledgeDocument[] = [];
  const problems: KnowledgeProblem[] = [];
  let synonyms: Synonyms = {};
  const seen = new Set<string>();
  for (const path of Object.keys(files).toSorted()) {
    const text = files[path] ?? '';
    if (path.endsWith('.json')) {
      const read = readSynonyms(text);
      if (read) synonyms = read;
      else problems.push({ path, reason: 'synonyms must be lists of lists of words by language' });
      continue;
    }
    const locale = localeOf(path);
    if (!path.endsWith('.md') || !locale) continue;
    const document = readDocument(text, locale);
    if (typeof document === 'string') problems.push({ path, reason: document });
    else if (seen.has(`${locale}/${document.id}`))
      problems.push({ path, reason: `id ${document.id} is used twice` });
    else {
      seen.add(`${locale}/${document.id}`);
      documents.push(document);
    }
  }
  return { documents, synonyms, problems };
};

const localeOf = (path: string): Locale | null => path.split('/').findLast(isLocale) ?? null;

const readSynonyms = (text: string): Synonyms | null => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const found: Partial<Record<Locale, string[][]>> = {};
  for (const locale of LOCALES) {
    const groups: unknown = Reflect.get(value, locale) ?? [];
    if (!Array.isArray(groups)) return null;
    found[locale] = groups.map((group: unknown) =>
      Array.isArray(group) ? group.filter((word) => typeof word === 'string') : [],
    );
  }
  return found;
};

const FRONT_MATTER = /^---\n([\s\S]*?)\n---\n?/;

const readDocument = (raw: string, locale: Locale): KnowledgeDocument | string => {
  const text = raw.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const front = FRONT_MATTER.exec(text);
  if (!front) return 'no front matter';
  const fields = readFields(front[1] ?? '');
  const get = (name: string) => fields.get(name) ?? '';
  const id = get('id');
  const title = get('title');
  if (!/^[a-z0-9][a-z0-9-]{0,60}$/.test(id))
    return 'front matter needs an id of a-z, 0-9 and hyphens';
  if (!title) return 'front matter needs a title';
  const hours = get('hours');
  const schedule = hours ? readSchedule(hours, get('exceptions')) : null;
  if (schedule && 'unreadable' in schedule) return `hours not understood: ${schedule.unreadable}`;
  const passages = readPassages(text.slice(front[0].length), id, title);
  if (passages.length === 0) return 'no text';
  return {
    id,
    locale,
    title,
    cite: get('cite') || title,
    topic: get('topic') || title.toLowerCase(),
    ask: get('ask') || title,
    keywords: list(get('keywords')),
    related: list(get('related')),
    schedule: schedule?.schedule ?? null,
    link: get('link') || null,
    passages,
  };
};

const readFields = (block: string): ReadonlyMap<string, string> => {
  const fields = new Map<string, string>();
  for (const line of block.split('\n')) {
    const colon = line.indexOf(':');
    if (colon <= 0 || line.startsWith('#')) continue;
    fields.set(
      line.slice(0, colon).trim(),
      cleanText(line.slice(colon + 1)).replace(/^"(.*)"$/, '$1'),
    );
  }
  return fields;
};

const list = (text: string): readonly string[] =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);

const HEADING = /^##+\s+(.*)$/;

const readPassages = (body: string, docId: string, title: string): readonly Passage[] => {
  const passages: Passage[] = [];
  let heading = title;
  let lines: string[] = [];
  const close = () => {
    const text = lines
      .join('\n')
      .split(/\n\s*\n|\n(?=\s*[-*] )/)
      .map((part) => cleanText(withoutMarkdown(part)))
      .filter(Boolean)
      .join(' ');
    lines = [];
    if (!text) return;
    const [shown = '', alsoKnownAs = ''] = heading.split(' | ');
    const season = /\{([^}]+)\}/.exec(shown);
    passages.push({
      id: `${docId}#${passages.length + 1}`,
      docId,
      heading: shown.replace(/\s*\{[^}]+\}/, '').trim(),
      alsoKnownAs: alsoKnownAs.trim(),
      text,
      sentences: toSentences(text),
      season: season ? readSeason(season[1] ?? '') : null,
    });
  };
  for (const line of body.split('\n')) {
    const match = HEADING.exec(line);
    if (match) {
      close();
      heading = match[1] ?? title;
    } else if (!/^#\s/.test(line)) lines.push(line);
  }
  close();
  return passages;
};
