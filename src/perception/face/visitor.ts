import { facesApart, mayBeSame, placeAt, returnWithinMs } from './face-place.ts';
import type { FacePlace } from './face-place.ts';
import type { FaceBox, FaceObservation } from './observation.ts';
import { NOBODY, stepPresence } from './presence.ts';
import type { Presence } from './presence.ts';

/** Who the visitor is, as far as place and time tell: nobody is recognised by their features. JSON. */
export interface Visitor {
  /** How many there have been; the number of the one who is there or was there last. */
  readonly number: number;
  readonly latest: number;
  readonly presence: Presence;
  /** Where their face was last; null once they are forgotten. */
  readonly place: FacePlace | null;
  /** A face somewhere else, where the engine has turned by itself: perhaps somebody new. */
  readonly stranger: FacePlace | null;
  readonly strangerSinceMs: number | null;
  /** Where the engine was told to look for another visitor, and when. */
  readonly expected: { readonly box: FaceBox; readonly tMs: number } | null;
}
export const NO_VISITOR: Visitor = {
  number: 0,
  latest: 0,
  presence: NOBODY,
  place: null,
  stranger: null,
  strangerSinceMs: null,
  expected: null,
};

/** What a look says of the visitor. */
type VisitorChange =
  /** Nothing new: the face, if there is one, is theirs. */
  | 'none'
  /** The face is somebody else's and says nothing of the visitor. */
  | 'stranger'
  /** Not there any more, and not yet forgotten. */
  | 'left'
  /** Was away for so long that what was learned of them must go. */
  | 'forgotten'
  /** There again. */
  | 'returned'
  /** Somebody who was not there before. */
  | 'came'
  /** The face that was asked for: another takes the visitor's place. */
  | 'swapped';

export interface VisitorStep {
  readonly visitor: Visitor;
  readonly change: VisitorChange;
}

/** A stranger whom the engine holds on to is there to stay. */
const STRANGER_MS = 600;
/** The engine finds whom it was told to look for within this time, or not at all. */
const EXPECTED_MS = 1500;
const EXPECTED_WIDTHS = 0.8;

/** Somebody new at this place. */
const arrival = (state: Visitor, place: FacePlace): Visitor => ({
  ...NO_VISITOR,
  number: state.latest + 1,
  latest: state.latest + 1,
  presence: { present: true, contraryMs: null },
  place,
});

function withoutFace(state: Visitor, tMs: number): VisitorStep {
  const presence = stepPresence(state.presence, false, tMs, state.place?.turned);
  const visitor: Visitor = { ...state, presence };
  if (state.presence.present && !presence.present) return { visitor, change: 'left' };
  const goneFor = state.place && tMs - state.place.tMs;
  if (
    !presence.present &&
    state.place &&
    goneFor !== null &&
    goneFor > returnWithinMs(state.place)
  ) {
    return { visitor: { ...visitor, place: null }, change: 'forgotten' };
  }
  return { visitor, change: 'none' };
}

/** A face where the visitor's cannot be: the visitor is out of sight meanwhile. */
function withStranger(state: Visitor, place: FacePlace): VisitorStep {
  const same = state.stranger && mayBeSame(state.stranger, place.box, place.tMs);
  const strangerSinceMs = (same ? state.strangerSinceMs : null) ?? place.tMs;
  const gone = withoutFace({ ...state, stranger: place, strangerSinceMs }, place.tMs);
  if (gone.change === 'left') return gone;
  const stays = place.tMs - strangerSinceMs >= STRANGER_MS && !place.turned;
  if (!gone.visitor.presence.present && stays) {
    return { visitor: arrival(state, place), change: 'came' };
  }
  return gone.change === 'forgotten' ? gone : { visitor: gone.visitor, change: 'stranger' };
}

/**
 * Takes a look at the face the engine follows, or at none, into who the visitor is. The same place within moments is
 * the same person; a face elsewhere is not, and has to stay and to look this way before it is the visitor.
 */
export function stepVisitor(
  state: Visitor,
  face: FaceObservation | null,
  tMs: number,
): VisitorStep {
  if (face === null) return withoutFace({ ...state, stranger: null, strangerSinceMs: null }, tMs);
  const place = placeAt(face.box, face.head, tMs, state.stranger ?? state.place);
  const { expected } = state;
  if (expected && tMs - expected.tMs < EXPECTED_MS) {
    const found = facesApart(expected.box, face.box) < EXPECTED_WIDTHS;
    const old = state.place !== null && facesApart(state.place.box, face.box) < EXPECTED_WIDTHS;
    if (found && !old) return { visitor: arrival(state, place), change: 'swapped' };
  }
  // A stranger stays one: time passes, and what was too far for a moment's step would soon be near enough.
  const known = state.stranger !== null && mayBeSame(state.stranger, face.box, tMs);
  const theirs = state.place !== null && !known && mayBeSame(state.place, face.box, tMs);
  if (state.place !== null && !theirs) return withStranger(state, place);
  const presence = stepPresence(state.presence, true, tMs);
  const entered = presence.present && !state.presence.present;
  const visitor: Visitor = { ...state, presence, stranger: null, strangerSinceMs: null };
  if (state.place === null) {
    // Nobody is known: whoever stays is somebody new. Until then only the stranger's place is kept.
    return entered
      ? { visitor: arrival(state, place), change: 'came' }
      : { visitor: { ...visitor, stranger: place }, change: 'stranger' };
  }
  return { visitor: { ...visitor, place }, change: entered ? 'returned' : 'none' };
}
