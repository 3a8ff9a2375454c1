import type { Percept, VoicePercept } from '#core';

import { NOBODYS_FLOOR, PHASE_OF, stepCallFloor, type CallFloorEvent } from './call-floor.ts';
import type { Phase } from './types.ts';

/** As often as a microphone of our own would report. */
const VOICE_EVERY_MS = 50;
/** A visitor who speaks this much softer than at their loudest of late pauses; their loudest is forgotten so fast. */
const PAUSE_BELOW_DB = 15;
const FORGETS_DB_PER_S = 2;
/**
 * A call tells that somebody speaks and nothing of how: no pitch, a usual level, and no word about mood. With their pauses, which
 * the level shows, that is enough to listen to them rather than to wait for what they write.
 */
const HEARD: Omit<VoicePercept, 'tMs' | 'speaking'> = {
  kind: 'voice',
  loudnessDb: -32,
  pitchHz: null,
  valence: 0,
  arousal: 0,
  confidence: 0,
  rateHz: null,
};

export interface CallTurnsOptions {
  readonly push: (percept: Percept) => void;
  readonly setPhase: (phase: Phase) => void;
  /** How loud the visitor is at this moment, dB relative to full scale; null where nobody can tell. */
  readonly visitorDb: () => number | null;
  /** The person stops: the visitor means to go on. */
  readonly giveWay: () => void;
}

/** The floor of a call, told to the brain and to the page. */
export interface CallTurns {
  take(event: CallFloorEvent, tMs: number): void;
  /** Lets time pass: what is heard is heard, and who is spoken over gives way. */
  tick(tMs: number): void;
}

export function createCallTurns({
  push,
  setPhase,
  visitorDb,
  giveWay,
}: CallTurnsOptions): CallTurns {
  let floor = NOBODYS_FLOOR;
  let heardMs = -Infinity;
  let loudestDb = -Infinity;

  const hear = (tMs: number, speaking: boolean): void => {
    heardMs = tMs;
    push({ ...HEARD, tMs, speaking });
  };

  /** Whether they make a sound at this moment, within their turn. */
  const sounds = (tMs: number): boolean => {
    const db = visitorDb();
    if (db === null) return true;
    loudestDb = Math.max(db, loudestDb - (FORGETS_DB_PER_S * (tMs - heardMs)) / 1000);
    return db > loudestDb - PAUSE_BELOW_DB;
  };

  const take = (event: CallFloorEvent, tMs: number): void => {
    const before = floor;
    const { floor: after, turns, givesWay } = stepCallFloor(before, event, tMs);
    floor = after;
    if ((before.visitorMs === null) !== (after.visitorMs === null))
      hear(tMs, after.visitorMs !== null);
    for (const turn of turns) push({ kind: 'turn', tMs, ...turn });
    if (after.holder !== before.holder) setPhase(PHASE_OF[after.holder]);
    if (event.kind === 'over') push({ kind: 'sense-lost', tMs, sense: 'voice' });
    if (givesWay) giveWay();
  };

  return {
    take,
    tick(tMs) {
      if (floor.visitorMs !== null && tMs - heardMs >= VOICE_EVERY_MS) hear(tMs, sounds(tMs));
      take({ kind: 'tick' }, tMs);
    },
  };
}
