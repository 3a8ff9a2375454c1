/** How loud the visitor usually is, in dBFS; null before they were heard, or when that was long ago. */
export type UsualLevel = number | null;

/** Follows a visitor who comes nearer at once; one who moves away slowly, or a loudspeaker would take their place. */
const RISE_MS = 500;
const FALL_MS = 12000;
/** Someone quieter may stand there by now: after half a minute of silence anyone is heard again. */
const FORGET_DB_PER_S = 0.8;
const FORGOTTEN_DB = -60;

/** @param voiceDb level of a voiced stretch of the visitor's speech; null when there was none */
export function stepUsualLevel(
  usualDb: UsualLevel,
  voiceDb: number | null,
  dtMs: number,
): UsualLevel {
  if (voiceDb !== null) {
    if (usualDb === null) return voiceDb;
    const followMs = voiceDb > usualDb ? RISE_MS : FALL_MS;
    return usualDb + (voiceDb - usualDb) * (1 - Math.exp(-dtMs / followMs));
  }
  if (usualDb === null) return null;
  const faded = usualDb - (FORGET_DB_PER_S * dtMs) / 1000;
  return faded > FORGOTTEN_DB ? faded : null;
}
