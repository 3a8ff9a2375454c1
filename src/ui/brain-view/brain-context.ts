import type { Locale } from '#core';
import type { BrainMoment, BrainSnapshot, BrainTrack, BrainWatch } from '#session';
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';

import type { Words } from '../words.ts';
import { momentAt } from './trace.ts';
import type { ViewState, ViewStore } from './view-store.ts';
import type { BrainWords } from './words.ts';

/** What every part of the page about a brain may need to know. */
export interface BrainPageContextValue {
  readonly watch: BrainWatch;
  readonly view: ViewStore;
  readonly words: BrainWords;
  readonly common: Words;
  readonly locale: Locale;
  /** The person's name. */
  readonly name: string;
  readonly theme: string;
}

export const BrainPageContext = createContext<BrainPageContextValue | null>(null);

export const useBrainPage = (): BrainPageContextValue => {
  const found = useContext(BrainPageContext);
  if (!found) throw new Error('this component belongs inside <BrainPage>');
  return found;
};

/** One part of what goes on; renders again only when that part changes. */
export const useWatched = <T>(select: (snapshot: BrainSnapshot) => T): T =>
  useStore(useBrainPage().watch.store, select);

export const useView = <T>(select: (state: ViewState) => T): T =>
  useStore(useBrainPage().view, select);

/** All moments of the session that is looked at. */
export function useMoments(): readonly BrainMoment[] {
  const past = useView((state) => state.past);
  const live = useWatched((snapshot) => snapshot.moments);
  return past ? past.track.moments : live;
}

/** The moment that is looked at; `now` where there is none yet. */
export const shownIn = (
  moments: readonly BrainMoment[],
  now: BrainMoment,
  { past, cursorMs }: Pick<ViewState, 'past' | 'cursorMs'>,
): BrainMoment => {
  if (cursorMs === null) return (past ? moments.at(-1) : now) ?? now;
  return moments[Math.max(0, momentAt(moments, cursorMs))] ?? now;
};

/** The moment that is looked at. */
export function useShown(): BrainMoment {
  const moments = useMoments();
  const now = useWatched((snapshot) => snapshot.moment);
  return shownIn(
    moments,
    now,
    useView((state) => state),
  );
}

/** The same visitor with another temperament, where somebody wanted to see that. */
export function useOther(): BrainTrack | null {
  const past = useView((state) => state.past);
  const other = useView((state) => state.other);
  const twin = useWatched((snapshot) => snapshot.twin);
  return past ? other : twin;
}

/** The same moment in the run with another temperament. */
export function useShownOther(): BrainMoment | null {
  const other = useOther();
  const { tMs } = useShown();
  if (!other) return null;
  return other.moments[momentAt(other.moments, tMs)] ?? null;
}
