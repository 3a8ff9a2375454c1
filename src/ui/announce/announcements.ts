import type { Locale } from '#core';
import type { SenseStatus } from '#perception';
import type { SessionSnapshot } from '#session';

import { noticeInWords } from '../notices/notice-words.ts';
import { fill, WORDS } from '../words.ts';
import { finishedLength } from './finished-text.ts';

export interface Announcements {
  /** What a screen reader should hear now that the session has become `next`. */
  read(next: SessionSnapshot): readonly string[];
}

/**
 * Follows a conversation for the one live region: each finished sentence of the person once, and each change of
 * state once. What the visitor typed is not repeated to them.
 */
export const createAnnouncements = (name: string): Announcements => {
  const heard = new Map<string, number>();
  let before: SessionSnapshot | null = null;

  const sentences = (next: SessionSnapshot): string[] => {
    const found: string[] = [];
    for (const entry of next.entries) {
      if (entry.who !== 'person') continue;
      const from = heard.get(entry.id) ?? 0;
      const over = entry.state === 'done' || entry.state === 'failed';
      const end = finishedLength(entry.text, from, over);
      heard.set(entry.id, end);
      const text = entry.text.slice(from, end).trim();
      if (text !== '') found.push(text);
    }
    return found;
  };

  const states = (last: SessionSnapshot | null, next: SessionSnapshot): string[] => {
    const words = WORDS[next.locale];
    const found: string[] = [];
    for (const sense of ['camera', 'microphone'] as const) {
      const said = senseInWords(next[sense], sense, next.locale);
      const saidBefore = last
        ? senseInWords(last[sense], sense, next.locale)
        : words.senses[sense].failed['consent-withdrawn'];
      if (said !== saidBefore) found.push(said);
    }
    for (const notice of next.notices) {
      if (!last?.notices.some((other) => other.code === notice.code)) {
        found.push(noticeInWords(notice, words, next.locale));
      }
    }
    if (next.waiting !== null && next.waiting !== (last?.waiting ?? null)) found.push(next.waiting);
    const { handover } = next;
    if (handover.state !== (last?.handover.state ?? 'none')) {
      if (handover.state === 'asking') found.push(words.person.asking);
      if (handover.state === 'failed') found.push(words.person.failed);
      if (handover.state === 'asked') found.push(handover.receipt.message);
    }
    if (next.entries.some((entry) => entry.state === 'failed' && isNewFailure(last, entry.id))) {
      found.push(fill(words.conversation.failed, { name }));
    }
    return found;
  };

  return {
    read(next) {
      const found = [...sentences(next), ...states(before, next)];
      before = next;
      return found;
    },
  };
};

const isNewFailure = (last: SessionSnapshot | null, id: string): boolean =>
  last?.entries.find((entry) => entry.id === id)?.state !== 'failed';

const senseInWords = (
  status: SenseStatus,
  sense: 'camera' | 'microphone',
  locale: Locale,
): string => {
  const words = WORDS[locale].senses[sense];
  switch (status.kind) {
    case 'off':
      return words.failed['consent-withdrawn'];
    case 'starting':
      return words.starting;
    case 'on':
      return words.on;
    case 'failed':
      return words.failed[status.reason];
  }
};
