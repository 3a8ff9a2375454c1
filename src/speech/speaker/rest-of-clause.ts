import type { RenderedClause } from '../ports.ts';

/** The sound is taken up this long before the word, in what is silence or the end of the word before. */
const LEAD_IN_MS = 25;
/** Faded in over this long, so that the cut cannot click. */
const FADE_MS = 8;

/** A rendered clause from one of its words on: the same sound, lips and captions. Null when no word is left. */
export const restOfClause = (clause: RenderedClause, fromWord: number): RenderedClause | null => {
  const { utterance, pcm, sampleRateHz } = clause;
  const words = utterance.words.slice(fromWord);
  const [first] = words;
  if (!first) return null;
  const fromMs = Math.max(0, first.startMs - LEAD_IN_MS);
  const moved = <T extends { readonly startMs: number; readonly endMs: number }>(span: T): T => ({
    ...span,
    startMs: Math.max(0, span.startMs - fromMs),
    endMs: span.endMs - fromMs,
  });
  return {
    ...clause,
    pcm: pcm && faded(pcm.slice(Math.round((fromMs / 1000) * sampleRateHz)), sampleRateHz),
    utterance: {
      ...utterance,
      text: words.map((word) => word.text).join(' '),
      durationMs: utterance.durationMs - fromMs,
      words: words.map(moved),
      visemes: utterance.visemes.filter((span) => span.endMs > fromMs).map(moved),
    },
  };
};

function faded(pcm: Float32Array<ArrayBuffer>, sampleRateHz: number): Float32Array<ArrayBuffer> {
  const length = Math.min(pcm.length, Math.round((FADE_MS / 1000) * sampleRateHz));
  for (let index = 0; index < length; index += 1)
    pcm[index] = ((pcm[index] ?? 0) * (index + 1)) / length;
  return pcm;
}
