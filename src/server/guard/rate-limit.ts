/** Keys remembered at most. */
const MAX_KEYS = 20_000;
/** What is left after making room: a tenth at a time, so that a flood does not pay for a sweep at every request. */
const KEYS_AFTER_SWEEP = MAX_KEYS * 0.9;
/** Visitors behind one address, such as a school class: an address may do this many times what one visitor may. */
const VISITORS_PER_ADDRESS = 4;
const MINUTE_MS = 60_000;

export type RateVerdict =
  | { readonly kind: 'allowed' }
  | { readonly kind: 'limited'; readonly retryAfterS: number };

/**
 * A token bucket per key: `perMinute` tokens at most, refilled evenly. Kept as the time at which a bucket is full again
 * (the generic cell rate algorithm, ITU-T I.371), so a bucket is one number and a full one needs none.
 */
export const createTokenBuckets = (perMinute: number) => {
  const fullAtMs = new Map<string, number>();
  const tokenMs = MINUTE_MS / perMinute;

  const sweep = (nowMs: number): void => {
    for (const [key, atMs] of fullAtMs) if (atMs <= nowMs) fullAtMs.delete(key);
    // Everyone is busy: forget the oldest rather than grow without end.
    for (const key of fullAtMs.keys()) {
      if (fullAtMs.size <= KEYS_AFTER_SWEEP) break;
      fullAtMs.delete(key);
    }
  };

  return {
    /** Whether `key` has a token at `nowMs`, and if not, how long until it has. */
    peek(key: string, nowMs: number): RateVerdict {
      const emptyForMs = (fullAtMs.get(key) ?? nowMs) - nowMs + tokenMs - MINUTE_MS;
      // Rounded: thirds of a minute do not add up to one in binary.
      const waitMs = Math.round(emptyForMs);
      return waitMs <= 0
        ? { kind: 'allowed' }
        : { kind: 'limited', retryAfterS: Math.ceil(waitMs / 1000) };
    },
    take(key: string, nowMs: number): void {
      if (fullAtMs.size >= MAX_KEYS && !fullAtMs.has(key)) sweep(nowMs);
      fullAtMs.set(key, Math.max(fullAtMs.get(key) ?? nowMs, nowMs) + tokenMs);
    },
    get size() {
      return fullAtMs.size;
    },
  };
};

export interface RateLimit {
  /** Counts one request of a visitor; `conversationId` is null when they have none yet. */
  check(address: string, conversationId: string | null, nowMs: number): RateVerdict;
}

/** Limits a conversation to `perMinute` and its address to a few times that. 0 = no limit. */
export const createRateLimit = (perMinute: number): RateLimit => {
  if (perMinute === 0) return { check: () => ({ kind: 'allowed' }) };
  const conversations = createTokenBuckets(perMinute);
  const addresses = createTokenBuckets(perMinute * VISITORS_PER_ADDRESS);
  return {
    check(address, conversationId, nowMs) {
      const byAddress = addresses.peek(address, nowMs);
      if (byAddress.kind === 'limited') return byAddress;
      // A conversation that is out of tokens must not use up those of its neighbours.
      const key = `${address} ${conversationId ?? 'new'}`;
      const byConversation = conversations.peek(key, nowMs);
      if (byConversation.kind === 'limited') return byConversation;
      addresses.take(address, nowMs);
      conversations.take(key, nowMs);
      return { kind: 'allowed' };
    },
  };
};
