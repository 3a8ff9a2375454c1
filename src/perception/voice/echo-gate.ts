import { SILENT_BAND_DB } from './sound-bands.ts';

/**
 * What is known of how the person's own sound comes back through the room: how late, and how loud in each band. JSON.
 * The browser's canceller takes most of it away; what it leaves, and all of it where there is none, must not be taken
 * for the visitor.
 */
export interface EchoPath {
  /** What the loudspeaker played in the last stretches, newest first: level of each band, dBFS. */
  readonly played: readonly (readonly number[])[];
  /** For each delay in stretches, sums of played and heard levels that fade: their correlation tells the delay. */
  readonly fits: readonly Fit[];
  /** Loudness in the microphone of what is played, per band, dB. */
  readonly gainsDb: readonly number[];
  /** The echo that is still dying away, per band, dBFS. */
  readonly tailDb: readonly number[];
  /** Time that the person has been heard and this was learned. */
  readonly knownMs: number;
}

interface Fit {
  readonly n: number;
  readonly x: number;
  readonly y: number;
  readonly xx: number;
  readonly yy: number;
  readonly xy: number;
}

const NO_FIT: Fit = { n: 0, x: 0, y: 0, xx: 0, yy: 0, xy: 0 };
/** Delays up to some 450 ms: a device's buffers and a large room. One that comes later is not known for what it is. */
const DELAYS = 14;
const BANDS = 10;

export const NO_ECHO: EchoPath = {
  played: [],
  fits: Array.from({ length: DELAYS }, () => NO_FIT),
  gainsDb: Array.from({ length: BANDS }, () => 0),
  tailDb: Array.from({ length: BANDS }, () => SILENT_BAND_DB),
  knownMs: 0,
};

export interface EchoStep {
  readonly path: EchoPath;
  /** How far what is heard stands above the echo that is to be expected, dB; null where none is on its way. */
  readonly aboveEchoDb: number | null;
  /** The person's own sound is on its way through the room. */
  readonly sounding: boolean;
}

/** Softer is no sound of the person. */
const SOUNDING_DB = -62;
/** Levels are compared above this. */
const FLOOR_DB = -75;
const FIT_MS = 1800;
/** A delay whose levels run together like this is the echo's; two different voices reach .3 now and then. */
const SURE = 0.55;
/** And below this what is heard comes from elsewhere. */
const UNRELATED = 0.35;
const DOUBT_DB = 8;
/** Rooms ring: the echo falls by this in one stretch. */
const RING_DB = 4;
/** The echo is learned as loud as it is in this share of the time. */
const LOUD_SHARE = 0.8;
/** How fast, dB a stretch: at first, and once it is known. */
const LEARNS_DB = { first: 16, later: 0.8 } as const;
/** The first haste is over after this. */
const HASTE_MS = 500;
/** Before so much of it was heard nothing is made of it. */
const KNOWN_MS = 800;
/** Bands this far below the loudest do not count: there is only noise in them. */
const HEARD_WITHIN_DB = 15;
/** So far above is somebody else, and nothing to learn an echo from... */
const SOMEBODY_DB = 3;
/** ...unless it runs with what is played as nobody's voice does: then it has been turned up. */
const TURNED_UP = 0.85;

const loudest = (bands: readonly number[]): number =>
  bands.reduce((most, db) => Math.max(most, db), SILENT_BAND_DB);

function fitted(fit: Fit, x: number, y: number, dtMs: number): Fit {
  const keep = Math.exp(-dtMs / FIT_MS);
  return {
    n: fit.n * keep + 1,
    x: fit.x * keep + x,
    y: fit.y * keep + y,
    xx: fit.xx * keep + x * x,
    yy: fit.yy * keep + y * y,
    xy: fit.xy * keep + x * y,
  };
}
function correlation({ n, x, y, xx, yy, xy }: Fit): number {
  if (n < 12) return 0;
  const spread = Math.sqrt(Math.max(0, xx - (x * x) / n) * Math.max(0, yy - (y * y) / n));
  return spread < 1e-6 ? 0 : (xy - (x * y) / n) / spread;
}

