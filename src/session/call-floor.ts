import type { TurnPercept } from '#core';
import { TURN_SILENCE_MS } from '#speech';

import type { Phase } from './types.ts';

/**
 * Whoever goes on this long while the other speaks means it, and the person gives way (LiveKit's default for an
 * interruption). What is shorter is a listener's sound or a cough.
 */
const GIVES_WAY_MS = 500;
/** Quiet for so long is an end: what comes then is counted anew. Shorter is the gap between two syllables. */
const OVER_MS = 250;
/** Where nobody hears how loud they are: the other end tells of an end only after its silence, a sound is as much longer. */
const GIVES_WAY_UNHEARD_MS = GIVES_WAY_MS + TURN_SILENCE_MS;
/** No answer comes to what was no question, such as a cough that was taken for speech. */
const THINKS_AT_MOST_MS = 12_000;

/** Who has the floor of a speech-to-speech call; JSON. The other end finds the turns, here they are told apart. */
export interface CallFloor {
  readonly holder: 'nobody' | 'visitor' | 'thinking' | 'person';
  /** Since when the visitor speaks; null while they do not. */
  readonly visitorMs: number | null;
  /** Since when the visitor is heard over the person; null while not both speak, and once the person has been asked to give way. */
  readonly bothMs: number | null;
  /** When the visitor was last heard over the person. */
  readonly soundMs: number;
  /** What was said last over the person and is not answered, by its item: a listener's sound until words say otherwise. */
  readonly passedOver: string | null;
  /** It was no listener's sound: it is answered once the person is silent. */
  readonly owes: boolean;
  /** Since when an answer is waited for. */
  readonly waitsMs: number;
}

export const NOBODYS_FLOOR: CallFloor = {
  holder: 'nobody',
  visitorMs: null,
  bothMs: null,
  soundMs: 0,
  passedOver: null,
  owes: false,
  waitsMs: 0,
};

export type CallFloorEvent =
  | { readonly kind: 'visitor-starts' }
  /** They fell silent, which is what ends a turn; their words are written down at any time after that. */
  | { readonly kind: 'visitor-ends'; readonly itemId: string }
  /** What they said is written down. `listening`: nothing but a listener's words. */
  | { readonly kind: 'visitor-said'; readonly itemId: string; readonly listening: boolean }
  | { readonly kind: 'person-starts' }
  /** `complete`: to the last word; otherwise they were cut off. */
  | { readonly kind: 'person-ends'; readonly complete: boolean }
  /** `sounds`: whether the visitor makes a sound at this moment; null where nobody can tell. */
  | { readonly kind: 'tick'; readonly sounds: boolean | null }
  /** Whoever waits for an answer wants none any more. */
  | { readonly kind: 'called-off' }
  | { readonly kind: 'over' };

/** What the brain is told, in order. */
type CallTurn = Pick<TurnPercept, 'who' | 'phase'>;

interface Step {
  readonly floor: CallFloor;
  readonly turns: readonly CallTurn[];
  /** The person is to stop, or not to begin. */
  readonly givesWay: boolean;
  /** The other end is to be asked for an answer. */
  readonly answers: boolean;
}

const VISITOR_STARTS: CallTurn = { who: 'visitor', phase: 'start' };
const PERSON_ENDS: CallTurn = { who: 'person', phase: 'end' };
/** That they may be done and that they are is known at once: the first is what a listener answers with a nod. */
const VISITOR_ENDS: readonly CallTurn[] = [
  { who: 'visitor', phase: 'yields' },
  { who: 'visitor', phase: 'end' },
];

const step = (
  floor: CallFloor,
  turns: readonly CallTurn[] = [],
  then: { readonly givesWay?: boolean; readonly answers?: boolean } = {},
): Step => ({ floor, turns, givesWay: false, answers: false, ...then });

/** The visitor is answered: what they said before is no longer open. */
const answered = (floor: CallFloor, turns: readonly CallTurn[], tMs: number): Step =>
  step({ ...floor, holder: 'thinking', passedOver: null, owes: false, waitsMs: tMs }, turns, {
    answers: true,
  });

