import type { Beat, Card, Locale } from '#core';

import { cleanText } from '../text/clean-text.ts';
import { toSentences } from '../text/sentences.ts';

export interface OutputRules {
  /** Hosts that a reply may link to; a path on the own site (`/...`) is always allowed. */
  readonly linkHosts: readonly string[];
  /** Ids and titles of the documents the model was shown. A source outside them is not named. */
  readonly sources: ReadonlyMap<string, string>;
}

const HUMAN_CLAIM: readonly RegExp[] = [
  /\bi(?:'m| am)(?: really| actually| just| only)? (?:an? )?(?:real |actual |living |fellow |breathing )*(?:human|human being|real person|person|man|woman|girl|boy|guy)\b(?! (?:guide|made))/i,
  /\bi(?:'m| am) (?:not|no) (?:an? )?(?:ai|a\.i\.|robot|bot|machine|chat ?bot|computer|program|language model|virtual)\b/i,
  /\b(?:as|being) a (?:real |fellow )?(?:human|person)(?: being)?(?: myself)?,/i,
  /\bik ben (?:echt |gewoon |wel |ook )?(?:een )?(?:echt |echte |levend |levende )?(?:mens|persoon|man|vrouw)\b/i,
  /\bik ben geen (?:ai|robot|bot|machine|chatbot|computer|programma|taalmodel)\b/i,
  /\bals (?:echt |echte )?mens\b/i,
];

const I_AM_AI: Readonly<Record<Locale, string>> = {
  en: 'I am an AI, not a person.',
  nl: 'Ik ben een AI, geen mens.',
};

const URL_PATTERN = /\b(?:https?:\/\/|www\.)[^\s<>"')\]]+/gi;
const MAX_CARD_TEXT = 80;

/**
 * The last check before a beat is shown and spoken: it never claims to be human, links only where allowed, names only
 * sources it was given. Null when nothing fit to say is left: refusing is the safe side.
 */
export const checkBeat = (beat: Beat, locale: Locale, rules: OutputRules): Beat | null => {
  const clean = cleanText(beat.say);
  const linked = clean.replace(URL_PATTERN, (url) =>
    isAllowedLink(url, rules.linkHosts) ? url : '',
  );
  const say = truthful(linked, locale).replace(/\s+/g, ' ').trim();
  if (!/[\p{L}\p{N}]/u.test(say)) return null;
  const sources = beat.sources.flatMap(({ id }) => {
    const title = rules.sources.get(id);
    return title === undefined ? [] : [{ id, title }];
  });
  const changed = say !== beat.say;
  return {
    ...beat,
    say,
    sources: dedupe(sources),
    // Lips were written for the words as they were.
    visemes: changed ? null : beat.visemes,
    card: checkCard(beat.card, rules),
  };
};

const truthful = (text: string, locale: Locale): string => {
  if (!HUMAN_CLAIM.some((pattern) => pattern.test(text))) return text;
  let told = false;
  return toSentences(text)
    .flatMap((sentence) => {
      if (!HUMAN_CLAIM.some((pattern) => pattern.test(sentence))) return [sentence];
      if (told) return [];
      told = true;
      return [I_AM_AI[locale]];
    })
    .join(' ');
};

const checkCard = (card: Card | null, rules: OutputRules): Card | null => {
  if (card?.kind === 'link') {
    const title = cleanText(card.title).slice(0, MAX_CARD_TEXT);
    return title && isAllowedLink(card.href, rules.linkHosts) ? { ...card, title } : null;
  }
  if (card?.kind === 'choices') {
    const options = card.options
      .map((option) => cleanText(option).slice(0, MAX_CARD_TEXT))
      .filter(Boolean);
    return options.length > 0
      ? { kind: 'choices', options: [...new Set(options)].slice(0, 4) }
      : null;
  }
  return null;
};

const dedupe = <Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] =>
  items.filter((item, index) => items.findIndex((other) => other.id === item.id) === index);

/** True for a path on the own site and for https (or tel) addresses on a listed host or below it. */
export const isAllowedLink = (href: string, hosts: readonly string[]): boolean => {
  if (/^\/(?![/\\])[^\s]*$/.test(href)) return true;
  const match = /^(?:https:\/\/|www\.)?([a-z0-9.-]+)(?::443)?(?:[/?#].*)?$/i.exec(
    href.startsWith('www.') || href.startsWith('https://') ? href : '',
  );
  const host = match?.[1]?.toLowerCase().replace(/^www\./, '');
  return (
    host !== undefined &&
    !/[\s\\@]/.test(href) &&
    hosts.some((allowed) => host === allowed || host.endsWith(`.${allowed}`))
  );
};
