/** A face must be there this long to be someone: one frame in 150 empty ones shows a face that is not there. */
const ENTER_MS = 300;
/** And gone this long to have left: a hand and a lost frame are not leaving. */
const LEAVE_MS = 800;
/** A head that was turned away when the engine lost it is still there, for this long at least. */
const TURNED_LEAVE_MS = 2500;

/** Whether someone is there, and since when the frames have said otherwise. */
export interface Presence {
  readonly present: boolean;
  readonly contraryMs: number | null;
}
export const NOBODY: Presence = { present: false, contraryMs: null };

/** @param turned the face was turned away when it was last seen */
export function stepPresence(
  state: Presence,
  faceSeen: boolean,
  tMs: number,
  turned = false,
): Presence {
  if (faceSeen === state.present) {
    return state.contraryMs === null ? state : { ...state, contraryMs: null };
  }
  const sinceMs = state.contraryMs ?? tMs;
  const patienceMs = !state.present ? ENTER_MS : turned ? TURNED_LEAVE_MS : LEAVE_MS;
  return tMs - sinceMs >= patienceMs
    ? { present: faceSeen, contraryMs: null }
    : { present: state.present, contraryMs: sinceMs };
}

/** Whether the face has been out of sight for so long that what it last showed is stale, present or not. */
export const isStale = ({ present, contraryMs }: Presence, tMs: number): boolean =>
  present && contraryMs !== null && tMs - contraryMs >= LEAVE_MS;
