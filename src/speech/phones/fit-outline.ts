import type { Phone } from '../lips/phone-visemes.ts';
import { OUTLINE_EVERY_MS } from '../sound/sound-outline.ts';
import type { SoundOutline } from '../sound/sound-outline.ts';
import weights from './outline-weights.json';

/** How a phone shows in the outline of a sound, dB: mean and spread of its level and of its brightness. */
type PhoneOutline = readonly [
  levelMean: number,
  levelSpread: number,
  brightMean: number,
  brightSpread: number,
];
export type PhoneOutlines = ReadonlyMap<string, PhoneOutline>;

/** Fitted by train/pace. Every row has the four numbers of a PhoneOutline. */
const FITTED: PhoneOutlines = new Map(
  Object.entries(weights).map(([name, [a = 0, b = 1, c = 0, d = 1]]) => [name, [a, b, c, d]]),
);
/** Sounds that English lacks show as their nearest kin. */
const KIN: Readonly<Record<string, string>> = {
  ee: 'ey',
  oo: 'ow',
  yy: 'uw',
  oe: 'er',
  ui: 'aw',
  aan: 'aa',
  een: 'ae',
  oon: 'ow',
  x: 'hh',
  cx: 'sh',
  rx: 'r',
  ny: 'n',
  bx: 'v',
  hy: 'w',
  dx: 'd',
};
const ANY: PhoneOutline = [-12, 10, 3, 8];

/** Phones last this much longer or shorter than expected (natural logarithm); pauses are anybody's guess. */
const SPREAD_LN = 0.4;
const PAUSE_SPREAD_LN = 0.9;
/** Frames beside one another say the same: each counts so much. */
const FRAME_COUNTS = 0.1;
/** What fits nothing says no more than this. */
const MOST_COST = 4;
/** What is softer than this has no brightness but that of the noise around it. */
const AUDIBLE_DB = -35;
/** Borders are looked for this far from where they are expected; those that were told are rounded and rough as well. */
const WINDOW_FRAMES = 35;
const TOLD_FRAMES = 3;
const SHORTEST_FRAMES = 2;
const NONE = 1e9;

/** What each frame costs as this phone, as running sums from `first`. */
const writeCosts = (
  [levelMean, levelSpread, brightMean, brightSpread]: PhoneOutline,
  { levels, brightness }: SoundOutline,
  first: number,
  sums: Float64Array,
): void => {
  const own = Math.log(levelSpread);
  for (let at = 0; at < sums.length - 1; at += 1) {
    const level = levels[first + at] ?? -Infinity;
    const off = (level - levelMean) / levelSpread;
    let cost = Math.min(MOST_COST, 0.5 * off * off) + own;
    if (level > AUDIBLE_DB) {
      const brightOff = ((brightness[first + at] ?? 0) - brightMean) / brightSpread;
      cost += Math.min(MOST_COST, 0.5 * brightOff * brightOff) + Math.log(brightSpread);
    }
    sums[at + 1] = (sums[at] ?? 0) + FRAME_COUNTS * cost;
  }
};

/**
 * Moves the borders between phones to where the outline of the sound says they are: the least sum of how far each phone
 * is from its expected length and its frames from its usual level and brightness (a segment model, by dynamic
 * programming). The first border and the last stay.
 * @param phones in order and without gaps, `pau` among them
 * @param told whether the border at this time was told by the voice, and is all but right
 */
export const fitToOutline = (
  phones: readonly Phone[],
  outline: SoundOutline,
  told: (endMs: number) => boolean = () => false,
  known: PhoneOutlines = FITTED,
): readonly Phone[] => {
  const frameOf = (ms: number): number => Math.round(ms / OUTLINE_EVERY_MS);
  const first = frameOf(phones[0]?.startMs ?? 0);
  const last = Math.min(outline.levels.length, frameOf(phones.at(-1)?.endMs ?? 0));
  const { length } = phones;
  const width = last - first + 1;
  if (length < 2 || width - 1 < length * SHORTEST_FRAMES) return phones;
  let before = new Float64Array(width).fill(NONE);
  before[0] = 0;
  const sums = new Float64Array(width);
  const steps: Uint16Array[] = [];
  for (const [index, { name, startMs, endMs }] of phones.entries()) {
    writeCosts(known.get(name) ?? known.get(KIN[name] ?? '') ?? ANY, outline, first, sums);
    const usual = Math.max(1, (endMs - startMs) / OUTLINE_EVERY_MS);
    const spreadLn = name === 'pau' ? PAUSE_SPREAD_LN : SPREAD_LN;
    const isLast = index === length - 1;
    const expected = isLast ? width - 1 : frameOf(endMs) - first;
    const window = isLast ? 0 : told(endMs) ? TOLD_FRAMES : WINDOW_FRAMES;
    const longest = Math.ceil(usual * 3) + WINDOW_FRAMES;
    const now = new Float64Array(width).fill(NONE);
    const took = new Uint16Array(width);
    const until = Math.min(width - 1, expected + window);
    for (let end = Math.max(SHORTEST_FRAMES, expected - window); end <= until; end += 1)
      for (let frames = SHORTEST_FRAMES; frames <= Math.min(longest, end); frames += 1) {
        const earlier = before[end - frames] ?? NONE;
        if (earlier >= NONE) continue;
        const stretch = Math.log(frames / usual) / spreadLn;
        const cost =
          earlier + 0.5 * stretch * stretch + (sums[end] ?? 0) - (sums[end - frames] ?? 0);
        if (cost < (now[end] ?? NONE)) {
          now[end] = cost;
          took[end] = frames;
        }
      }
    steps.push(took);
    before = now;
  }
  // No way through: what was told leaves a phone no room.
  if ((before[width - 1] ?? NONE) >= NONE) return phones;
  const borders: number[] = [];
  let end = width - 1;
  for (const took of steps.toReversed()) {
    end -= took[end] ?? 0;
    borders.unshift((first + end) * OUTLINE_EVERY_MS);
  }
  return phones.map((phone, index) => ({
    ...phone,
    startMs: index === 0 ? phone.startMs : (borders[index] ?? phone.startMs),
    endMs: borders[index + 1] ?? phone.endMs,
  }));
};
