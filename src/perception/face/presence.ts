/** A face must be there this long to be someone: one frame in 150 empty ones shows a face that is not there. */
const ENTER_MS = 300;
/** And gone this long to have left: a hand, a turned head and a lost frame are not leaving. */
const LEAVE_MS = 800;

/** Whether someone is there, and since when the frames have said otherwise. */
export interface Presence {
  readonly present: boolean;
  readonly contraryMs: number | null;
}
export const NOBODY: Presence = { present: false, contraryMs: null };

export function stepPresence(state: Presence, faceSeen: boolean, tMs: number): Presence {
  if (faceSeen === state.present) {
    return state.contraryMs === null ? state : { ...state, contraryMs: null };
  }
  const sinceMs = state.contraryMs ?? tMs;
  const patienceMs = state.present ? LEAVE_MS : ENTER_MS;
  return tMs - sinceMs >= patienceMs
    ? { present: faceSeen, contraryMs: null }
    : { present: state.present, contraryMs: sinceMs };
}