/** The delay whose levels run together best. */
function bestDelay(fits: readonly Fit[]): { readonly delay: number; readonly fit: number } {
  let best = { delay: 0, fit: 0 };
  for (const [delay, sums] of fits.entries()) {
    const fit = correlation(sums);
    if (fit > best.fit) best = { delay, fit };
  }
  return best;
}

/** The loudest that a band was played around a delay; anywhere, while the delay is not known. */
function playedAt(played: EchoPath['played'], band: number, delay: number | null): number {
  const from = delay === null ? 0 : Math.max(0, delay - 1);
  const to = delay === null ? played.length - 1 : delay + 1;
  let most = SILENT_BAND_DB;
  for (let at = from; at <= to; at += 1)
    most = Math.max(most, played[at]?.[band] ?? SILENT_BAND_DB);
  return most;
}

/** Mean over the bands that are heard of how far they stand above another spectrum. */
function above(heard: readonly number[], echo: readonly number[]): number {
  const least = loudest(heard) - HEARD_WITHIN_DB;
  let sum = 0;
  let count = 0;
  for (const [band, db] of heard.entries()) {
    if (db < least) continue;
    // One band cannot carry the rest.
    sum += Math.max(-12, Math.min(20, db - (echo[band] ?? SILENT_BAND_DB)));
    count += 1;
  }
  return count === 0 ? 0 : sum / count;
}

/**
 * Takes one stretch of what is played and of what is heard.
 * @param played level of each band now, dBFS; null when nobody can tell
 * @param someone whether the visitor is held to be speaking: then nothing is learned, unless it runs with what is played
 */
export function stepEcho(
  path: EchoPath,
  played: readonly number[] | null,
  heard: readonly number[],
  someone: boolean,
  dtMs: number,
): EchoStep {
  if (played === null) return { path: NO_ECHO, aboveEchoDb: null, sounding: false };
  const ring = [played, ...path.played].slice(0, DELAYS + 1);
  const sounding = ring.some((bands) => loudest(bands) > SOUNDING_DB);
  if (!sounding) {
    const tailDb = path.tailDb.map((db) => Math.max(SILENT_BAND_DB, db - RING_DB));
    return { path: { ...path, played: ring, tailDb }, aboveEchoDb: null, sounding };
  }
  const level = Math.max(FLOOR_DB, loudest(heard));
  const fits = path.fits.map((fit, delay) =>
    fitted(fit, Math.max(FLOOR_DB, loudest(ring[delay] ?? [])), level, dtMs),
  );
  const { delay, fit } = bestDelay(fits);
  const sure = fit >= SURE ? delay : null;
  const known = path.knownMs >= KNOWN_MS;
  const expected = heard.map((_, band) => playedAt(ring, band, sure) + (path.gainsDb[band] ?? 0));
  const tailDb = expected.map((db, band) =>
    Math.max(db, (path.tailDb[band] ?? SILENT_BAND_DB) - RING_DB),
  );
  // What does not run with what is played at all is hardly its echo, however loud that was taken to be.
  const doubtDb = known && fit < UNRELATED ? DOUBT_DB : 0;
  const aboveDb = above(heard, tailDb) + doubtDb;
  const somebody = known && (someone || aboveDb > SOMEBODY_DB) && fit < TURNED_UP;
  const step = Math.max(LEARNS_DB.later, LEARNS_DB.first * Math.exp(-path.knownMs / HASTE_MS));
  const gainsDb = path.gainsDb.map((gain, band) => {
    const source = playedAt(ring, band, sure);
    if (somebody || source < SOUNDING_DB) return gain;
    const louder = (heard[band] ?? SILENT_BAND_DB) - source > gain;
    return gain + step * (louder ? LOUD_SHARE : LOUD_SHARE - 1);
  });
  const active = loudest(played) > SOUNDING_DB;
  return {
    path: {
      played: ring,
      fits,
      gainsDb,
      tailDb,
      knownMs: Math.min(1e6, path.knownMs + (active ? dtMs : 0)),
    },
    // Before it is known an echo is taken to be as loud as what is played.
    aboveEchoDb: aboveDb,
    sounding,
  };
}