/** Both speak: whether the visitor goes on. */
function overlapped(floor: CallFloor, bothMs: number, sounds: boolean | null, tMs: number): Step {
  const giveWay = (): Step => step({ ...floor, bothMs: null }, [], { givesWay: true });
  if (sounds === null) return tMs - bothMs >= GIVES_WAY_UNHEARD_MS ? giveWay() : step(floor);
  if (!sounds) return step(floor);
  const sinceMs = tMs - floor.soundMs >= OVER_MS ? tMs : bothMs;
  return tMs - sinceMs >= GIVES_WAY_MS
    ? giveWay()
    : step({ ...floor, bothMs: sinceMs, soundMs: tMs });
}

/** One event at session time `tMs`. Pure: the same events at the same times make the same turns. */
export function stepCallFloor(floor: CallFloor, event: CallFloorEvent, tMs: number): Step {
  const { holder, visitorMs, bothMs } = floor;
  switch (event.kind) {
    case 'visitor-starts': {
      if (visitorMs !== null) return step(floor);
      if (holder === 'person') return step({ ...floor, visitorMs: tMs, bothMs: tMs, soundMs: tMs });
      // They go on: an answer to half of what they say is one too many.
      return step({ ...floor, holder: 'visitor', visitorMs: tMs }, [VISITOR_STARTS], {
        givesWay: holder === 'thinking',
      });
    }
    case 'visitor-ends': {
      const silent = { ...floor, visitorMs: null, bothMs: null };
      if (visitorMs === null) return step(silent);
      if (holder === 'person') return step({ ...silent, passedOver: event.itemId });
      return answered(silent, VISITOR_ENDS, tMs);
    }
    case 'visitor-said': {
      if (floor.passedOver !== event.itemId) return step(floor);
      const known = { ...floor, passedOver: null };
      if (event.listening) return step(known);
      if (holder === 'person') return step({ ...known, owes: true }, [], { givesWay: true });
      return holder === 'nobody'
        ? answered(known, [VISITOR_STARTS, ...VISITOR_ENDS], tMs)
        : step(known);
    }
    case 'person-starts':
      return step(
        { ...floor, holder: 'person', bothMs: visitorMs === null ? null : tMs, soundMs: tMs },
        [{ who: 'person', phase: 'start' }],
      );
    case 'person-ends': {
      const said: CallTurn = event.complete ? PERSON_ENDS : { who: 'person', phase: 'interrupted' };
      if (visitorMs !== null)
        return step({ ...floor, holder: 'visitor', bothMs: null, owes: false }, [
          said,
          VISITOR_STARTS,
        ]);
      if (floor.owes)
        return answered({ ...floor, bothMs: null }, [said, VISITOR_STARTS, ...VISITOR_ENDS], tMs);
      // Cut off by nobody's words: nobody has the floor, and the look of being cut off stays.
      const turns = event.complete ? [said] : [said, PERSON_ENDS];
      return step({ ...floor, holder: 'nobody', bothMs: null }, turns);
    }
    case 'tick':
      if (bothMs !== null) return overlapped(floor, bothMs, event.sounds, tMs);
      if (holder === 'thinking' && tMs - floor.waitsMs >= THINKS_AT_MOST_MS)
        return step({ ...floor, holder: 'nobody' }, [PERSON_ENDS]);
      return step(floor);
    case 'called-off':
      return holder === 'thinking'
        ? step({ ...floor, holder: 'nobody' }, [PERSON_ENDS])
        : step(floor);
    case 'over':
      return step(NOBODYS_FLOOR, holder === 'nobody' ? [] : [PERSON_ENDS]);
  }
}

/** What the page says of it. */
export const PHASE_OF: Readonly<Record<CallFloor['holder'], Phase>> = {
  nobody: 'idle',
  visitor: 'listening',
  thinking: 'thinking',
  person: 'speaking',
};
