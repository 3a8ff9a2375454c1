import { useLayoutEffect, type RefObject } from 'react';

import { insetOf, type StageInset } from '../stage/use-inset.ts';

/** What may cover the room: the panel beside it, or the panel and what stands on it below. */
export interface Coverers {
  readonly room: RefObject<HTMLElement | null>;
  readonly panel: RefObject<HTMLElement | null>;
  readonly dock: RefObject<HTMLElement | null>;
}

/** Reports what is covered of the room, at first and when the layout changes: the framing follows it. */
export const useFreeView = (
  { room, panel, dock }: Coverers,
  onInset: (inset: StageInset) => void,
): void => {
  useLayoutEffect(() => {
    const [space, beside, below] = [room.current, panel.current, dock.current];
    if (!space || !beside || !below) return;
    let reported = '';
    const measure = (): void => {
      const bounds = space.getBoundingClientRect();
      const words = beside.getBoundingClientRect();
      const upright = words.left <= bounds.left + bounds.width * 0.3;
      const { top } = below.getBoundingClientRect();
      const inset = insetOf(bounds, upright ? { ...rectOf(words), top } : words);
      const key = `${inset.rightFraction} ${inset.bottomFraction}`;
      if (key === reported) return;
      reported = key;
      onInset(inset);
    };
    measure();
    const observer = new ResizeObserver(measure);
    for (const element of [space, beside, below]) observer.observe(element);
    return () => observer.disconnect();
  }, [room, panel, dock, onInset]);
};

const rectOf = ({ left, right, bottom }: DOMRect): Pick<DOMRect, 'left' | 'right' | 'bottom'> => ({
  left,
  right,
  bottom,
});
