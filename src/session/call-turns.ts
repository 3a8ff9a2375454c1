import type { Percept, VoicePercept } from '#core';

import { NOBODYS_FLOOR, PHASE_OF, stepCallFloor, type CallFloorEvent } from './call-floor.ts';
import type { Phase } from './types.ts';

/** As often as a microphone of our own would report. */
const VOICE_EVERY_MS = 50;
/** A visitor who speaks this much softer than at their loudest of late pauses; their loudest is forgotten so fast. */
const PAUSE_BELOW_DB = 15;
const FORGETS_DB_PER_S = 2;
/** What is softer than this is a room: the browser's gain brings near speech to some -30 dB. */
const ROOM_DB = -55;
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
  /** The other end is asked for an answer. */
  readonly answer: () => void;
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
  answer,
}: CallTurnsOptions): CallTurns {
  let floor = NOBODYS_FLOOR;
  let toldMs = -Infinity;
  let measuredMs = -Infinity;
  let loudestDb = -Infinity;
  /** Whether the visitor makes a sound, as last measured; null where nobody can tell. */
  let sounds: boolean | null = null;

  const hear = (tMs: number, speaking: boolean): void => {
    toldMs = tMs;
    push({ ...HEARD, tMs, speaking });
  };

  /** All the while and not only in their turns: the other end tells of a short sound when it is over already. */
  const measure = (tMs: number): void => {
    if (tMs - measuredMs < VOICE_EVERY_MS) return;
    const db = visitorDb();
    if (db !== null)
      loudestDb = Math.max(db, loudestDb - (FORGETS_DB_PER_S * (tMs - measuredMs)) / 1000);
    sounds = db === null ? null : db > Math.max(loudestDb - PAUSE_BELOW_DB, ROOM_DB);
    measuredMs = tMs;
  };

  const take = (event: CallFloorEvent, tMs: number): void => {
    const before = floor;
    const { floor: after, turns, givesWay, answers } = stepCallFloor(before, event, tMs);
    floor = after;
    if ((before.visitorMs === null) !== (after.visitorMs === null))
      hear(tMs, after.visitorMs !== null);
    for (const turn of turns) push({ kind: 'turn', tMs, ...turn });
    if (after.holder !== before.holder) setPhase(PHASE_OF[after.holder]);
    if (event.kind === 'over') push({ kind: 'sense-lost', tMs, sense: 'voice' });
    if (givesWay) giveWay();
    if (answers) answer();
  };

  return {
    take,
    tick(tMs) {
      measure(tMs);
      if (floor.visitorMs !== null && tMs - toldMs >= VOICE_EVERY_MS) hear(tMs, sounds ?? true);
      take({ kind: 'tick', sounds }, tMs);
    },
  };
}
