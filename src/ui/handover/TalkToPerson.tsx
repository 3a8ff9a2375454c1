import { Check, UserRound } from 'lucide-react';

import { useSnapshot, useSurroundings, useWords } from '../surroundings.ts';

/** Always in view, one tap: a visitor who wants a human being never has to look for the way. */
export function TalkToPerson() {
  const { session } = useSurroundings();
  const words = useWords();
  const state = useSnapshot((snapshot) => snapshot.handover.state);
  const underWay = state === 'asking' || state === 'asked';
  return (
    <button
      type="button"
      className="talk-to-person"
      // Still in the tab order while under way, so the focus is not lost at the moment of pressing.
      aria-disabled={underWay || undefined}
      onClick={() => {
        if (!underWay) session.requestPerson();
      }}
    >
      {state === 'asked' ? <Check aria-hidden="true" /> : <UserRound aria-hidden="true" />}
      <span>{state === 'asked' ? words.person.askedShort : words.person.ask}</span>
    </button>
  );
}
