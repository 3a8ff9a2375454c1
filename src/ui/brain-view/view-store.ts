import type { BrainLayer, BrainTrack } from '#session';
import { createStore, type StoreApi } from 'zustand/vanilla';

export const RANGES = { minute: 60_000, five: 300_000, all: Number.POSITIVE_INFINITY } as const;
export type RangeName = keyof typeof RANGES;
export const SPEEDS = [1, 4, 16] as const;
type Speed = (typeof SPEEDS)[number];

/** What is looked at, of all that could be. */
export interface ViewState {
  /** Session time of the moment that is shown; null = now. */
  readonly cursorMs: number | null;
  /** The past is played on from the cursor. */
  readonly playing: boolean;
  readonly speed: Speed;
  readonly layer: BrainLayer;
  readonly range: RangeName;
  /** Levels that somebody switched on or off; the others are drawn when they move most. */
  readonly wanted: Readonly<Record<string, boolean>>;
  /** A session that was opened; null = the one that goes on. */
  readonly past: { readonly track: BrainTrack; readonly name: string } | null;
  /** The session that was opened, lived by another temperament. */
  readonly other: BrainTrack | null;
}

export type ViewStore = StoreApi<ViewState>;

export const createViewStore = (): ViewStore =>
  createStore<ViewState>(() => ({
    cursorMs: null,
    playing: false,
    speed: 1,
    layer: 'felt',
    range: 'minute',
    wanted: {},
    past: null,
    other: null,
  }));
