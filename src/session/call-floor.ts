import type { TurnPercept } from '#core';

import type { Phase } from './types.ts';

/**
 * Whoever goes on this long while the other speaks means it, and the person gives way (LiveKit's default for an
 * interruption). What is shorter is a listener's sound or a cough.
 */
const GIVES_WAY_MS = 500;
/** No answer comes to what was no question, such as a cough that was taken for speech. */
const THINKS_AT_MOST_MS = 12_000;

/** Who has the floor of a speech-to-speech call; JSON. The other end finds the turns, here they are told apart. */
export interface CallFloor {
  readonly holder: 'nobody' | 'visitor' | 'thinking' | 'person';
  /** Since when the visitor speaks; null while they do not. */
  readonly visitorMs: number | null;
  /** Since when both speak; null while they do not, and once the person has been asked to give way. */
  readonly bothMs: number | null;
  /** Since when an answer is waited for. */
  readonly waitsMs: number;
}

export const NOBODYS_FLOOR: CallFloor = {
  holder: 'nobody',
  visitorMs: null,
  bothMs: null,
  waitsMs: 0,
};

export type CallFloorEvent =
  | { readonly kind: 'visitor-starts' }
  /** They fell silent, which is what ends a turn; their words are written down at any time after that. */
  | { readonly kind: 'visitor-ends' }
  | { readonly kind: 'person-starts' }
  /** `complete`: to the last word; otherwise they were cut off. */
  | { readonly kind: 'person-ends'; readonly complete: boolean }
  | { readonly kind: 'tick' }
  | { readonly kind: 'over' };

/** What the brain is told, in order. */
type CallTurn = Pick<TurnPercept, 'who' | 'phase'>;

interface Step {
  readonly floor: CallFloor;
  readonly turns: readonly CallTurn[];
  /** The person is to stop. */
  readonly givesWay: boolean;
}

const VISITOR_STARTS: CallTurn = { who: 'visitor', phase: 'start' };
const PERSON_ENDS: CallTurn = { who: 'person', phase: 'end' };
/** That they may be done and that they are is known at once: the first is what a listener answers with a nod. */
const VISITOR_ENDS: readonly CallTurn[] = [
  { who: 'visitor', phase: 'yields' },
  { who: 'visitor', phase: 'end' },
];

const step = (floor: CallFloor, turns: readonly CallTurn[] = [], givesWay = false): Step => ({
  floor,
  turns,
  givesWay,
});

/** One event at session time `tMs`. Pure: the same events at the same times make the same turns. */
export function stepCallFloor(floor: CallFloor, event: CallFloorEvent, tMs: number): Step {
  const { holder, visitorMs, bothMs } = floor;
  switch (event.kind) {
    case 'visitor-starts':
      if (visitorMs !== null) return step(floor);
      return holder === 'person'
        ? step({ ...floor, visitorMs: tMs, bothMs: tMs })
        : step({ ...floor, holder: 'visitor', visitorMs: tMs }, [VISITOR_STARTS]);
    case 'visitor-ends': {
      const silent = { ...floor, visitorMs: null, bothMs: null };
      if (visitorMs === null || holder === 'person') return step(silent);
      return step({ ...silent, holder: 'thinking', waitsMs: tMs }, VISITOR_ENDS);
    }
    case 'person-starts':
      return step({ ...floor, holder: 'person', bothMs: visitorMs === null ? null : tMs }, [
        { who: 'person', phase: 'start' },
      ]);
    case 'person-ends': {
      const said: CallTurn = event.complete ? PERSON_ENDS : { who: 'person', phase: 'interrupted' };
      if (visitorMs !== null)
        return step({ ...floor, holder: 'visitor', bothMs: null }, [said, VISITOR_STARTS]);
      // Cut off by nobody's words: nobody has the floor, and the look of being cut off stays.
      const turns = event.complete ? [said] : [said, PERSON_ENDS];
      return step({ ...floor, holder: 'nobody', bothMs: null }, turns);
    }
    case 'tick':
      if (bothMs !== null && tMs - bothMs >= GIVES_WAY_MS)
        return step({ ...floor, bothMs: null }, [], true);
      if (holder === 'thinking' && tMs - floor.waitsMs >= THINKS_AT_MOST_MS)
        return step({ ...floor, holder: 'nobody' }, [PERSON_ENDS]);
      return step(floor);
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
