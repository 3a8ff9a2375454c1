import type { DialogueErrorCode } from '#dialogue';

import type { Notice } from './types.ts';

/** A new turn is a new chance: these are said again if they are still true. */
export const CLEARED_BY_A_TURN: ReadonlySet<Notice['code']> = new Set([
  'offline',
  'model-failed',
  'too-long',
  'forgotten',
]);

/** What is said of an answer that failed, or that failed on its way and was finished by somebody else. */
export const answerNotice = (code: DialogueErrorCode): Notice =>
  code === 'network' ? { code: 'offline' } : { code: 'model-failed', error: code };

/** The notices without the one of a kind. */
export const withoutNotice = (
  notices: readonly Notice[],
  code: Notice['code'],
): readonly Notice[] => notices.filter((notice) => notice.code !== code);

/** The notices with a new one at the end, in place of one of its kind. */
export const withNotice = (notices: readonly Notice[], notice: Notice): readonly Notice[] => [
  ...withoutNotice(notices, notice.code),
  notice,
];
