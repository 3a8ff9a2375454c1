import { VISEMES } from '#core';

/** Says when closed lips are heard, frame by frame, from what a net makes of each frame alone. */
export interface ClosureGate {
  /**
   * Changes the weights of 15 visemes (together 1) in place: closed lips become the strongest from where they are heard to
   * where they are not, and are never the strongest elsewhere.
   */
  step(weights: Float32Array): void;
}

/**
 * The silence inside a t or a k sounds like that inside a p for a frame, and a net flickers: closed lips are heard when two
 * frames in a row add up to this much,
 */
const CLOSES_AT = 0.6;
/** beside the strongest other they have at least this share, */
const BESIDE = 0.7;
/** and they last until less than this speaks for them. */
const OPENS_BELOW = 0.2;
/** Frames of 10 ms that a closure has at the least. */
const SHORTEST = 2;
/** What closed lips have while they are closed, and what share of the strongest other while they are not. */
const CLOSED = 0.6;
const OPEN_SHARE = 0.9;
const PP = VISEMES.indexOf('PP');

export const createClosureGate = (): ClosureGate => {
  let before = 0;
  let closedFor = 0;
  return {
    step(weights) {
      const heard = weights[PP] ?? 0;
      let other = 0;
      for (let viseme = 0; viseme < weights.length; viseme += 1)
        if (viseme !== PP) other = Math.max(other, weights[viseme] ?? 0);
      const stays = closedFor > 0 && (closedFor < SHORTEST || heard >= OPENS_BELOW);
      const begins = heard > BESIDE * other && before + heard > CLOSES_AT;
      closedFor = stays || begins ? closedFor + 1 : 0;
      before = heard;
      const shown = closedFor > 0 ? Math.max(heard, CLOSED) : Math.min(heard, OPEN_SHARE * other);
      if (shown === heard) return;
      const scale = heard < 1 ? (1 - shown) / (1 - heard) : 0;
      for (let viseme = 0; viseme < weights.length; viseme += 1)
        weights[viseme] = viseme === PP ? shown : (weights[viseme] ?? 0) * scale;
    },
  };
};
