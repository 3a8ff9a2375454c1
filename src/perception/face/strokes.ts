/** A value at a moment. */
export interface Reading {
  readonly tMs: number;
  readonly value: number;
}

/** A movement one way, from one turning point to the next. */
export interface Stroke {
  /** Signed; in the track's own unit. */
  readonly delta: number;
  /** Where it starts, in the track's own unit. */
  readonly from: number;
  /** When a tenth and nine tenths of the way were done: rest at the turning points is not movement. */
  readonly startMs: number;
  readonly endMs: number;
}

const EARLY = 0.1;
const LATE = 0.9;

/** The time between two readings at which the track passed `value`, for strokes of very few readings. */
function crossing(before: Reading, after: Reading, value: number): number {
  const step = after.value - before.value;
  const part = step === 0 ? 0 : Math.min(1, Math.max(0, (value - before.value) / step));
  return before.tMs + part * (after.tMs - before.tMs);
}

function strokeOf(track: readonly Reading[], from: number, to: number): Stroke | null {
  const [first, last] = [track[from], track[to]];
  if (!first || !last) return null;
  const delta = last.value - first.value;
  const timeAt = (share: number): number => {
    const value = first.value + share * delta;
    for (let i = from + 1; i <= to; i++) {
      const [before, after] = [track[i - 1], track[i]];
      if (before && after && (after.value - value) * Math.sign(delta) >= 0) {
        return crossing(before, after, value);
      }
    }
    return last.tMs;
  };
  return { delta, from: first.value, startMs: timeAt(EARLY), endMs: timeAt(LATE) };
}

/**
 * Cuts a track at its turning points. Turns smaller than `least` are wobble and cut nothing; the last stroke may still
 * be under way.
 */
export function strokesOf(track: readonly Reading[], least: number): readonly Stroke[] {
  const turns: number[] = [];
  let low = 0;
  let high = 0;
  /** 1 while it rises, -1 while it falls, 0 until that is clear. */
  let way = 0;
  const at = (index: number): number => track[index]?.value ?? 0;
  for (let i = 1; i < track.length; i++) {
    if (at(i) < at(low)) low = i;
    if (at(i) > at(high)) high = i;
    if (way <= 0 && at(i) - at(low) >= least) {
      turns.push(low);
      way = 1;
      high = i;
    } else if (way >= 0 && at(high) - at(i) >= least) {
      turns.push(high);
      way = -1;
      low = i;
    }
  }
  if (way !== 0) turns.push(way > 0 ? high : low);
  return turns.flatMap((turn, index) => {
    const next = turns[index + 1];
    const stroke = next === undefined ? null : strokeOf(track, turn, next);
    return stroke ? [stroke] : [];
  });
}
