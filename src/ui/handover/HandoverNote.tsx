import { Check } from 'lucide-react';

import { useSnapshot, useSurroundings, useWords } from '../surroundings.ts';
import { fill } from '../words.ts';
import './handover.css';

/** What became of the wish to talk to a person. */
export function HandoverNote() {
  const { session } = useSurroundings();
  const words = useWords();
  const handover = useSnapshot((snapshot) => snapshot.handover);
  switch (handover.state) {
    case 'none':
      return null;
    case 'asking':
      return <p className="handover">{words.person.asking}</p>;
    case 'failed':
      return (
        <div className="handover">
          <p>{words.person.failed}</p>
          <button type="button" className="choice" onClick={() => session.requestPerson()}>
            {words.person.retry}
          </button>
        </div>
      );
    case 'asked':
      return (
        <div className="handover">
          <p className="handover-head">
            <Check aria-hidden="true" />
            {words.person.asked}
          </p>
          <p>{handover.receipt.message}</p>
          <p className="entry-aside">{fill(words.person.reference, { id: handover.receipt.id })}</p>
        </div>
      );
  }
}
