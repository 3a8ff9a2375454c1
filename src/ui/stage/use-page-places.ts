import { useEffect, type RefObject } from 'react';

import type { PagePlace, Session } from '#session';

type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

/** Where the eyes are in the room, as a share of its height. */
const EYES_SHARE = 0.38;
const APPEARS = 0.7;
const ENTERED = 0.35;

/** Where `thing` is, seen from the person's face in `room`; null on a page without a size. */
export const placeOf = (
  room: Box,
  rightFraction: number,
  thing: Box,
): Pick<PagePlace, 'x' | 'y'> | null => {
  const width = room.right - room.left;
  const height = room.bottom - room.top;
  if (width <= 0 || height <= 0) return null;
  const eyesX = room.left + (width * (1 - rightFraction)) / 2;
  const eyesY = room.top + height * EYES_SHARE;
  return {
    x: ((thing.left + thing.right) / 2 - eyesX) / width,
    y: (eyesY - (thing.top + thing.bottom) / 2) / height,
  };
};

/** Tells the person where on the page something calls: a card or a choice that appears, the field for the visitor's words. */
export const usePagePlaces = (
  main: RefObject<HTMLElement | null>,
  session: Pick<Session, 'pageChanged'>,
): void => {
  useEffect(() => {
    const page = main.current;
    const room = page?.querySelector('.stage-room');
    if (!page || !room) return;
    const tell = (thing: Element, salience: number): void => {
      const words = page.querySelector('.panel')?.getBoundingClientRect();
      const around = room.getBoundingClientRect();
      // Words beside the person push them aside; words below do not.
      const beside = words && words.left > around.left + (around.right - around.left) * 0.3;
      const covered = beside ? (around.right - words.left) / (around.right - around.left) : 0;
      const place = placeOf(around, covered, thing.getBoundingClientRect());
      if (place) session.pageChanged({ ...place, salience });
    };
    const onFocus = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLTextAreaElement) tell(target, ENTERED);
    };
    const observer = new MutationObserver((changes) => {
      for (const { addedNodes } of changes) {
        for (const node of addedNodes) {
          if (!(node instanceof Element)) continue;
          const shown = node.matches('.cards, img') ? node : node.querySelector('.cards, img');
          if (shown) tell(shown, APPEARS);
        }
      }
    });
    const conversation = page.querySelector('.panel');
    if (conversation) observer.observe(conversation, { childList: true, subtree: true });
    page.addEventListener('focusin', onFocus);
    return () => {
      observer.disconnect();
      page.removeEventListener('focusin', onFocus);
    };
  }, [main, session]);
};
