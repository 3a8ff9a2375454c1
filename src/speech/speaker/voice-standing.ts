import type { VoiceFailureReason } from '../ports.ts';

/** What is remembered of a voice that failed. */
interface Failure {
  readonly reason: VoiceFailureReason;
  /** How often in a row it has failed. */
  readonly inARow: number;
  /** Index of the line from which it is tried again; Infinity = never. */
  readonly untilLine: number;
}

/** Who is passed over for a while. What a voice cannot do in one language says nothing about another: `key` has both. */
export interface VoiceStanding {
  /** A clause of this line is about to be said. */
  inLine(lineId: string): void;
  /** Why it is passed over now; null when it is not. */
  passedOver(key: string): VoiceFailureReason | null;
  /** The same for the line after this one. */
  passedOverNext(key: string): boolean;
  failed(key: string, how: Setback): void;
  /** It has spoken: what was before is forgotten. */
  spoke(key: string): void;
}

export interface Setback {
  readonly reason: VoiceFailureReason;
  readonly retryable: boolean;
  /** It comes with the page, so that it is asked again with every line. */
  readonly embedded: boolean;
}

/** A voice that keeps failing is asked again after 1, 2, 4 ... lines, and at the latest after this many. */
const MOST_LINES_OUT = 16;
/** Asking one that does not answer costs the visitor a wait, where a refusal costs nothing. */
const LATE_FACTOR = 2;

export const createVoiceStanding = (): VoiceStanding => {
  const failures = new Map<string, Failure>();
  let lineIndex = 0;
  let lastLineId: string | null = null;
  return {
    inLine(lineId) {
      if (lineId !== lastLineId) lineIndex += 1;
      lastLineId = lineId;
    },
    passedOver(key) {
      const failure = failures.get(key);
      return failure && lineIndex < failure.untilLine ? failure.reason : null;
    },
    passedOverNext: (key) => lineIndex + 1 < (failures.get(key)?.untilLine ?? 0),
    failed(key, { reason, retryable, embedded }) {
      const inARow = (failures.get(key)?.inARow ?? 0) + 1;
      const growing = 2 ** (inARow - 1) * (reason === 'late' ? LATE_FACTOR : 1);
      const linesOut = embedded ? 1 : Math.min(MOST_LINES_OUT, growing);
      failures.set(key, { reason, inARow, untilLine: retryable ? lineIndex + linesOut : Infinity });
    },
    spoke(key) {
      failures.delete(key);
    },
  };
};
