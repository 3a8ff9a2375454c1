import type { Phone } from '../lips/phone-visemes.ts';
import { phoneLengthsMs } from '../phones/duration-model.ts';
import type { WordPhones } from '../phones/spoken-phone.ts';
import { classifyClip } from './acoustic-net.ts';
import type { AcousticNet } from './acoustic-net.ts';
import type { AlignedWords } from './align-word-phones.ts';
import { bestPath } from './best-path.ts';
import type { Stretch } from './best-path.ts';
import { HOP_MS, logMelOfClip } from './log-mel.ts';
import { atSoundRate } from './sound-rate.ts';
import { relativeClip } from './usual-spectrum.ts';
import { wordGraph } from './word-graph.ts';
import type { WordGraph } from './word-graph.ts';

/** A text of which the first part is heard. */
export interface AlignedBeginning extends AlignedWords {
  /** Up to here it was found in the sound; what follows lies where it is expected. Milliseconds. */
  readonly heardMs: number;
  /** How much slower than usual it is said: 1 = as the duration model has it. */
  readonly pace: number;
}

/** So many phones' worth of what is expected counts beside what is heard of the pace. */
const EXPECTED_MS = 500;
const SLOWEST = 2.2;
const FASTEST = 0.45;

/** A phone of the text: which of which word, and its node of the graph. */
interface Place {
  readonly word: number;
  readonly place: number;
  readonly node: number;
}
const placesOf = ({ nodes }: WordGraph): readonly Place[] => {
  const places: Place[] = [];
  for (const [node, { word }] of nodes.entries()) {
    if (word === null) continue;
    const before = places.at(-1);
    places.push({ word, node, place: before?.word === word ? before.place + 1 : 0 });
  }
  return places;
};

/**
 * Finds the beginning of a known text in the sound that has come so far, and lays the rest where it is to be expected.
 * Null when nothing of it is heard yet.
 * @param pcm mono, [-1, 1], from the beginning
 * @param expectedPace how much slower than usual this voice speaks, as far as is known; 1 = usual
 */
export const alignBeginning = (
  pcm: Float32Array,
  sampleRateHz: number,
  words: readonly WordPhones[],
  net: AcousticNet,
  expectedPace = 1,
): AlignedBeginning | null => {
  const lengths = phoneLengthsMs(words);
  const rows = relativeClip(logMelOfClip(atSoundRate(pcm, sampleRateHz)), net.expected);
  const answers = classifyClip(net, rows, true);
  if (answers.length === 0 || lengths.flat().length === 0) return null;
  const graph = wordGraph(words);
  const places = placesOf(graph);

  /** How much slower than usual what was heard to its end is, beside what is expected. */
  const paceOf = (path: readonly Stretch[]): number => {
    let heardMs = 0;
    let usualMs = 0;
    for (const { node, from, to } of path.slice(0, -1)) {
      const usual = graph.nodes[node]?.usualFrames ?? null;
      if (usual === null) continue;
      heardMs += (to - from) * HOP_MS;
      usualMs += usual * HOP_MS;
    }
    const pace = (heardMs + EXPECTED_MS * expectedPace) / (usualMs + EXPECTED_MS);
    return Math.max(FASTEST, Math.min(SLOWEST, pace));
  };
  let path = bestPath(graph, answers, net.logPriors, expectedPace, undefined, true);
  if (!path) return null;
  path = bestPath(graph, answers, net.logPriors, paceOf(path), undefined, true) ?? path;
  const pace = paceOf(path);

  const phones: Phone[] = [];
  const spans = words.map((): { startMs: number; endMs: number } | null => null);
  const add = (name: string, word: number | null, startMs: number, endMs: number): void => {
    const before = phones.at(-1);
    if (word === null && before?.name === 'pau') phones[phones.length - 1] = { ...before, endMs };
    else phones.push({ name, startMs, endMs });
    if (word !== null) spans[word] = { startMs: spans[word]?.startMs ?? startMs, endMs };
  };
  /** Of `places`: the next phone that was not heard. */
  let next = 0;
  let reachedMs = 0;
  for (const [index, { node, from, to }] of path.entries()) {
    const { name, word, usualFrames } = graph.nodes[node] ?? { name: 'pau', word: null };
    const isLast = index === path.length - 1;
    const usualMs = (usualFrames ?? 0) * HOP_MS * pace;
    const endMs = Math.max(to * HOP_MS, isLast ? from * HOP_MS + usualMs : 0);
    add(name, word, from * HOP_MS, endMs);
    reachedMs = endMs;
    if (word !== null) next = places.findIndex((place) => place.node === node) + 1;
  }
  const heardMs = answers.length * HOP_MS;
  for (const { word, place } of places.slice(next)) {
    const own = words[word];
    const phone = own?.phones[place];
    if (!own || !phone) continue;
    const pauseMs = place === 0 ? (words[word - 1]?.pauseAfterMs ?? 0) * pace : 0;
    const waits = pauseMs > 0 && phones.at(-1)?.name !== 'pau';
    const startMs = reachedMs + (waits ? pauseMs : 0);
    if (waits) add('pau', null, reachedMs, startMs);
    const endMs = startMs + (lengths[word]?.[place] ?? 0) * pace;
    add(phone.name, word, startMs, endMs);
    reachedMs = endMs;
  }
  let at = 0;
  return {
    heardMs,
    pace,
    phones,
    words: words.map(({ text }, index) => {
      const span = spans[index] ?? { startMs: at, endMs: at };
      at = span.endMs;
      return { text, ...span };
    }),
  };
};
