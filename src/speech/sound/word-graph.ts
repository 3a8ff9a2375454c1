import { phoneLengthsMs } from '../phones/duration-model.ts';
import type { WordPhones } from '../phones/spoken-phone.ts';
import { HOP_MS } from './log-mel.ts';
import { likenesses } from './phone-likeness.ts';
import type { Likeness } from './phone-likeness.ts';

/** How to come to a node: from which (`START` from the beginning), at what cost in nats. */
interface Arc {
  readonly from: number;
  readonly cost: number;
}

/** One sound of a text on the way through it. */
export interface GraphNode {
  readonly name: string;
  /** Index of the word it belongs to; null for a silence. */
  readonly word: number | null;
  readonly heardAs: readonly Likeness[];
  /** How long it usually lasts, in frames, at a usual rate; null when any length is as good. */
  readonly usualFrames: number | null;
  readonly leastFrames: number;
  readonly mostFrames: number;
  readonly arcs: readonly Arc[];
}

/** The ways through a text: its phones in order, silence where it may be, and what may be left out. */
export interface WordGraph {
  readonly nodes: readonly GraphNode[];
  /** Where it may end. */
  readonly ends: readonly Arc[];
}

export const START = -1;

/** Pausing where no mark asks for it. */
const PAUSE_COST = 3;
/** Not pausing where a mark asks for it. */
const NO_PAUSE_COST = 1;
/** Leaving out a phone that speakers do leave out, and any other: never is too strong, texts and voices differ. */
const DROP_COST = 5;
/** Leaving out a whole word, as when a voice skips what it cannot say. */
const SKIP_WORD_COST = 25;
const LONGEST_MS = 450;
const LEAST_FRAMES = 2;

const DROPPABLE: ReadonlySet<string> = new Set(['hh', 't', 'd', 'r', 'y', 'ax', 'k']);
const SILENCE: readonly Likeness[] = [{ heardAs: 'pau', cost: 0 }];

/** @param words with at least one phone among them */
export const wordGraph = (words: readonly WordPhones[]): WordGraph => {
  const lengths = phoneLengthsMs(words);
  const nodes: GraphNode[] = [];
  let ways: readonly Arc[] = [{ from: START, cost: 0 }];
  const plus = (arcs: readonly Arc[], cost: number): readonly Arc[] =>
    arcs.map((arc) => ({ from: arc.from, cost: arc.cost + cost }));
  const pause = (pausing: number, going: number): void => {
    const own = nodes.length;
    nodes.push({
      name: 'pau',
      word: null,
      heardAs: SILENCE,
      usualFrames: null,
      leastFrames: LEAST_FRAMES,
      mostFrames: Math.round(LONGEST_MS / HOP_MS),
      // A long silence is several in a row.
      arcs: [...plus(ways, pausing), { from: own, cost: 0 }],
    });
    ways = [{ from: own, cost: 0 }, ...plus(ways, going)];
  };

  pause(0, 0);
  const last = words.findLastIndex((word) => word.phones.length > 0);
  for (const [index, word] of words.entries()) {
    if (word.phones.length === 0) continue;
    const before = ways;
    for (const [place, phone] of word.phones.entries()) {
      const own = nodes.length;
      nodes.push({
        name: phone.name,
        word: index,
        heardAs: likenesses(phone.name),
        usualFrames: (lengths[index]?.[place] ?? 100) / HOP_MS,
        leastFrames: LEAST_FRAMES,
        mostFrames: Math.round(LONGEST_MS / HOP_MS),
        arcs: ways,
      });
      const said: Arc = { from: own, cost: 0 };
      ways = DROPPABLE.has(phone.name) ? [said, ...plus(ways, DROP_COST)] : [said];
    }
    ways = [...ways, ...plus(before, SKIP_WORD_COST)];
    if (index === last) pause(0, 0);
    else if (word.pauseAfterMs > 0) pause(0, NO_PAUSE_COST);
    else pause(PAUSE_COST, 0);
  }
  return { nodes, ends: ways };
};
