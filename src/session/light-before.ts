/** What is bright or dark before the person, each [0, 1]; null = not known. */
export interface LightBefore {
  /** The page round them. */
  readonly page: number | null;
  /** The visitor's room, as the camera's picture shows it. */
  readonly room: number | null;
}

export const UNLIT: LightBefore = { page: null, room: null };

/** A camera evens its pictures out, so that a room's brightness says less than it did; it is what the eyes look into. */
const ROOM_SHARE = 0.6;

/** How bright it is before the person, [0, 1]: the page and the room by their shares. Null while nothing is known. */
export function brightnessOf({ page, room }: LightBefore): number | null {
  if (page === null) return room;
  if (room === null) return page;
  return page + ROOM_SHARE * (room - page);
}
