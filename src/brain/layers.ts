import type { Draft } from './draft.ts';

export type Layer<Given = void> = (draft: Draft, given: Given) => void;

/**
 * Runs layers one after the other. From a list and not by name, so that each is compiled by itself: inlined into one big
 * function the small ones inside them no longer are, and every figure that is handed to those is a number on the heap.
 */
export function runLayers<Given>(
  layers: readonly Layer<Given>[],
  draft: Draft,
  given: Given,
): void {
  for (const layer of layers) layer(draft, given);
}
