import { continuesText } from './turn-words.ts';

/** What was recognised of a turn. Recognisers settle on one part after the other. */
export interface TurnText {
  readonly settled: string;
  /** Words of the part that may still change. */
  readonly partial: string;
  /** When it last changed; null before any word. */
  readonly tMs: number | null;
  /** No part is open. */
  readonly final: boolean;
}

export const NO_WORDS: TurnText = { settled: '', partial: '', tMs: null, final: false };

export const wordsOf = ({ settled, partial }: TurnText): string => `${settled} ${partial}`.trim();

interface Recognised {
  readonly text: string;
  readonly final: boolean;
  readonly tMs: number;
}

/** Takes in what a recogniser says next: the next part, or, from those who repeat themselves, the whole so far. */
export function joinWords(before: TurnText, { text, final, tMs }: Recognised): TurnText {
  const said = text.trim();
  const whole = said.length >= before.settled.length && continuesText(before.settled, said);
  const settled = whole ? '' : before.settled;
  const next: TurnText = final
    ? { settled: `${settled} ${said}`.trim(), partial: '', tMs, final }
    : { settled, partial: said, tMs, final };
  const same = wordsOf(next) === wordsOf(before) && next.final === before.final;
  return same ? { ...next, tMs: before.tMs } : next;
}
