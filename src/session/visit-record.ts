import type { Percept } from '#core';
import type { BrainState } from '#brain';

/** About half an hour with camera and microphone on; a kiosk that runs for weeks must not grow. */
const MAX_RECORDED = 60_000;

/** What was sensed of the visitor who is there, and of nobody before them. */
export interface VisitRecord {
  add(percept: Percept): void;
  /** Looks whether the brain has ended a visit by itself: what was sensed until then goes. */
  follow(brain: BrainState): void;
  /** Everything so far is gone. */
  erase(): void;
  percepts(): readonly Percept[];
  /** True when the beginning is gone: what is left cannot be lived again from the start. */
  readonly truncated: boolean;
}

export function createVisitRecord(): VisitRecord {
  let percepts: Percept[] = [];
  let truncated = false;
  /** The visitor whose record this is, and how many visits the brain had ended by then. */
  let number = 0;
  let visit = 0;

  const erase = (): void => {
    truncated ||= percepts.length > 0;
    percepts = [];
  };

  return {
    add(percept) {
      if (percept.kind === 'presence') {
        if (number > 0 && percept.visitor > number) erase();
        number = percept.visitor;
      }
      percepts.push(percept);
      if (percepts.length > MAX_RECORDED) {
        percepts = percepts.slice(MAX_RECORDED / 4);
        truncated = true;
      }
    },
    follow({ visitor, tMs }) {
      if (visitor.visit === visit) return;
      visit = visitor.visit;
      // Somebody new and a wish to be forgotten have ended the record already, in the midst of the step.
      if (!visitor.watched || visitor.people > 0) return;
      truncated = true;
      percepts = percepts.filter((percept) => percept.tMs >= tMs);
    },
    erase,
    percepts: () => [...percepts],
    get truncated() {
      return truncated;
    },
  };
}
