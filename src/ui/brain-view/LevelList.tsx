import type { Locale } from '#core';
import { goesBothWays, type BrainLayer, type Levels } from '#session';

import { plain, signed } from '../figures.ts';
import { fill } from '../words.ts';
import type { Change } from './trace.ts';
import { levelName, type BrainWords } from './words.ts';

interface LevelListProps {
  readonly layer: BrainLayer;
  readonly levels: Levels;
  /** Where they rest; a level that is not named rests at 0. */
  readonly rest: Levels;
  /** The same levels in another run. */
  readonly other?: Levels | null;
  readonly changes?: readonly Change[];
  readonly words: BrainWords;
  readonly locale: Locale;
}

/** Layers whose changes are what an event added, and not what has become of it since. */
const ADDED: ReadonlySet<BrainLayer> = new Set(['appraised', 'modulators']);
/** Two runs closer than this look the same. */
const APART = 0.02;
/** A level this far from where it rests is worth a look. */
const STIRRED = 0.06;

const within = (value: number, both: boolean): number =>
  100 * Math.min(1, Math.max(0, both ? (value + 1) / 2 : value));

/** Named levels as bars with a notch where each rests: the figures are for everybody, the bars for the eye. */
export function LevelList(props: LevelListProps) {
  const { layer, levels, rest, other, changes = [], words, locale } = props;
  return (
    <ul className="bv-levels" data-layer={layer}>
      {Object.entries(levels).map(([key, value]) => {
        const both = goesBothWays(layer, key);
        const restsAt = rest[key] ?? 0;
        const { name, science } = levelName(words, layer, key);
        const moved = changes.find((change) => change.key === key)?.change ?? 0;
        const [start, end] = [within(0, both), within(value, both)];
        // What an event added stays to be seen while it is news: the level itself may be gone within a second.
        const [before, after] = [within(restsAt, both), within(restsAt + moved, both)];
        const otherValue = other?.[key];
        return (
          <li
            key={key}
            className="bv-level"
            data-key={key}
            data-stirred={Math.abs(value - restsAt) > STIRRED || undefined}
            data-moved={moved > 0 ? 'up' : moved < 0 ? 'down' : undefined}
          >
            <span className="bv-level-name">
              {name} {science && <small>{science}</small>}
            </span>
            <span className="bv-level-value">
              {both ? signed(value, locale, 2) : plain(value, locale, 2)}
            </span>
            <span
              className="bv-level-track"
              aria-hidden="true"
              title={fill(words.rest, { value: plain(restsAt, locale, 2) })}
            >
              <span
                className="bv-level-fill"
                style={{
                  insetInlineStart: `${Math.min(start, end)}%`,
                  inlineSize: `${Math.abs(end - start)}%`,
                }}
              />
              {moved !== 0 && ADDED.has(layer) && (
                <span
                  className="bv-level-added"
                  style={{
                    insetInlineStart: `${Math.min(before, after)}%`,
                    inlineSize: `${Math.abs(after - before)}%`,
                  }}
                />
              )}
              <span
                className="bv-level-rest"
                style={{ insetInlineStart: `${within(restsAt, both)}%` }}
              />
              {otherValue !== undefined && Math.abs(otherValue - value) > APART && (
                <span
                  className="bv-level-other"
                  style={{ insetInlineStart: `${within(otherValue, both)}%` }}
                />
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
