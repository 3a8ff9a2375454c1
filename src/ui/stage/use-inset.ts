import { useLayoutEffect, useRef, type RefObject } from 'react';

/** How much of the room is covered by the words: fractions of its width and height, [0, 1]. */
export interface StageInset {
  readonly rightFraction: number;
  readonly bottomFraction: number;
}

const fraction = (part: number, whole: number): number =>
  whole > 0 ? Math.round(Math.min(1, Math.max(0, part / whole)) * 1000) / 1000 : 0;

type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

/**
 * What `words` cover of `room`: beside it when they end lower and begin lower, else below it. A view at the other side
 * moves the middle of what is left free back towards it; one that stands on the words covers as much more, one that hangs
 * from the top lies over the person.
 */
export const insetOf = (room: Box, words: Box, view: Box | null = null): StageInset => {
  const width = room.right - room.left;
  const beside = words.left > room.left + width * 0.3;
  const right = room.right - words.left - (view ? view.right - room.left : 0);
  const stands = view !== null && view.top > room.top + (words.top - room.top) * 0.3;
  const top = stands ? Math.min(words.top, view.top) : words.top;
  return {
    rightFraction: beside ? fraction(right, width) : 0,
    bottomFraction: beside ? 0 : fraction(room.bottom - top, room.bottom - room.top),
  };
};

/** Reports what the words cover of the room, at first and when the layout changes. */
export const useInset = (
  main: RefObject<HTMLElement | null>,
  onInset: ((inset: StageInset) => void) | undefined,
  /** Whether a view lies over the room as well. */
  viewed: boolean,
): void => {
  // Kept across renders: a callback that is new each time must not be told the same thing each time.
  const reported = useRef('');
  useLayoutEffect(() => {
    const room = main.current?.querySelector('.stage-room');
    const words = main.current?.querySelector('.panel');
    if (!onInset || !room || !words) return;
    const view = viewed ? main.current?.parentElement?.querySelector('.bv-overlay, .trace') : null;
    const measure = () => {
      const inset = insetOf(
        room.getBoundingClientRect(),
        words.getBoundingClientRect(),
        view?.getBoundingClientRect(),
      );
      const key = `${inset.rightFraction} ${inset.bottomFraction}`;
      if (key === reported.current) return;
      reported.current = key;
      onInset(inset);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(room);
    observer.observe(words);
    if (view) observer.observe(view);
    return () => observer.disconnect();
  }, [main, onInset, viewed]);
};
