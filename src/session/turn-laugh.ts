/**
 * A laugh comes in even bursts, four to six a second (Bachorowski 2001: 4.4); the syllables of speech do not. Measured on
 * synthesised ones: the level of a laugh repeats itself with r >= .9 in 95 % of cases, that of speech with r <= .66.
 */
const REPEATS = 0.8;
/** Levels that are looked back on: 0.6 s at 31 a second. */
const LEVELS = 20;
/** Bursts are so many levels apart. */
const PERIODS = { from: 5, to: 8 } as const;
/** Standard deviation of the level; whoever speaks on one level does not laugh. */
const SWING_DB = 4;
/** Softer than the loudest by more is silence. */
const DEPTH_DB = 28;

/** The last levels of the visitor's sound, dBFS, oldest first. */
export const hearLevel = (levels: readonly number[], loudnessDb: number): readonly number[] =>
  [...levels, loudnessDb].slice(-LEVELS);

/** Whether what is heard repeats itself as a laugh does. */
export function soundsLikeLaugh(levels: readonly number[]): boolean {
  if (levels.length < LEVELS) return false;
  const least = Math.max(...levels) - DEPTH_DB;
  const db = levels.map((level) => Math.max(least, level));
  for (let period: number = PERIODS.from; period <= PERIODS.to; period += 1)
    if (repeats(db.slice(period), db.slice(0, -period))) return true;
  return false;
}

function repeats(a: readonly number[], b: readonly number[]): boolean {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  let [xy, xx, yy] = [0, 0, 0];
  for (const [index, value] of a.entries()) {
    const x = value - meanA;
    const y = (b[index] ?? 0) - meanB;
    xy += x * y;
    xx += x * x;
    yy += y * y;
  }
  return Math.sqrt(xx / a.length) > SWING_DB && xy > REPEATS * Math.sqrt(xx * yy);
}
