import type { Locale } from '#core';
import type { Conversation } from '#dialogue';

import type { SessionSnapshot } from './types.ts';

/** Asks for a person to take over, one request at a time, and shows how it stands. */
export function createAskForPerson(
  conversation: Pick<Conversation, 'requestPerson'>,
  show: (handover: SessionSnapshot['handover']) => void,
): (locale: Locale) => void {
  let asking = false;
  const settle = (handover: SessionSnapshot['handover']): void => {
    asking = false;
    show(handover);
  };
  return (locale) => {
    if (asking) return;
    asking = true;
    show({ state: 'asking' });
    conversation.requestPerson(locale).then(
      (receipt) => settle({ state: 'asked', receipt }),
      () => settle({ state: 'failed' }),
    );
  };
}
