import type { BrainMoment } from '#session';
import { useMemo } from 'react';

import { useBrainPage } from './brain-context.ts';
import { spacedOut, type Span } from './series.ts';
import { eventsIn } from './trace.ts';
import { wordFor } from './words.ts';

/** Share of the lane that a name takes up, at most. */
const ROOM = 0.11;

/** What happened, above the lines, each at its own time; where two would overlap the later gives way. */
export function EventLane({
  moments,
  span,
}: {
  readonly moments: readonly BrainMoment[];
  readonly span: Span;
}) {
  const { words } = useBrainPage();
  const shown = useMemo(() => {
    // That somebody takes the floor is seen in what they say with it.
    const telling = eventsIn(moments).filter(({ kind }) => kind !== 'turn');
    return spacedOut(telling, span, ROOM);
  }, [moments, span]);
  return (
    <ol className="bv-lane">
      {shown.map(({ id, what, at }) => (
        <li key={id} style={{ insetInlineStart: `${100 * at}%` }} data-late={at > 0.9 || undefined}>
          {wordFor(words.trace.events, what)}
        </li>
      ))}
    </ol>
  );
}
