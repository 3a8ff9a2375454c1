import { TURN_SILENCE_MS, type TalkEvent } from '#speech';

import type { TraceLog } from './turn-trace.ts';

/** The time lines of a call's turns. The lips are marked with every frame, as those of any turn. */
export interface CallTrace {
  note(event: TalkEvent, tMs: number): void;
}

export const createCallTrace = (log: TraceLog): CallTrace => {
  let count = 0;
  /** When the other end took the visitor's turn to be over; null while they speak, and where nobody asked. */
  let overMs: number | null = null;
  let id: string | null = null;

  /** A turn begins with the first sign of its answer: before, the visitor may yet go on. */
  const turnAt = (tMs: number): string => {
    if (id !== null) return id;
    id = `call-turn-${(count += 1)}`;
    const endedMs = overMs ?? tMs;
    log.begin(id, endedMs, overMs === null ? null : overMs - TURN_SILENCE_MS, 'call');
    overMs = null;
    return id;
  };
  const end = (ending: 'heard' | 'cut' | 'failed', tMs: number): void => {
    if (id !== null) log.end(id, ending, tMs);
    id = null;
  };

  return {
    note(event, tMs) {
      switch (event.kind) {
        case 'visitor-speaking':
          overMs = event.speaking ? null : tMs;
          break;
        case 'person-words': {
          const turn = turnAt(tMs);
          log.mark(turn, 'firstToken', tMs);
          log.mark(turn, 'firstClause', tMs);
          break;
        }
        case 'person-started': {
          const turn = turnAt(tMs);
          log.mark(turn, 'firstClause', tMs);
          log.mark(turn, 'firstAudio', tMs);
          break;
        }
        case 'person-ended':
          end(event.complete ? 'heard' : 'cut', tMs);
          break;
        case 'failed':
          // Asked, and never answered.
          if (overMs !== null) turnAt(tMs);
          end('failed', tMs);
          overMs = null;
          break;
        case 'state':
          if (event.state !== 'off') break;
          end('cut', tMs);
          overMs = null;
          break;
        case 'visitor-words':
          break;
      }
    },
  };
};
