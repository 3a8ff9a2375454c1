import type { PersonSpec } from '#avatar';
import { createStore, type StoreApi } from 'zustand/vanilla';

import { settingAt, withSetting, type SettingValue } from './setting-values.ts';

/** Steps back that are kept. */
const MOST_STEPS = 200;

/** One person being made, with the way back. */
export interface PersonState {
  readonly spec: PersonSpec;
  /** Who the changes began with. */
  readonly origin: PersonSpec;
  readonly past: readonly Moment[];
  readonly future: readonly Moment[];
  /** Seeds of the people met by surprise, oldest first, and which of them was met last; -1 before the first. */
  readonly seeds: readonly number[];
  readonly at: number;
  /** The setting that is under the hand: changes to it are one step until it is let go. */
  readonly held: string | null;
  /** Another person to begin with. */
  choose(spec: PersonSpec): void;
  /** Somebody new. */
  surprise(seed: number): void;
  /** Back (-1) and forth (1) through those met by surprise. */
  revisit(step: -1 | 1): void;
  set(path: string, value: SettingValue | undefined): void;
  /** Lets go of a setting: the next change of it is a new step. */
  settle(): void;
  reset(): void;
  undo(): void;
  redo(): void;
}

interface Moment {
  readonly spec: PersonSpec;
  readonly origin: PersonSpec;
}

export type PersonStore = StoreApi<PersonState>;

export interface PersonStoreOptions {
  readonly first: PersonSpec;
  readonly sample: (seed: number) => PersonSpec;
}

export const createPersonStore = ({ first, sample }: PersonStoreOptions): PersonStore =>
  createStore<PersonState>()((set, get) => {
    const step = (next: Moment, held: string | null = null): void => {
      const { spec, origin, past } = get();
      set({
        ...next,
        past: [...past, { spec, origin }].slice(-MOST_STEPS),
        future: [],
        held,
      });
    };
    const begin = (spec: PersonSpec): void => step({ spec, origin: spec });
    return {
      spec: first,
      origin: first,
      past: [],
      future: [],
      seeds: [],
      at: -1,
      held: null,
      choose: begin,
      surprise(seed) {
        const seeds = [...get().seeds, seed];
        set({ seeds, at: seeds.length - 1 });
        begin(sample(seed));
      },
      revisit(by) {
        const { seeds, at } = get();
        const seed = seeds[at + by];
        if (seed === undefined) return;
        set({ at: at + by });
        begin(sample(seed));
      },
      set(path, value) {
        const { spec, origin, held } = get();
        if (settingAt(spec, path) === value) return;
        const next = withSetting(spec, path, value);
        if (held === path) set({ spec: next, future: [] });
        else step({ spec: next, origin }, path);
      },
      settle: () => set({ held: null }),
      reset() {
        const { spec, origin } = get();
        if (spec !== origin) step({ spec: origin, origin });
      },
      undo() {
        const { past, future, spec, origin } = get();
        const last = past.at(-1);
        if (!last) return;
        set({
          ...last,
          past: past.slice(0, -1),
          future: [{ spec, origin }, ...future],
          held: null,
        });
      },
      redo() {
        const { past, future, spec, origin } = get();
        const [next, ...rest] = future;
        if (!next) return;
        set({ ...next, past: [...past, { spec, origin }], future: rest, held: null });
      },
    };
  });
