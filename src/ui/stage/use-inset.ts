import { useLayoutEffect, useRef, type RefObject } from 'react';

/** How much of the room is covered by the words: fractions of its width and height, [0, 1]. */
export interface StageInset {
  readonly rightFraction: number;
  readonly bottomFraction: number;
}

const fraction = (part: number, whole: number): number =>
  whole > 0 ? Math.round(Math.min(1, Math.max(0, part / whole)) * 1000) / 1000 : 0;

/** What `words` cover of `room`: beside it when they end lower and begin lower, else below it. */
export const insetOf = (
  room: Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>,
  words: Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>,
): StageInset => {
  const beside = words.left > room.left + (room.right - room.left) * 0.3;
  return {
    rightFraction: beside ? fraction(room.right - words.left, room.right - room.left) : 0,
    bottomFraction: beside ? 0 : fraction(room.bottom - words.top, room.bottom - room.top),
  };
};

/** Reports what the words cover of the room, at first and when the layout changes. */
export const useInset = (
  main: RefObject<HTMLElement | null>,
  onInset: ((inset: StageInset) => void) | undefined,
): void => {
  // Kept across renders: a callback that is new each time must not be told the same thing each time.
  const reported = useRef('');
  useLayoutEffect(() => {
    const room = main.current?.querySelector('.stage-room');
    const words = main.current?.querySelector('.panel');
    if (!onInset || !room || !words) return;
    const measure = () => {
      const inset = insetOf(room.getBoundingClientRect(), words.getBoundingClientRect());
      const key = `${inset.rightFraction} ${inset.bottomFraction}`;
      if (key === reported.current) return;
      reported.current = key;
      onInset(inset);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(room);
    observer.observe(words);
    return () => observer.disconnect();
  }, [main, onInset]);
};
