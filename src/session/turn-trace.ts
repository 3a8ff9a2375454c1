import { VISEMES, type MouthShape } from '#core';

/** The moments of a turn that tell where its time went, in the order in which they usually come. */
export const TRACE_POINTS = [
  /** The visitor fell silent; missing where they typed. */
  'endOfSpeech',
  /** The visitor's turn was taken to be over: by end-pointing, Enter or a tap. */
  'endPointed',
  /** The model's first token reached the page; missing where the embedded engine answers. */
  'firstToken',
  /** The first thing to say reached the page. */
  'firstClause',
  /** The first sound is heard. */
  'firstAudio',
  /** The lips leave rest for it. */
  'firstViseme',
  /** The last word was heard, or the reply was cut short. */
  'last',
] as const;
export type TracePoint = (typeof TRACE_POINTS)[number];

type TurnEnding = 'heard' | 'cut' | 'failed';

/** One turn's time line. Holds times and no words: it may be handed to whoever looks after the machine. */
export interface TurnTrace {
  /** The reply's id in the transcript. */
  readonly id: string;
  readonly by: 'speech' | 'typing';
  /** Session time of each moment that was reached, ms. */
  readonly at: Readonly<Partial<Record<TracePoint, number>>>;
  /** null while it goes on. */
  readonly ending: TurnEnding | null;
}

/** Keeps the time lines of the latest turns. The first mark of a point counts. */
export interface TraceLog {
  /** The visitor's turn is over. `spokeUntilMs` is when they fell silent, null where they typed. */
  begin(id: string, tMs: number, spokeUntilMs: number | null): void;
  mark(id: string, point: TracePoint, tMs: number): void;
  /** The mouth of a frame: marks the first viseme of the turn whose sound has begun. Allocation-free in between. */
  lips(mouth: MouthShape, tMs: number): void;
  end(id: string, ending: TurnEnding, tMs: number): void;
  /** Oldest first; the same array while nothing has changed. */
  turns(): readonly TurnTrace[];
  clear(): void;
}

const KEPT_TURNS = 50;

const SIL = VISEMES.indexOf('sil');
/** Lips that are less at rest than this have begun to speak. */
const AT_REST = 0.5;

export function createTraceLog(): TraceLog {
  let turns: readonly TurnTrace[] = [];

  const change = (id: string, to: (turn: TurnTrace) => TurnTrace): void => {
    if (turns.some((turn) => turn.id === id && to(turn) !== turn))
      turns = turns.map((turn) => (turn.id === id ? to(turn) : turn));
  };

  const mark: TraceLog['mark'] = (id, point, tMs) =>
    change(id, (turn) =>
      turn.ending !== null || turn.at[point] !== undefined
        ? turn
        : { ...turn, at: { ...turn.at, [point]: tMs } },
    );

  return {
    begin(id, tMs, spokeUntilMs) {
      const at =
        spokeUntilMs === null
          ? { endPointed: tMs }
          : { endOfSpeech: spokeUntilMs, endPointed: tMs };
      const by = spokeUntilMs === null ? 'typing' : 'speech';
      turns = [...turns.slice(1 - KEPT_TURNS), { id, by, at, ending: null }];
    },
    mark,
    lips(mouth, tMs) {
      const turn = turns.at(-1);
      if (!turn || turn.ending !== null || turn.at.firstViseme !== undefined) return;
      if (turn.at.firstClause === undefined || (mouth[SIL] ?? 1) >= AT_REST) return;
      mark(turn.id, 'firstViseme', tMs);
    },
    end: (id, ending, tMs) =>
      change(id, (turn) =>
        turn.ending === null ? { ...turn, at: { ...turn.at, last: tMs }, ending } : turn,
      ),
    turns: () => turns,
    clear() {
      turns = [];
    },
  };
}

/** What took how long, ms; a step is missing where one of its ends is. */
export interface TurnSpans {
  /** From the end of speech until the turn was taken to be over. */
  readonly endPointing?: number;
  /** Until the model's first token. */
  readonly model?: number;
  /** From the first token (or the end of the turn) until there was something to say. */
  readonly firstClause?: number;
  /** From there until the first sound. */
  readonly voice?: number;
  /** From the end of speech, or of the turn where it was typed, until the first sound. */
  readonly total?: number;
}

export function spansOf({ at }: TurnTrace): TurnSpans {
  const between = (from: number | undefined, to: number | undefined): number | undefined =>
    from === undefined || to === undefined ? undefined : to - from;
  const spans = {
    endPointing: between(at.endOfSpeech, at.endPointed),
    model: between(at.endPointed, at.firstToken),
    firstClause: between(at.firstToken ?? at.endPointed, at.firstClause),
    voice: between(at.firstClause, at.firstAudio),
    total: between(at.endOfSpeech ?? at.endPointed, at.firstAudio),
  };
  return Object.fromEntries(Object.entries(spans).filter(([, ms]) => ms !== undefined));
}
