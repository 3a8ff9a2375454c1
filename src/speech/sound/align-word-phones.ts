import type { SpokenWord } from '#core';

import type { Phone } from '../lips/phone-visemes.ts';
import { phoneLengthsMs } from '../phones/duration-model.ts';
import type { WordPhones } from '../phones/spoken-phone.ts';
import { classifyClip } from './acoustic-net.ts';
import type { AcousticNet } from './acoustic-net.ts';
import { bestPath, PATH_WEIGHTS } from './best-path.ts';
import type { PathWeights } from './best-path.ts';
import { HOP_MS, logMelOfClip } from './log-mel.ts';
import { atSoundRate } from './sound-rate.ts';
import { relativeClip } from './usual-spectrum.ts';
import { wordGraph } from './word-graph.ts';

/** When each sound and each word of a text is heard. Milliseconds from the start of the sound. */
export interface AlignedWords {
  /** In order and without gaps; silences are `pau`. */
  readonly phones: readonly Phone[];
  /** One for each word given; what was not said begins and ends where the word before it ends. */
  readonly words: readonly SpokenWord[];
}

/** Frames that are silence for certain: more likely than all else together. */
const CERTAINLY = Math.log(0.5);

/**
 * Finds a known text in its sound. Null when it is not in there, or there is nothing to say.
 * @param pcm mono, [-1, 1]
 */
export const alignWordPhones = (
  pcm: Float32Array,
  sampleRateHz: number,
  words: readonly WordPhones[],
  net: AcousticNet,
  weights: PathWeights = PATH_WEIGHTS,
): AlignedWords | null => {
  const usualMs = phoneLengthsMs(words)
    .flat()
    .reduce((sum, ms) => sum + ms, 0);
  if (usualMs === 0) return null;
  const answers = classifyClip(net, relativeClip(logMelOfClip(atSoundRate(pcm, sampleRateHz))));
  const sounding = answers.filter((answer) => (answer[0] ?? 0) < CERTAINLY).length;
  const pace = Math.max(0.3, (sounding * HOP_MS) / usualMs);
  const graph = wordGraph(words);
  const path = bestPath(graph, answers, net.logPriors, pace, weights);
  if (!path?.some(({ node }) => graph.nodes[node]?.name !== 'pau')) return null;

  const durationMs = (pcm.length / sampleRateHz) * 1000;
  const phones: Phone[] = [];
  const spans = words.map((): { startMs: number; endMs: number } | null => null);
  for (const [index, stretch] of path.entries()) {
    const node = graph.nodes[stretch.node];
    if (!node) continue;
    const startMs = stretch.from * HOP_MS;
    const endMs = index === path.length - 1 ? durationMs : stretch.to * HOP_MS;
    const before = phones.at(-1);
    if (node.word === null && before?.name === 'pau')
      phones[phones.length - 1] = { ...before, endMs };
    else phones.push({ name: node.name, startMs, endMs });
    if (node.word === null) continue;
    spans[node.word] = { startMs: spans[node.word]?.startMs ?? startMs, endMs };
  }
  let reachedMs = 0;
  return {
    phones,
    words: words.map(({ text }, index) => {
      const span = spans[index] ?? { startMs: reachedMs, endMs: reachedMs };
      reachedMs = span.endMs;
      return { text, ...span };
    }),
  };
};
