import type { BrainMoment } from '#session';
import { useMemo } from 'react';

import { useMedia } from '../look/use-media.ts';
import { useBrainPage } from './brain-context.ts';
import { NARROW, spacedOut, type Span } from './series.ts';
import { eventsIn } from './trace.ts';
import { wordFor } from './words.ts';

/** Share of the lane that a name needs at least, on a wide page and on a narrow one. */
const ROOM = { wide: 0.11, narrow: 0.4 } as const;

/** What happened, above the lines, each at its own time; where two would overlap the later gives way. */
export function EventLane({
  moments,
  span,
}: {
  readonly moments: readonly BrainMoment[];
  readonly span: Span;
}) {
  const { words } = useBrainPage();
  const room = useMedia(NARROW) ? ROOM.narrow : ROOM.wide;
  const shown = useMemo(() => {
    // That somebody takes the floor is seen in what they say with it.
    const telling = eventsIn(moments).filter(({ kind }) => kind !== 'turn');
    return spacedOut(telling, span, room);
  }, [moments, span, room]);
  return (
    <ol className="bv-lane">
      {shown.map(({ id, what, at }, i) => {
        // Near the end a name stands before its time, and has what the one before it leaves.
        const late = 1 - at < room;
        const left = at - (shown[i - 1]?.at ?? 0) - (i > 0 ? room : 0);
        const share = late ? Math.max(room, left) : (shown[i + 1]?.at ?? 1) - at;
        return (
          <li
            key={id}
            style={{ insetInlineStart: `${100 * at}%`, maxInlineSize: `${100 * share}%` }}
            data-late={late || undefined}
          >
            {wordFor(words.trace.events, what)}
          </li>
        );
      })}
    </ol>
  );
}
