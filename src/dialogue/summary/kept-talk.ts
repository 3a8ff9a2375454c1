import type { StopSignal } from '#core';

import type { Exchange, HeardReply, TurnRequest } from '../ports.ts';
import { heardOf } from './heard-of.ts';

/** Turns kept; more than any prompt or summary uses. */
const MAX_TURNS = 30;

interface KeptTurn {
  readonly turnId: string | null;
  readonly visitor: string;
  /** What was said, beat by beat, as it was written. */
  readonly said: string[];
  /** What was reported of it; null = nothing, so all of it counts as heard. */
  heard: string | null;
}

/** The talk so far as the page keeps it. A turn has its place from the moment it is asked, whenever it ends. */
export interface KeptTalk {
  /** Begins a turn, after what its request tells of those before it has been noted. */
  begin(request: TurnRequest): TalkTurn;
  /** Brings a reply back to what was heard of it. */
  correct(report: HeardReply): void;
  clear(): void;
}

interface TalkTurn {
  /** What was said before this turn, oldest first. */
  readonly before: readonly Exchange[];
  /** What has been said in it. */
  readonly said: readonly string[];
  note(say: string): void;
  /** Asked ahead and called off before a word of its answer, it was never asked: the visitor went on, and asks anew. */
  over(stop: StopSignal): void;
}

const exchangesOf = ({ visitor, said, heard }: KeptTurn): readonly Exchange[] => {
  const asked: Exchange = { who: 'visitor', text: visitor };
  const all = said.join(' ');
  const text = heard === null ? all : (heardOf(all, heard) ?? all);
  if (text === '') return [asked];
  return [asked, { who: 'person', text, ...(text !== all && { cut: true }) }];
};

export const createKeptTalk = (): KeptTalk => {
  let turns: readonly KeptTurn[] = [];
  const drop = (turn: KeptTurn | undefined): void => {
    turns = turns.filter((other) => other !== turn);
  };
  const correct = ({ turnId, text, takenBack }: HeardReply): void => {
    const turn = turns.findLast(
      (each) => (turnId === null && each.said.length > 0) || each.turnId === turnId,
    );
    if (takenBack) drop(turn);
    else if (turn) turn.heard = text;
  };
  return {
    begin(request) {
      for (const report of request.heard) correct(report);
      const before = turns.flatMap(exchangesOf);
      const { turnId = null, text } = request;
      const turn: KeptTurn = { turnId, visitor: text, said: [], heard: null };
      turns = [...turns, turn].slice(-MAX_TURNS);
      return {
        before,
        said: turn.said,
        note: (say) => void turn.said.push(say),
        over(stop) {
          if (request.ahead && stop.aborted && turn.said.length === 0) drop(turn);
        },
      };
    },
    correct,
    clear() {
      turns = [];
    },
  };
};
