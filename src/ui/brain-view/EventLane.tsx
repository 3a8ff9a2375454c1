import type { BrainMoment } from '#session';
import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';

import { useMedia } from '../look/use-media.ts';
import { fill } from '../words.ts';
import { useBrainPage } from './brain-context.ts';
import { NARROW, placeOf, spacedOut, type Span } from './series.ts';
import { eventsIn, traceOfEvent, type BrainEvent } from './trace.ts';
import { traceInWords } from './trace-words.ts';
import { clock, wordFor } from './words.ts';

/** Share of the lane that a name needs at least, on a wide page and on a narrow one. */
const ROOM = { wide: 0.15, narrow: 0.45 } as const;
/** So near to an end of the lane what is told of an event stands on one side of it. */
const NEAR_AN_END = 0.25;

/** Where it is looked at again: something has come of it by then. */
const SETTLES_MS = 500;

/** What happened, what it met and what came of it. */
function EventCard({
  id,
  event,
  at,
  moments,
}: {
  readonly id: string;
  readonly event: BrainEvent;
  readonly at: number;
  readonly moments: readonly BrainMoment[];
}) {
  const { words, locale } = useBrainPage();
  const trace = useMemo(() => traceOfEvent(moments, event), [moments, event]);
  const said = trace && traceInWords(trace, words, locale);
  const way = said ? [said.appraised, said.modulators, said.felt, said.shown] : [];
  return (
    <div
      id={id}
      className="bv-event"
      role="tooltip"
      style={{ insetInlineStart: `${100 * at}%` }}
      data-side={at < NEAR_AN_END ? 'start' : at > 1 - NEAR_AN_END ? 'end' : undefined}
    >
      <strong>{wordFor(words.trace.events, event.what)}</strong> <span>{clock(event.tMs)}</span>
      <p>{way.filter((part) => part !== '').join(' → ')}</p>
    </div>
  );
}

/**
 * What happened, above the lines, each at its own time: a mark that tells of it under the pointer or with the keyboard,
 * and looks at it again when chosen. Names stand beside as far as there is room; where two would overlap the later gives
 * way.
 */
export function EventLane({
  moments,
  span,
}: {
  readonly moments: readonly BrainMoment[];
  readonly span: Span;
}) {
  const { view, words } = useBrainPage();
  const room = useMedia(NARROW) ? ROOM.narrow : ROOM.wide;
  const [toldId, setTold] = useState<number | null>(null);
  const [lastId, setLast] = useState<number | null>(null);
  const lane = useRef<HTMLOListElement>(null);
  const card = useId();
  const events = useMemo(
    () => eventsIn(moments).filter(({ tMs }) => tMs >= span.fromMs && tMs <= span.toMs),
    [moments, span],
  );
  const named = useMemo(() => {
    // That somebody takes the floor is seen in what they say with it.
    const telling = events.filter(({ kind }) => kind !== 'turn');
    return spacedOut(telling, span, room);
  }, [events, span, room]);
  const told = events.find(({ id }) => id === toldId);
  // One of the marks is in the order of the Tab key: the one that was met last, or the newest.
  const inTabOrder = events.find(({ id }) => id === lastId) ?? events.at(-1);

  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    if (event.key === 'Escape') setTold(null);
    const next = {
      ArrowLeft: index - 1,
      ArrowRight: index + 1,
      Home: 0,
      End: events.length - 1,
    }[event.key];
    const mark = next === undefined ? undefined : lane.current?.querySelectorAll('button')[next];
    if (!mark) return;
    event.preventDefault();
    mark.focus();
  };
  return (
    <div className="bv-lane">
      <ul aria-hidden="true">
        {named.map(({ id, what, at }, i) => {
          // Near the end a name stands before its time, and has what the one before it leaves.
          const late = 1 - at < room;
          const left = at - (named[i - 1]?.at ?? 0) - (i > 0 ? room : 0);
          const share = late ? Math.max(room, left) : (named[i + 1]?.at ?? 1) - at;
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
      </ul>
      <ol ref={lane} aria-label={words.timeline.events}>
        {events.map((event, index) => (
          <li
            key={event.id}
            style={{ insetInlineStart: `${100 * placeOf(event.tMs, span)}%` }}
            data-kind={event.kind}
          >
            <button
              type="button"
              tabIndex={event === inTabOrder ? 0 : -1}
              aria-label={fill(words.timeline.event, {
                time: clock(event.tMs),
                what: wordFor(words.trace.events, event.what),
              })}
              aria-describedby={event === told ? card : undefined}
              onFocus={() => {
                setTold(event.id);
                setLast(event.id);
              }}
              onBlur={() => setTold(null)}
              onPointerEnter={() => setTold(event.id)}
              onPointerLeave={() => setTold(null)}
              onKeyDown={(pressed) => onKeyDown(pressed, index)}
              onClick={() => view.setState({ cursorMs: event.tMs + SETTLES_MS, playing: false })}
            />
          </li>
        ))}
      </ol>
      {told && <EventCard id={card} event={told} at={placeOf(told.tMs, span)} moments={moments} />}
    </div>
  );
}
