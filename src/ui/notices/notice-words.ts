import type { Locale } from '#core';
import type { Notice } from '#session';

import { fill, type Words } from '../words.ts';

/** Voices that make no sound: the words are read, and the lips move. */
const isSilent = (voiceId: string): boolean => /silent|reading|caption/i.test(voiceId);

/** A notice as a sentence the person could say. */
export const noticeInWords = (notice: Notice, words: Words, locale: Locale): string => {
  const { notices } = words;
  switch (notice.code) {
    case 'voice-fallback':
      return notices[isSilent(notice.voiceId) ? 'voice-silent' : 'voice-other'][notice.reason];
    case 'model-failed':
      return notice.error === 'rate-limited' ? notices['rate-limited'] : notices['model-failed'];
    case 'recogniser-failed':
      return notices['recogniser-failed'][notice.reason];
    case 'call-failed':
      return notices['call-failed'][notice.reason];
    case 'too-long':
      return fill(notices['too-long'], {
        count: new Intl.NumberFormat(locale).format(notice.maxLength),
      });
    default:
      return notices[notice.code];
  }
};
