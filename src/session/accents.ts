import type { Caption } from '#speech';

/** Gives the strength of each stressed word, [0, 1], as it begins to be heard. */
export function createAccents(
  begun: (strength: number, tMs: number) => void,
): (caption: Caption | null, nowMs: number) => void {
  /** The caption whose begun words have been marked. */
  let marked: Caption | null = null;
  return (caption, nowMs) => {
    if (caption === null || caption === marked) return;
    const from = marked?.words === caption.words ? marked.spoken : 0;
    for (let index = from; index < caption.spoken; index++) {
      const strength = caption.stress[index] ?? 0;
      if (strength > 0) begun(strength, nowMs);
    }
    marked = caption;
  };
}
