/** Scores visemes against truth at 100 frames a second: the definitions of the shared lip-sync measure. */
const FRAME_MS = 10;
/** A closure counts as found when it comes within this of the truth's. */
const SLACK_FRAMES = 5;
const GROUP = {
  sil: 'rest',
  PP: 'closed',
  FF: 'teeth',
  aa: 'open',
  E: 'open',
  I: 'open',
  O: 'round',
  U: 'round',
};
const groupOf = (viseme) => GROUP[viseme] ?? 'tongue';
const round = (value, digits = 3) =>
  Number.isFinite(value) ? Math.round(value * 10 ** digits) / 10 ** digits : null;

/** Runs of closed lips as [first frame, frame after the last]. */
const closures = (frames) => {
  const runs = [];
  let start = -1;
  for (let index = 0; index <= frames.length; index += 1) {
    const closed = frames[index] === 'PP';
    if (closed && start < 0) start = index;
    if (!closed && start >= 0) {
      runs.push([start, index]);
      start = -1;
    }
  }
  return runs;
};

/** The lower median, as the measure takes it. */
const median = (values) =>
  values.toSorted((a, b) => a - b)[Math.floor(0.5 * (values.length - 1))] ?? Number.NaN;

/** Gathers items and gives the figures of all of them together. */
export function createTally() {
  const sum = { n: 0, frames: 0, right: 0, grouped: 0, closures: 0, found: 0, shown: 0, wrong: 0 };
  const onsets = [];
  let soundMs = 0;
  let workMs = 0;
  return {
    /** @param truth viseme names per frame  @param seen the same, as read */
    add(truth, seen, cost = { soundMs: 0, workMs: 0 }) {
      sum.n += 1;
      soundMs += cost.soundMs;
      workMs += cost.workMs;
      for (const [index, viseme] of truth.entries()) {
        const shown = seen[index] ?? 'sil';
        sum.frames += 1;
        if (shown === viseme) sum.right += 1;
        if (groupOf(shown) === groupOf(viseme)) sum.grouped += 1;
      }
      const shown = closures(seen.slice(0, truth.length));
      const used = new Set();
      for (const [start, end] of closures(truth)) {
        sum.closures += 1;
        let nearest = null;
        let distance = Infinity;
        for (const [index, [a, b]] of shown.entries()) {
          if (a >= end + SLACK_FRAMES || b <= start - SLACK_FRAMES) continue;
          const apart = Math.abs((a + b) / 2 - (start + end) / 2);
          if (apart < distance) {
            distance = apart;
            nearest = index;
          }
        }
        if (nearest === null) continue;
        sum.found += 1;
        used.add(nearest);
        onsets.push(Math.abs(shown[nearest][0] - start) * FRAME_MS);
      }
      sum.shown += shown.length;
      sum.wrong += shown.length - used.size;
    },
    figures: (lagMs) => ({
      n: sum.n,
      acc15: round(sum.right / sum.frames),
      acc6: round(sum.grouped / sum.frames),
      closureRecall: round(sum.found / sum.closures),
      closurePrecision: round(1 - sum.wrong / sum.shown),
      onsetMs: round(median(onsets), 0),
      rtf: soundMs > 0 ? round(workMs / soundMs, 4) : null,
      lagMs,
    }),
  };
}

/** The viseme of every frame from spans: the strongest that sounds in its middle. */
export const framesFromSpans = (spans, count) =>
  Array.from({ length: count }, (_, frame) => {
    const ms = (frame + 0.5) * FRAME_MS;
    let best = null;
    for (const span of spans)
      if (span.startMs <= ms && ms < span.endMs && (best === null || span.weight > best.weight))
        best = span;
    return best?.viseme ?? 'sil';
  });
