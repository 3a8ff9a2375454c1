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
  readonly by: 'speech' | 'typing' | 'call';
  /** Session time of each moment, ms; null where it was not reached, or where there is none. */
  readonly at: Readonly<Record<TracePoint, number | null>>;
  /** null while it goes on. */
  readonly ending: TurnEnding | null;
}

/** Keeps the time lines of the latest turns. The first mark of a point counts. */
export interface TraceLog {
  /** The visitor's turn is over. `spokeUntilMs` is when they fell silent, null where they typed. */
  begin(id: string, tMs: number, spokeUntilMs: number | null, by?: TurnTrace['by']): void;
  mark(id: string, point: TracePoint, tMs: number): void;
  /** The mouth of a frame: marks the first viseme of the turn whose sound has begun. Allocation-free in between. */
  lips(mouth: MouthShape, tMs: number): void;
  end(id: string, ending: TurnEnding, tMs: number): void;
  /** Oldest first; the same array while nothing has changed. */
  turns(): readonly TurnTrace[];
  clear(): void;
}

const KEPT_TURNS = 50;

const NOTHING_REACHED: TurnTrace['at'] = {
  endOfSpeech: null,
  endPointed: null,
  firstToken: null,
  firstClause: null,
  firstAudio: null,
  firstViseme: null,
  last: null,
};

const SIL = VISEMES.indexOf('sil');
/** Lips that are less at rest than this have begun to speak. */
const AT_REST = 0.5;

export function createTraceLog(): TraceLog {
  let turns: readonly TurnTrace[] = [];
  /** The lips have come to rest since the latest turn began: what moves them now is its own. */
  let rested = false;

  const change = (id: string, to: (turn: TurnTrace) => TurnTrace): void => {
    if (turns.some((turn) => turn.id === id && to(turn) !== turn))
      turns = turns.map((turn) => (turn.id === id ? to(turn) : turn));
  };

  const mark: TraceLog['mark'] = (id, point, tMs) =>
    change(id, (turn) =>
      turn.ending !== null || turn.at[point] !== null
        ? turn
        : { ...turn, at: { ...turn.at, [point]: Math.max(tMs, turn.at.endPointed ?? tMs) } },
    );

  return {
    begin(id, tMs, spokeUntilMs, by = spokeUntilMs === null ? 'typing' : 'speech') {
      // A recogniser may date its words a little after the moment at which they ended the turn.
      const endOfSpeech = spokeUntilMs === null ? null : Math.min(spokeUntilMs, tMs);
      const at = { ...NOTHING_REACHED, endOfSpeech, endPointed: tMs };
      rested = false;
      turns = [...turns.slice(1 - KEPT_TURNS), { id, by, at, ending: null }];
    },
    mark,
    lips(mouth, tMs) {
      const turn = turns.at(-1);
      if (!turn || turn.ending !== null || turn.at.firstViseme !== null) return;
      const atRest = (mouth[SIL] ?? 1) >= AT_REST;
      rested ||= atRest;
      if (atRest || turn.at.firstClause === null) return;
      // Lips that still close from what was cut are not this turn's, until its sound is there.
      if (rested || turn.at.firstAudio !== null) mark(turn.id, 'firstViseme', tMs);
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

/** What took how long, ms, never negative; null where one of its ends is missing. */
export interface TurnSpans {
  /** From the end of speech until the turn was taken to be over. */
  readonly endPointing: number | null;
  /** Until the model's first token. */
  readonly model: number | null;
  /** From the first token (or the end of the turn) until there was something to say. */
  readonly firstClause: number | null;
  /** From there until the first sound. */
  readonly voice: number | null;
  /** From the first sound until the last. */
  readonly saying: number | null;
  /** From the end of speech, or of the turn where it was typed, until the first sound. */
  readonly total: number | null;
}

const between = (from: number | null, to: number | null): number | null =>
  from === null || to === null ? null : Math.max(0, to - from);

export const spansOf = ({ at }: TurnTrace): TurnSpans => ({
  endPointing: between(at.endOfSpeech, at.endPointed),
  model: between(at.endPointed, at.firstToken),
  firstClause: between(at.firstToken ?? at.endPointed, at.firstClause),
  voice: between(at.firstClause, at.firstAudio),
  saying: between(at.firstAudio, at.last),
  total: between(at.endOfSpeech ?? at.endPointed, at.firstAudio),
});

/** The moments in their order, ms from the first that there is; what was not reached is null. */
export const momentsOf = ({
  at,
}: TurnTrace): readonly { readonly point: TracePoint; readonly ms: number | null }[] => {
  const startMs = at.endOfSpeech ?? at.endPointed;
  return TRACE_POINTS.map((point) => ({ point, ms: between(startMs, at[point]) }));
};
