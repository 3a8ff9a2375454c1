import { clamp } from '#core';

/** What one topic has come to stand for with this visitor. */
interface TopicFeeling {
  /** A knowledge document's id. */
  readonly topic: string;
  /** [-1, 1] how pleased the visitor is expected to appear when it is spoken of. */
  readonly value: number;
  /** How often it was spoken of while something could be seen or read of the visitor. */
  readonly times: number;
  readonly atMs: number;
}

/** What the visitor's pleasure goes with: each topic, and the conversation itself. */
export interface Topics {
  /** [-1, 1] how they appear whatever is spoken of. */
  readonly background: number;
  readonly known: readonly TopicFeeling[];
}

export const NO_TOPICS: Topics = { background: 0, known: [] };

const RATE = { topic: 0.35, background: 0.12 } as const;
const MOST_KEPT = 12;

export const topicValue = (topics: Topics, topic: string): number =>
  topics.known.find((each) => each.topic === topic)?.value ?? 0;

/** What is expected of the visitor while these topics are spoken of, [-1, 1]. */
const expected = (topics: Topics, spokenOf: readonly string[]): number =>
  clamp(
    spokenOf.reduce((sum, topic) => sum + topicValue(topics, topic), topics.background),
    -1,
    1,
  );

/**
 * Rescorla & Wagner 1972: every cue that was present learns from the one error they share,
 *   dV = a w (lambda - sum V),
 * with `lambda` how pleased the visitor appeared and `w` in [0, 1] how much could be seen of it. The conversation itself is a
 * cue too (their "context"), so a cheerful visitor does not make every topic look loved.
 */
export function associate(
  topics: Topics,
  spokenOf: readonly string[],
  lambda: number,
  weight: number,
  tMs: number,
): Topics {
  const error = weight * (clamp(lambda, -1, 1) - expected(topics, spokenOf));
  const share = RATE.topic / Math.max(1, spokenOf.length);
  const met = spokenOf.map((topic): TopicFeeling => {
    const before = topics.known.find((each) => each.topic === topic);
    return {
      topic,
      value: clamp((before?.value ?? 0) + share * error, -1, 1),
      times: (before?.times ?? 0) + 1,
      atMs: tMs,
    };
  });
  const others = topics.known
    .filter(({ topic }) => !spokenOf.includes(topic))
    .toSorted((a, b) => b.atMs - a.atMs)
    .slice(0, Math.max(0, MOST_KEPT - met.length));
  return {
    background: clamp(topics.background + RATE.background * error, -1, 1),
    known: [...met, ...others].slice(0, MOST_KEPT),
  };
}
