import { phoneClassIndex } from './phone-classes.ts';
import { START } from './word-graph.ts';
import type { GraphNode, WordGraph } from './word-graph.ts';

/** One stretch of the best way through: frames `[from, to)` belong to the node. */
export interface Stretch {
  readonly node: number;
  readonly from: number;
  readonly to: number;
}

/** What the search weighs against what. */
export interface PathWeights {
  /** Of what is heard in each frame, whose neighbours say much the same. */
  readonly sound: number;
  /** How much of a class's frequency in training is taken out of its probability. */
  readonly prior: number;
  /** Spread of a phone's length around the usual, as a natural log. */
  readonly lengthSpread: number;
}

export const PATH_WEIGHTS: PathWeights = { sound: 0.4, prior: 0.8, lengthSpread: 0.4 };

/** Sums of a node's evidence from the start, so that any stretch is one subtraction. Each frame counts its best likeness. */
const evidence = (
  node: GraphNode,
  answers: readonly Float32Array[],
  logPriors: Float32Array,
  weights: PathWeights,
): Float64Array => {
  const heard = node.heardAs.map(({ heardAs, cost }) => ({
    index: phoneClassIndex(heardAs) ?? 0,
    cost,
  }));
  const sums = new Float64Array(answers.length + 1);
  for (const [frame, answer] of answers.entries()) {
    let best = -Infinity;
    for (const { index, cost } of heard)
      best = Math.max(best, (answer[index] ?? 0) - weights.prior * (logPriors[index] ?? 0) - cost);
    sums[frame + 1] = (sums[frame] ?? 0) + weights.sound * best;
  }
  return sums;
};

/** Log-normal, without what is the same for all. @param usual frames */
const lengthScore = (frames: number, usual: number, spread: number): number => {
  const off = Math.log(frames / usual) / spread;
  return -0.5 * off * off;
};

/**
 * The likeliest way of a text through a sound: Viterbi over stretches of explicit length (Levinson 1986). Frames are few
 * hundred and nodes as well, so every length is tried. Null when the sound is too short for the text.
 * @param pace frames of this speaker for one usual frame
 * @param open more of the sound is to come: it may break off anywhere in the text, also inside a phone
 */
export const bestPath = (
  graph: WordGraph,
  answers: readonly Float32Array[],
  logPriors: Float32Array,
  pace: number,
  weights: PathWeights = PATH_WEIGHTS,
  open = false,
): readonly Stretch[] | null => {
  const { nodes, ends } = graph;
  const frames = answers.length;
  const columns = nodes.length;
  // score[t * columns + n]: the best way that has ended node n just before frame t.
  const score = new Float64Array((frames + 1) * columns).fill(-Infinity);
  const length = new Uint16Array((frames + 1) * columns);
  // The best node to have come from when n begins at t.
  const entry = new Float64Array((frames + 1) * columns).fill(-Infinity);
  const origin = new Int16Array((frames + 1) * columns);
  const sums = nodes.map((node) => evidence(node, answers, logPriors, weights));
  const lengths = nodes.map((node) =>
    Float64Array.from({ length: node.mostFrames + 1 }, (_, count) =>
      node.usualFrames === null || count === 0
        ? 0
        : lengthScore(count, node.usualFrames * pace, weights.lengthSpread),
    ),
  );
  for (let t = 0; t <= frames; t += 1) {
    const row = t * columns;
    for (const [n, node] of nodes.entries()) {
      const sum = sums[n];
      const prior = lengths[n];
      if (!sum || !prior) continue;
      let best = -Infinity;
      let bestLength = 0;
      const most = Math.min(node.mostFrames, t);
      const until = sum[t] ?? 0;
      for (let count = node.leastFrames; count <= most; count += 1) {
        const at = t - count;
        const reached = entry[at * columns + n] ?? -Infinity;
        if (reached === -Infinity) continue;
        const value = reached + until - (sum[at] ?? 0) + (prior[count] ?? 0);
        if (value > best) {
          best = value;
          bestLength = count;
        }
      }
      score[row + n] = best;
      length[row + n] = bestLength;
    }
    for (const [n, node] of nodes.entries()) {
      let best = -Infinity;
      let from = START;
      for (const arc of node.arcs) {
        const value =
          (arc.from === START ? (t === 0 ? 0 : -Infinity) : (score[row + arc.from] ?? -Infinity)) -
          arc.cost;
        if (value > best) {
          best = value;
          from = arc.from;
        }
      }
      entry[row + n] = best;
      origin[row + n] = from;
    }
  }

  let node = START;
  let best = -Infinity;
  const path: Stretch[] = [];
  let to = frames;
  if (open) {
    // The phone that the sound breaks off in: how long it will be is not known yet, only that it is no shorter.
    let began = frames;
    for (const [n, { mostFrames, usualFrames }] of nodes.entries()) {
      const sum = sums[n];
      if (!sum) continue;
      for (let count = 1; count <= Math.min(mostFrames, frames); count += 1) {
        const at = frames - count;
        const usual = usualFrames === null ? Infinity : usualFrames * pace;
        const drawnOut = count > usual ? lengthScore(count, usual, weights.lengthSpread) : 0;
        const value =
          (entry[at * columns + n] ?? -Infinity) + (sum[frames] ?? 0) - (sum[at] ?? 0) + drawnOut;
        if (value <= best) continue;
        best = value;
        node = n;
        began = at;
      }
    }
    if (node === START) return null;
    path.push({ node, from: began, to: frames });
    to = began;
    node = origin[began * columns + node] ?? START;
  } else {
    for (const arc of ends) {
      if (arc.from === START) continue;
      const value = (score[frames * columns + arc.from] ?? -Infinity) - arc.cost;
      if (value > best) {
        best = value;
        node = arc.from;
      }
    }
    if (node === START) return null;
  }
  while (node !== START) {
    const from = to - (length[to * columns + node] ?? 0);
    if (from === to) return null;
    path.push({ node, from, to });
    node = origin[from * columns + node] ?? START;
    to = from;
  }
  return path.toReversed();
};
